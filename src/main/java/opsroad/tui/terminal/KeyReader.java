package opsroad.tui.terminal;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.util.Collection;
import opsroad.tui.Event;
import org.jspecify.annotations.Nullable;

/**
 * Reads keys from the terminal in a thread of its own. A channel can be interrupted in the middle of a read, so that an editor
 * gets every key from its first on and the program ends at once; a blocked stream would do neither.
 */
final class KeyReader implements Runnable {
    private static final int POLL_MILLIS = 2;
    private static final int JOIN_MILLIS = 500;

    private final File tty;
    private final KeyDecoder decoder;
    private final Collection<Event> events;
    private @Nullable Thread thread;

    KeyReader(File tty, Collection<Event> events) {
        this.tty = tty;
        this.events = events;
        this.decoder = new KeyDecoder(events);
    }

    synchronized void start() {
        if (thread == null) {
            thread = new Thread(this, "keys");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Returns when no byte will be taken from the terminal any more. */
    synchronized void stop() {
        Thread reading = thread;
        if (reading == null) {
            return;
        }
        thread = null;
        reading.interrupt();
        try {
            reading.join(JOIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        try (FileInputStream in = new FileInputStream(tty);
                FileChannel channel = in.getChannel()) {
            read(in, channel);
            events.add(new Event.Ended("The terminal was closed."));
        } catch (ClosedByInterruptException | InterruptedException e) {
            // stop() was called: nothing is wrong and nobody waits for these keys.
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            events.add(new Event.Ended("The terminal was closed."));
        }
    }

    private void read(FileInputStream in, FileChannel channel) throws IOException, InterruptedException {
        byte[] bytes = new byte[4096];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (true) {
            int patience = decoder.patienceMillis();
            if (patience > 0 && !arrives(in, patience)) {
                decoder.giveUp();
                continue;
            }
            buffer.clear();
            int count = channel.read(buffer);
            if (count <= 0) {
                return;
            }
            decoder.feed(bytes, count);
        }
    }

    /** Waits for more of a sequence. It polls, since a read cannot be given up without closing the channel. */
    private static boolean arrives(FileInputStream in, int millis) throws IOException, InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000L;
        while (in.available() == 0) {
            if (System.nanoTime() >= end) {
                return false;
            }
            Thread.sleep(POLL_MILLIS);
        }
        return true;
    }
}
