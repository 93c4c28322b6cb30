package org.hepmva.io.root.format.rntuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hepmva.io.UnreadableColumn;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.form.Forms;
import org.hepmva.io.root.format.form.Terminal;
import org.hepmva.io.root.format.rntuple.Values.Numbers;
import org.hepmva.io.root.format.rntuple.Values.Sizes;
import org.hepmva.io.root.format.rntuple.Values.Texts;
import org.hepmva.io.root.format.form.Layouts;

/**
 * Goes down the tree of fields to those that hold values. One thread.
 *
 * <p>Source: the specification of RNTuple, "Mapping of C++ Types to Fields and Columns".
 */
final class FieldWalk {

    private static final int DEEPEST = 50;
    /** The names of all above stand before each: they must not multiply. */
    private static final int LONGEST_PATH = 1 << 10;
    private static final int MOST_REPETITIONS = 1 << 26;
    private static final String BASE_CLASS = ":";

    private final Schema schema;
    private final Forms forms;
    private final List<ValueField> leaves = new ArrayList<>();
    private final List<UnreadableColumn> obstacles = new ArrayList<>();

    FieldWalk(Schema schema, Layouts layouts) {
        this.schema = schema;
        this.forms = new Forms(layouts, path -> Set.of()); // what ROOT's own collections hold is not known
    }

    List<ValueField> leaves() {
        return leaves;
    }

    List<UnreadableColumn> obstacles() {
        return obstacles;
    }

    void addTop(SchemaField field) {
        add(field, new Place(field.name(), field.name(), List.of(), 1, 0));
    }

    private void add(SchemaField field, Place place) {
        List<SchemaField> parts = schema.parts(field);
        String reason = place.depth() > DEEPEST ? "it is nested more than " + DEEPEST + " types deep"
                : !parts.isEmpty() && place.path().length() > LONGEST_PATH ? "there are fields in it, and its"
                        + " name has more than " + LONGEST_PATH + " characters with those of the fields above"
                : field.version() != 0 ? "it is stored by version " + field.version()
                        + " of its kind; 0 is read"
                : "";
        if (!reason.isEmpty()) {
            refuse(field, place, reason);
            return;
        }
        switch (field.role()) {
            case SchemaField.PLAIN -> addPlain(field, place);
            case SchemaField.RECORD -> parts.forEach(part -> add(part, place.member(part.name())));
            case SchemaField.COLLECTION -> addCollection(field, place);
            case SchemaField.VARIANT -> addVariant(field, place);
            case SchemaField.STREAMER -> addStreamed(field, place);
            default -> refuse(field, place, "structural role " + field.role() + " is not known");
        }
    }

    private void refuse(SchemaField field, Place place, String reason) {
        obstacles.add(new UnreadableColumn(place.shown(), field.type(), reason));
    }

    private void addCollection(SchemaField field, Place place) {
        Stored stored = stored(field, place);
        List<SchemaField> parts = schema.parts(field);
        if (!(parts.size() == 1 && stored.hasColumns(1) && all(stored, 0, ElementType::isIndex))) {
            refuse(field, place, "a collection of " + parts.size() + " parts stored as " + types(field)
                    + " is not known");
            return;
        }
        SchemaField item = parts.get(0);
        Place inner = place.in(new Level.Collection(stored), item.name());
        boolean isMap = field.type().matches("std::(unordered_)?(multi)?map<.*")
                && item.role() == SchemaField.RECORD && schema.parts(item).size() == 2;
        if (isMap) {
            addPart(item, 0, inner, "first");
            addPart(item, 1, inner, "second");
        } else {
            add(item, inner);
        }
    }

    private void addPart(SchemaField pair, int number, Place place, String shown) {
        SchemaField part = schema.parts(pair).get(number);
        Place named = place.member(part.name());
        add(part, new Place(place.shown() + "." + shown, named.path(), named.levels(), named.perEntry(),
                named.depth()));
    }

    private void addVariant(SchemaField field, Place place) {
        Stored stored = stored(field, place);
        if (!(stored.hasColumns(1) && all(stored, 0, ElementType.SWITCH::equals))) {
            refuse(field, place, "a variant stored as " + types(field) + " is not known");
            return;
        }
        int tag = 0;
        for (SchemaField part : schema.parts(field)) {
            tag++;
            Place inner = place.in(new Level.Alternative(stored, tag), part.name());
            add(part, new Place(place.shown() + "." + part.name(), inner.path(), inner.levels(), 0,
                    inner.depth()));
        }
    }

    private void addPlain(SchemaField field, Place place) {
        List<SchemaField> parts = schema.parts(field);
        List<PhysicalColumn> columns = schema.columns(field);
        if (field.isRepetitive()) {
            addRepetition(field, place);
        } else if (parts.size() == 1 && columns.isEmpty()) {
            add(parts.get(0), place.wrapping(parts.get(0).name())); // std::atomic, enumerations
        } else {
            addLeaf(field, place);
        }
    }

