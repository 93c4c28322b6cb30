package org.hepmva.app;

import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar that moves. Mutable. */
final class ProgressOnTerminal implements ProgressView {

    private static final int WIDTH = 90;
    private static final int MILLIS = 200;

    private final PrintStream err;
    private Optional<ProgressBar> bar = Optional.empty();
    private String task = "";

    ProgressOnTerminal(PrintStream err) {
        this.err = err;
    }

    @Override
    public synchronized void show(String next, String unit, long done, long total) {
        if (bar.isEmpty() || !task.equals(next)) {
            end();
            task = next;
            bar = Optional.of(bar(unit));
        }
        bar.get().maxHint(total <= 0 ? -1 : total);
        bar.get().stepTo(done);
    }

    private ProgressBar bar(String unit) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" " + unit, unit.equals(Progress.MEGABYTES) ? Progress.MEGABYTE : 1)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public synchronized void note(String text) {
        bar.ifPresent(shown -> shown.setExtraMessage(text));
    }

    @Override
    public synchronized void end() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
