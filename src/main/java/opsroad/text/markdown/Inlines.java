package opsroad.text.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.function.UnaryOperator;
import opsroad.text.Clean;
import opsroad.text.CodeSpans;
import opsroad.text.Role;
import opsroad.text.Style;
import org.jspecify.annotations.Nullable;

/** Writes what stands inside a paragraph. */
final class Inlines {
    /** Deeper nesting is written as plain text. */
    private static final int DEEPEST = 200;

    private final Document document;
    private final Reader reader;
    private final Ink ink;
    private int depth;

    Inlines(Document document, Reader reader) {
        this.document = document;
        this.reader = reader;
        this.ink = reader.ink();
    }

    void children(Node parent) {
        from(parent.getFirstChild());
    }

    /** Writes this node and those after it. */
    void from(@Nullable Node first) {
        if (++depth > DEEPEST) {
            for (Node node = first; node != null; node = node.getNext()) {
                ink.add(node.getChars().toString());
            }
        } else {
            for (Node node = first; node != null; node = node.getNext()) {
                write(node);
            }
        }
        depth--;
    }

    private void write(Node node) {
        if (!writeStyled(node) && !writeLink(node) && !writeBreak(node)) {
            writeText(node);
        }
    }

    private boolean writeStyled(Node node) {
        if (node instanceof Emphasis) {
            styled(node, style -> style.with(Style.ITALIC));
        } else if (node instanceof StrongEmphasis) {
            styled(node, Style::bold);
        } else if (node instanceof Strikethrough) {
            styled(node, style -> style.with(Style.STRIKE));
        } else if (node instanceof com.vladsch.flexmark.ast.Code code) {
            code(code.getText().toString());
        } else if (node instanceof MathNode) {
            ink.open("$", style -> style.as(Role.MATH).with(Style.ITALIC));
            ink.add(node.getChars().toString());
            ink.close("$");
        } else {
            return false;
        }
        return true;
    }

    private void styled(Node node, UnaryOperator<Style> change) {
        String name = "*" + depth;
        ink.open(name, change);
        children(node);
        ink.close(name);
    }

    private void code(String raw) {
        String text = raw.replace("\r\n", " ").replace('\n', ' ');
        ink.open("`", Style::code);
        ink.add(CodeSpans.unpadded(text));
        ink.close("`");
    }

    private boolean writeLink(Node node) {
        if (node instanceof Image image) {
            HtmlInk.image(ink, alt(image), image.getUrl().unescape());
        } else if (node instanceof InlineLinkNode link) {
            linked(link, link.getUrl().unescape());
        } else if (node instanceof ImageRef image) {
            imageRef(image);
        } else if (node instanceof LinkRef link) {
            linkRef(link);
        } else if (node instanceof AutoLink link) {
            autoLink(link, "");
        } else if (node instanceof MailLink link) {
            autoLink(link, "mailto:");
        } else if (node instanceof Footnote footnote) {
            footnote(footnote);
        } else {
            return false;
        }
        return true;
    }

    private static String alt(Node image) {
        StringBuilder alt = new StringBuilder();
        collect(image, alt, 0);
        return alt.toString();
    }

    private static void collect(Node node, StringBuilder text, int depth) {
        if (node.getFirstChild() == null || depth > DEEPEST) {
            if (!(node instanceof Image) && !(node instanceof ImageRef)) {
                text.append(node.getChars().unescape());
            }
            return;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, text, depth + 1);
        }
    }

    private void linked(Node node, String target) {
        String name = "[" + depth;
        ink.openLink(name, Link.to(Clean.oneLine(target)));
        children(node);
        ink.close(name);
    }

    private void autoLink(DelimitedLinkNode link, String scheme) {
        String text = link.getText().toString();
        String target = scheme.isEmpty() && text.startsWith("www.") ? "https://" + text : scheme + text;
        ink.openLink("<", Link.to(Clean.oneLine(target)));
        ink.add(text);
        ink.close("<");
    }

    private void linkRef(LinkRef link) {
        Reference target = link.getReferenceNode(document);
        if (target == null) {
            asWritten(link);
        } else {
            linked(link, target.getUrl().unescape());
        }
    }

    private void imageRef(ImageRef image) {
        Reference target = image.getReferenceNode(document);
        if (target == null) {
            asWritten(image);
        } else {
            HtmlInk.image(ink, alt(image), target.getUrl().unescape());
        }
    }

    /** A reference that nothing defines is text; the styles inside it stay. */
    private void asWritten(RefNode node) {
        Node first = node.getFirstChild();
        Node last = node.getLastChild();
        if (first == null || last == null) {
            ink.add(node.getChars().unescape());
            return;
        }
        int start = node.getStartOffset();
        ink.add(node.getChars()
                .subSequence(0, Math.max(0, first.getStartOffset() - start))
                .unescape());
        children(node);
        int end = Math.min(node.getChars().length(), last.getEndOffset() - start);
        ink.add(node.getChars().subSequence(Math.max(0, end)).unescape());
    }

    private void footnote(Footnote footnote) {
        int number = reader.noteNumber(footnote.getFootnoteBlock());
        if (number == 0) {
            ink.add(footnote.getChars().toString());
            return;
        }
        ink.openLink("^", new Link(Integer.toString(number), Link.Kind.NOTE));
        ink.add("[" + number + "]");
        ink.close("^");
    }

    private boolean writeBreak(Node node) {
        if (node instanceof SoftLineBreak) {
            ink.add(" ");
        } else if (node instanceof HardLineBreak) {
            ink.add("\n");
        } else {
            return false;
        }
        return true;
    }

    private void writeText(Node node) {
        if (node instanceof HtmlInline) {
            Html.read(node.getChars().toString(), new Tags());
        } else if (node.getFirstChild() != null) {
            children(node);
        } else if (!(node instanceof HtmlInlineComment) && !(node instanceof Reference)) {
            ink.add(node.getChars().unescape());
        }
    }

    /** One tag between words. */
    private final class Tags implements Html.Visitor {
        @Override
        public void text(String raw) {
            ink.add(raw);
        }

        @Override
        public void tag(String name, boolean closing, String attributes) {
            if (name.equals("details") && closing) {
                reader.closeFoldLater();
            } else {
                HtmlInk.tag(ink, name, closing, attributes);
            }
        }
    }
}
