package org.hepmva.io.root.format.rntuple;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.hepmva.io.root.format.bytes.SpareArrays;
import org.hepmva.io.root.format.codec.PiecesAhead;
import org.hepmva.io.root.format.codec.ReadThreads;

/**
 * How the pages of a walk are read: into memory that is used again, and some of the present cluster ahead of
 * who wants them. One thread enters clusters; while none does, any number may read pages, each of other
 * columns.
 */
final class PageReads {

    /** Of what is read ahead, decompressed, of all columns of a walk together. */
    private static final long MOST_BYTES = 32 << 20;
    private static final int MOST_PAGES = 4;

    private final PageStorage storage;
    private final ReadThreads workers;
    private final SpareArrays spare = new SpareArrays();
    private int ahead;

    PageReads(PageStorage storage, ReadThreads workers) {
        this.storage = storage;
        this.workers = workers;
    }

    /** Says which pages will be wanted of a cluster: where they are large, fewer are read ahead. */
    void enter(Map<Integer, Pages> pages, Collection<PhysicalColumn> columns) {
        long bytes = 1;
        for (PhysicalColumn column : columns) {
            long largest = 0;
            for (PlacedPage page : pages.getOrDefault(column.id(), Pages.NONE).list()) {
                largest = Math.max(largest, column.length(page.elements()));
            }
            bytes += largest;
        }
        ahead = ReadThreads.areThere() ? (int) Math.min(MOST_PAGES, MOST_BYTES / bytes) : 0;
    }

    /** {@return the pages of a column in the present cluster, decompressed, by their place in the list} */
    PiecesAhead<byte[]> of(PhysicalColumn column, Pages pages) {
        return new PiecesAhead<>(workers, number -> read(column, pages.list().get(number)));
    }

    private byte[] read(PhysicalColumn column, PlacedPage page) throws IOException {
        return storage.page(page, column.length(page.elements()), spare);
    }

    /** {@return the number of the last page that is read ahead of one} */
    int last(int number, Pages pages) {
        return Math.min(number + ahead, pages.list().size() - 1);
    }

    /** Takes back the memory of a page that is not used any more. */
    void release(byte[] page) {
        spare.give(page);
    }
}
