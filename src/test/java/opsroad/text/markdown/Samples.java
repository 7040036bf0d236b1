package opsroad.text.markdown;

import java.util.List;

/** Documents of our own, for what the specification does not have. */
final class Samples {
    static final String EVERYTHING = """
            ---
            title: "Pods and nodes"
            ---
            # Pods and nodes \uD83D\uDE80

            A *pod* is the **smallest *deployable* unit**, see `kubectl get pods --all-namespaces` and
            [the documentation](https://kubernetes.io/docs) or https://example.org/a/long/path?with=query, ~~not~~ \u4F7F\u7528\u5BB9\u5668\u90E8\u7F72\u5E94\u7528\u7A0B\u5E8F\u3002

            ## Alerts

            > [!WARNING]
            > Deleting a namespace deletes *everything* in it.
            >
            > > And a quote within.

            !!! tip "Good to know"
                The body of the tip.

            1. first
            2. second

               with a second paragraph
               - [x] done
               - [ ] open

            | Command | Meaning | n |
            |:--|:-:|--:|
            | `kubectl get` | lists things, with a rather long explanation of what it does | 1 |
            | `kubectl apply -f` | **applies** a file | 20 |

            ```bash
            # a comment
            kubectl get pods -o jsonpath='{.items[*].metadata.name}' | tr ' ' '\\n' | sort -u | head -n 20
            \tif true; then echo "tab"; fi
            ```

            <details>
            <summary>What is a <b>pod</b>?</summary>

            One or more containers.[^1]

            </details>

            Term
            :   Its meaning, which may be long enough to wrap into a second row of the page.

            The sum is $a_1 * b_1 * c_1$ and

            $$
            \\sum_{i=1}^{n} x_i
            $$

            ***

            ![A diagram](img/pods.png) <kbd>Ctrl</kbd>+<kbd>C</kbd> &copy; 10:30:45

            [^1]: A container is a process.
            """;

    static final List<String> ALL = List.of(
            EVERYTHING,
            "<details>\n<summary>What is Docker?</summary><br><b>\nA tool &amp; more\n</b></details>\n\nAfter\n",
            "- a\n  <details><summary>x\n\n  y</b></details>\n\nz\n",
            "- item\n  text </details>\n\nmore",
            "a\u0301\u0302 \uD83D\uDC69\u200D\uD83D\uDCBB<b>\uFE0F</b> \uD83C\uDDEB<i>\uD83C\uDDF7</i> 1\uFE0F\u20E3 \u2764\uFE0F",
            "> \uFE0Fx",
            "```\u001B[31mred\nx\u001B[0m\ty\n```",
            "\u0007bell \u202Eover\u202C \u0085 &#27;[31m &#x9b;",
            "cat <<\"EOF\n\n```bash\ncat <<\"EOF\n```",
            "[test][] and [x] and [*y*][z] and ![a][b]",
            "[^2] text[^a]\n\n[^a]: note [^b]\n[^b]: other [^a]\n",
            "|a|b|\n|-|-|\n|x|\n|y|z|w|\n",
            "|a|\n|-|\n",
            "Term\n: one\n: two\n\nOther\n: three\n",
            "<table><tr><td>a</td><td>b</td></tr></table>\n<ul><li>x<li>y</ul><h2>H</h2>p",
            "<pre>\n  a\n   b\n</pre>",
            "0<foo or foo>10",
            "$5 and $6, `$x$` and $x*y*z$ and $$a$$",
            "- \n\n1000000000. x\n- [ ] \n",
            "<img src=x.png alt=\"alt text\"> <a href='javascript:x'>y</a> <!-- hidden --> <script>no</script>yes");

    private Samples() {}
}
