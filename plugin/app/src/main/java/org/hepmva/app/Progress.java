package org.hepmva.app;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.text.Printable;

/**
 * Shows how far a long step is, on standard error: a bar on a terminal, and everywhere a line when it
 * has ended. Before the bar of the step comes one for the opening of text files, if there are any.
 *
 * <p>Mutable. May be told from any thread.
 */
final class Progress implements ProgressListener, AutoCloseable {

    private static final long MEGABYTE = 1_000_000;

    private final String task;
    private final String unit;
    private final boolean onTerminal = System.console() != null && System.getenv("CI") == null;
    private final PrintStream err = System.err;
    private final long begin = System.nanoTime();
    private Optional<ProgressBar> bar = Optional.empty();
    private boolean isOpening;

    private Progress(String task, String unit) {
        this.task = Printable.of(task);
        this.unit = unit;
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

    private ProgressBar bar(String name, String unitName, long unitSize) {
        return new ProgressBarBuilder()
                .setTaskName(name)
                .setUnit(" " + unitName, unitSize)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(err, 90))
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public synchronized void opening(long done, long total) {
        show(true, done, total);
    }

    @Override
    public synchronized void progress(long done, long total) {
        show(false, done, total);
    }

    private void show(boolean opening, long done, long total) {
        if (!onTerminal) {
            return;
        }
        if (bar.isEmpty() || opening != isOpening) {
            endBar();
            isOpening = opening;
            bar = Optional.of(opening ? bar("opening", "MB", MEGABYTE) : bar(task, unit, 1));
        }
        bar.get().maxHint(total <= 0 ? -1 : total);
        bar.get().stepTo(done);
    }

    /** Says something that stands beside the bar. */
    synchronized void note(String text) {
        bar.ifPresent(shown -> shown.setExtraMessage(Printable.of(text)));
    }

    /** Leaves one line: the task, what was done and how long it took. */
    synchronized void finished(String what) {
        endBar();
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        err.println(task + ": " + (what.isEmpty() ? "" : Printable.of(what) + ", ")
                + Numbers.fixed(seconds, 1) + " s");
    }

    /** Takes the bar away; without {@link #finished} nothing is left of it. */
    @Override
    public synchronized void close() {
        endBar();
    }

    private void endBar() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
