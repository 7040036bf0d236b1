package opsroad.text.markdown;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** How long a thread may compute. On a busy machine the wall clock alone would cut off a parser that hardly got to run. */
final class ComputeLimit {
    private static final int WALL_FACTOR = 10;

    private final long threadId;
    private final long nanos;
    private final long start = System.nanoTime();

    /** @param millis of computing from the start of the thread on; the wall clock may show ten times as many */
    ComputeLimit(Thread thread, long millis) {
        this.threadId = thread.getId();
        this.nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    }

    boolean isOver() {
        long wall = System.nanoTime() - start;
        if (wall < nanos) {
            return false;
        }
        // Asked late, since only a slow machine should pay for loading it; below zero when the thread has ended.
        long computed = ManagementFactory.getThreadMXBean().getThreadCpuTime(threadId);
        return computed >= nanos || wall >= WALL_FACTOR * nanos;
    }
}
