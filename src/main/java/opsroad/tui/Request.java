package opsroad.tui;

/** Slow work, done away from the loop. It must not touch the session. */
@FunctionalInterface
public interface Request {
    Reply run();
}
