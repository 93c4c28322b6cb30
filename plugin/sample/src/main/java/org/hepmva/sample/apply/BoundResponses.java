package org.hepmva.sample.apply;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ColumnRequest;
import org.hepmva.io.ColumnType;
import org.hepmva.io.ElementTable;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.runtime.Model;

/**
 * Columns of responses, with the model that reads an ntuple's columns.
 *
 * @param columns what they are called
 * @param model   bound to {@code needed}
 * @param needed  names of columns of the ntuple, and what else a row has
 * @param types   of those that are columns; if some are of arrays, each element has a response
 */
record BoundResponses(ResponseColumns columns, Model model, List<String> needed, List<ColumnType> types) {

    BoundResponses {
        needed = List.copyOf(needed);
        types = List.copyOf(types);
    }

    /** {@return responses to the rows of an ntuple} */
    static BoundResponses of(ResponseColumns columns, Ntuple ntuple) throws NtupleException {
        List<String> needed = NeededColumns.of(columns.model(), ntuple);
        List<String> read = needed.stream().filter(name -> !isOfRows(name, ntuple)).toList();
        ColumnRequest.check(ntuple, read);
        return new BoundResponses(columns, columns.model().bind(needed), needed,
                read.stream().map(name -> ntuple.column(name).orElseThrow().type()).toList());
    }

    private static boolean isOfRows(String name, Ntuple ntuple) {
        return NeededColumns.OF_ROWS.contains(name) && ntuple.column(name).isEmpty();
    }

    /** {@return the names of the columns that are read} */
    List<String> read() {
        return needed.size() == types.size() ? needed
                : needed.stream().filter(name -> !NeededColumns.OF_ROWS.contains(name)).toList();
    }

    /** {@return what the values of a column are} */
    ColumnType type(int column) {
        return ElementTable.arrays(types, columns.type(column));
    }

    List<ColumnDescription> descriptions() {
        List<ColumnDescription> descriptions = new ArrayList<>();
        List<String> names = columns.names();
        for (int i = 0; i < names.size(); i++) {
            descriptions.add(ColumnDescription.of(names.get(i), type(i)));
        }
        return descriptions;
    }

    boolean givesAny(List<String> names) {
        return columns.names().stream().anyMatch(names::contains);
    }
}
