package org.hepmva.io.root.format.rntuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.io.UnreadableColumn;
import org.hepmva.io.root.format.form.Layouts;

/** The fields that hold values, by the names that users know them by. Immutable once made. */
public final class Fields {

    private final Map<String, ValueField> leaves = new LinkedHashMap<>();
    private final Map<String, ValueField> byPath = new HashMap<>();
    private final Map<String, UnreadableColumn> obstacles = new LinkedHashMap<>();
    private final List<String> hidden = new ArrayList<>();

    private Fields() {
    }

    /**
     * Finds them.
     *
     * @param layouts of the classes of objects that are stored as a whole
     */
    static Fields of(Schema schema, Layouts layouts) {
        FieldWalk walk = new FieldWalk(schema, layouts);
        schema.top().forEach(walk::addTop);
        Fields fields = new Fields();
        Map<String, Long> shown = new HashMap<>();
        walk.leaves().forEach(leaf -> shown.merge(leaf.name(), 1L, Long::sum));
        for (ValueField leaf : walk.leaves()) {
            fields.add(shown.get(leaf.name()) > 1 ? leaf.named(leaf.path()) : leaf);
        }
        walk.obstacles().forEach(obstacle -> fields.obstacles.putIfAbsent(obstacle.name(), obstacle));
        return fields;
    }

    /** Where several fields are shown by one name, all of them are shown by their path. */
    private void add(ValueField leaf) {
        if (leaves.putIfAbsent(leaf.name(), leaf) != null) {
            hidden.add(leaf.name());
        }
        byPath.putIfAbsent(leaf.path(), leaf);
    }

    /** {@return those that can be read, in the order of the file} */
    public List<ValueField> leaves() {
        return List.copyOf(leaves.values());
    }

    /** {@return those that cannot} */
    public List<UnreadableColumn> obstacles() {
        return List.copyOf(obstacles.values());
    }

    /** {@return names that more than one field has, of which the first is read} */
    public List<String> hidden() {
        return List.copyOf(hidden);
    }

    /** {@return the field that a name means: that by which it is shown, or its path} */
    public Optional<ValueField> leaf(String name) {
        ValueField shown = leaves.get(name);
        return Optional.ofNullable(shown != null ? shown : byPath.get(name));
    }

    /** {@return why a field cannot be read, if it is there} */
    public Optional<UnreadableColumn> obstacle(String name) {
        return Optional.ofNullable(obstacles.get(name));
    }
}
