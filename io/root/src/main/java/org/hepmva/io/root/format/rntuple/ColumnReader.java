package org.hepmva.io.root.format.rntuple;

import java.io.IOException;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.codec.PiecesAhead;

/**
 * Reads the elements of one column in one cluster, one page after the other, of which the last is in
 * memory. One thread.
 */
final class ColumnReader {

    private static final byte[] NONE = {};

    private final PageReads reads;
    private final PhysicalColumn column;
    private final Pages pages;
    private final PiecesAhead<byte[]> pieces;
    private final long zeros;
    private int current = -1;
    private byte[] bytes = NONE;
    private long[] indices = {};
    private int currentSize;
    private long currentFirst;
    private long lastElement = -1;
    private long lastIndex;

    /**
     * A reader of one cluster.
     *
     * @param pages    those of the column in the cluster
     * @param expected elements that the column has there, if it is one that was added later: zeros come first
     *                 if there are fewer
     */
    ColumnReader(PageReads reads, PhysicalColumn column, Pages pages, long expected) {
        this.reads = reads;
        this.pieces = reads.of(column, pages);
        this.column = column;
        this.pages = pages;
        this.zeros = column.isDeferred() ? Math.max(0, expected - pages.elements()) : 0;
    }

    /** {@return what its elements are} */
    ElementType type() {
        return column.type();
    }

    /** Gets the elements of a page, some of them, in its own encoding. */
    interface Sink {

        /** Takes them; {@link PagePart#at} counts from the start of the run. */
        void take(PagePart part) throws FormatException;
    }

    /**
     * Reads a run of elements.
     *
     * @return how many zeros it begins with, of which the sink does not hear
     */
    int read(Run run, Sink sink) throws IOException {
        requireThere(run);
        int leading = (int) Math.max(0, Math.min(run.count(), zeros - run.first()));
        int done = leading;
        long next = run.first() + leading - zeros;
        while (done < run.count()) {
            load(next);
            int from = (int) (next - currentFirst);
            int here = Math.min(currentSize - from, run.count() - done);
            sink.take(new PagePart(bytes, currentSize, from, here, done));
            done += here;
            next += here;
        }
        return leading;
    }

    /** {@return the elements of a run, of which the file and the memory have as many} */
    int room(Run run) throws FormatException {
        requireThere(run);
        long memory = Runtime.getRuntime().maxMemory();
        if (run.count() > memory / (2 * Long.BYTES)) {
            throw FormatException.unsupported("one entry takes " + run.count() + " values of column "
                    + column.id() + ", too many for the memory of this program (" + memory + " bytes)");
        }
        return run.count();
    }

    private void requireThere(Run run) throws FormatException {
        requireThere(run, 1);
    }

    /**
     * Refuses a run of arrays that are not all there.
     *
     * @param each elements of every array
     */
    void requireThere(Run run, long each) throws FormatException {
        long there = zeros + pages.elements();
        if (!(run.first() >= 0 && run.first() <= there / each - run.count())) {
            throw FormatException.malformed("column " + column.id() + " has " + there + " elements in"
                    + " this cluster; " + run.count() + (each > 1 ? " arrays of " + each : "") + " from "
                    + run.first() + " on are not among them");
        }
    }

    /** Has the page in memory that holds an element. */
    private void load(long element) throws IOException {
        if (current >= 0 && element >= currentFirst && element - currentFirst < currentSize) {
            return;
        }
        release();
        int number = pages.holding(element);
        PlacedPage page = pages.list().get(number);
        byte[] read = pieces.piece(number, reads.last(number, pages));
        if (column.type().isIndex()) {
            indices = Indices.decoded(column.type(), read, page.elements(), indices);
            reads.release(read);
        } else {
            bytes = read;
        }
        current = number;
        currentFirst = page.first();
        currentSize = page.elements();
    }

    /** Lets go of the page in memory. */
    void release() {
        current = -1;
        if (bytes != NONE) {
            reads.release(bytes);
            bytes = NONE;
        }
    }

    /**
     * {@return where collections begin and end, of a column of indices}
     *
     * @param run the collections
     */
    Offsets offsets(Run run) throws IOException {
        requireThere(run);
        long base = run.first() == 0 ? 0 : indexAt(run.first() - 1);
        if (base < 0) {
            throw FormatException.malformed("a collection ends at element " + base);
        }
        Offsets offsets = new Offsets(base, run.count());
        read(run, part -> offsets.append(indices, part));
        if (run.count() > 0) {
            lastElement = run.first() + run.count() - 1;
            lastIndex = offsets.last();
        }
        return offsets;
    }

    /** Mostly that of the last collection that was read. */
    private long indexAt(long element) throws IOException {
        if (element == lastElement) {
            return lastIndex;
        }
        if (element < zeros) {
            return 0;
        }
        load(element - zeros);
        return indices[(int) (element - zeros - currentFirst)];
    }
}
