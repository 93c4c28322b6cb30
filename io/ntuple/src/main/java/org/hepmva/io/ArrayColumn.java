package org.hepmva.io;

import java.util.Arrays;
import java.util.OptionalInt;
import org.hepmva.text.Require;
import org.hepmva.text.json.JsonText;

/**
 * A column of arrays: the elements of all entries behind one another, and where those of each entry start.
 *
 * <pre>
 *   entries      [[41.2, 7.5], [], [12.0]]
 *   contents     41.2  7.5  12.0
 *   offsets      0  2  2  3
 * </pre>
 *
 * <p>Contents of several dimensions are an array column again. Valid as long as {@linkplain Column the
 * columns of its chunk}.
 */
public final class ArrayColumn implements Column {

    private final String name;
    private final ArrayType type;
    private final int[] offsets;
    private final Column contents;
    private final int size;

    ArrayColumn(String name, OptionalInt length, int[] offsets, Column contents, int size) {
        Require.that(size >= 0 && size < offsets.length, "column '%s': size = %s is not in [0, %s]",
                name, size, offsets.length - 1);
        Require.that(offsets[0] >= 0 && offsets[size] <= contents.size() && offsets[0] <= offsets[size],
                "column '%s': offsets from %s to %s are not of %s elements", name, offsets[0], offsets[size],
                contents.size());
        this.name = name;
        this.type = new ArrayType(contents.type(), length);
        this.offsets = offsets;
        this.contents = contents;
        this.size = size;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ArrayType type() {
        return type;
    }

    @Override
    public int size() {
        return size;
    }

    /**
     * {@return index in the {@linkplain #contents() contents} of the first element of each entry, and behind
     * them that of the end: {@code size() + 1} numbers or more, NOT COPIED}
     */
    public int[] offsets() {
        return offsets;
    }

    /** {@return the elements of all entries, one behind the other; there may be some before and behind} */
    public Column contents() {
        return contents;
    }

    /** {@return the number of elements of entry {@code i}} */
    public int length(int i) {
        return offsets[i + 1] - offsets[i];
    }

    /** {@return the entry that holds an element; of no meaning for those before and behind} */
    int holder(int element) {
        int found = Arrays.binarySearch(offsets, 0, size + 1, element);
        if (found < 0) {
            return -found - 2;
        }
        while (found < size && offsets[found + 1] == element) {
            found++; // empty entries
        }
        return found;
    }

    @Override
    public ArrayColumn arrays() {
        return this;
    }

    @Override
    public double value(int i) {
        throw notOneValue();
    }

    @Override
    public long whole(int i) {
        throw notOneValue();
    }

    @Override
    public void copyTo(double[] target, int offset) {
        throw notOneValue();
    }

    @Override
    public void copyToFloats(float[] target, int offset) {
        throw notOneValue();
    }

    private IllegalStateException notOneValue() {
        return new IllegalStateException("column '" + name + "' is of arrays, " + type);
    }

    /**
     * {@return a list as JSON writes it: {@code [41.2, 7.5]}, nested ones nested, text in quotes; NaN,
     * Infinity and -Infinity are these words, which Python's and most other readers know}
     */
    @Override
    public String text(int i) {
        StringBuilder text = new StringBuilder();
        append(text, i);
        return text.toString();
    }

    private void append(StringBuilder text, int i) {
        text.append('[');
        for (int j = offsets[i]; j < offsets[i + 1]; j++) {
            text.append(j == offsets[i] ? "" : ", ");
            if (contents instanceof ArrayColumn nested) {
                nested.append(text, j);
            } else if (contents.type() == ScalarType.STRING) {
                text.append(new JsonText(contents.text(j)).quoted());
            } else {
                text.append(contents.text(j));
            }
        }
        text.append(']');
    }

    @Override
    public Column keeping(int[] entries, int count) {
        int[] kept = new int[count + 1];
        for (int i = 0; i < count; i++) {
            kept[i + 1] = Math.addExact(kept[i], length(entries[i]));
        }
        int[] elements = new int[kept[count]];
        for (int i = 0; i < count; i++) {
            int from = offsets[entries[i]];
            for (int j = kept[i]; j < kept[i + 1]; j++) {
                elements[j] = from + j - kept[i];
            }
        }
        return new ArrayColumn(name, type.length(), kept, contents.keeping(elements, elements.length), count);
    }

    @Override
    public Column named(String newName) {
        return new ArrayColumn(newName, type.length(), offsets, contents, size);
    }

    @Override
    public String toString() {
        return name + ": " + size + " " + type + " values";
    }
}
