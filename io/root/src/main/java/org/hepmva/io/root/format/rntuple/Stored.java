package org.hepmva.io.root.format.rntuple;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a field: one or more ways to store it, of which each cluster uses one.
 *
 * <p>Source: the specification of RNTuple, "Column Description" and "Suppressed Columns".
 *
 * @param ways     each with as many columns as the others, in their order
 * @param perEntry elements of the first column in each entry; 0 if that varies
 */
record Stored(List<List<PhysicalColumn>> ways, long perEntry) {

    static Stored of(List<PhysicalColumn> columns, long perEntry) {
        List<List<PhysicalColumn>> ways = new ArrayList<>();
        int last = -1;
        for (PhysicalColumn column : columns) {
            if (column.representation() != last) {
                ways.add(new ArrayList<>());
                last = column.representation();
            }
            ways.get(ways.size() - 1).add(column);
        }
        return new Stored(List.copyOf(ways), perEntry);
    }

    /** {@return whether every way has so many columns} */
    boolean hasColumns(int count) {
        return !ways.isEmpty() && ways.stream().allMatch(way -> way.size() == count);
    }
}
