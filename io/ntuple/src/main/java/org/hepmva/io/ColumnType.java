package org.hepmva.io;

import java.util.EnumSet;

/**
 * What the values of a column are. Later releases may add kinds (arrays per event among them), so a
 * {@code switch} over this type needs a {@code default}.
 */
public enum ColumnType {

    /** 32-bit floating point; NaN is missing. */
    FLOAT,
    /** 64-bit floating point; NaN is missing. */
    DOUBLE,
    /** Whole numbers that fit into 32 bits with sign; never missing. */
    INT,
    /** Whole numbers that fit into 64 bits with sign; never missing. */
    LONG,
    /** Whole numbers that fit into 64 bits without sign, in [0, 2<sup>64</sup>); never missing. */
    UNSIGNED_LONG,
    /** True or false, as a number 1 or 0; never missing. */
    BOOLEAN,
    /** Text. */
    STRING;

    /**
     * {@return whether a value of this type can be used in a formula: everything but text; true is 1}
     */
    public boolean isNumber() {
        return this != STRING;
    }

    /**
     * {@return whether every value is a whole number of at most 64 bits, exact in {@link Column#whole(int)};
     * those of UNSIGNED_LONG are read without sign}
     */
    public boolean isWhole() {
        return this == INT || this == LONG || this == UNSIGNED_LONG || this == BOOLEAN;
    }

    /**
     * {@return the type that holds the values of both: text if one is text; the wider of two whole types,
     * UNSIGNED_LONG being the widest though it holds no negative values; else DOUBLE, in which whole numbers
     * beyond ±2<sup>53</sup> are rounded}
     */
    public ColumnType commonWith(ColumnType other) {
        if (this == other) {
            return this;
        }
        if (!isNumber() || !other.isNumber()) {
            return STRING;
        }
        if (!(isWhole() && other.isWhole())) {
            return DOUBLE;
        }
        EnumSet<ColumnType> both = EnumSet.of(this, other);
        return both.contains(UNSIGNED_LONG) ? UNSIGNED_LONG : both.contains(LONG) ? LONG : INT;
    }
}
