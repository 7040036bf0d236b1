package opsroad.tui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import opsroad.core.roadmap.Option;
import opsroad.core.roadmap.Task;
import opsroad.text.Ground;
import opsroad.text.Line;
import opsroad.text.Role;
import opsroad.text.Span;
import opsroad.text.Style;
import opsroad.text.markdown.Layout;
import opsroad.text.markdown.LayoutOptions;
import opsroad.text.markdown.Markdown;
import opsroad.tui.Action;
import opsroad.tui.Frame;
import opsroad.tui.Step;
import opsroad.tui.theme.Glyphs;
import opsroad.tui.widget.Canvas;
import opsroad.tui.widget.Scrollbar;

/** Draws a question with what can be chosen, and after the answer the verdict with every why. */
final class AttemptView {
    private static final int CODE_COLUMNS = 200;
    /** Columns of the sign before what is typed. */
    private static final int FIELD_INDENT = 2;

    /** A drawn row; {@code choice} is below 0 for one that cannot be chosen. */
    private record Row(Line line, int choice) {}

    /** What a click on a choice does. */
    interface Clicks {
        Step clicked(Action action, int choice);
    }

    private final Attempt attempt;
    private final Glyphs glyphs;
    private final int width;
    private final List<Row> rows = new ArrayList<>();
    /** Where one types; below 0 where nothing is typed. */
    private int fieldRow = -1;

    private AttemptView(Attempt attempt, Glyphs glyphs, int width) {
        this.attempt = attempt;
        this.glyphs = glyphs;
        this.width = width;
    }

    /** Draws over the whole frame; what does not fit scrolls. */
    static void draw(Frame frame, Attempt attempt, Clicks clicks) {
        Canvas canvas = frame.canvas();
        AttemptView view = new AttemptView(attempt, frame.glyphs(), canvas.width() - 2);
        view.build();
        int top = view.top(canvas.height());
        for (int y = 0; y < canvas.height() && top + y < view.rows.size(); y++) {
            Row row = view.rows.get(top + y);
            canvas.put(0, y, row.line());
            if (row.choice() < 0) {
                continue;
            }
            if (!attempt.isAnswered() && row.choice() == attempt.cursor()) {
                canvas.region(0, y, canvas.width() - 1, 1).ground(Ground.SELECTED);
            }
            frame.onClick(0, y, canvas.width(), 1, () -> clicks.clicked(Action.TOGGLE, row.choice()));
        }
        view.cursor(frame, top);
        Scrollbar.draw(canvas, canvas.width() - 1, top, view.rows.size(), frame.glyphs());
    }

