package org.hepmva.io.root.format.tree;

import java.util.Optional;
import java.util.Set;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.codec.Records;
import org.hepmva.io.root.format.form.BasicType;
import org.hepmva.io.root.format.form.ClassLayout;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.form.Forms;
import org.hepmva.io.root.format.form.Layouts;
import org.hepmva.io.root.format.form.Member;
import org.hepmva.io.root.format.form.MemberForms;
import org.hepmva.io.root.format.form.MemberType;
import org.hepmva.io.root.format.streamer.Instance;

/**
 * Understands the leaf of a branch that is a member of a class, or an object as a whole
 * (TBranchElement).
 */
final class ElementReader {

    private static final int BASE_CLASS = 1;
    /** TClonesArray and STL. */
    private static final Set<Long> COLLECTIONS = Set.of(3L, 4L);
    /** Members of the elements of each. */
    private static final Set<Long> OF_ELEMENTS = Set.of(31L, 41L);

    private final Records records;
    private final Layouts layouts;

    ElementReader(Records records, Layouts layouts) {
        this.records = records;
        this.layouts = layouts;
    }

    private Forms forms(Instance branch, String className) {
        return new Forms(layouts, new FirstObjects(records, layouts, branch, className));
    }

    /** {@return the leaf of an object that is stored with the name of its class (TBranchObject)} */
    Leaf readObject(Instance branch, Instance leaf) throws FormatException {
        String className = branch.text("fClassName");
        Form form = forms(branch, "").ofWhole(className, Integer.MAX_VALUE);
        return Leaf.of(leaf.text("fName"), leaf.text("fTitle"),
                form instanceof Form.Opaque ? form : new Form.Named(className, form), className);
    }

    Leaf read(Instance branch, Instance leaf) throws FormatException {
        String name = leaf.text("fName");
        String title = leaf.text("fTitle");
        if (isCollection(branch)) {
            return Leaf.of(name, title, Form.Number.of(BasicType.INT32), "int32_t");
        }
        boolean isOfElements = isOfElements(branch);
        Form form = form(branch, leaf);
        String cppType = cppType(branch, form) + (isOfElements ? "[]" : "");
        boolean isRun = isOfElements && !(form instanceof Form.Opaque);
        if (isRun && form instanceof Form.Run run && run.element() instanceof Form.Number number) {
            return counter(branch).isPresent()
                    ? Leaf.of(name, title, new Form.CountedElsewhere(number), cppType)
                    : Leaf.unreadable(name, title, cppType, "the branch with the lengths of its arrays is not"
                            + " there");
        }
        return Leaf.of(name, title, isRun ? new Form.Run(form, 0) : form, cppType);
    }

    /** {@return the branch with the lengths of the arrays in each element of a split collection} */
    static Optional<Instance> counter(Instance branch) throws FormatException {
        Instance counter = isOfElements(branch) && branch.has("fBranchCount2")
                ? branch.child("fBranchCount2") : Instance.NONE;
        return counter == Instance.NONE ? Optional.empty() : Optional.of(counter);
    }

    private Form form(Instance branch, Instance leaf) throws FormatException {
        int type = branch.integer("fStreamerType");
        String typeName = typeName(branch);
        boolean isWhole = branch.integer("fID") < 0;
        if (isWhole) {
            return typeName.equals("string") || typeName.equals("TString") ? new Form.Text() : whole(branch);
        }
        if (type == MemberType.BITS) {
            return new Form.Bits();
        }
        if (type == MemberType.FIXED_ARRAY + MemberType.CHAR_STAR) {
            Form.Unwritten unwritten = new Form.Unwritten(typeName);
            return new Form.Opaque(unwritten.cppType(), unwritten.reason());
        }
        if (type > MemberType.BASE && type < MemberType.COUNTED_ARRAY) {
            return array(branch, leaf, basic(branch, type % MemberType.FIXED_ARRAY));
        }
        if (type > MemberType.COUNTED_ARRAY && type < MemberType.OBJECT) {
            return basic(branch, type - MemberType.COUNTED_ARRAY) instanceof Form.Number number
                    ? new Form.Run(number, 1)
                    : new Form.Opaque(typeName, "members of this type cannot be read");
        }
        boolean isPointerArray = type >= MemberType.POINTER && typeName.endsWith("*")
                && leaf.integer("fLen") > 1;
        boolean areObjects = type == MemberType.OBJECT + MemberType.FIXED_ARRAY
                || type == MemberType.ANY + MemberType.FIXED_ARRAY;
        if (areObjects || isPointerArray) {
            return objects(branch, leaf, typeName);
        }
        String className = typeName.replaceFirst("\\*+$", "");
        boolean isInPlace = type == MemberType.OBJECT_IN_PLACE || type == MemberType.ANY_IN_PLACE;
        Forms forms = forms(branch, isInPlace ? className : typeName);
        return switch (type) {
            case MemberType.OBJECT, MemberType.ANY, MemberType.OBJECT_IN_PLACE, MemberType.ANY_IN_PLACE ->
                    forms.ofWhole(className, Integer.MAX_VALUE);
            case MemberType.STL_POINTER -> forms.of(className, true);
            case MemberType.LOOP -> several(forms.of(typeName.replaceFirst("\\*$", ""), true));
            default -> forms.of(typeName, true);
        };
    }

