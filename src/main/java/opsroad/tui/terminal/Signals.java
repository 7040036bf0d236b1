package opsroad.tui.terminal;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/**
 * Hears the signals of a terminal program. The JVM offers no way but {@code sun.misc.Signal}; it is never named in the code, since the compiler warns
 * of it beyond any suppression.
 */
final class Signals {
    private static final String[] NAMES = {"WINCH", "TERM", "HUP", "INT", "TSTP", "CONT"};

    private final Listener listener;
    private final @Nullable Object[] before = new Object[NAMES.length];

    /** Is told each signal by its name, in a thread of its own. */
    interface Listener {
        void heard(String signal);
    }

    private Signals(Listener listener) {
        this.listener = listener;
    }

    static Signals listen(Listener listener) {
        Signals signals = new Signals(listener);
        try {
            Object handler = signals.handler();
            for (int i = 0; i < NAMES.length; i++) {
                signals.before[i] = take(NAMES[i], handler);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This Java has no module jdk.unsupported, which hears signals.", e);
        }
        return signals;
    }

    /** What {@code (SignalHandler) this::heard} would be. A {@code Proxy} takes a start five times as long. */
    private Object handler() throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        MethodType handle = MethodType.methodType(void.class, signal);
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodHandle heard =
                lookup.findVirtual(Signals.class, "heard", MethodType.methodType(void.class, Object.class));
        try {
            CallSite made = LambdaMetafactory.metafactory(
                    lookup,
                    "handle",
                    MethodType.methodType(Class.forName("sun.misc.SignalHandler"), Signals.class),
                    handle,
                    heard,
                    handle);
            return made.getTarget().invoke(this);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new ReflectiveOperationException(e);
        }
    }

    @SuppressWarnings("unused") // by the handler
    private void heard(Object signal) {
        try {
            listener.heard((String) signal.getClass().getMethod("getName").invoke(signal));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets each signal do again what it did before. */
    void stop() {
        for (int i = 0; i < NAMES.length; i++) {
            Object handler = before[i];
            if (handler != null) {
                giveBack(NAMES[i], handler);
            }
        }
    }

    private static void giveBack(String name, Object handler) {
        try {
            take(name, handler);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the handler that this one replaces, or null if the JVM keeps the signal for itself (java -Xrs). */
    private static @Nullable Object take(String name, Object handler) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handlers = Class.forName("sun.misc.SignalHandler");
        try {
            Object named = signal.getConstructor(String.class).newInstance(name);
            return signal.getMethod("handle", signal, handlers).invoke(null, named, handler);
        } catch (InvocationTargetException e) {
            return null; // The shutdown hook still gives the terminal back.
        }
    }
}
