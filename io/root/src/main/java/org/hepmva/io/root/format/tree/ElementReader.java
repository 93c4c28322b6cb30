package org.hepmva.io.root.format.tree;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.streamer.ClassLayout;
import org.hepmva.io.root.format.streamer.Instance;
import org.hepmva.io.root.format.streamer.Layouts;
import org.hepmva.io.root.format.streamer.Member;
import org.hepmva.io.root.format.streamer.MemberType;

/**
 * Understands the leaf of a branch that is a member of a class, or an object as a whole
 * (TBranchElement).
 */
final class ElementReader {

    private static final int STD_STRING_HEADER = 6;
    private static final int STL = 300;
    private static final int BASE_CLASS = 1;
    /** TClonesArray, STL, and members of the elements of each. */
    private static final Set<Long> COLLECTIONS = Set.of(3L, 4L, 31L, 41L);

    private final Layouts layouts;

    ElementReader(Layouts layouts) {
        this.layouts = layouts;
    }

    Leaf read(Instance branch, Instance leaf) throws FormatException {
        if (isOfCollection(branch)) {
            return unreadable(leaf, typeName(branch), "members of collections cannot be read yet");
        }
        int type = branch.integer("fStreamerType");
        if (type > MemberType.BASE && type < MemberType.COUNTED_ARRAY) {
            return numbers(branch, leaf, type);
        }
        if (type > MemberType.COUNTED_ARRAY && type < MemberType.OBJECT) {
            return unreadable(leaf, typeName(branch).replace("*", "") + "[]",
                    "arrays of varying length cannot be read yet");
        }
        return textOrObject(branch, leaf, type);
    }

    /** {@return whether the branch is a collection that is split, or a member of its elements} */
    static boolean isOfCollection(Instance branch) throws FormatException {
        return branch.className().equals("TBranchElement")
                && COLLECTIONS.contains(branch.whole("fType"));
    }

    /** {@return whether the branch is a base class, whose members are on it} */
    static boolean isOfBase(Instance branch) throws FormatException {
        return branch.className().equals("TBranchElement") && branch.whole("fType") == BASE_CLASS;
    }

    private Leaf numbers(Instance branch, Instance leaf, int code) throws FormatException {
        int basic = code % MemberType.FIXED_ARRAY;
        LeafType type = switch (basic) {
            case MemberType.CHAR, MemberType.LEGACY_CHAR -> LeafType.INT8;
            case MemberType.UNSIGNED_CHAR -> LeafType.UINT8;
            case MemberType.SHORT -> LeafType.INT16;
            case MemberType.UNSIGNED_SHORT -> LeafType.UINT16;
            case MemberType.INT -> LeafType.INT32;
            case MemberType.COUNTER -> LeafType.INT32.unsignedIf(typeName(branch).startsWith("u"));
            case MemberType.UNSIGNED_INT, MemberType.BITS -> LeafType.UINT32;
            case MemberType.LONG, MemberType.LONG64 -> LeafType.INT64;
            case MemberType.UNSIGNED_LONG, MemberType.UNSIGNED_LONG64 -> LeafType.UINT64;
            case MemberType.FLOAT -> LeafType.FLOAT;
            case MemberType.DOUBLE -> LeafType.DOUBLE;
            case MemberType.DOUBLE32 -> LeafType.DOUBLE32;
            case MemberType.FLOAT16 -> LeafType.FLOAT16;
            case MemberType.BOOL -> LeafType.BOOL;
            default -> LeafType.STRING;
        };
        if (type == LeafType.STRING || basic == MemberType.BITS) {
            return unreadable(leaf, typeName(branch), "members of this type cannot be read yet");
        }
        String title = member(branch).map(Member::title).orElse("");
        return LeafReader.numbers(leaf, type, Packing.of(title, type), 0);
    }

    private Leaf textOrObject(Instance branch, Instance leaf, int type) throws FormatException {
        String typeName = typeName(branch);
        boolean whole = branch.integer("fID") < 0;
        if (typeName.equals("TString") && (whole || type == MemberType.STRING)) {
            return text(leaf, typeName, 0);
        }
        if (typeName.equals("string") && (whole || type == STL || type == MemberType.STD_STRING)) {
            return text(leaf, "std::string", whole ? 0 : STD_STRING_HEADER);
        }
        String kind = typeName.contains("<")
                ? "collections"
                : "objects that are not split into members";
        return unreadable(leaf, typeName, kind + " cannot be read yet");
    }

    private static Leaf text(Instance leaf, String cppType, int header) throws FormatException {
        return new Leaf(leaf.text("fName"), leaf.text("fTitle"), LeafType.STRING, Packing.NONE,
                header, List.of(), "", cppType);
    }

    private static Leaf unreadable(Instance leaf, String cppType, String reason)
            throws FormatException {
        return Leaf.unreadable(leaf.text("fName"), leaf.text("fTitle"), cppType, reason);
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
