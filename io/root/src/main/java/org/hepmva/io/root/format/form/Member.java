package org.hepmva.io.root.format.form;

import java.util.List;

/**
 * One member of a class as the streamer information describes it (TStreamerElement).
 *
 * <p>Source: ROOT's {@code io/doc/TFile/streamerinfo.md}, "TStreamerElement".
 *
 * @param name        name, or the class's for a base class
 * @param title       comment; for Double32_t and Float16_t it holds the range
 * @param type        ROOT's number for the type, see {@link MemberType}
 * @param typeName    the C++ type, such as "TObjArray" or "TList*"
 * @param shape       the dimensions of a fixed-size array; empty for one value
 * @param countName   the member that counts the values of an array of varying size; empty if there
 *                    is none
 */
public record Member(String name, String title, int type, String typeName, List<Integer> shape,
        String countName) {

    /** Copies the shape. */
    public Member {
        shape = List.copyOf(shape);
    }

    /**
     * A member of one value or in one dimension.
     *
     * @param arrayLength number of values of a fixed-size array; 0 for one value
     */
    public Member(String name, String title, int type, String typeName, int arrayLength, String countName) {
        this(name, title, type, typeName, arrayLength > 0 ? List.of(arrayLength) : List.of(), countName);
    }

    /** {@return number of values of a fixed-size array; 0 for one value, or if it is beyond all bounds} */
    public int arrayLength() {
        long length = shape.isEmpty() ? 0 : 1;
        for (int size : shape) {
            length = length * size > Integer.MAX_VALUE ? 0 : length * size;
        }
        return (int) length;
    }

    /** {@return the class without the star of a pointer} */
    public String className() {
        return typeName.endsWith("*") ? typeName.substring(0, typeName.length() - 1) : typeName;
    }
}
