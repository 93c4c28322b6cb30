package org.hepmva.sample.apply;

import java.util.List;
import org.hepmva.io.Column;
import org.hepmva.io.ScalarType;
import org.hepmva.runtime.Columns;

/**
 * Columns of an ntuple as a model reads them.
 *
 * @param columns all of one length
 * @param events  their length
 */
record ChunkColumns(List<Column> columns, int events) implements Columns {

    ChunkColumns {
        columns = List.copyOf(columns);
    }

    @Override
    public int count() {
        return columns.size();
    }

    /** From double to float, as everywhere. */
    @Override
    public void read(int column, int first, int length, float[] target) {
        Column values = columns.get(column);
        for (int i = 0; i < length; i++) {
            target[i] = (float) values.value(first + i);
        }
    }

    @Override
    public void readExact(int column, int first, int length, double[] target) {
        Column values = columns.get(column);
        for (int i = 0; i < length; i++) {
            target[i] = values.value(first + i);
        }
    }

    @Override
    public boolean isWhole(int column) {
        return columns.get(column).type().isWhole();
    }

    @Override
    public boolean isUnsigned(int column) {
        return columns.get(column).type() == ScalarType.UNSIGNED_LONG;
    }

    @Override
    public void readWhole(int column, int first, int length, long[] target) {
        Column values = columns.get(column);
        for (int i = 0; i < length; i++) {
            target[i] = values.whole(first + i);
        }
    }
}
