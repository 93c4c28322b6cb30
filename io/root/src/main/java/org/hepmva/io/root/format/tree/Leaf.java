package org.hepmva.io.root.format.tree;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One quantity in a branch.
 *
 * @param name     name
 * @param title    title
 * @param type     what one value is; of no meaning if there is an obstacle
 * @param packing  how it is stored, for types with fewer bits
 * @param header   bytes before the value that are to be left out
 * @param shape    the dimensions of an array of fixed size; empty for one value
 * @param obstacle why it cannot be read; empty if it can
 * @param cppType  the type as one writes it in C++
 */
public record Leaf(String name, String title, LeafType type, Packing packing, int header,
        List<Integer> shape, String obstacle, String cppType) {

    private static final Pattern INDEX = Pattern.compile("\\[(0|[1-9][0-9]{0,8})]");

    /** Copies the shape. */
    public Leaf {
        shape = List.copyOf(shape);
    }

    /** {@return a leaf that cannot be read} */
    static Leaf unreadable(String name, String title, String cppType, String reason) {
        return new Leaf(name, title, LeafType.STRING, Packing.NONE, 0, List.of(), reason, cppType);
    }

    /** {@return whether it can be read} */
    public boolean isReadable() {
        return obstacle.isEmpty();
    }

    /** {@return number of values per entry} */
    public int elements() {
        return shape.stream().reduce(1, (a, b) -> a * b);
    }

    /** {@return bytes of one value; 0 if it differs from entry to entry} */
    public int width() {
        boolean packed = type == LeafType.FLOAT16 || type == LeafType.DOUBLE32;
        return packed ? packing.width() : type.width();
    }

    /** {@return whether every entry has as many bytes as every other} */
    boolean isFixed() {
        return isReadable() && type != LeafType.STRING;
    }

    /**
     * {@return the indices of an element as one writes them: "[1][2]"; empty for a single value}
     */
    public String indices(int element) {
        StringBuilder text = new StringBuilder();
        int rest = element;
        for (int i = shape.size() - 1; i >= 0; i--) {
            text.insert(0, "[" + rest % shape.get(i) + "]");
            rest /= shape.get(i);
        }
        return text.toString();
    }

    /** {@return the element of which these are the indices; −1 if there is none} */
    int element(String indices) {
        Matcher matcher = INDEX.matcher(indices);
        int element = 0;
        int end = 0;
        for (int size : shape) {
            boolean isIndex = matcher.find() && matcher.start() == end;
            int index = isIndex ? Integer.parseInt(matcher.group(1)) : size;
            if (index >= size) {
                return -1;
            }
            element = element * size + index;
            end = matcher.end();
        }
        return end == indices.length() ? element : -1;
    }
}
