package org.example.hepmva;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.Chunk;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;

/** A walk through a tiny file. One thread. */
final class TinyChunks implements Chunks {

    private static final int MOST = 4096;

    private final TinyFile file;
    private final List<String> names;
    private final DataInputStream values;
    private final long end;
    private long next;
    private Chunk chunk;

    TinyChunks(TinyFile file, List<String> names, EntryRange range) throws IOException {
        this.file = file;
        this.names = List.copyOf(names);
        this.next = range.first();
        this.end = range.end();
        this.values = file.at(range.first());
    }

    @Override
    public boolean advance() throws IOException {
        int size = (int) Math.min(MOST, end - next);
        chunk = null;
        if (size <= 0) {
            return false;
        }
        double[][] all = new double[file.columns().size()][size];
        for (int i = 0; i < size; i++) {
            for (double[] column : all) {
                column[i] = values.readDouble();
            }
        }
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(Column.ofDoubles(name, all[file.columns().indexOf(name)], size));
        }
        chunk = Chunk.of(next, size, columns);
        next += size;
        return true;
    }

    @Override
    public Chunk chunk() {
        if (chunk == null) {
            throw new IllegalStateException("no chunk: before the first or after the last");
        }
        return chunk;
    }

    @Override
    public void close() throws IOException {
        values.close();
    }
}
