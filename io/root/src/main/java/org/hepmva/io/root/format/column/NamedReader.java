package org.hepmva.io.root.format.column;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;

/** Objects behind the name of their class. */
final class NamedReader extends FormReader {

    private final String className;
    private final FormReader inside;

    NamedReader(String className, FormReader inside) {
        this.className = className;
        this.inside = inside;
    }

    @Override
    void read(Cursor cursor, int end) throws FormatException {
        byte[] name = cursor.readBytes(cursor.readUnsignedByte());
        String found = new String(name, StandardCharsets.UTF_8);
        if (!found.equals(className)) {
            throw FormatException.unsupported("an object before " + cursor.place() + " is a '" + found
                    + "', not a '" + className + "'");
        }
        cursor.skip(1);
        inside.read(cursor, end);
    }

    @Override
    int size() {
        return inside.size();
    }

    @Override
    void clear() {
        inside.clear();
    }

    @Override
    void collect(UnaryOperator<Column> around, Taker taker) {
        inside.collect(around, taker);
    }
}
