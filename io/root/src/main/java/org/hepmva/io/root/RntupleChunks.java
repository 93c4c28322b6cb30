package org.hepmva.io.root;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hepmva.io.Chunk;
import org.hepmva.io.Chunks;
import org.hepmva.io.DamagedEntriesException;
import org.hepmva.io.EntryRange;
import org.hepmva.io.NtupleException;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.codec.ReadThreads;
import org.hepmva.io.root.format.rntuple.Entries;

/**
 * A walk through an RNTuple: of each wanted column one page is in memory, and the values of one chunk,
 * which is of one cluster; the next pages are read ahead. One thread, which has helpers.
 */
final class RntupleChunks implements Chunks {

    private static final int MOST_VALUES = 1 << 20;
    private static final int FEWEST_ENTRIES = 1 << 8;
    private static final int FEWEST_ELEMENTS = 1 << 16;
    private static final int MOST_ELEMENTS = 1 << 22;

    private final RootFile file;
    private final String table;
    private Entries entries;
    private final ReadThreads workers;
    private final int mostEntries;
    private final int mostElements;
    private final long end;
    private Closeable hold = () -> { };
    private boolean isStarted;
    private long next;
    private Chunk chunk;

    /**
     * A walk.
     *
     * @param workers read ahead, for this walk alone
     */
    RntupleChunks(RootFile file, String table, Entries entries, ReadThreads workers, EntryRange range) {
        this.workers = workers;
        this.file = file;
        this.table = table;
        this.entries = entries;
        this.next = range.first();
        this.end = range.end();
        int columns = Math.max(1, entries.columns());
        this.mostEntries = Math.max(FEWEST_ENTRIES, Math.min(Chunk.MOST_ENTRIES, MOST_VALUES / columns));
        this.mostElements = Math.max(FEWEST_ELEMENTS, MOST_ELEMENTS / columns);
    }

    @Override
    public boolean advance() throws IOException {
        chunk = null;
        if (next >= end) {
            close();
            return false;
        }
        if (!isStarted) {
            hold = file.records().file().hold();
            isStarted = true;
        }
        int size = 0;
        try {
            size = entries.fitting(next, (int) Math.min(mostEntries, end - next), mostElements);
            chunk = Chunk.of(next, size, entries.read(next, size));
        } catch (FormatException e) {
            throw explain(e.within("RNTuple '" + table + "'"), size);
        }
        next += chunk.size();
        return true;
    }

    /** What a damaged page holds is known for sure of those entries only that were to be read at once. */
    private NtupleException explain(FormatException e, int size) {
        NtupleException explained = file.explain(e);
        Optional<EntryRange> lost = size > 0 ? Optional.of(new EntryRange(next, next + size))
                : entries.together(next);
        return e.isUnsupported() || lost.isEmpty() ? explained
                : new DamagedEntriesException(explained.getMessage(), lost.get(), e);
    }

    @Override
    public List<String> remarks() {
        return List.of();
    }

    @Override
    public Chunk chunk() {
        if (chunk == null) {
            throw new IllegalStateException("there is no chunk before the first advance or after the last");
        }
        return chunk;
    }

    @Override
    public void close() throws IOException {
        workers.close();
        hold.close();
        next = end;
        chunk = null;
        entries = null; // and with it the pages
    }
}
