package opsroad.cli;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import opsroad.tui.App;
import opsroad.tui.Display;
import opsroad.tui.Event;
import opsroad.tui.Key;
import opsroad.tui.Saver;
import opsroad.tui.Screen;
import opsroad.tui.Session;
import opsroad.tui.screen.FrontDoors;
import opsroad.tui.terminal.TtyDisplay;
import opsroad.tui.widget.Canvas;

/**
 * Goes through the screens without a terminal and without saving, so that a class archive made at the end knows what a start needs. The launcher runs
 * it in the background.
 */
public final class Rehearsal {
    private static final List<String> USED = List.of(
            "opsroad/",
            "com/googlecode/lanterna/screen/",
            "com/googlecode/lanterna/terminal/",
            "com/fasterxml/jackson/core/");

    private Rehearsal() {}

    /** Shows these screens and presses the keys of a first look around. */
    public static void run(Session session, List<Screen> first) {
        LinkedBlockingQueue<Event> queue = new LinkedBlockingQueue<>();
        App app = new App(session, new NoSaver(), new NoDisplay(), queue, Runnable::run, theme -> {}, new FrontDoors());
        app.start(first, null);
        for (Key.Code code : new Key.Code[] {
            Key.Code.DOWN, Key.Code.UP, Key.Code.RIGHT, Key.Code.DOWN, Key.Code.ENTER, Key.Code.DOWN, Key.Code.ENTER
        }) {
            app.handle(new Event.KeyPressed(Key.of(code)));
            for (Event event = queue.poll(); event != null; event = queue.poll()) {
                app.handle(event);
            }
            app.draw();
        }
        TtyDisplay.rehearse();
        loadTheRest();
    }

    /** The classes of a real terminal are not reached without one. */
    private static void loadTheRest() {
        try (JarFile jar = new JarFile(new File(Rehearsal.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()))) {
            for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
                String name = all.nextElement().getName();
                if (name.endsWith(".class") && USED.stream().anyMatch(name::startsWith)) {
                    Class.forName(
                            name.substring(0, name.length() - 6).replace('/', '.'),
                            false,
                            Rehearsal.class.getClassLoader());
                }
            }
        } catch (IOException | URISyntaxException | ClassNotFoundException | LinkageError e) {
            // The archive is smaller then; nothing else depends on it.
            return;
        }
    }

    private static final class NoSaver implements Saver {
        @Override
        public void save(opsroad.core.progress.LearnerEvent event) {}

        @Override
        public boolean refresh() {
            return false;
        }

        @Override
        public void remember(java.util.Map<String, String> where) {}
    }

    private static final class NoDisplay implements Display {
        @Override
        public int columns() {
            return 120;
        }

        @Override
        public int rows() {
            return 35;
        }

        @Override
        public void show(Canvas frame) {}

        @Override
        public void show(Canvas frame, int cursorX, int cursorY) {}

        @Override
        public void redraw() {}

        @Override
        public void outside(Runnable work) {}

        @Override
        public void suspend() {}

        @Override
        public void copy(String text) {}

        @Override
        public void mouse(boolean on) {}

        @Override
        public void close() {}
    }
}
