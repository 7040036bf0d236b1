package opsroad.text;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** How long a thread may compute. On a busy machine the wall clock alone would cut off work that hardly got to run. */
public final class ComputeLimit {
    private static final int WALL_FACTOR = 5;

    private final long threadId;
    private final long nanos;
    private final long start = System.nanoTime();
    private final long computedBefore;

    private ComputeLimit(Thread thread, long millis, long computedBefore) {
        this.threadId = thread.getId();
        this.nanos = TimeUnit.MILLISECONDS.toNanos(millis);
        this.computedBefore = computedBefore;
    }

    /**
     * A limit for a thread that has done nothing yet.
     *
     * @param millis of computing; the wall clock may show five times as many
     */
    public static ComputeLimit ofNew(Thread thread, long millis) {
        return new ComputeLimit(thread, millis, 0);
    }

    /** A limit for what the present thread does from now on, else as for {@link #ofNew}. */
    public static ComputeLimit fromNow(long millis) {
        Thread thread = Thread.currentThread();
        return new ComputeLimit(thread, millis, computed(thread.getId()));
    }

    /** Nanoseconds; below zero when the thread has ended or the machine does not count them. */
    private static long computed(long threadId) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(threadId);
    }

    public boolean isOver() {
        long wall = System.nanoTime() - start;
        if (wall < nanos) {
            return false;
        }
        // Asked late, since only a slow machine should pay for loading what tells it.
        return computed(threadId) - computedBefore >= nanos || wall >= WALL_FACTOR * nanos;
    }
}
