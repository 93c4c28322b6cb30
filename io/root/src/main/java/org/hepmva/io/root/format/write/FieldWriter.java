package org.hepmva.io.root.format.write;

import java.nio.charset.StandardCharsets;
import org.hepmva.io.ArrayColumn;
import org.hepmva.io.Column;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.format.bytes.FormatException;

/** Adds entries of a column to the columns of a field of an RNTuple, and of the fields in it. */
interface FieldWriter {

    /** Adds the elements [from, to). */
    void add(Column column, int from, int to) throws FormatException;

    /** Numbers. */
    record Numbers(ScalarType type, PageColumn values, ValueEncoder encoder) implements FieldWriter {

        @Override
        public void add(Column column, int from, int to) {
            encoder.put(values.values(), column, type, from, to);
        }
    }

    /** Texts: where each ends, and their characters. */
    record Texts(PageColumn ends, PageColumn characters) implements FieldWriter {

        @Override
        public void add(Column column, int from, int to) {
            for (int i = from; i < to; i++) {
                byte[] utf8 = column.text(i).getBytes(StandardCharsets.UTF_8);
                characters.values().putBytes(utf8);
                ends.values().putLong(characters.elements());
            }
        }
    }

    /** Arrays that are all of one length. */
    record Arrays(String name, int length, FieldWriter elements) implements FieldWriter {

        @Override
        public void add(Column column, int from, int to) throws FormatException {
            ArrayColumn arrays = column.arrays();
            for (int i = from; i < to; i++) {
                if (arrays.length(i) != length) {
                    throw FormatException.unsupported("field '" + name + "' holds arrays of " + length
                            + " elements, not of " + arrays.length(i));
                }
            }
            elements.add(arrays.contents(), arrays.offsets()[from], arrays.offsets()[to]);
        }
    }

    /** Arrays of varying length: where the elements of each end, counted from the start of the cluster. */
    final class Vectors implements FieldWriter {

        private final PageColumn ends;
        private final FieldWriter elements;
        private long end;

        Vectors(PageColumn ends, FieldWriter elements) {
            this.ends = ends;
            this.elements = elements;
        }

        @Override
        public void add(Column column, int from, int to) throws FormatException {
            if (ends.elements() == 0) {
                end = 0; // a cluster begins
            }
            ArrayColumn arrays = column.arrays();
            for (int i = from; i < to; i++) {
                end += arrays.length(i);
                ends.values().putLong(end);
            }
            elements.add(arrays.contents(), arrays.offsets()[from], arrays.offsets()[to]);
        }
    }
}
