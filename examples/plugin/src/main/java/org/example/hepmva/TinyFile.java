package org.example.hepmva;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;

/**
 * The layout of a tiny file of events:
 *
 * <pre>
 *   TINY x y z\n      a line of text: the word and the names of the columns
 *   8 bytes each      the values, entry by entry, as big-endian doubles; NaN is missing
 * </pre>
 *
 * @param source  the bytes of the file
 * @param columns the names
 * @param begin   where the values begin
 * @param entries how many there are
 */
record TinyFile(ByteSource source, List<String> columns, int begin, long entries) {

    static final String WORD = "TINY ";
    private static final int LONGEST_LINE = 1 << 16;

    static TinyFile read(ByteSource source) throws IOException {
        try (DataInputStream in = stream(source)) {
            StringBuilder line = new StringBuilder();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0 || line.length() == LONGEST_LINE) {
                    throw new MalformedFileException(source.name() + ": the first line does not end");
                }
                line.append((char) b);
            }
            String text = new String(line.toString().getBytes(StandardCharsets.ISO_8859_1),
                    StandardCharsets.UTF_8);
            List<String> columns = List.of(text.substring(WORD.length()).strip().split(" +"));
            long bytes = source.size() - line.length() - 1;
            if (bytes % (8L * columns.size()) != 0) {
                throw new MalformedFileException(source.name() + ": " + bytes + " bytes of values are no whole"
                        + " number of entries of " + 8 * columns.size() + " bytes");
            }
            return new TinyFile(source, columns, line.length() + 1, bytes / (8L * columns.size()));
        }
    }

    private static DataInputStream stream(ByteSource source) throws IOException {
        return new DataInputStream(new BufferedInputStream(source.stream()));
    }

    /** {@return a stream at the values of an entry} */
    DataInputStream at(long entry) throws IOException {
        DataInputStream in = stream(source);
        in.skipNBytes(begin + 8L * columns.size() * entry);
        return in;
    }
}
