package opsroad.tui.terminal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hears the signals of a terminal program. The JVM offers no way but {@code sun.misc.Signal}; it is named by reflection only,
 * since the compiler warns of it beyond any suppression.
 */
final class Signals implements InvocationHandler, Runnable {
    private static final String[] NAMES = {"WINCH", "TERM", "HUP", "INT", "TSTP", "CONT"};

    private final Listener listener;
    private final @Nullable Object[] before = new Object[NAMES.length];
    private final Thread starting = new Thread(this, "signals");
    private boolean stopped;

    /** Is told each signal by its name, in a thread of its own. */
    interface Listener {
        void heard(String signal);
    }

    private Signals(Listener listener) {
        this.listener = listener;
    }

    /** Begins to listen, in the background: it takes as long as reading the road. */
    static Signals listen(Listener listener) {
        Signals signals = new Signals(listener);
        signals.starting.setDaemon(true);
        signals.starting.start();
        return signals;
    }

    /** Returns when no signal will be missed any more. */
    void await() {
        try {
            starting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        start();
    }

    private synchronized void start() {
        if (stopped) {
            return;
        }
        try {
            Class<?> type = Class.forName("sun.misc.SignalHandler");
            Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this);
            for (int i = 0; i < NAMES.length; i++) {
                before[i] = take(NAMES[i], proxy);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This Java has no module jdk.unsupported, which hears signals.", e);
        }
    }

    /** Lets each signal do again what it did before. */
    synchronized void stop() {
        stopped = true;
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

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object[] arguments)
            throws ReflectiveOperationException {
        return switch (method.getName()) {
            case "handle" -> {
                Object signal = Objects.requireNonNull(arguments[0]);
                listener.heard((String) signal.getClass().getMethod("getName").invoke(signal));
                yield null;
            }
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "Signals";
        };
    }
}
