package org.hepmva.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hepmva.analysis.StoppedException;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.csv.CsvWriter;
import org.hepmva.text.Printable;
import org.hepmva.text.WholeFile;

/**
 * Where {@code -o} points: a file, which is whole or not there, or standard output. The only place that
 * knows in which formats rows are written.
 *
 * @param output   a file name; {@code -} for standard output
 * @param standard standard output
 */
record TableOutput(String output, OutputStream standard) {

    static final String STANDARD = "-";

    private static final List<String> ENDINGS = List.of("csv", "txt");
    private static final String COMPRESSED = ".gz";

    /**
     * Refuses, before anything is read, what cannot or must not be written: a name whose ending promises
     * another format, a file that is itself being read, a place where no file can be made.
     *
     * @param read the files that are read, each with what it is: "the input"
     */
    void check(Map<Path, String> read) throws IOException {
        if (output.equals(STANDARD)) {
            return;
        }
        if (output.isBlank()) {
            throw new IllegalArgumentException("the output has no name; give that of a file, or "
                    + STANDARD + " for standard output");
        }
        Path file = Path.of(output);
        boolean exists = Files.exists(file);
        for (Map.Entry<Path, String> other : read.entrySet()) {
            if (exists && Files.exists(other.getKey()) && Files.isSameFile(file, other.getKey())) {
                throw new IllegalArgumentException(shown() + ": is " + other.getValue()
                        + ", which would be lost; give the output another name");
            }
        }
        if (!exists || Files.isRegularFile(file)) {
            requireEnding(file);
        }
        if (!exists || Files.isRegularFile(file) || Files.isDirectory(file)) {
            WholeFile.open(file).close();
        }
    }

    /** A name without an ending promises nothing. */
    private void requireEnding(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String plain = name.endsWith(COMPRESSED) ? name.substring(0, name.length() - COMPRESSED.length())
                : name;
        int dot = plain.lastIndexOf('.');
        if (dot > 0 && !ENDINGS.contains(plain.substring(dot + 1))) {
            throw new IllegalArgumentException(shown() + ": '" + Printable.of(plain.substring(dot))
                    + "' is not a format in which rows are written; that is CSV, in a file whose name ends in"
                    + " .csv or .txt, with .gz behind it to compress it; - is standard output");
        }
    }

    private String shown() {
        return Printable.of(output);
    }

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
                extract.writeTo(csv::rows, ProgressListener.NONE);
                csv.commit();
            }
            return;
        }
        try (Interrupt interrupt = new Interrupt(shown() + " is not written").watch();
             CsvWriter csv = CsvWriter.create(Path.of(output), extract.header());
             Progress progress = Progress.of(task, "entries")) {
            long events = extract.writeTo(csv::rows, (done, total) -> {
                if (interrupt.requested()) {
                    throw new StoppedException("stopped; " + shown() + " is not written");
                }
                progress.progress(done, total);
            });
            csv.commit();
            progress.finished(Numbers.count(events) + (events == 1 ? " event" : " events"));
        }
    }
}
