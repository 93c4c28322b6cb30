package org.hepmva.io.root.format.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.root.format.bytes.FormatException;

/** The branches of a tree, as they follow from its columns. */
final class TreeShape {

    private TreeShape() {
    }

    /** {@return a branch for each column, in their order} */
    static List<BranchShape> branches(List<ColumnDescription> columns) throws FormatException {
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
            branches.add(BranchShape.of(column, varies ? counter(name, taken) : ""));
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
