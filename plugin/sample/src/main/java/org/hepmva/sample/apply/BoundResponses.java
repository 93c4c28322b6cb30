package org.hepmva.sample.apply;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.ColumnDescription;
import org.hepmva.runtime.Model;

/**
 * Columns of responses, with the model that reads an ntuple's columns.
 *
 * @param columns what they are called
 * @param model   bound to {@code needed}
 * @param needed  names of columns of the ntuple
 */
record BoundResponses(ResponseColumns columns, Model model, List<String> needed) {

    BoundResponses {
        needed = List.copyOf(needed);
    }

    List<ColumnDescription> descriptions() {
        List<ColumnDescription> descriptions = new ArrayList<>();
        List<String> names = columns.names();
        for (int i = 0; i < names.size(); i++) {
            descriptions.add(ColumnDescription.of(names.get(i), columns.type(i)));
        }
        return descriptions;
    }

    boolean givesAny(List<String> names) {
        return columns.names().stream().anyMatch(names::contains);
    }
}
