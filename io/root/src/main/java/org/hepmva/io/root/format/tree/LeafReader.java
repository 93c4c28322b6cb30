package org.hepmva.io.root.format.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.BasicType;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.form.MemberForms;
import org.hepmva.io.root.format.streamer.Instance;

/** Understands the leaves of a plain branch (TBranch): one class of leaf per basic type. */
final class LeafReader {

    private static final Map<String, BasicType> TYPES = Map.ofEntries(
            Map.entry("TLeafO", BasicType.BOOL), Map.entry("TLeafB", BasicType.INT8),
            Map.entry("TLeafS", BasicType.INT16), Map.entry("TLeafI", BasicType.INT32),
            Map.entry("TLeafL", BasicType.INT64), Map.entry("TLeafG", BasicType.INT64),
            Map.entry("TLeafF", BasicType.FLOAT), Map.entry("TLeafD", BasicType.DOUBLE),
            Map.entry("TLeafF16", BasicType.FLOAT16), Map.entry("TLeafD32", BasicType.DOUBLE32));

    private static final Pattern BRACKET = Pattern.compile("\\[([^\\[\\]]*)]");

    private LeafReader() {
    }

    /**
     * {@return what a leaf is}
     *
     * @param branch the branch that it is the only leaf of; NONE if there are others
     */
    static Leaf read(Instance leaf, Instance branch) throws FormatException {
        String name = leaf.text("fName");
        String title = leaf.text("fTitle");
        if (leaf.className().equals("TLeafC")) {
            return Leaf.of(name, title, new Form.Text(), "char*");
        }
        BasicType type = TYPES.get(leaf.className());
        if (type == null) {
            return Leaf.unreadable(name, title, leaf.className(), "leaves of this class cannot be read");
        }
        BasicType signed = type.unsignedIf(leaf.whole("fIsUnsigned") != 0);
        return numbers(leaf, branch, Form.Number.of(signed, title));
    }

    private static Leaf numbers(Instance leaf, Instance branch, Form.Number number) throws FormatException {
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
        if (shape.equals(List.of(length)) && branch != Instance.NONE) {
            shape = shape(branch.text("fTitle"), length); // the title of the leaf says how many bits
        }
        Form fixed = MemberForms.fixed(number, shape);
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
