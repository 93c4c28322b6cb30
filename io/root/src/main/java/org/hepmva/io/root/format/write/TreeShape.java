package org.hepmva.io.root.format.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.root.format.bytes.FormatException;

/** The branches of a tree, as they follow from its columns. */
final class TreeShape {

    private TreeShape() {
    }

    /**
     * {@return a branch for each column, in their order}
     *
     * @param leaves by the name of a column of arrays the leaves that their elements are
     */
    static List<BranchShape> branches(List<ColumnDescription> columns, Map<String, List<String>> leaves)
            throws FormatException {
        for (String column : leaves.keySet()) {
            if (columns.stream().noneMatch(each -> each.name().equals(column))) {
                throw FormatException.unsupported("there are leaves of '" + column
                        + "', and no column of that name");
            }
        }
        Set<String> taken = new HashSet<>();
        for (ColumnDescription column : columns) {
            if (column.name().isEmpty()) {
                throw FormatException.unsupported("a branch must have a name");
            }
            String name = BranchShape.branchName(column.name());
            if (!taken.add(name)) {
                throw FormatException.unsupported("there are two columns '" + name + "'");
            }
        }
        List<BranchShape> branches = new ArrayList<>();
        for (ColumnDescription column : columns) {
            boolean varies = BranchShape.isJagged(column.type());
            String name = BranchShape.branchName(column.name());
            BranchShape branch = BranchShape.of(column, varies ? counter(name, taken) : "");
            List<String> names = leaves.get(column.name());
            branches.add(names == null ? branch : branch.withLeaves(names));
        }
        return branches;
    }

    /** As NanoAOD and uproot call it; a column of that name goes first. */
    private static String counter(String name, Set<String> taken) {
        String counter = "n" + name;
        while (!taken.add(counter)) {
            counter = "n_" + counter.substring(1);
        }
        return counter;
    }
}
