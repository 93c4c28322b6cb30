package org.hepmva.io.root;

import org.hepmva.io.Column;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.tree.Field;
import org.hepmva.io.root.format.tree.LeafType;
import org.hepmva.io.root.format.tree.Span;

/**
 * Turns the bytes of one field into the values of a column, in an array that is used again for each
 * chunk. One thread.
 */
interface ColumnDecoder {

    /**
     * Decodes some entries of a basket.
     *
     * @param span   where the basket's entries are
     * @param from   number in the basket of the first wanted
     * @param count  how many
     * @param target number in the chunk of the first
     */
    void decode(Span span, int from, int count, int target) throws FormatException;

    /** {@return the first {@code size} values as a column} */
    Column column(int size);

    /** {@return what a leaf's values become; see the package for the table} */
    static ScalarType columnType(LeafType type) {
        return switch (type) {
            case BOOL -> ScalarType.BOOLEAN;
            case INT8, UINT8, INT16, UINT16, INT32 -> ScalarType.INT;
            case UINT32, INT64 -> ScalarType.LONG;
            case UINT64 -> ScalarType.UNSIGNED_LONG;
            case FLOAT, FLOAT16 -> ScalarType.FLOAT;
            case DOUBLE, DOUBLE32 -> ScalarType.DOUBLE;
            case STRING -> ScalarType.STRING;
        };
    }

    /** {@return a decoder into a column of some name, for chunks of at most {@code most} entries} */
    static ColumnDecoder of(String name, Field field, int most) {
        return switch (columnType(field.description().type())) {
            case FLOAT -> new FloatDecoder(name, field, most);
            case DOUBLE -> new DoubleDecoder(name, field, most);
            case INT -> new IntDecoder(name, field, most);
            case LONG, UNSIGNED_LONG -> new LongDecoder(name, field, most);
            case BOOLEAN -> new BooleanDecoder(name, most);
            case STRING -> new StringDecoder(name, most);
        };
    }
}
