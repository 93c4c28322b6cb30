package org.hepmva.io;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.hepmva.text.Require;

/**
 * An array of values per entry. Arrays of several dimensions are arrays of arrays, outermost first: {@code
 * x[3][2]} of floats is of type {@code FLOAT[3][2]}, three arrays of two.
 *
 * @param element what each element is
 * @param length  number of elements, at least 1, if it is the same in all entries; empty if it varies
 */
public record ArrayType(ColumnType element, OptionalInt length) implements ColumnType {

    /** Refuses null and a length below 1. */
    public ArrayType {
        Objects.requireNonNull(element, "element");
        length.ifPresent(known -> Require.atLeast("length", known, 1));
    }

    /** {@return arrays of as many elements in each entry as there are} */
    public static ArrayType varying(ColumnType element) {
        return new ArrayType(element, OptionalInt.empty());
    }

    /** {@return arrays of {@code length} elements in every entry} */
    public static ArrayType of(ColumnType element, int length) {
        return new ArrayType(element, OptionalInt.of(length));
    }

    @Override
    public ScalarType scalar() {
        return element.scalar();
    }

    @Override
    public Optional<ColumnType> commonWith(ColumnType other) {
        if (!(other instanceof ArrayType that)) {
            return Optional.empty();
        }
        OptionalInt common = length.equals(that.length) ? length : OptionalInt.empty();
        return element.commonWith(that.element).map(type -> new ArrayType(type, common));
    }

    /** {@return as one writes it in C++: {@code FLOAT[3][2]}; empty brackets are of varying length} */
    @Override
    public String toString() {
        StringBuilder brackets = new StringBuilder();
        ColumnType inner = this;
        while (inner instanceof ArrayType array) {
            brackets.append('[').append(array.length.isPresent() ? array.length.getAsInt() : "").append(']');
            inner = array.element;
        }
        return inner + brackets.toString();
    }
}
