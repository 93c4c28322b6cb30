package org.hepmva.app;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.text.Printable;

/**
 * Shows how far a long step is, on standard error: a bar on a terminal, a line every half minute elsewhere,
 * and everywhere a line when it has ended. Before the bar of the step comes one for the opening of text
 * files, if there are any.
 *
 * <p>Mutable. May be told from any thread.
 */
final class Progress implements ProgressListener, AutoCloseable {

    static final String MEGABYTES = "MB";
    static final long MEGABYTE = 1_000_000;

    private final String task;
    private final String unit;
    private final PrintStream err = System.err;
    private final long begin = System.nanoTime();
    private final ProgressView view;

    private Progress(String task, String unit) {
        this.task = Printable.of(task);
        this.unit = unit;
        boolean onTerminal = System.console() != null && System.getenv("CI") == null;
        this.view = onTerminal ? new ProgressOnTerminal(err) : ProgressInLog.begun(this.task, err);
    }

    /** {@return a bar on a terminal, plain lines elsewhere} */
    static Progress of(String task, String unit) {
        return new Progress(task, unit);
    }

    /** {@return the ntuple at a location, with a bar while it is opened} */
    static Ntuple opened(String location) throws IOException {
        try (Progress progress = of("opening", "entries")) {
            return Ntuple.open(location, progress);
        }
    }

    @Override
    public void opening(long done, long total) {
        view.show("opening", MEGABYTES, done, total);
    }

    @Override
    public void progress(long done, long total) {
        view.show(task, unit, done, total);
    }

    /** Says something that stands beside the bar. */
    void note(String text) {
        view.note(Printable.of(text));
    }

    /** Leaves one line: the task, what was done and how long it took. */
    void finished(String what) {
        view.end();
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        err.println(task + ": " + (what.isEmpty() ? "" : Printable.of(what) + ", ")
                + Numbers.fixed(seconds, 1) + " s");
    }

    /** Takes the bar away; without {@link #finished} nothing is left of it. */
    @Override
    public void close() {
        view.end();
    }
}
