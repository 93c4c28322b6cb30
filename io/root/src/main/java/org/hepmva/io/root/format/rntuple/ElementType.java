package org.hepmva.io.root.format.rntuple;

import java.util.Locale;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * What the elements of a column are and how their pages hold them, in the order of their numbers.
 *
 * <p>Source: the specification of RNTuple, "Column Description".
 */
enum ElementType {

    BIT(1, 1), BYTE(8, 8), CHAR(8, 8),
    INT8(8, 8), UINT8(8, 8), INT16(16, 16), UINT16(16, 16), INT32(32, 32), UINT32(32, 32),
    INT64(64, 64), UINT64(64, 64),
    REAL16(16, 16), REAL32(32, 32), REAL64(64, 64),
    INDEX32(32, 32), INDEX64(64, 64), SWITCH(96, 96),
    SPLIT_INT16(16, 16), SPLIT_UINT16(16, 16), SPLIT_INT32(32, 32), SPLIT_UINT32(32, 32),
    SPLIT_INT64(64, 64), SPLIT_UINT64(64, 64),
    SPLIT_REAL16(16, 16), SPLIT_REAL32(32, 32), SPLIT_REAL64(64, 64),
    SPLIT_INDEX32(32, 32), SPLIT_INDEX64(64, 64),
    REAL32_TRUNC(10, 31), REAL32_QUANT(1, 32);

    private static final ElementType[] ALL = values();

    private final int fewestBits;
    private final int mostBits;

    ElementType(int fewestBits, int mostBits) {
        this.fewestBits = fewestBits;
        this.mostBits = mostBits;
    }

    /** {@return whether there is such a type; newer formats may have more} */
    static boolean isKnown(int number) {
        return number < ALL.length;
    }

    /** {@return the type of a number} */
    static ElementType of(int number) {
        return ALL[number];
    }

    /** Refuses a number of bits that its elements cannot have. */
    void requireBits(int bits) throws FormatException {
        if (!(bits >= fewestBits && bits <= mostBits)) {
            throw FormatException.malformed("elements of type " + this + " are said to have " + bits
                    + " bits; " + fewestBits + (mostBits > fewestBits ? " to " + mostBits : "")
                    + " are possible");
        }
    }

    boolean isIndex() {
        return this == INDEX32 || this == INDEX64 || this == SPLIT_INDEX32 || this == SPLIT_INDEX64;
    }

    /** {@return the name as the specification writes it} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String word : name().split("_")) {
            int capitals = word.startsWith("UINT") ? 2 : 1;
            text.append(word, 0, capitals).append(word.substring(capitals).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }
}
