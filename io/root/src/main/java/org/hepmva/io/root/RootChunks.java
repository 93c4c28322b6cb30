package org.hepmva.io.root;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.Chunk;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.tree.Branch;
import org.hepmva.io.root.format.tree.Field;

/**
 * A walk through a tree: of each wanted branch one basket is in memory, and the values of one
 * chunk. One thread.
 */
final class RootChunks implements Chunks {

    private static final int MOST_VALUES = 1 << 20;
    private static final int FEWEST_ENTRIES = 1 << 8;

    private final RootFile file;
    private final String table;
    private final long end;
    private final int mostEntries;
    private final List<ColumnDecoder> decoders = new ArrayList<>();
    private final Map<Branch, BranchColumns> branches = new LinkedHashMap<>();
    private Closeable hold = () -> { };
    private boolean isStarted;
    private long next;
    private Chunk chunk;

    RootChunks(RootFile file, String table, WantedFields wanted, EntryRange range) {
        this.file = file;
        this.table = table;
        this.next = range.first();
        this.end = range.end();
        int most = Math.min(Chunk.MOST_ENTRIES, MOST_VALUES / Math.max(1, wanted.size()));
        this.mostEntries = (int) Math.max(1,
                Math.min(Math.max(FEWEST_ENTRIES, most), range.size()));
        for (int i = 0; i < wanted.fields().size(); i++) {
            Field field = wanted.fields().get(i);
            ColumnDecoder decoder = ColumnDecoder.of(wanted.names().get(i), field, mostEntries);
            decoders.add(decoder);
            branches.computeIfAbsent(field.branch(), branch -> new BranchColumns(file.records(), branch))
                    .add(field, decoder);
        }
    }

    @Override
    public boolean advance() throws IOException {
        chunk = null;
        if (next >= end) {
            hold.close();
            return false;
        }
        if (!isStarted) {
            hold = file.records().file().hold();
            isStarted = true;
        }
        int size = (int) Math.min(mostEntries, end - next);
        try {
            for (BranchColumns branch : branches.values()) {
                branch.read(next, size);
            }
        } catch (FormatException e) {
            throw file.explain(e.within("tree '" + table + "'"));
        }
        List<Column> columns = new ArrayList<>(decoders.size());
        decoders.forEach(decoder -> columns.add(decoder.column(size)));
        chunk = Chunk.of(next, size, columns);
        next += size;
        return true;
    }

    @Override
    public Chunk chunk() {
        if (chunk == null) {
            throw new IllegalStateException(
                    "there is no chunk before the first advance or after the last");
        }
        return chunk;
    }

    @Override
    public void close() throws IOException {
        hold.close();
        next = end;
        chunk = null;
        branches.clear();
        decoders.clear();
    }
}
