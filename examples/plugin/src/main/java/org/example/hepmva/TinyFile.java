package org.example.hepmva;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.MalformedFileException;

/**
 * The layout of a tiny file of events:
 *
 * <pre>
 *   TINY x y z\n      a line of text: the word and the names of the columns
 *   8 bytes each      the values, entry by entry, as big-endian doubles; NaN is missing
 * </pre>
 *
 * @param path    the file
 * @param columns the names
 * @param begin   where the values begin
 * @param entries how many there are
 */
record TinyFile(Path path, List<String> columns, int begin, long entries) {

    static final String WORD = "TINY ";
    private static final int LONGEST_LINE = 1 << 16;

    static TinyFile read(Path path) throws IOException {
        try (DataInputStream in = open(path)) {
            StringBuilder line = new StringBuilder();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0 || line.length() == LONGEST_LINE) {
                    throw new MalformedFileException(path + ": the first line does not end");
                }
                line.append((char) b);
            }
            String text = new String(line.toString().getBytes(StandardCharsets.ISO_8859_1),
                    StandardCharsets.UTF_8);
            List<String> columns = List.of(text.substring(WORD.length()).strip().split(" +"));
            long bytes = Files.size(path) - line.length() - 1;
            if (bytes % (8L * columns.size()) != 0) {
                throw new MalformedFileException(path + ": " + bytes + " bytes of values are no whole number of"
                        + " entries of " + 8 * columns.size() + " bytes");
            }
            return new TinyFile(path, columns, line.length() + 1, bytes / (8L * columns.size()));
        }
    }

    static DataInputStream open(Path path) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(path)));
    }

    /** {@return a stream at the values of an entry} */
    DataInputStream at(long entry) throws IOException {
        DataInputStream in = open(path);
        try {
            in.skipNBytes(begin + 8L * columns.size() * entry);
            return in;
        } catch (EOFException e) {
            in.close();
            throw new MalformedFileException(path + ": has become shorter since it was opened", e);
        }
    }
}
