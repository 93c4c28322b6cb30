package org.hepmva.io.root.format.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.streamer.Instance;

/** Understands the leaves of a plain branch (TBranch): one class of leaf per basic type. */
final class LeafReader {

    /** More values than this per entry are not given as columns. */
    static final int MOST_ELEMENTS = 10_000;

    private static final Map<String, LeafType> TYPES = Map.ofEntries(
            Map.entry("TLeafO", LeafType.BOOL), Map.entry("TLeafB", LeafType.INT8),
            Map.entry("TLeafS", LeafType.INT16), Map.entry("TLeafI", LeafType.INT32),
            Map.entry("TLeafL", LeafType.INT64), Map.entry("TLeafG", LeafType.INT64),
            Map.entry("TLeafF", LeafType.FLOAT), Map.entry("TLeafD", LeafType.DOUBLE),
            Map.entry("TLeafF16", LeafType.FLOAT16), Map.entry("TLeafD32", LeafType.DOUBLE32),
            Map.entry("TLeafC", LeafType.STRING));

    private static final Pattern BRACKET = Pattern.compile("\\[([^\\[\\]]*)]");

    private LeafReader() {
    }

    static Leaf read(Instance leaf) throws FormatException {
        String title = leaf.text("fTitle");
        LeafType type = TYPES.get(leaf.className());
        if (type == null) {
            return Leaf.unreadable(leaf.text("fName"), title, leaf.className(),
                    "leaves of this class cannot be read yet");
        }
        LeafType signed = type.unsignedIf(leaf.whole("fIsUnsigned") != 0);
        if (type == LeafType.STRING) {
            return new Leaf(leaf.text("fName"), title, type, Packing.NONE, 0, List.of(), "",
                    "char*");
        }
        return numbers(leaf, signed, Packing.of(title, type), 0);
    }

    /** {@return a leaf of numbers, of which the type is known} */
    static Leaf numbers(Instance leaf, LeafType type, Packing packing, int header)
            throws FormatException {
        String name = leaf.text("fName");
        String title = leaf.text("fTitle");
        Instance counter = leaf.child("fLeafCount");
        if (counter != Instance.NONE) {
            String size = brackets(title, counter.text("fName"));
            return Leaf.unreadable(name, title, type.cppName() + size,
                    "arrays of varying length cannot be read yet");
        }
        int length = leaf.integer("fLen");
        if (!(length >= 1 && length <= MOST_ELEMENTS)) {
            return Leaf.unreadable(name, title, type.cppName() + "[" + length + "]",
                    length < 1 ? "arrays of no values hold nothing to read"
                            : "arrays of more than " + MOST_ELEMENTS + " values cannot be read yet");
        }
        List<Integer> shape = shape(title, length);
        String cppType = type.cppName() + text(shape);
        return new Leaf(name, title, type, packing, header, shape, "", cppType);
    }

    /**
     * {@return the dimensions in a title such as "m[2][3]" if they make {@code length} values; else
     * that length}
     */
    private static List<Integer> shape(String title, int length) {
        List<Integer> shape = new ArrayList<>();
        Matcher matcher = BRACKET.matcher(title);
        long product = 1;
        while (matcher.find() && product <= length) {
            String inside = matcher.group(1).strip();
            int size = inside.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(inside) : 0;
            shape.add(size);
            product *= size;
        }
        if (product == length) {
            return shape;
        }
        return length == 1 ? List.of() : List.of(length);
    }

    private static String brackets(String title, String counter) {
        int start = title.indexOf('[');
        boolean isRange = title.indexOf(',') >= 0;
        return start < 0 || isRange ? "[" + counter + "]" : title.substring(start);
    }

    private static String text(List<Integer> shape) {
        StringBuilder text = new StringBuilder();
        shape.forEach(size -> text.append('[').append(size).append(']'));
        return text.toString();
    }
}
