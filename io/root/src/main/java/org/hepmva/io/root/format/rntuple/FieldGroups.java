package org.hepmva.io.root.format.rntuple;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sorts fields into groups that have no column in common, which can be read side by side. */
final class FieldGroups {

    /** Of each field one before it that is in the same group, or itself. */
    private final int[] before;

    private FieldGroups(int fields) {
        this.before = new int[fields];
        for (int i = 0; i < fields; i++) {
            before[i] = i;
        }
    }

    /** {@return the numbers of the fields of each group, in their order; the groups by their first field} */
    static Collection<List<Integer>> of(List<ValueField> fields) {
        FieldGroups groups = new FieldGroups(fields.size());
        Map<Integer, Integer> byColumn = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            for (PhysicalColumn column : fields.get(i).columns()) {
                Integer other = byColumn.putIfAbsent(column.id(), i);
                if (other != null) {
                    groups.join(i, other);
                }
            }
        }
        Map<Integer, List<Integer>> lists = new TreeMap<>();
        for (int i = 0; i < fields.size(); i++) {
            lists.computeIfAbsent(groups.first(i), none -> new ArrayList<>()).add(i);
        }
        return lists.values();
    }

    private void join(int one, int other) {
        int a = first(one);
        int b = first(other);
        before[Math.max(a, b)] = Math.min(a, b);
    }

    private int first(int field) {
        int first = field;
        while (before[first] != first) {
            first = before[first];
        }
        return first;
    }
}
