package opsroad.text.markdown;

import opsroad.text.Clean;
import opsroad.text.Role;
import opsroad.text.Style;

/** Writes the inline tags of HTML: those with a meaning as styles, the others not at all. */
final class HtmlInk {
    private HtmlInk() {}

    static void tag(Ink ink, String name, boolean closing, String attributes) {
        if (closing) {
            ink.close(name);
            return;
        }
        switch (name) {
            case "br" -> ink.add("\n");
            case "a" -> anchor(ink, attributes);
            case "img" -> image(ink, Html.attribute(attributes, "alt"), Html.attribute(attributes, "src"));
            case "b", "strong" -> ink.open(name, Style::bold);
            case "i", "em", "var", "cite" -> ink.open(name, style -> style.with(Style.ITALIC));
            case "s", "del", "strike" -> ink.open(name, style -> style.with(Style.STRIKE));
            case "u", "ins" -> ink.open(name, style -> style.with(Style.UNDERLINE));
            case "code", "kbd", "samp", "tt" -> ink.open(name, Style::code);
            case "mark" -> ink.open(name, style -> style.as(Role.BRIGHT).bold());
            default -> {
                // Others, such as span or sub, have no look of their own in a terminal; their text stays.
            }
        }
    }

    private static void anchor(Ink ink, String attributes) {
        String target = Clean.oneLine(Html.attribute(attributes, "href"));
        if (!target.isEmpty()) {
            ink.openLink("a", Link.to(target));
        }
    }

    /** Writes an image as a link with its description, or else its file name. */
    static void image(Ink ink, String alt, String source) {
        String target = Clean.oneLine(source);
        String text = alt.isBlank() ? target.substring(target.lastIndexOf('/') + 1) : alt;
        ink.openLink("img", new Link(target, Link.Kind.IMAGE));
        ink.add("[" + (text.isBlank() ? "image" : "image: " + text.trim()) + "]");
        ink.close("img");
    }
}
