package org.hepmva.io;

import java.util.Optional;

/**
 * What the values of a column are: {@linkplain ScalarType one value} per entry, or an {@linkplain ArrayType
 * array} of them.
 */
public sealed interface ColumnType permits ScalarType, ArrayType {

    /** {@return the type of one value: of the innermost elements of an array} */
    ScalarType scalar();

    /** {@return whether an entry holds an array} */
    default boolean isArray() {
        return this instanceof ArrayType;
    }

    /**
     * {@return whether an entry is one value that can be used in a formula: neither text nor an array; true
     * is 1}
     */
    default boolean isNumber() {
        return !isArray() && scalar() != ScalarType.STRING;
    }

    /**
     * {@return whether an entry is one whole number of at most 64 bits, exact in {@link Column#whole(int)};
     * those of UNSIGNED_LONG are read without sign}
     */
    default boolean isWhole() {
        return !isArray() && scalar().isWhole();
    }

    /**
     * {@return the type that holds the values of both, if there is one}
     *
     * <p>Of numbers the wider of two whole types, UNSIGNED_LONG being the widest though it holds no negative
     * values; else DOUBLE, in which whole numbers beyond ±2<sup>53</sup> are rounded. Of arrays one of the
     * common type of their elements, of varying length if their lengths differ. Numbers have none with text,
     * nor one value with an array.
     */
    Optional<ColumnType> commonWith(ColumnType other);
}
