package org.hepmva.io.root.format.tree;

import java.util.Optional;
import java.util.Set;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.form.Forms;
import org.hepmva.io.root.format.form.BasicType;
import org.hepmva.io.root.format.streamer.ClassLayout;
import org.hepmva.io.root.format.streamer.Instance;
import org.hepmva.io.root.format.streamer.Layouts;
import org.hepmva.io.root.format.streamer.Member;
import org.hepmva.io.root.format.streamer.MemberType;
import org.hepmva.io.root.format.streamer.Packing;

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

    private final Layouts layouts;
    private final Forms forms;

    ElementReader(Layouts layouts) {
        this.layouts = layouts;
        this.forms = new Forms(layouts);
    }

    /** {@return the leaf of an object that is stored with the name of its class (TBranchObject)} */
    Leaf readObject(Instance branch, Instance leaf) throws FormatException {
        String className = branch.text("fClassName");
        Form form = forms.ofWhole(className, Integer.MAX_VALUE);
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
        if (isRun && form instanceof Form.Run) {
            return Leaf.unreadable(name, title, cppType, "arrays in the elements of arrays, whose lengths are"
                    + " in another branch, cannot be read");
        }
        return Leaf.of(name, title, isRun ? new Form.Run(form, 0) : form, cppType);
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
        if (type > MemberType.BASE && type < MemberType.COUNTED_ARRAY) {
            return numbers(branch, leaf, type);
        }
        if (type > MemberType.COUNTED_ARRAY && type < MemberType.OBJECT) {
            Form number = number(branch, type - MemberType.COUNTED_ARRAY);
            return number instanceof Form.Number ? new Form.Run(number, 1) : number;
        }
        if (typeName.endsWith("*")) {
            return new Form.Opaque(typeName, "pointers to objects cannot be read");
        }
        boolean areObjects = type == MemberType.OBJECT + MemberType.FIXED_ARRAY
                || type == MemberType.ANY + MemberType.FIXED_ARRAY;
        if (areObjects) {
            return objects(branch, leaf, typeName);
        }
        boolean isObject = type == MemberType.OBJECT || type == MemberType.ANY;
        return isObject ? forms.ofWhole(typeName, Integer.MAX_VALUE) : forms.of(typeName, true);
    }

    private Form objects(Instance branch, Instance leaf, String className) throws FormatException {
        Form object = forms.of(className, true);
        int length = leaf.integer("fLen");
        return object instanceof Form.Opaque || length < 1 ? object
                : Forms.fixed(object, LeafReader.shape(branch.text("fName"), length));
    }

    private Form whole(Instance branch) throws FormatException {
        String className = branch.text("fClassName");
        Form form = forms.of(className, true);
        return form instanceof Form.Struct ? forms.ofWhole(className, branch.integer("fClassVersion")) : form;
    }

    private Form numbers(Instance branch, Instance leaf, int type) throws FormatException {
        Form number = number(branch, type % MemberType.FIXED_ARRAY);
        int length = leaf.integer("fLen"); // of a member of an array of objects, too
        if (length < 1) {
            return new Form.Opaque(typeName(branch) + "[" + length + "]",
                    "arrays of no values hold nothing to read");
        }
        return number instanceof Form.Number
                ? Forms.fixed(number, LeafReader.shape(branch.text("fName"), length)) : number;
    }

    private Form number(Instance branch, int type) throws FormatException {
        String typeName = typeName(branch);
        String title = member(branch).map(Member::title).orElse("");
        Optional<BasicType> number = Forms.number(type, typeName);
        return number.isPresent()
                ? new Form.Number(number.get(), Packing.of(title, number.get() == BasicType.FLOAT16))
                : new Form.Opaque(typeName, "members of this type cannot be read");
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
