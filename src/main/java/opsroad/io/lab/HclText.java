package opsroad.io.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The blocks and attributes of an HCL file; the expression of an attribute stays text. A structure is all that checks ask for, and libraries at hand
 * evaluate, which fails on what only Terraform knows. Source of the grammar: github.com/hashicorp/hcl, hclsyntax/spec.md.
 */
final class HclText {
    /** A block with the attributes and blocks in it. */
    record Block(List<String> name, int line, Map<String, Tree> attributes, List<Block> blocks) {}

    private final String text;
    private int at;
    private int line = 1;

    private HclText(String text) {
        this.text = text;
    }

    /** Returns a block without name that holds the whole file. */
    static Block parse(String text) throws Trees.Unparsable {
        HclText parser = new HclText(text);
        Block root = parser.body(List.of(), 1, false);
        return root;
    }

    /** Returns the value that a check names: the block as an object of its attributes, or one attribute. */
    static Optional<Tree> find(Block root, List<String> wanted, String attribute) {
        for (Block block : root.blocks()) {
            if (matches(block.name(), wanted)) {
                Optional<Tree> found = attribute.isEmpty()
                        ? Optional.of(Tree.object(block.line(), block.attributes()))
                        : attribute(block, attribute);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean matches(List<String> name, List<String> wanted) {
        if (name.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < name.size(); i++) {
            if (!wanted.get(i).equals("*") && !wanted.get(i).equals(name.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Tree> attribute(Block block, String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return Optional.ofNullable(block.attributes().get(path));
        }
        return find(block, List.of(path.substring(0, slash)), path.substring(slash + 1));
    }

    private Block body(List<String> name, int from, boolean inBraces) throws Trees.Unparsable {
        Map<String, Tree> attributes = new LinkedHashMap<>();
        List<Block> blocks = new ArrayList<>();
        blanks();
        while (at < text.length() && text.charAt(at) != '}') {
            int first = line;
            List<String> words = new ArrayList<>(List.of(word()));
            spaces();
            while (at < text.length() && text.charAt(at) != '=' && text.charAt(at) != '{') {
                words.add(word());
                spaces();
            }
            if (at >= text.length()) {
                throw fault("a block or an attribute ends too soon");
            }
            if (text.charAt(at) == '=') {
                at++;
                spaces();
                attributes.put(words.get(0), Tree.plain(first, expression()));
            } else {
                at++;
                blocks.add(body(words, first, true));
            }
            blanks();
        }
        if (inBraces) {
            if (at >= text.length()) {
                throw fault("the block \"" + String.join(" ", name) + "\" is not closed");
            }
            at++;
        } else if (at < text.length()) {
            throw fault("there is a } too many");
        }
        return new Block(name, from, attributes, blocks);
    }

    private Trees.Unparsable fault(String what) {
        return new Trees.Unparsable("line " + line + ": not valid HCL: " + what);
    }

    private String word() throws Trees.Unparsable {
        int from = at;
        if (text.charAt(at) == '"') {
            string();
            return text.substring(from + 1, at - 1);
        }
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == from) {
            throw fault("unexpected " + text.charAt(at));
        }
        return text.substring(from, at);
    }

    private void string() throws Trees.Unparsable {
        int from = line;
        at++;
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == '{' && depth == 0 && at > 1 && "$%".indexOf(text.charAt(at - 2)) >= 0) {
                depth++;
            } else if (depth > 0 && c == '{') {
                depth++;
            } else if (depth > 0 && c == '}') {
                depth--;
            } else if (c == '"' && depth == 0) {
                return;
            } else if (c == '\n' && depth == 0) {
                line = from;
                throw fault("a text is not closed");
            }
        }
        throw fault("a text is not closed");
    }

    /** An expression ends with its line, unless brackets are open; a plain text loses its quotes. */
    private String expression() throws Trees.Unparsable {
        int from = at;
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                string();
                continue;
            }
            if (text.startsWith("<<", at)) {
                hereDocument();
                break;
            }
            if (isComment()) {
                break;
            }
            if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                if (depth == 0) {
                    break;
                }
                depth--;
            } else if (c == '\n') {
                if (depth == 0) {
                    break;
                }
                line++;
            }
            at++;
        }
        if (depth > 0) {
            throw fault("a bracket is not closed");
        }
        String found = text.substring(from, at).strip();
        boolean plain = found.length() > 1 && found.startsWith("\"") && found.indexOf('"', 1) == found.length() - 1;
        return plain ? found.substring(1, found.length() - 1) : found.replaceAll("\\s+", " ");
    }

    private boolean isComment() {
        return text.charAt(at) == '#' || text.startsWith("//", at);
    }

    private void hereDocument() {
        int end = text.indexOf('\n', at);
        String mark = text.substring(at + 2, end < 0 ? text.length() : end)
                .replaceFirst("^[-~]", "")
                .strip();
        while (end >= 0) {
            line++;
            int next = text.indexOf('\n', end + 1);
            String one = text.substring(end + 1, next < 0 ? text.length() : next);
            if (one.strip().equals(mark)) {
                at = next < 0 ? text.length() : next;
                return;
            }
            end = next;
        }
        at = text.length();
    }

    private void spaces() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\r')) {
            at++;
        }
    }

    private void blanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                at++;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (isComment()) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at);
                int to = end < 0 ? text.length() : end + 2;
                line += (int) text.substring(at, to)
                        .chars()
                        .filter(one -> one == '\n')
                        .count();
                at = to;
            } else {
                return;
            }
        }
    }
}
