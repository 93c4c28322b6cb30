package org.hepmva.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A line every half minute, for a log that is read later, also of a step that says nothing of itself: what is
 * done, since when, and the time left if the rest goes on as fast. Mutable.
 */
final class ProgressInLog implements ProgressView {

    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final double NANOS = 1e9;

    private final PrintStream err;
    private final LongSupplier clock;
    private long begin;
    private String task;
    private String unit = "";
    private long done;
    private long total;
    private String note = "";
    private boolean ended;

    ProgressInLog(String task, PrintStream err, LongSupplier clock) {
        this.task = task;
        this.err = err;
        this.clock = clock;
        this.begin = clock.getAsLong();
    }

    /** {@return one that has begun to count the time} */
    static ProgressInLog begun(String task, PrintStream err) {
        ProgressInLog log = new ProgressInLog(task, err, System::nanoTime);
        log.tellLater(CompletableFuture.delayedExecutor(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        return log;
    }

    private void tellLater(Executor later) {
        later.execute(() -> {
            if (tell()) {
                tellLater(later);
            }
        });
    }

    /**
     * Prints a line, unless it has ended.
     *
     * @return whether it has not
     */
    synchronized boolean tell() {
        if (!ended) {
            err.println(line());
        }
        return !ended;
    }

    private String line() {
        double seconds = (clock.getAsLong() - begin) / NANOS;
        StringBuilder line = new StringBuilder(task).append(": ");
        if (done > 0) {
            line.append(counted(done));
            if (total > 0) {
                line.append(" of ").append(counted(total)).append(' ').append(unit).append(" (")
                        .append(100 * done / total).append(" %)");
            } else {
                line.append(' ').append(unit);
            }
            line.append(note.isEmpty() ? "" : ", " + note).append("; ");
        }
        line.append(Numbers.duration(seconds)).append(" so far");
        if (done > 0 && total > done) {
            line.append(", about ").append(Numbers.duration(seconds / done * (total - done))).append(" left");
        }
        return line.toString();
    }

    private String counted(long number) {
        return Numbers.count(unit.equals(Progress.MEGABYTES) ? number / Progress.MEGABYTE : number);
    }

    @Override
    public synchronized void show(String next, String ofWhat, long soMany, long ofAll) {
        if (!task.equals(next)) {
            begin = clock.getAsLong();
            note = "";
        }
        task = next;
        unit = ofWhat;
        done = soMany;
        total = ofAll;
    }

    @Override
    public synchronized void note(String text) {
        note = text;
    }

    @Override
    public synchronized void end() {
        ended = true;
    }
}
