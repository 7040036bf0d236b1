package opsroad.tui.screen;

import java.util.ArrayList;
import java.util.List;
import opsroad.core.progress.SkillState;
import opsroad.core.progress.Tally;
import opsroad.core.roadmap.Hours;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Stage;
import opsroad.text.Line;
import opsroad.text.Role;
import opsroad.text.Span;
import opsroad.text.Style;
import opsroad.text.Width;
import opsroad.tui.Session;
import opsroad.tui.theme.Glyphs;

/** How states and stages look, the same on every screen. */
final class Parts {
    private Parts() {}

    static String sign(SkillState state, Glyphs glyphs) {
        return switch (state) {
            case DONE -> glyphs.done();
            case LEARNING -> glyphs.learning();
            case TODO -> glyphs.todo();
            case SKIPPED -> glyphs.skipped();
        };
    }

    static Role role(SkillState state) {
        return switch (state) {
            case DONE -> Role.OK;
            case LEARNING -> Role.WARN;
            case TODO, SKIPPED -> Role.MUTED;
        };
    }

    static String word(SkillState state) {
        return switch (state) {
            case DONE -> "done";
            case LEARNING -> "learning";
            case TODO -> "to do";
            case SKIPPED -> "skipped";
        };
    }

    static Role accent(Stage stage) {
        return Role.stage(stage.index());
    }

    static String stageSign(Tally tally, Glyphs glyphs) {
        if (tally.isComplete()) {
            return glyphs.done();
        }
        return tally.isBegun() ? glyphs.stageBegun() : glyphs.todo();
    }

    static String hours(Hours hours) {
        return hours.min() == hours.max() ? hours.min() + " h" : hours.min() + "–" + hours.max() + " h";
    }

    static Span span(String text, Style style) {
        return Span.of(text, style);
    }

    /** Puts a mark before the first line and as many blanks before the others. */
    static List<Line> hang(String mark, Style style, List<Line> lines) {
        List<Line> hung = new ArrayList<>();
        String blank = " ".repeat(Width.of(mark));
        for (Line line : lines) {
            List<Span> spans = new ArrayList<>();
            spans.add(Span.of(hung.isEmpty() ? mark : blank, style));
            spans.addAll(line.spans());
            hung.add(new Line(spans, line.width() + blank.length()));
        }
        return hung;
    }

    static SkillState state(Skill skill, Session session) {
        return session.progress().state(skill);
    }
}
