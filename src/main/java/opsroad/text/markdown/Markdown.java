package opsroad.text.markdown;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.yaml.front.matter.YamlFrontMatterExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import opsroad.text.ComputeLimit;
import opsroad.text.LimitedText;
import org.jspecify.annotations.Nullable;

/** Parses Markdown. The one place that calls flexmark's parser, with guards against its known weak spots. */
public final class Markdown {
    /** Flexmark recurses for each level of nesting and for long rows of a table. */
    private static final long STACK_BYTES = 16L << 20;

    /** Of computing. */
    private static final long LIMIT_MILLIS = 2000;

    private static final long LOOK_MILLIS = 50;
    private static final int LONGEST_TEXT = 4 << 20;

    private Markdown() {}

    /** Built on first use, since it loads some hundred classes. */
    private static final class Engine {
        static final Parser PARSER = Parser.builder(options())
                .customInlineParserExtensionFactory(new MathNode.Factory())
                .build();

        private static MutableDataSet options() {
            // The defaults of the tables are not those of GitHub.
            return new MutableDataSet()
                    .set(TablesExtension.COLUMN_SPANS, false)
                    .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
                    .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
                    .set(TablesExtension.WITH_CAPTION, false)
                    .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
                    .set(
                            Parser.EXTENSIONS,
                            List.of(
                                    TablesExtension.create(),
                                    StrikethroughExtension.create(),
                                    TaskListExtension.create(),
                                    FootnoteExtension.create(),
                                    AutolinkExtension.create(),
                                    DefinitionExtension.create(),
                                    YamlFrontMatterExtension.create()));
        }
    }

    /** Returns the document; text that cannot be parsed in time or at all becomes plain paragraphs. Never throws. */
    public static Doc parse(String text) {
        Doc parsed = text.length() > LONGEST_TEXT ? null : parseGuarded(text);
        return parsed == null ? PlainDoc.of(text) : parsed;
    }

    /** Flexmark may overflow its stack or need quadratic time, so it gets a stack of its own and a time limit. */
    private static @Nullable Doc parseGuarded(String text) {
        AtomicReference<@Nullable Doc> result = new AtomicReference<>();
        Thread worker = new Thread(null, () -> result.set(parseOrNull(text)), "markdown", STACK_BYTES);
        worker.setDaemon(true);
        ComputeLimit limit = ComputeLimit.ofNew(worker, LIMIT_MILLIS);
        worker.start();
        try {
            worker.join(LIMIT_MILLIS);
            while (worker.isAlive() && !limit.isOver()) {
                worker.join(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return result.get();
    }

    private static @Nullable Doc parseOrNull(String text) {
        try {
            Document document = Engine.PARSER.parse(
                    BasedSequence.of(new LimitedText(text, ComputeLimit.ofNew(Thread.currentThread(), LIMIT_MILLIS))));
            return new Reader(document).read(document);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // A parser's fault must not cost the reader the lesson: it is shown as plain text instead.
            return null;
        }
    }
}
