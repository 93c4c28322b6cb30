package org.hepmva.io.root;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.hepmva.io.Column;
import org.hepmva.io.UnwritableFileException;
import org.hepmva.io.root.format.write.EntrySink;

/**
 * A tree that is being written, entry behind entry. All branches begin new baskets together (clusters), so
 * that readers get whole entries; baskets are compressed by several threads, and the bytes of the file are
 * the same whatever their number. In memory are at most two clusters and one entry, and 16 MB that are being
 * compressed; of one column an entry may have 1 GiB. Mutable, one thread.
 *
 * <pre>
 *   column          branch      leaf
 *   FLOAT           x           x/F
 *   DOUBLE          x           x/D
 *   INT             x           x/I
 *   LONG            x           x/L
 *   UNSIGNED_LONG   x           x/l
 *   BOOLEAN         x           x/O
 *   STRING          x           std::string; x/C, characters that end with a zero, if a leaf is named
 *   FLOAT[3][2]     x           x[3][2]/F
 *   FLOAT[][2]      nx          nx/I, the number of elements
 *                   x           x[nx][2]/F
 *   FLOAT[][]       x           vector&lt;vector&lt;float&gt; &gt;: so is whatever else has arrays that
 * vary inside
 *   STRING[]        x           vector&lt;string&gt;
 * </pre>
 *
 * <p>Where a column is called {@code nx} already, the number of elements is {@code n_x}. In the name of a
 * branch brackets are underscores, since ROOT would take them for dimensions ({@code x[1]} is {@code x_1_},
 * with the title {@code x[1]}); so are slashes and colons in the name of a leaf.
 */
public final class TreeWriter implements Closeable {

    private final RootFileWriter file;
    private final String name;
    private final EntrySink sink;

    TreeWriter(RootFileWriter file, String name, EntrySink sink) {
        this.file = file;
        this.name = name;
        this.sink = sink;
    }

    /**
     * Writes some entries.
     *
     * @param columns one for each of the descriptions that the tree was made with, in their order, whatever
     *                they are called; of the type described, or of one whose values that type holds
     * @param count   how many entries, at most as many as the columns have
     * @throws IllegalArgumentException if there are not as many columns as descriptions
     * @throws UnwritableFileException  if writing fails, or failed before
     */
    public void write(List<Column> columns, int count) throws IOException {
        file.within("tree '" + name + "'", () -> {
            sink.write(columns, count);
            return name;
        });
    }

    /**
     * Writes the last entries and the tree itself. A second time does nothing. ({@link RootFileWriter#commit}
     * closes trees that are open.)
     *
     * @throws UnwritableFileException if writing fails, or failed before, each time
     */
    @Override
    public void close() throws IOException {
        file.within("tree '" + name + "'", () -> {
            sink.close();
            return name;
        });
    }

    @Override
    public String toString() {
        return "tree '" + name + "' of " + file;
    }
}
