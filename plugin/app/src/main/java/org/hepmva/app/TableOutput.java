package org.hepmva.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hepmva.analysis.StoppedException;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.csv.CsvWriter;

/**
 * Where {@code -o} points: a file, which is whole or not there, or standard output.
 *
 * @param output   a file name; {@code -} for standard output
 * @param standard standard output
 */
record CsvTarget(String output, OutputStream standard) {

    static final String STANDARD = "-";

    /**
     * Writes columns. Progress is shown, unless the rows themselves go to the terminal. Ctrl-C leaves a
     * file as it was.
     *
     * @param extract what to write
     * @param task    what the progress line says
     */
    void write(Extract extract, String task) throws IOException {
        if (output.equals(STANDARD)) {
            try (CsvWriter csv = CsvWriter.to(standard, extract.header())) {
                extract.writeTo(csv, ProgressListener.NONE);
                csv.commit();
            }
            return;
        }
        if (Files.exists(Path.of(output)) && Files.isSameFile(Path.of(output), extract.file())) {
            throw new IllegalArgumentException(output + ": is the input, which would be lost; give the output"
                    + " another name");
        }
        try (Interrupt interrupt = new Interrupt(output + " is not written").watch();
             CsvWriter csv = CsvWriter.create(Path.of(output), extract.header());
             Progress progress = Progress.of(task, "entries")) {
            long events = extract.writeTo(csv, (done, total) -> {
                if (interrupt.requested()) {
                    throw new StoppedException("stopped; " + output + " is not written");
                }
                progress.progress(done, total);
            });
            csv.commit();
            progress.finished(Numbers.count(events) + (events == 1 ? " event" : " events"));
        }
    }
}
