package org.hepmva.io.root.format.write;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.hepmva.io.Column;

/** Entries that are being written, one behind the other: a tree or an RNTuple. Mutable; one thread. */
public interface EntrySink extends Closeable {

    /**
     * Adds entries.
     *
     * @param values a column for each that it was opened with, in their order
     * @param count  how many entries
     */
    void write(List<Column> values, int count) throws IOException;

    /**
     * Writes what waits, and where everything is. A second time does nothing; but once something could not be
     * written, this fails each time.
     */
    @Override
    void close() throws IOException;

    /** Ends without an object in the file. */
    void abandon();
}
