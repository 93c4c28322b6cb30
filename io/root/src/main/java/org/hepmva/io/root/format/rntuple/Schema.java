package org.hepmva.io.root.format.rntuple;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * The fields of an RNTuple and their columns: what the header says and what the footer adds. Mutable while it
 * is read; one thread.
 *
 * <p>Source: the specification of RNTuple, "Header Envelope" and "Schema Extension Record Frame".
 */
final class Schema {

    private final List<SchemaField> fields = new ArrayList<>();
    private final List<List<SchemaField>> parts = new ArrayList<>();
    private final List<PhysicalColumn> columns = new ArrayList<>();
    private final List<List<PhysicalColumn>> columnsOf = new ArrayList<>();

    /** Adds what stands at a cursor: lists of fields, columns, alias columns. */
    void read(EnvelopeCursor cursor) throws FormatException {
        EnvelopeCursor.Items listed = cursor.list(SchemaField.LEAST);
        for (int i = 0; i < listed.count(); i++) {
            addField(SchemaField.read(listed.cursor().record(), fields.size()));
        }
        listed = cursor.list(PhysicalColumn.LEAST);
        for (int i = 0; i < listed.count(); i++) {
            PhysicalColumn column = PhysicalColumn.read(listed.cursor().record(), columns.size());
            columns.add(column);
            attach(column, column.field());
        }
        listed = cursor.list(EnvelopeCursor.LEAST_RECORD + 2 * Integer.BYTES);
        for (int i = 0; i < listed.count(); i++) {
            EnvelopeCursor alias = listed.cursor().record();
            attach(column(alias.readInt()), alias.readInt());
        }
    }

    private void addField(SchemaField field) {
        fields.add(field);
        parts.add(new ArrayList<>());
        columnsOf.add(new ArrayList<>());
        if (!field.isTop()) {
            parts.get(field.parent()).add(field);
        }
    }

    private void attach(PhysicalColumn column, int field) throws FormatException {
        if (!(field >= 0 && field < fields.size())) {
            throw FormatException.malformed("column " + column.id() + " belongs to field " + field + ";"
                    + " there are "
                    + fields.size());
        }
        columnsOf.get(field).add(column);
    }

    private PhysicalColumn column(int id) throws FormatException {
        if (!(id >= 0 && id < columns.size())) {
            throw FormatException.malformed("an alias stands for column " + id + "; there are "
                    + columns.size());
        }
        return columns.get(id);
    }

    /** {@return the fields that are part of no other} */
    List<SchemaField> top() {
        return fields.stream().filter(SchemaField::isTop).toList();
    }

    /** {@return whether the description of a class is needed to read some field} */
    boolean hasStreamed() {
        return fields.stream().anyMatch(field -> field.role() == SchemaField.STREAMER);
    }

    /** {@return the parts of a field} */
    List<SchemaField> parts(SchemaField field) {
        return parts.get(field.id());
    }

    /** {@return the columns of a field, of all its representations} */
    List<PhysicalColumn> columns(SchemaField field) {
        return columnsOf.get(field.id());
    }

    /** {@return how many columns have pages} */
    int size() {
        return columns.size();
    }
}
