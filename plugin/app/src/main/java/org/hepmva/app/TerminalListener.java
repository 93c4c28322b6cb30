package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hepmva.analysis.Method;
import org.hepmva.analysis.RunListener;
import org.hepmva.analysis.StoppedException;
import org.hepmva.io.ProgressListener;
import org.hepmva.text.Printable;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;

/** Shows an analysis on standard error: reading, each training, the evaluation. Mutable. */
final class TerminalListener implements RunListener, AutoCloseable {

    private final Interrupt interrupt;
    private final FilesRead files;
    private Optional<Progress> current = Optional.empty();

    TerminalListener(Interrupt interrupt, FilesRead files) {
        this.interrupt = interrupt;
        this.files = files;
    }

    /** Hears which files are opened, before their events are read. */
    @FunctionalInterface
    interface FilesRead {

        void hear(List<Path> files) throws IOException;
    }

    @Override
    public ProgressListener reading() {
        return new Reading(begin("reading", "entries"), interrupt, files);
    }

    @Override
    public TrainingMonitor training(Method method) {
        if (interrupt.requested()) {
            return new Monitor(Optional.empty(), interrupt);
        }
        return new Monitor(Optional.of(begin("training " + method.name(), "steps")), interrupt);
    }

    @Override
    public ProgressListener evaluating() {
        return begin("evaluating and writing the report", "steps");
    }

    @Override
    public ProgressListener writingEvents() {
        return begin("writing events with their responses", "events");
    }

    @Override
    public void trained(Trained trained) {
        current.ifPresent(progress -> progress.finished(trained.report().toString()));
        close();
    }

    @Override
    public void says(String sentence) {
        endLine();
        System.err.println(Printable.lines(sentence));
    }

    private Progress begin(String task, String unit) {
        endLine();
        Progress progress = Progress.of(task, unit);
        current = Optional.of(progress);
        return progress;
    }

    private void endLine() {
        current.ifPresent(progress -> progress.finished(""));
        close();
    }

    /** Tells that the last step is done. */
    void finished() {
        endLine();
    }

    /** Takes away the bar that is shown, if there is one. */
    @Override
    public void close() {
        current.ifPresent(Progress::close);
        current = Optional.empty();
    }

    /** Moves the bar of the reading. */
    private record Reading(Progress bar, Interrupt interrupt, FilesRead files) implements ProgressListener {

        @Override
        public void opening(long done, long total) {
            requireGoingOn();
            bar.opening(done, total);
        }

        @Override
        public void progress(long done, long total) {
            requireGoingOn();
            bar.progress(done, total);
        }

        @Override
        public void reads(List<Path> opened) throws IOException {
            files.hear(opened);
        }

        private void requireGoingOn() {
            if (interrupt.requested()) {
                throw new StoppedException("stopped while reading; nothing is written");
            }
        }
    }

    /** Moves the bar of one training. */
    private record Monitor(Optional<Progress> progress, Interrupt interrupt) implements TrainingMonitor {

        @Override
        public void step(int done, int total, double trainingLoss, double validationLoss) {
            progress.ifPresent(bar -> {
                bar.progress(done, total);
                double loss = Double.isNaN(validationLoss) ? trainingLoss : validationLoss;
                bar.note("loss " + Numbers.fixed(loss, 4));
            });
        }

        @Override
        public boolean stopRequested() {
            return interrupt.requested();
        }
    }
}
