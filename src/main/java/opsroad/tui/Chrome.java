package opsroad.tui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import opsroad.core.progress.Tally;
import opsroad.text.Ground;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.text.Width;
import opsroad.tui.widget.Canvas;
import org.jspecify.annotations.Nullable;

/** What stands around every screen: the header, the status line, and the card shown when the terminal is too small. */
final class Chrome {
    static final int MIN_COLUMNS = 40;
    static final int MIN_ROWS = 10;

    /** What stands before a title, and the sign for those that are left out. */
    private static final int CRUMB_COLUMNS = 3;

    private static final Style NAME = Style.of(Role.ACCENT, Ground.BAR, Style.BOLD);
    private static final Style CRUMB = Style.of(Role.MUTED, Ground.BAR, 0);
    private static final Style CRUMB_LAST = Style.of(Role.BRIGHT, Ground.BAR, Style.BOLD);
    private static final Style KEY = Style.of(Role.KEY, Ground.BAR, Style.BOLD);
    private static final Style LABEL = Style.of(Role.MUTED, Ground.BAR, 0);

    private static final Comparator<Binding> BY_RANK = new Comparator<>() {
        @Override
        public int compare(Binding one, Binding other) {
            return Integer.compare(one.rank(), other.rank());
        }
    };

    private Chrome() {}

    static void draw(Frame frame, List<Screen> screens, Session session, @Nullable Notice notice) {
        Canvas all = frame.canvas();
        if (all.width() < MIN_COLUMNS || all.height() < MIN_ROWS) {
            drawTooSmall(frame);
            return;
        }
        Canvas body = all.region(0, 1, all.width(), all.height() - 2);
        Screen top = screens.get(screens.size() - 1);
        for (Screen screen : visible(screens)) {
            if (screen.isDialog()) {
                all.dim();
                frame.coverClicks();
            }
            screen.draw(frame.sharing(body), session);
        }
        drawHeader(all, screens, session);
        drawStatus(frame, top, session, notice);
    }

    /** The highest screen that fills the frame, and the dialogs above it. */
    private static List<Screen> visible(List<Screen> screens) {
        int first = screens.size() - 1;
        while (first > 0 && screens.get(first).isDialog()) {
            first--;
        }
        return screens.subList(first, screens.size());
    }

    private static void drawTooSmall(Frame frame) {
        Canvas all = frame.canvas();
        String[] rows = {
            "opsroad needs", MIN_COLUMNS + "x" + MIN_ROWS, "here: " + all.width() + "x" + all.height(), "q quits"
        };
        int top = Math.max(0, (all.height() - rows.length) / 2);
        for (int i = 0; i < rows.length; i++) {
            String row = Width.clip(rows[i], all.width());
            all.put((all.width() - Width.of(row)) / 2, top + i, row, Style.of(i == 1 ? Role.WARN : Role.TEXT));
        }
    }

    private static void drawHeader(Canvas all, List<Screen> screens, Session session) {
        all.region(0, 0, all.width(), 1).fill(Style.of(Role.TEXT, Ground.BAR, 0));
        Tally tally = session.progress().tally(session.roadmap());
        int due = session.deck().dueCount(session.now());
        String dueCards = due == 0 ? "" : due + " due " + session.glyphs().middot() + " ";
        String counts = dueCards + tally.done() + "/" + tally.total() + " skills ";
        int room = all.width() - Width.of(counts) - 1;
        Canvas left = all.region(0, 0, room, 1);
        int x = left.put(1, 0, "opsroad", NAME);
        int last = screens.size() - 1;
        int first = firstCrumb(screens, session, room - x);
        for (int i = first; i <= last; i++) {
            String before = i == 0 ? "  " : " " + session.glyphs().crumb() + " ";
            x = left.put(x, 0, i == first && i > 0 ? "  …" + before : before, CRUMB);
            String title = screens.get(i).title(session);
            x = left.put(x, 0, Width.clip(title, Math.max(0, room - x)), i == last ? CRUMB_LAST : CRUMB);
        }
        all.put(all.width() - Width.of(counts), 0, counts, LABEL);
    }

    /** Where one is matters more than the way there: titles that do not fit go from the left. */
    private static int firstCrumb(List<Screen> screens, Session session, int room) {
        int first = screens.size() - 1;
        int left = room - Width.of(screens.get(first).title(session)) - CRUMB_COLUMNS;
        while (first > 0) {
            left -= Width.of(screens.get(first - 1).title(session)) + CRUMB_COLUMNS;
            if (left < 0) {
                break;
            }
            first--;
        }
        return first;
    }

    private static void drawStatus(Frame frame, Screen top, Session session, @Nullable Notice notice) {
        Canvas all = frame.canvas();
        Canvas bar = all.region(0, all.height() - 1, all.width(), 1);
        bar.fill(Style.of(Role.TEXT, Ground.BAR, 0));
        if (notice == null) {
            drawKeys(frame.sharing(bar), top, session);
        } else {
            drawNotice(bar, notice, session);
        }
    }

    private static void drawNotice(Canvas bar, Notice notice, Session session) {
        Role role =
                switch (notice.level()) {
                    case INFO -> Role.OK;
                    case WARNING -> Role.WARN;
                    case ERROR -> Role.ERROR;
                };
        String sign =
                switch (notice.level()) {
                    case INFO -> session.glyphs().done();
                    case WARNING, ERROR -> "!";
                };
        bar.put(1, 0, Width.clip(sign + " " + notice.text(), bar.width() - 2), Style.of(role, Ground.BAR, Style.BOLD));
    }

    private static void drawKeys(Frame bar, Screen top, Session session) {
        List<Binding> shown = new ArrayList<>();
        for (Binding binding : Keymap.bindings(top, session)) {
            boolean isTyped = top.takesText() && binding.action().keys().get(0).length() == 1;
            if (binding.rank() < Binding.HELP_ONLY && binding.isAvailable() && !isTyped) {
                shown.add(binding);
            }
        }
        shown.sort(BY_RANK);
        // The way to all other keys is always there.
        int room = bar.width() - 1;
        for (Binding binding : shown) {
            room -= binding.action() == Action.HELP ? width(binding, session) + 2 : 0;
        }
        int x = 1;
        boolean isFull = false;
        for (Binding binding : shown) {
            int end = x + width(binding, session);
            boolean isHelp = binding.action() == Action.HELP;
            isFull |= end > room;
            if (isHelp || !isFull) {
                int label = bar.canvas().put(x, 0, key(binding, session), KEY) + 1;
                bar.canvas().put(label, 0, binding.label(), LABEL);
                x = end + 2;
            }
        }
    }

    private static String key(Binding binding, Session session) {
        return KeyNames.shown(binding.action().keys().get(0), session.glyphs());
    }

    private static int width(Binding binding, Session session) {
        return Width.of(key(binding, session)) + 1 + Width.of(binding.label());
    }
}
