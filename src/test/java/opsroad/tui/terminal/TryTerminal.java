package opsroad.tui.terminal;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import opsroad.text.Ground;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.tui.Event;
import opsroad.tui.Key;
import opsroad.tui.theme.ColorDepth;
import opsroad.tui.theme.Theme;
import opsroad.tui.widget.Canvas;

/** Shows what the terminal sends, for trying a real one by hand: q quits, t changes the theme, o runs a shell command, y copies. */
public final class TryTerminal {
    private final BlockingQueue<Event> queue = new LinkedBlockingQueue<>();
    private final List<String> seen = new java.util.ArrayList<>();
    private int theme;

    public static void main(String[] args) throws InterruptedException {
        if (!TtyDisplay.isTerminal()) {
            System.err.println("no terminal");
            System.exit(2);
        }
        new TryTerminal().run();
    }

    private void run() throws InterruptedException {
        ColorDepth depth = ColorDepth.of(System.getenv());
        try (TtyDisplay display = TtyDisplay.begin(TtyLine.real(), depth, queue).finish(Theme.named("dark"), true)) {
            boolean on = true;
            while (on) {
                draw(display);
                on = handled(display, queue.take());
            }
        }
    }

    private boolean handled(TtyDisplay display, Event event) {
        seen.add(event.toString());
        if (event instanceof Event.Ended) {
            return false;
        }
        if (event instanceof Event.KeyPressed pressed) {
            Key key = pressed.key();
            if (key.equals(Key.ctrl('z'))) {
                display.suspend();
            } else if (key.types()) {
                return typed(display, key.text());
            }
        }
        return true;
    }

    private boolean typed(TtyDisplay display, String text) {
        switch (text) {
            case "q" -> {
                return false;
            }
            case "t" ->
                display.theme(
                        Theme.named(Theme.names().get(++theme % Theme.names().size())));
            case "o" -> display.outside(TryTerminal::shell);
            case "y" -> display.copy("copied");
            case "!" -> throw new IllegalStateException("crash");
            default -> {}
        }
        return true;
    }

    private static void shell() {
        try {
            new ProcessBuilder("sh", "-c", "echo OUTSIDE; read line; echo got $line")
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void draw(TtyDisplay display) {
        Canvas frame = new Canvas(display.columns(), display.rows());
        frame.put(0, 0, "READY " + display.columns() + "x" + display.rows() + " \uD83D\uDE80 \u4E2D|", Style.TEXT);
        int x = 0;
        for (Role role : Role.values()) {
            x = frame.put(x, 1, role.name().substring(0, 2), Style.of(role)) + 1;
        }
        x = 0;
        for (Ground ground : Ground.values()) {
            x = frame.put(x, 2, ground.name(), Style.of(Role.TEXT, ground, 0)) + 1;
        }
        int rows = Math.max(0, display.rows() - 4);
        int first = Math.max(0, seen.size() - rows);
        for (int i = first; i < seen.size(); i++) {
            frame.put(0, 4 + i - first, i + " " + seen.get(i).replace('\n', '|'), Style.TEXT);
        }
        display.show(frame);
    }
}
