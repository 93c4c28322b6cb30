package org.hepmva.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.analysis.StoppedException;
import org.hepmva.io.ProgressListener;
import org.jline.utils.Signals;

/**
 * Turns Ctrl-C, and the request to end that a batch system sends, into a wish to stop: the work in
 * progress learns of it and finishes what is whole. A second one ends the program at once. Mutable.
 */
final class Interrupt implements AutoCloseable {

    private static final List<String> SIGNALS = List.of("INT", "TERM");
    private static final int ENDED_BY_CTRL_C = 130;

    private final String consequence;
    private final Map<String, Object> handlersBefore = new HashMap<>();
    private volatile boolean requested;

    /**
     * Does not watch yet.
     *
     * @param consequence what becomes of the work in progress, told when the wish is heard
     */
    Interrupt(String consequence) {
        this.consequence = consequence;
    }

    /** {@return one for a training} */
    static Interrupt ofTraining() {
        return new Interrupt("what is trained so far is kept");
    }

    /** Watches from now on, until closed. Without it Ctrl-C ends the program at once. */
    Interrupt watch() {
        for (String signal : SIGNALS) {
            handlersBefore.computeIfAbsent(signal, name -> Signals.register(name, this::stop));
        }
        return this;
    }

    /** {@return whether somebody asked to stop} */
    boolean requested() {
        return requested;
    }

    /**
     * {@return a listener of work that leaves nothing behind if it is stopped: it tells another, and ends the
     * work once somebody asked for it}
     *
     * @param listener hears how far the work is
     */
    ProgressListener ending(ProgressListener listener) {
        return (done, total) -> {
            if (requested) {
                throw new StoppedException("stopped; " + consequence);
            }
            listener.progress(done, total);
        };
    }

    private void stop() {
        if (requested) {
            Runtime.getRuntime().halt(ENDED_BY_CTRL_C);
        }
        requested = true;
        System.err.println();
        System.err.println("stopping: " + consequence + "; once more ends at once");
    }

    /** Ctrl-C does again what it did before. */
    @Override
    public void close() {
        handlersBefore.forEach(Signals::unregister);
        handlersBefore.clear();
    }
}
