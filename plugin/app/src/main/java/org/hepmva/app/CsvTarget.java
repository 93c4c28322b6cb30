package org.hepmva.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.csv.CsvWriter;

/** Where {@code -o} points: a file, or standard output for {@code -}. */
final class CsvTarget {

    private CsvTarget() {
    }

    /**
     * {@return a writer to the named place}
     *
     * @param output   a file name; {@code -} for standard output
     * @param names    the header
     * @param standard standard output
     */
    static CsvWriter open(String output, List<String> names, OutputStream standard) throws IOException {
        if (output.equals("-")) {
            return CsvWriter.to(standard, names);
        }
        Path file = Path.of(output);
        if (Files.isDirectory(file)) {
            throw new IOException(output + ": is a folder; -o needs a file name, or - for standard output");
        }
        return CsvWriter.create(file, names);
    }
}
