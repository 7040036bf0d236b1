package opsroad.text.markdown;

import java.util.List;
import java.util.OptionalInt;

/** A document after parsing, for any width. Offsets count characters of {@link #plain()}. */
public final class Doc {
    private final String title;
    private final String plain;
    private final List<Block> blocks;
    private final List<Link> links;
    private final List<Heading> headings;
    private final List<CodeBlock> codeBlocks;
    private final List<Integer> notes;

    /**
     * A heading.
     *
     * @param slug as GitHub makes it, unique in the document
     * @param pos offset of its text
     */
    public record Heading(int level, String text, String slug, int pos) {}

    /**
     * A block of code.
     *
     * @param lang as the author wrote it, may be empty
     * @param raw the source with its tabs, without the fences and the last line feed
     * @param pos offset of the shown code
     */
    public record CodeBlock(String lang, String raw, int pos) {}

    Doc(
            String title,
            String plain,
            List<Block> blocks,
            List<Link> links,
            List<Heading> headings,
            List<CodeBlock> codeBlocks,
            List<Integer> notes) {
        this.title = title;
        this.plain = plain;
        this.blocks = List.copyOf(blocks);
        this.links = List.copyOf(links);
        this.headings = List.copyOf(headings);
        this.codeBlocks = List.copyOf(codeBlocks);
        this.notes = List.copyOf(notes);
    }

    /** Returns the title of the front matter, or the first heading, or nothing. */
    public String title() {
        if (!title.isEmpty()) {
            return title;
        }
        return headings.isEmpty() ? "" : headings.get(0).text();
    }

    /** Returns all text once, in reading order, without decoration: for search, for copies, for printing. */
    public String plain() {
        return plain;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Returns the links; a span's link is an index of this list. */
    public List<Link> links() {
        return links;
    }

    /** Returns the headings, from the top. */
    public List<Heading> headings() {
        return headings;
    }

    /** Returns the blocks of code, from the top. */
    public List<CodeBlock> codeBlocks() {
        return codeBlocks;
    }

    /** Returns the offset that a link of this document leads to, if it leads into this document. */
    public OptionalInt positionOf(Link link) {
        if (link.kind() == Link.Kind.NOTE) {
            int number = Integer.parseInt(link.target());
            return number <= notes.size() ? OptionalInt.of(notes.get(number - 1)) : OptionalInt.empty();
        }
        if (link.kind() != Link.Kind.ANCHOR) {
            return OptionalInt.empty();
        }
        String slug = link.target().substring(1);
        return headings.stream()
                .filter(heading -> heading.slug().equals(slug))
                .mapToInt(Heading::pos)
                .findFirst();
    }
}
