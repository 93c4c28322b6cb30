package org.hepmva.io.root.format.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.form.Forms;
import org.hepmva.io.root.format.form.NumberType;
import org.hepmva.io.root.format.streamer.Instance;
import org.hepmva.io.root.format.streamer.Packing;

/** Understands the leaves of a plain branch (TBranch): one class of leaf per basic type. */
final class LeafReader {

    private static final Map<String, NumberType> TYPES = Map.ofEntries(
            Map.entry("TLeafO", NumberType.BOOL), Map.entry("TLeafB", NumberType.INT8),
            Map.entry("TLeafS", NumberType.INT16), Map.entry("TLeafI", NumberType.INT32),
            Map.entry("TLeafL", NumberType.INT64), Map.entry("TLeafG", NumberType.INT64),
            Map.entry("TLeafF", NumberType.FLOAT), Map.entry("TLeafD", NumberType.DOUBLE),
            Map.entry("TLeafF16", NumberType.FLOAT16), Map.entry("TLeafD32", NumberType.DOUBLE32));

    private static final Pattern BRACKET = Pattern.compile("\\[([^\\[\\]]*)]");

    private LeafReader() {
    }

    static Leaf read(Instance leaf) throws FormatException {
        String name = leaf.text("fName");
        String title = leaf.text("fTitle");
        if (leaf.className().equals("TLeafC")) {
            return Leaf.of(name, title, new Form.Text(), "char*");
        }
        NumberType type = TYPES.get(leaf.className());
        if (type == null) {
            return Leaf.unreadable(name, title, leaf.className(), "leaves of this class cannot be read");
        }
        NumberType signed = type.unsignedIf(leaf.whole("fIsUnsigned") != 0);
        return numbers(leaf, new Form.Number(signed, Packing.of(title, type == NumberType.FLOAT16)));
    }

    private static Leaf numbers(Instance leaf, Form.Number number) throws FormatException {
        String name = leaf.text("fName");
        String title = leaf.text("fTitle");
        Instance counter = leaf.child("fLeafCount");
        int length = leaf.integer("fLen");
        boolean isCounted = counter != Instance.NONE;
        String counterName = isCounted ? "[" + counter.text("fName") + "]" : "";
        if (length < 1) {
            return Leaf.unreadable(name, title, number.type().cppName() + counterName + "[" + length + "]",
                    "arrays of no values hold nothing to read");
        }
        List<Integer> shape = shape(title, length);
        Form fixed = Forms.fixed(number, shape);
        Form form = isCounted && !(fixed instanceof Form.Opaque) ? new Form.Run(fixed, 0) : fixed;
        return Leaf.of(name, title, form, number.type().cppName() + counterName + text(shape));
    }

    /**
     * {@return the dimensions that are numbers in a title such as "m[2][3]" if they make {@code length}
     * values; else that length}
     */
    static List<Integer> shape(String title, int length) {
        List<Integer> shape = new ArrayList<>();
        Matcher matcher = BRACKET.matcher(title);
        long product = 1;
        while (matcher.find() && product <= length) {
            String inside = matcher.group(1).strip();
            if (inside.matches("[1-9][0-9]{0,8}")) {
                shape.add(Integer.parseInt(inside));
                product *= Integer.parseInt(inside);
            }
        }
        if (product == length) {
            return shape;
        }
        return length == 1 ? List.of() : List.of(length);
    }

    static String text(List<Integer> shape) {
        StringBuilder text = new StringBuilder();
        shape.forEach(size -> text.append('[').append(size).append(']'));
        return text.toString();
    }
}
