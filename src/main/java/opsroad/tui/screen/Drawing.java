package opsroad.tui.screen;

import java.util.List;
import opsroad.core.progress.SkillState;
import opsroad.core.roadmap.Facets;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Stage;
import opsroad.text.Line;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.text.Width;
import opsroad.text.Wrap;
import opsroad.tui.Session;
import opsroad.tui.widget.Canvas;

/** Pieces of pages that several screens share. */
final class Drawing {
    private static final int LABEL_COLUMNS = 11;

    private Drawing() {}

    /** Returns the middle of the canvas, at most this wide. */
    static Canvas centred(Canvas canvas, int widest) {
        int width = Math.min(widest, canvas.width());
        return canvas.region((canvas.width() - width) / 2, 0, width, canvas.height());
    }

    /** Draws wrapped text from this row and returns the row after it. */
    static int paragraph(Canvas canvas, int y, String text, Style style) {
        List<Line> lines = Wrap.wrap(text, style, canvas.width());
        for (int i = 0; i < lines.size(); i++) {
            int end = canvas.put(0, y + i, lines.get(i));
            if (y + i == canvas.height() - 1 && i < lines.size() - 1) {
                canvas.put(Math.min(end, canvas.width() - 1), y + i, "…", style);
            }
        }
        return y + lines.size();
    }

    /** Draws the five facts as a small table and returns the row after it. */
    static int facets(Canvas canvas, int y, Facets facets) {
        int row = fact(canvas, y, "Purpose", facets.purpose());
        row = fact(canvas, row, "Focus", facets.focus());
        row = fact(canvas, row, "For", facets.whoNeedsIt());
        row = fact(canvas, row, "Analogy", facets.analogy());
        return fact(canvas, row, "Outcome", facets.outcome());
    }

    private static int fact(Canvas canvas, int y, String label, String text) {
        return fact(canvas, y, label, text, Style.TEXT);
    }

    /** Draws a label with what it says beside it and returns the row after it. */
    static int fact(Canvas canvas, int y, String label, String text, Style style) {
        canvas.put(0, y, label, Style.of(Role.MUTED));
        Canvas right = canvas.region(LABEL_COLUMNS, 0, canvas.width() - LABEL_COLUMNS, canvas.height());
        return paragraph(right, y, text, style);
    }

    static String hours(Stage stage) {
        int min = 0;
        int max = 0;
        for (Skill skill : stage.skills()) {
            min += skill.hours().min();
            max += skill.hours().max();
        }
        return min + "–" + max + " h";
    }

    static void skillRow(Canvas canvas, int y, Skill skill, Session session) {
        SkillState state = Parts.state(skill, session);
        canvas.put(0, y, Parts.sign(state, session.glyphs()), Style.of(Parts.role(state)));
        canvas.put(
                2,
                y,
                Width.clip(skill.title(), canvas.width() - 2),
                Style.of(state == SkillState.DONE ? Role.MUTED : Role.TEXT));
        String proof = Proof.brief(Proof.of(skill, session));
        if (2 + Width.of(skill.title()) + 1 + Width.of(proof) <= canvas.width()) {
            canvas.put(canvas.width() - Width.of(proof), y, proof, Style.of(Role.INFO));
        }
    }
}
