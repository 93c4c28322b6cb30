package org.hepmva.io;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.text.Printable;

/** Walks through the parts of a chain, opening each walk when the one before has ended. */
final class ChainedChunks implements Chunks {

    private final ChainedNtuple chain;
    private final List<String> names;
    private final List<ColumnType> types;
    private final EntryRange range;
    private int part = -1;
    private long partFirst;
    private long partEnd;
    private Chunks current;
    private Chunk chunk;
    private final Set<String> remarks = new LinkedHashSet<>();
    private final Set<String> rounded = new HashSet<>();

    ChainedChunks(ChainedNtuple chain, List<String> names, EntryRange range) {
        this.chain = chain;
        this.names = List.copyOf(names);
        this.types = names.stream().map(chain::type).toList();
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
        chunk = Chunk.of(partFirst + read.first(), read.size(), widened(read));
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
        } while (partEnd <= range.first() || partEnd == partFirst);
        EntryRange within = new EntryRange(Math.max(0, range.first() - partFirst),
                Math.min(partEnd, range.end()) - partFirst);
        current = chain.parts().get(part).chunks(names, within);
        return true;
    }

    private List<Column> widened(Chunk read) throws UnsupportedFormatException {
        List<Column> result = new ArrayList<>(read.columns().size());
        for (int i = 0; i < types.size(); i++) {
            Column column = read.column(i);
            ColumnType type = types.get(i);
            if (type == ColumnType.UNSIGNED_LONG && column.type() != type) {
                refuseNegative(column, read.first());
            }
            boolean isWide = column.type() == ColumnType.LONG || column.type() == ColumnType.UNSIGNED_LONG;
            if (type == ColumnType.DOUBLE && isWide) {
                lookForRounded(column, read.first());
            }
            result.add(column.type() == type ? column : widened(column, type));
        }
        return result;
    }

    private void refuseNegative(Column column, long first) throws UnsupportedFormatException {
        for (int i = 0; i < column.size(); i++) {
            if (column.whole(i) < 0) {
                throw new UnsupportedFormatException(chain.parts().get(part).location() + ": entry "
                        + (first + i) + " of column '" + column.name() + "' is " + column.whole(i)
                        + ", in a chain with a file where that column is UNSIGNED_LONG, which has no sign");
            }
        }
    }

    private void lookForRounded(Column column, long first) {
        if (!rounded.contains(column.name())) {
            int i = 0;
            while (i < column.size() && isExact(column, i)) {
                i++;
            }
            if (i < column.size()) {
                rounded.add(column.name());
                remarks.add("column '" + Printable.brief(column.name()) + "' is DOUBLE in the chain, which"
                        + " rounds whole numbers such as " + column.text(i) + " (entry " + (first + i)
                        + " of " + chain.parts().get(part).location() + ")");
            }
        }
    }

    private static boolean isExact(Column column, int i) {
        double value = column.value(i);
        return Math.abs(value) < 0x1p53
                || new BigDecimal(value).compareTo(new BigDecimal(column.text(i))) == 0;
    }

    private static Column widened(Column column, ColumnType type) {
        int size = column.size();
        return switch (type) {
            case INT -> Column.ofInts(column.name(), ints(wholes(column)), size);
            case LONG -> Column.ofLongs(column.name(), wholes(column), size);
            case UNSIGNED_LONG -> Column.ofUnsignedLongs(column.name(), wholes(column), size);
            default -> Column.ofDoubles(column.name(), doubles(column), size);
        };
    }

    private static double[] doubles(Column column) {
        double[] values = new double[column.size()];
        column.copyTo(values, 0);
        return values;
    }

    private static long[] wholes(Column column) {
        long[] values = new long[column.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.whole(i);
        }
        return values;
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
    public List<String> remarks() {
        Set<String> all = new LinkedHashSet<>(remarks);
        if (current != null) {
            all.addAll(current.remarks());
        }
        return List.copyOf(all);
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            remarks.addAll(current.remarks());
            current.close();
            current = null;
        }
    }
}
