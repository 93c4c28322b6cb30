package org.hepmva.io.root.format.rntuple;

import java.io.IOException;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * Reads the elements of one column in one cluster, one page after the other, of which the last is in
 * memory. One thread.
 */
final class ColumnReader {

    private final PageStorage storage;
    private final PhysicalColumn column;
    private final Pages pages;
    private final long zeros;
    private int current = -1;
    private byte[] bytes = {};
    private long[] indices = {};
    private long lastElement = -1;
    private long lastIndex;

    /**
     * A reader of one cluster.
     *
     * @param pages    those of the column in the cluster
     * @param expected elements that the column has there, if it is one that was added later: zeros come first
     *                 if there are fewer
     */
    ColumnReader(PageStorage storage, PhysicalColumn column, Pages pages, long expected) {
        this.storage = storage;
        this.column = column;
        this.pages = pages;
        this.zeros = column.isDeferred() ? Math.max(0, expected - pages.elements()) : 0;
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
            PlacedPage page = load(next);
            int from = (int) (next - page.first());
            int here = Math.min(page.elements() - from, run.count() - done);
            sink.take(new PagePart(bytes, page.elements(), from, here, done));
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

    /** {@return the page that holds an element, which is in memory then} */
    private PlacedPage load(long element) throws IOException {
        int number = pages.holding(element);
        PlacedPage page = pages.list().get(number);
        if (number != current) {
            bytes = storage.page(page, column.length(page.elements()));
            current = number;
            if (column.type().isIndex()) {
                indices = Indices.decoded(column.type(), bytes, page.elements());
            }
        }
        return page;
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
        PlacedPage page = load(element - zeros);
        return indices[(int) (element - zeros - page.first())];
    }
}
