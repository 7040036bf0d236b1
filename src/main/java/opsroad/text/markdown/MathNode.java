package opsroad.text.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A formula between dollar signs. It is taken out before emphasis is looked for, since stars and backslashes are its own. */
final class MathNode extends Node {
    private MathNode(BasedSequence chars) {
        super(chars);
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /** Finds formulas: {@code $x$} and {@code $$x$$}. */
    static final class Finder implements InlineParserExtension {
        /** Bounds the search, so that a page full of dollar signs stays linear. */
        private static final int LONGEST = 2000;

        @Override
        public void finalizeDocument(InlineParser parser) {}

        @Override
        public void finalizeBlock(InlineParser parser) {}

        @Override
        public boolean parse(LightInlineParser parser) {
            BasedSequence input = parser.getInput();
            int start = parser.getIndex();
            int end = end(input, start);
            if (end < 0) {
                return false;
            }
            parser.flushTextNode();
            parser.getBlock().appendChild(new MathNode(input.subSequence(start, end)));
            parser.setIndex(end);
            return true;
        }

        private static int end(BasedSequence input, int start) {
            boolean display = charAt(input, start + 1) == '$';
            int from = start + (display ? 2 : 1);
            int limit = Math.min(input.length(), start + LONGEST);
            // A price, or a shell variable before a blank, is no formula.
            if (from >= limit || (!display && Character.isWhitespace(input.charAt(from)))) {
                return -1;
            }
            for (int at = from; at < limit; at++) {
                char c = input.charAt(at);
                if (c == '`' || (c == '\n' && !display)) {
                    return -1;
                }
                if (c == '$' && at > from && isClosing(input, at, display)) {
                    return at + (display ? 2 : 1);
                }
            }
            return -1;
        }

        private static boolean isClosing(BasedSequence input, int at, boolean display) {
            if (display) {
                return charAt(input, at + 1) == '$';
            }
            char before = input.charAt(at - 1);
            return !Character.isWhitespace(before)
                    && before != '\\'
                    && !Character.isLetterOrDigit(charAt(input, at + 1));
        }

        private static char charAt(BasedSequence input, int at) {
            return at < input.length() ? input.charAt(at) : ' ';
        }
    }

    /** Tells the parser when to ask. */
    static final class Factory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "$";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new Finder();
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