    private void addRepetition(SchemaField field, Place place) {
        long each = field.repetition();
        List<SchemaField> parts = schema.parts(field);
        boolean isPossible = each >= 1 && each <= MOST_REPETITIONS
                && place.repetitions() * each <= MOST_REPETITIONS;
        if (!isPossible) {
            refuse(field, place, "an array of " + each + " elements is not of 1 to " + MOST_REPETITIONS
                    + " values in an entry");
            return;
        }
        Place inner = place.in(new Level.Repetition((int) each), parts.isEmpty() ? "" : parts.get(0).name());
        if (parts.size() == 1) {
            add(parts.get(0), inner);
        } else { // std::bitset
            addLeaf(field, new Place(place.shown(), place.path(), inner.levels(), inner.perEntry(),
                    inner.depth()));
        }
    }

    private void addLeaf(SchemaField field, Place place) {
        Stored stored = stored(field, place);
        boolean isBits = field.isRepetitive();
        LeafKind kind = isBits ? LeafKind.BOOL : LeafKind.of(field.type());
        boolean isKnown = kind != null && stored.hasColumns(kind.columns())
                && all(stored, 0, kind.first()::contains)
                && (kind.columns() == 1 || all(stored, 1, ElementType.CHAR::equals));
        if (!isKnown) {
            refuse(field, place, kind == null ? "its type is not known"
                    : "it is stored as " + types(field) + ", which is not known for this type");
            return;
        }
        Values values = kind == LeafKind.STRING ? new Texts(stored)
                : kind == LeafKind.CARDINALITY ? new Sizes(stored)
                : new Numbers(kind.type(), stored);
        leaves.add(new ValueField(place.shown(), place.path(), field.description(), place.levels(), values));
    }

    /** The numbers and texts in an object are columns, as those of a branch that is not split. */
    private void addStreamed(SchemaField field, Place place) {
        Stored stored = stored(field, place);
        boolean isKnown = stored.hasColumns(2) && all(stored, 0, ElementType::isIndex)
                && all(stored, 1, ElementType.BYTE::equals);
        if (!isKnown) {
            refuse(field, place, "an object stored as " + types(field) + " is not known");
            return;
        }
        Form form = headed(forms.ofWhole(field.type(), field.typeVersion()));
        List<Terminal> terminals = Terminal.of(form);
        if (terminals.isEmpty()) {
            refuse(field, place, "it has no members to read");
        }
        for (int i = 0; i < terminals.size(); i++) {
            Terminal terminal = terminals.get(i);
            String behind = terminal.path().isEmpty() ? "" : "." + terminal.path();
            if (terminal.isReadable()) {
                leaves.add(new ValueField(place.shown() + behind, place.path() + behind, field.description(),
                        place.levels(), new Streamed(stored, form, i)));
            } else {
                obstacles.add(new UnreadableColumn(place.shown() + behind, terminal.cpp(),
                        terminal.reason()));
            }
        }
    }

    private static Form headed(Form form) {
        return form instanceof Form.Struct struct
                ? new Form.Struct(struct.className(), struct.parts(), Form.Head.ALWAYS) : form;
    }

    private Stored stored(SchemaField field, Place place) {
        return Stored.of(schema.columns(field), place.perEntry());
    }

    private static boolean all(Stored stored, int number, Predicate<ElementType> accepted) {
        return stored.ways().stream().map(way -> way.get(number))
                .allMatch(column -> column.isKnown() && accepted.test(column.type()));
    }

    private String types(SchemaField field) {
        List<PhysicalColumn> columns = schema.columns(field);
        return columns.isEmpty() ? "no column" : String.join(", ", columns.stream()
                .map(column -> column.isKnown() ? column.type().toString()
                        : "type " + column.typeNumber()).toList());
    }

    /**
     * Where a field is.
     *
     * @param shown    the name that users see, without the names that say nothing
     * @param path     all names
     * @param levels   the arrays that it is in
     * @param perEntry how many of it each entry has; 0 if that varies
     * @param depth    number of fields above it
     */
    private record Place(String shown, String path, List<Level> levels, long perEntry, int depth) {

        /** Members of a base class are shown as if they were the class's own. */
        Place member(String name) {
            boolean isBase = name.startsWith(BASE_CLASS);
            return new Place(isBase ? shown : shown + "." + name, path + "." + name,
                    levels, perEntry, depth + 1);
        }

        Place wrapping(String name) {
            return new Place(shown, path + "." + name, levels, perEntry, depth + 1);
        }

        /** {@return the product of the lengths of the arrays of fixed size that it is in} */
        long repetitions() {
            return levels.stream().mapToLong(level -> level.length().orElse(1)).reduce(1, (a, b) -> a * b);
        }

        Place in(Level level, String name) {
            List<Level> deeper = new ArrayList<>(levels);
            deeper.add(level);
            long each = level.length().isPresent() ? perEntry * level.length().getAsInt() : 0;
            return new Place(shown, path + "." + name, deeper, each, depth + 1);
        }
    }
}
