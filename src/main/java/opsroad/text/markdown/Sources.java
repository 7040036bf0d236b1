package opsroad.text.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.yaml.front.matter.YamlFrontMatterBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import opsroad.text.Clean;
import opsroad.text.Ground;
import opsroad.text.Style;
import org.jspecify.annotations.Nullable;

/** Takes source text out of nodes of flexmark. */
final class Sources {
    private static final int TAB = 4;

    private Sources() {}

    static String fenced(FencedCodeBlock code) {
        return joined(code.getContentLines());
    }

    static String indented(IndentedCodeBlock code) {
        String all = joined(code.getContentLines());
        return all.stripTrailing().isEmpty() ? all : withoutBlankEnd(all);
    }

    private static String withoutBlankEnd(String code) {
        int end = code.length();
        for (int newline = code.lastIndexOf('\n'); newline >= 0; newline = code.lastIndexOf('\n', newline - 1)) {
            if (!code.substring(newline, end).isBlank()) {
                break;
            }
            end = newline;
        }
        return code.substring(0, end);
    }

    private static String joined(List<BasedSequence> lines) {
        StringBuilder all = new StringBuilder();
        for (BasedSequence line : lines) {
            all.append(line);
        }
        int end = all.length();
        if (end > 0 && all.charAt(end - 1) == '\n') {
            end--;
        }
        return all.substring(0, end).replace("\r\n", "\n");
    }

    /** Writes code in its colours, with tabs expanded. */
    static void write(String lang, String raw, Ink ink) {
        String safe = Clean.text(expanded(raw));
        for (Highlighter.Token token : Highlighter.tokens(lang, safe)) {
            ink.addStyled(safe.substring(token.from(), token.to()), Style.of(token.role(), Ground.CODE, 0));
        }
    }

    static String expanded(String raw) {
        if (raw.indexOf('\t') < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\t') {
                int blanks = TAB - column % TAB;
                text.append(" ".repeat(blanks));
                column += blanks;
            } else {
                text.append(c);
                column = c == '\n' ? 0 : column + 1;
            }
        }
        return text.toString();
    }

    static String firstLine(Node node) {
        BasedSequence chars = node.getChars();
        int end = chars.indexOf('\n');
        return chars.subSequence(0, end < 0 ? chars.length() : end).toString().trim();
    }

    /** Returns the kind if the quote begins with a line such as {@code [!NOTE]}. */
    static @Nullable Alert alert(BlockQuote quote) {
        Node first = quote.getFirstChild();
        if (!(first instanceof Paragraph)) {
            return null;
        }
        String marker = firstLine(first);
        boolean isMarker = marker.startsWith("[!") && marker.endsWith("]");
        return isMarker ? Alert.named(marker.substring(2, marker.length() - 1)) : null;
    }

    static String title(YamlFrontMatterBlock front) {
        for (String line : front.getChars().toString().split("\n", -1)) {
            if (line.startsWith("title:")) {
                String title = line.substring("title:".length()).trim();
                boolean quoted = title.length() > 1 && (title.startsWith("\"") || title.startsWith("'"));
                return Clean.oneLine(quoted ? title.substring(1, title.length() - 1) : title);
            }
        }
        return "";
    }
}
