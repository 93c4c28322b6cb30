package org.hepmva.io.root;

import java.util.List;
import org.hepmva.io.root.format.tree.Field;

/**
 * What a walk reads.
 *
 * @param names    under which the columns are asked for
 * @param fields   what each of them is
 * @param computed how many more values of each entry will be in memory
 */
record WantedFields(List<String> names, List<Field> fields, int computed) {

    WantedFields {
        names = List.copyOf(names);
        fields = List.copyOf(fields);
    }

    /** {@return values of each entry that are in memory} */
    int size() {
        return fields.size() + computed;
    }
}
