package org.hepmva.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
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
     * Writes columns. Progress is shown, unless the rows themselves go to the terminal.
     *
     * @param extract what to write
     * @param task    what the progress line says
     */
    void write(Extract extract, String task) throws IOException {
        try (CsvWriter csv = output.equals(STANDARD) ? CsvWriter.to(standard, extract.header())
                : CsvWriter.create(Path.of(output), extract.header())) {
            if (output.equals(STANDARD)) {
                extract.writeTo(csv, ProgressListener.NONE);
                csv.commit();
                return;
            }
            try (Progress progress = Progress.of(task, "entries")) {
                long events = extract.writeTo(csv, progress);
                csv.commit();
                progress.finished(Numbers.count(events) + (events == 1 ? " event" : " events"));
            }
        }
    }
}
