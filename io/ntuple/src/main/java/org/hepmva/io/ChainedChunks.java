package org.hepmva.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Walks through the parts of a chain, opening each walk when the one before has ended. */
final class ChainedChunks implements Chunks {

    private final ChainedNtuple chain;
    private final List<String> names;
    private final EntryRange range;
    private int part = -1;
    private long partFirst;
    private long partEnd;
    private Chunks current;
    private Chunk chunk;

    ChainedChunks(ChainedNtuple chain, List<String> names, EntryRange range) {
        this.chain = chain;
        this.names = List.copyOf(names);
        this.range = range;
    }

    @Override
    public boolean advance() throws IOException {
        chunk = null;
        while (current == null || !current.advance()) {
            if (!openNextPart()) {
                return false;
            }
        }
        Chunk read = current.chunk();
        chunk = Chunk.of(partFirst + read.first(), read.size(), widened(read.columns()));
        return true;
    }

    private boolean openNextPart() throws IOException {
        close();
        do {
            part++;
            if (part >= chain.parts().size() || partEnd >= range.end()) {
                part = chain.parts().size();
                return false;
            }
            partFirst = partEnd;
            partEnd = partFirst + chain.parts().get(part).entries();
        } while (partEnd <= range.first());
        EntryRange within = new EntryRange(Math.max(0, range.first() - partFirst),
                Math.min(partEnd, range.end()) - partFirst);
        current = chain.parts().get(part).chunks(names, within);
        return true;
    }

    private List<Column> widened(List<Column> columns) {
        List<Column> result = new ArrayList<>(columns.size());
        for (Column column : columns) {
            ColumnType type = chain.type(column.name());
            result.add(column.type() == type ? column : widened(column, type));
        }
        return result;
    }

    private static Column widened(Column column, ColumnType type) {
        int size = column.size();
        if (type == ColumnType.DOUBLE) {
            double[] values = new double[size];
            column.copyTo(values, 0);
            return Column.ofDoubles(column.name(), values, size);
        }
        long[] values = new long[size];
        for (int i = 0; i < size; i++) {
            values[i] = column.whole(i);
        }
        return type == ColumnType.LONG ? Column.ofLongs(column.name(), values, size)
                : Column.ofInts(column.name(), ints(values), size);
    }

    private static int[] ints(long[] values) {
        int[] result = new int[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (int) values[i];
        }
        return result;
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
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
