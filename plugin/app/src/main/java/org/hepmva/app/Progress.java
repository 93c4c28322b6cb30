package org.hepmva.app;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows how far a long step is, on standard error: a bar on a terminal, and everywhere a line when it
 * has ended.
 *
 * <p>Mutable. May be told from any thread.
 */
final class Progress implements AutoCloseable {

    private final String task;
    private final PrintStream err;
    private final ProgressBar bar;
    private final long begin = System.nanoTime();
    private boolean ended;

    private Progress(String task, PrintStream err, ProgressBar bar) {
        this.task = task;
        this.err = err;
        this.bar = bar;
    }

    /** {@return a bar on a terminal, plain lines elsewhere} */
    static Progress of(String task, String unit) {
        PrintStream err = System.err;
        boolean terminal = System.console() != null && System.getenv("CI") == null;
        return new Progress(task, err, terminal ? bar(task, unit, err) : null);
    }

    private static ProgressBar bar(String task, String unit, PrintStream err) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" " + unit, 1)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(err, 90))
                .clearDisplayOnFinish()
                .build();
    }

    /** Says how much is done. */
    synchronized void at(long nowDone, long total) {
        if (bar != null) {
            bar.maxHint(total <= 0 ? -1 : total);
            bar.stepTo(nowDone);
        }
    }

    /** Says something that stands beside the bar. */
    synchronized void note(String text) {
        if (bar != null) {
            bar.setExtraMessage(text);
        }
    }

    /** Leaves one line: the task, what was done and how long it took. */
    synchronized void finished(String what) {
        endBar();
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        err.println(task + ": " + (what.isEmpty() ? "" : what + ", ") + Numbers.fixed(seconds, 1) + " s");
    }

    /** Takes the bar away; without {@link #finished} nothing is left of it. */
    @Override
    public synchronized void close() {
        endBar();
    }

    private void endBar() {
        if (bar != null && !ended) {
            ended = true;
            bar.close();
        }
    }
}