    private static Form several(Form element) {
        return element instanceof Form.Opaque ? element : new Form.Headed(new Form.Run(element, 0));
    }

    private Form objects(Instance branch, Instance leaf, String className) throws FormatException {
        Form object = forms(branch, className).of(className, true);
        int length = leaf.integer("fLen");
        return object instanceof Form.Opaque || length < 1 ? object
                : MemberForms.fixed(object, LeafReader.shape(branch.text("fName"), length));
    }

    private Form whole(Instance branch) throws FormatException {
        String className = branch.text("fClassName");
        Forms forms = forms(branch, className);
        Form form = forms.of(className, true);
        return form instanceof Form.Struct ? forms.ofWhole(className, branch.integer("fClassVersion")) : form;
    }

    private Form array(Instance branch, Instance leaf, Form one) throws FormatException {
        int length = leaf.integer("fLen"); // of a member of an array of objects, too
        if (length < 1) {
            return new Form.Opaque(typeName(branch) + "[" + length + "]",
                    "arrays of no values hold nothing to read");
        }
        return one instanceof Form.Opaque ? one
                : MemberForms.fixed(one, LeafReader.shape(branch.text("fName"), length));
    }

    private Form basic(Instance branch, int type) throws FormatException {
        return MemberForms.basic(type, typeName(branch), member(branch).map(Member::title).orElse(""));
    }

    private String cppType(Instance branch, Form form) throws FormatException {
        Form inner = form;
        StringBuilder brackets = new StringBuilder();
        while (inner instanceof Form.Fixed fixed) {
            brackets.append('[').append(fixed.length()).append(']');
            inner = fixed.element();
        }
        return inner instanceof Form.Number number ? number.type().cppName() + brackets
                : inner instanceof Form.Run ? typeName(branch).replace("*", "") + "[]" : typeName(branch);
    }

    /** {@return whether the branch is a collection that is split, of which it holds the lengths} */
    static boolean isCollection(Instance branch) throws FormatException {
        return branch.className().equals("TBranchElement") && COLLECTIONS.contains(branch.whole("fType"));
    }

    /** {@return whether the branch is a member of the elements of a collection} */
    static boolean isOfElements(Instance branch) throws FormatException {
        return branch.className().equals("TBranchElement") && OF_ELEMENTS.contains(branch.whole("fType"));
    }

    /** {@return whether the branch is a collection that is split, or a member of its elements} */
    static boolean isOfCollection(Instance branch) throws FormatException {
        return isCollection(branch) || isOfElements(branch);
    }

    /** {@return whether the branch is a base class, whose members are on it} */
    static boolean isOfBase(Instance branch) throws FormatException {
        return branch.className().equals("TBranchElement") && branch.whole("fType") == BASE_CLASS;
    }

    /**
     * {@return the type of the member that the branch holds, or the class if it holds a whole
     * object}
     */
    private String typeName(Instance branch) throws FormatException {
        Optional<Member> member = member(branch);
        return member.isPresent() ? member.get().typeName() : branch.text("fClassName");
    }

    private Optional<Member> member(Instance branch) throws FormatException {
        int index = branch.integer("fID");
        int version = branch.integer("fClassVersion");
        Optional<ClassLayout> layout = layouts.find(branch.text("fClassName"), version);
        return layout.map(ClassLayout::members)
                .filter(members -> index >= 0 && index < members.size())
                .map(members -> members.get(index));
    }
}