    /** Before the answer the chosen row and what is typed stay visible; after it the page scrolls by itself. */
    private int top(int height) {
        int last = Math.max(0, rows.size() - height);
        if (attempt.isAnswered()) {
            return Math.min(attempt.top(), last);
        }
        if (attempt.takesText()) {
            int top = Math.min(attempt.top(), last);
            return attempt.typed().isEmpty() ? top : Math.max(top, fieldRow - height + 1);
        }
        int first = 0;
        int end = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).choice() == attempt.cursor()) {
                first = end == 0 ? i : first;
                end = i + 1;
            }
        }
        int top = Math.min(attempt.top(), last);
        if (end > top + height) {
            top = end - height;
        }
        return Math.min(top, first);
    }

    private void cursor(Frame frame, int top) {
        if (attempt.takesText()) {
            String typed = attempt.typed();
            // The blanks at the end are not drawn, but the next letter comes behind them.
            int blanks = typed.length() - typed.stripTrailing().length();
            int end = typed.isBlank()
                    ? FIELD_INDENT + blanks
                    : rows.get(fieldRow).line().width() + blanks;
            frame.cursor(Math.min(end, frame.width() - 1), fieldRow - top);
        }
    }

    private void build() {
        if (attempt.isAnswered()) {
            verdict();
        }
        markdown(attempt.question().stem(), "", Style.TEXT, -1);
        blank();
        Task task = attempt.question().task();
        if (task instanceof Task.Spot spot) {
            code(spot);
        } else if (task instanceof Task.Type type) {
            field(type);
        } else {
            options();
        }
        if (attempt.isAnswered()) {
            blank();
            markdown(attempt.question().explanation(), "", Style.of(Role.MUTED), -1);
        }
    }

    private void verdict() {
        boolean right = attempt.isRight();
        text(
                right ? glyphs.right() + " Right." : glyphs.wrong() + " Not right.",
                Style.of(right ? Role.OK : Role.ERROR).bold());
        blank();
    }

    private void options() {
        boolean isOrder = attempt.question().task() instanceof Task.Order;
        if (isOrder && attempt.isAnswered()) {
            orderSolved();
            return;
        }
        List<Option> options = attempt.question().task().options();
        for (int i = 0; i < attempt.shown().size(); i++) {
            int index = attempt.shown().get(i);
            Option option = options.get(index);
            if (attempt.isAnswered()) {
                solved(option, isChosen(index), i);
            } else {
                markdown(option.text(), mark(i, index, isOrder), Style.of(Role.KEY), i);
            }
        }
        if (!attempt.isAnswered() && isOrder) {
            hint("Choose the steps one after the other.");
        } else if (!attempt.isAnswered() && attempt.question().task() instanceof Task.Multiple) {
            hint("Choose all that are right.");
        }
    }

    private void hint(String text) {
        blank();
        text(text, Style.of(Role.MUTED));
    }

    private String mark(int row, int index, boolean isOrder) {
        String number = " " + (row + 1) + " ";
        if (isOrder) {
            int place = attempt.picked().indexOf(index);
            return number + (place < 0 ? "[ ] " : "[" + (place + 1) + "] ");
        }
        if (attempt.question().task() instanceof Task.Multiple) {
            return number + (attempt.picked().contains(index) ? glyphs.checked() : glyphs.unchecked()) + " ";
        }
        return number + " ";
    }

    private boolean isChosen(int index) {
        return attempt.given()
                .map(given -> List.of(given.split(",", -1)).contains(String.valueOf(index)))
                .orElse(false);
    }

    private void solved(Option option, boolean chosen, int row) {
        Style sign = Style.of(option.right() ? Role.OK : chosen ? Role.ERROR : Role.MUTED)
                .bold();
        String mark = (chosen ? glyphs.pointer() : " ")
                + (row + 1)
                + " "
                + (option.right() ? glyphs.right() : glyphs.wrong())
                + " ";
        markdown(option.text(), mark, sign, -1);
        markdown(option.why(), "     ", Style.TEXT, -1, Role.MUTED);
    }

    private void orderSolved() {
        List<Option> steps = attempt.question().task().options();
        List<String> given = List.of(attempt.given().orElse("").split(",", -1));
        for (int i = 0; i < steps.size(); i++) {
            int place = given.indexOf(String.valueOf(i));
            boolean here = place == i;
            String yours = here || place < 0 ? "" : "You had it as step " + (place + 1) + ". ";
            String mark = " " + (i + 1) + " " + (here ? glyphs.right() : glyphs.wrong()) + " ";
            markdown(
                    steps.get(i).text(),
                    mark,
                    Style.of(here ? Role.OK : Role.ERROR).bold(),
                    -1);
            markdown(yours + steps.get(i).why(), "     ", Style.TEXT, -1, Role.MUTED);
        }
    }

    private void field(Task.Type type) {
        if (!attempt.isAnswered()) {
            boolean isEmpty = attempt.typed().isEmpty();
            text(
                    glyphs.pointer() + " " + (isEmpty ? "type your answer" : attempt.typed()),
                    Style.of(isEmpty ? Role.MUTED : Role.BRIGHT));
            fieldRow = rows.size() - 1;
            return;
        }
        String given = attempt.given().orElse("");
        text(
                (attempt.isRight() ? glyphs.right() : glyphs.wrong()) + " " + given,
                Style.of(attempt.isRight() ? Role.OK : Role.ERROR).bold());
        for (Option mistake : type.mistakes()) {
            if (type.folding().matches(mistake.text(), given)) {
                markdown(mistake.why(), "  ", Style.TEXT, -1, Role.MUTED);
            }
        }
        if (!attempt.isRight() || type.answers().size() > 1) {
            blank();
            text(attempt.isRight() ? "All that would be right:" : "Right would be:", Style.of(Role.MUTED));
            for (String answer : type.examples()) {
                text("  " + answer, Style.of(Role.CODE));
            }
            int more = type.answers().size() - type.examples().size();
            if (more > 0) {
                text("  and " + more + " more ways to write it", Style.of(Role.MUTED));
            }
        }
    }

    private void code(Task.Spot spot) {
        List<Line> drawn = codeLines(spot);
        String chosen = attempt.given().orElse("");
        for (int i = 0; i < drawn.size(); i++) {
            Optional<Task.SpotLine> why = lineWithWhy(spot, i + 1);
            boolean faulty = why.map(Task.SpotLine::faulty).orElse(false);
            boolean here = chosen.equals(String.valueOf(i + 1));
            String sign = !attempt.isAnswered() ? " " : faulty ? glyphs.right() : here ? glyphs.wrong() : " ";
            Style style = Style.of(faulty ? Role.OK : Role.ERROR).bold();
            List<Span> spans = new ArrayList<>();
            String number = String.valueOf(i + 1);
            spans.add(Span.of(" ".repeat(3 - number.length()) + number, Style.of(Role.KEY)));
            spans.add(Span.of(attempt.isAnswered() ? sign : " ", style));
            spans.addAll(drawn.get(i).spans());
            rows.add(new Row(Line.of(spans.toArray(new Span[0])), attempt.isAnswered() ? -1 : i));
            if (attempt.isAnswered() && why.isPresent()) {
                markdown(why.get().why(), "      ", Style.TEXT, -1, Role.MUTED);
            }
        }
        if (!attempt.isAnswered()) {
            hint("Go to the line and press Enter.");
        }
    }

    private static Optional<Task.SpotLine> lineWithWhy(Task.Spot spot, int number) {
        for (Task.SpotLine line : spot.lines()) {
            if (line.number() == number) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    /** The code as a lesson shows it, one row for each of its lines. */
    private List<Line> codeLines(Task.Spot spot) {
        String fenced = "~~~~~ " + spot.language() + "\n" + spot.code().stripTrailing() + "\n~~~~~";
        List<Line> lines = layout(fenced, CODE_COLUMNS);
        int count = (int) spot.code().lines().count();
        List<Line> code = new ArrayList<>();
        for (Line line : lines.subList(Math.max(0, lines.size() - count), lines.size())) {
            code.add(Line.of(line.spans().toArray(new Span[0])));
        }
        return code;
    }

    private void text(String text, Style style) {
        opsroad.text.Wrap.wrap(text, style, Math.max(1, width)).forEach(line -> rows.add(new Row(line, -1)));
    }

    private void blank() {
        rows.add(new Row(Line.EMPTY, -1));
    }

    private void markdown(String text, String mark, Style markStyle, int choice) {
        for (Line line : Parts.hang(mark, markStyle, layout(text, width - mark.length()))) {
            rows.add(new Row(line, choice));
        }
    }

    private void markdown(String text, String mark, Style markStyle, int choice, Role role) {
        List<Line> lines = new ArrayList<>();
        for (Line line : layout(text, width - mark.length())) {
            List<Span> spans = new ArrayList<>();
            for (Span span : line.spans()) {
                spans.add(span.style().role() == Role.TEXT ? Span.of(span.text(), Style.of(role)) : span);
            }
            lines.add(new Line(spans, line.width()));
        }
        for (Line line : Parts.hang(mark, markStyle, lines)) {
            rows.add(new Row(line, choice));
        }
    }

    private List<Line> layout(String markdown, int columns) {
        int room = Math.max(8, columns);
        return Layout.of(Markdown.parse(markdown), room, new LayoutOptions(glyphs.isAscii(), room, Set.of()))
                .lines();
    }
}
