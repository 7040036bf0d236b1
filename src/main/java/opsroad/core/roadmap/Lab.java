package opsroad.core.roadmap;

import java.util.List;

/**
 * A piece of work in the learner's own editor, checked by the tutor.
 *
 * @param folder of the lab below the road's folder; start files lie in its {@code start}
 * @param task Markdown
 * @param hints from a nudge to nearly the answer
 * @param requires tools that some of the checks need
 * @param debrief Markdown: what to remember
 */
public record Lab(
        String id,
        SkillId skill,
        String folder,
        String title,
        int minutes,
        ObjectiveId objective,
        String task,
        List<String> hints,
        List<Requirement> requires,
        List<Check> checks,
        String debrief) {
    /** A program that some checks need. */
    public record Requirement(String tool, String why) {}

    public Lab {
        hints = List.copyOf(hints);
        requires = List.copyOf(requires);
        checks = List.copyOf(checks);
    }

    /** Returns the name of the lab on the whole road. */
    public String key() {
        return skill.value() + "/" + id;
    }

    /** Returns every command that its checks run, as one would type it in a shell: with its environment and its input. */
    public List<String> commands() {
        return checks.stream()
                .filter(Check.Command.class::isInstance)
                .map(check -> typed((Check.Command) check))
                .toList();
    }

    private static String typed(Check.Command check) {
        StringBuilder typed = new StringBuilder();
        check.env()
                .forEach((name, value) ->
                        typed.append(name).append('=').append(quoted(value)).append(' '));
        typed.append(typed(check.argv()));
        return check.stdin().isEmpty()
                ? typed.toString()
                : typed.append(" <<< ").append(quoted(check.stdin())).toString();
    }

    /** Returns a command as one would type it in a shell. */
    public static String typed(List<String> argv) {
        return String.join(" ", argv.stream().map(Lab::quoted).toList());
    }

    /** Two different commands never look the same. */
    private static String quoted(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean plain = (c < 128 && Character.isLetterOrDigit(c)) || "_@%+=:,./-".indexOf(c) >= 0;
            if (!plain) {
                return isSafeInDoubleQuotes(word) ? '"' + word + '"' : "'" + word.replace("'", "'\\''") + "'";
            }
        }
        return word.isEmpty() ? "''" : word;
    }

    /** A script that is full of single quotes can be read in double ones, if it says the same there. */
    private static boolean isSafeInDoubleQuotes(String word) {
        for (int i = 0; i < word.length(); i++) {
            boolean isEscape =
                    word.charAt(i) == '\\' && (i + 1 == word.length() || "\\\n".indexOf(word.charAt(i + 1)) >= 0);
            if (isEscape || "\"$`!".indexOf(word.charAt(i)) >= 0) {
                return false;
            }
        }
        return word.indexOf('\'') >= 0;
    }
}
