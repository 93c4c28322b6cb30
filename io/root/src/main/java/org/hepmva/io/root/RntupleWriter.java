package org.hepmva.io.root;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.hepmva.io.Column;
import org.hepmva.io.UnwritableFileException;
import org.hepmva.io.root.format.write.EntrySink;

/**
 * An RNTuple (format 1.0) that is being written, entry behind entry, as a {@link TreeWriter} writes trees: in
 * clusters, compressed by several threads, with a checksum behind each page. In memory are at most two
 * clusters and one entry, and what they are once they are compressed; of one column an entry may have 1 GiB.
 * Mutable, one thread.
 *
 * <pre>
 *   column          field
 *   FLOAT           float
 *   DOUBLE          double
 *   INT             std::int32_t
 *   LONG            std::int64_t
 *   UNSIGNED_LONG   std::uint64_t
 *   BOOLEAN         bool
 *   STRING          std::string
 *   FLOAT[3]        std::array&lt;float,3&gt;
 *   FLOAT[]         std::vector&lt;float&gt;
 *   FLOAT[][2]      std::vector&lt;std::array&lt;float,2&gt;&gt;, and so on, however deep
 * </pre>
 *
 * <p>In the name of a field blanks, control characters, dots, slashes and backslashes are underscores, since
 * ROOT does not allow them, and so are brackets, as in a tree; where that name is taken, it has more of them
 * behind. The description is then the column's name.
 */
public final class RntupleWriter implements Closeable {

    private final RootFileWriter file;
    private final String name;
    private final EntrySink sink;

    RntupleWriter(RootFileWriter file, String name, EntrySink sink) {
        this.file = file;
        this.name = name;
        this.sink = sink;
    }

    /**
     * Writes some entries.
     *
     * @param columns one for each of the descriptions that it was made with, in their order, whatever
     *                they are called; of the type described, or of one whose values that type holds
     * @param count   how many entries, at most as many as the columns have
     * @throws IllegalArgumentException if there are not as many columns as descriptions
     * @throws UnwritableFileException  if writing fails, or failed before
     */
    public void write(List<Column> columns, int count) throws IOException {
        file.within("RNTuple '" + name + "'", () -> {
            sink.write(columns, count);
            return name;
        });
    }

    /**
     * Writes the last entries, and where everything is. A second time does nothing. ({@link
     * RootFileWriter#commit}
     * closes what is open.)
     *
     * @throws UnwritableFileException if writing fails, or failed before, each time
     */
    @Override
    public void close() throws IOException {
        file.within("RNTuple '" + name + "'", () -> {
            sink.close();
            return name;
        });
    }

    @Override
    public String toString() {
        return "RNTuple '" + name + "' of " + file;
    }
}
