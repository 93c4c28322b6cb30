package org.hepmva.io.root;

import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.tree.Span;

/** Texts: char arrays (TLeafC), TString, std::string. */
final class StringDecoder implements ColumnDecoder {

    private final String name;
    private final String[] values;

    StringDecoder(String name, int most) {
        this.name = name;
        this.values = new String[most];
    }

    @Override
    public void decode(Span span, int from, int count, int target) throws FormatException {
        Cursor cursor = Cursor.of(span.bytes(), 0);
        for (int i = 0; i < count; i++) {
            int at = span.at(from + i);
            values[target + i] = at == Span.EMPTY ? "" : read(cursor, at);
        }
    }

    private static String read(Cursor cursor, int at) throws FormatException {
        cursor.seek(at);
        return cursor.readString();
    }

    @Override
    public Column column(int size) {
        return Column.ofStrings(name, values, size);
    }
}
