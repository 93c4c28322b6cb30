package org.hepmva.io.root.format.rntuple;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.ArrayType;
import org.hepmva.io.ColumnType;

/**
 * A field that holds values, with the arrays that these are in. Immutable.
 *
 * @param name   by which it is shown
 * @param path   the names of the fields above it and its own, as ROOT writes it
 * @param title  what the writer says about it
 * @param levels the arrays, outermost first
 * @param values what is in the innermost
 */
public record ValueField(String name, String path, String title, List<Level> levels, Values values) {

    /** Copies the list. */
    public ValueField {
        levels = List.copyOf(levels);
    }

    /** {@return what an entry holds} */
    public ColumnType type() {
        ColumnType type = values.type();
        for (int i = levels.size() - 1; i >= 0; i--) {
            type = new ArrayType(type, levels.get(i).length());
        }
        return type;
    }

    /** {@return all columns that it is read from} */
    List<PhysicalColumn> columns() {
        List<Stored> all = new ArrayList<>();
        levels.forEach(level -> level.stored().ifPresent(all::add));
        all.add(values.stored());
        return all.stream().flatMap(stored -> stored.ways().stream()).flatMap(List::stream).toList();
    }

    ValueField named(String other) {
        return new ValueField(other, path, title, levels, values);
    }
}
