package org.hepmva.io.root.format.form;

import java.util.List;
import java.util.Optional;

/**
 * What members and types look like: ROOT's numbers for types (TStreamerInfo::ReadBuffer), names of C++ types
 * and the collections of the standard library. What objects of a class look like is for others to say.
 * Immutable.
 */
public final class MemberForms {

    private static final int DEEPEST = 30;

    private final Classes classes;

    /** Forms of members in which objects of some classes may be. */
    public MemberForms(Classes classes) {
        this.classes = classes;
    }

    /** What objects look like. */
    public interface Classes {

        /** {@return an object in place} */
        Form object(String className, int depth);

        /** {@return an object that is pointed to} */
        Form pointer(String className, int depth);
    }

    /**
     * {@return what a value of a type looks like}
     *
     * @param isHeaded whether a collection or a text has a head: as the member of a class and as a branch
     */
    public Form of(CppType type, boolean isHeaded, int depth) {
        if (depth > DEEPEST) {
            return new Form.Opaque(type.toString(), "it is nested too deep");
        }
        Optional<BasicType> number = type.number();
        if (number.isPresent()) {
            return Form.Number.of(number.get(), "");
        }
        if (type.isText()) {
            boolean isStandard = type.name().equals("string");
            return isStandard && isHeaded ? new Form.Headed(new Form.Text()) : new Form.Text();
        }
        if (type.isCollection()) {
            CppType element = type.element();
            Form inside = type.isMap() ? pair(element, Form.Head.NONE, depth) : of(element, false, depth + 1);
            return new Form.Sequence(type.toString(), inside, isHeaded);
        }
        if (type.isPointer()) {
            return classes.pointer(type.pointed().toString(), depth);
        }
        Form object = classes.object(type.toString(), depth);
        return type.isPair() && object instanceof Form.Opaque ? pair(type, Form.Head.ALWAYS, depth) : object;
    }

    /** {@return a pair; those in maps have no head, nor has what is in them, unless they are by member} */
    public Form.Struct pair(CppType pair, Form.Head head, int depth) {
        return new Form.Struct(pair.toString(), List.of(
                new Form.Part("first", of(pair.arguments().get(0), true, depth + 1)),
                new Form.Part("second", of(pair.arguments().get(1), true, depth + 1))), head);
    }

    /** {@return whether a member is a base class} */
    public static boolean isBase(Member member) {
        return switch (member.type()) {
            case MemberType.BASE -> true;
            case MemberType.TOBJECT -> member.name().equals("TObject");
            case MemberType.TNAMED -> member.name().equals("TNamed");
            default -> false;
        };
    }

    /** {@return what a member looks like that is no base class} */
    public Form of(Member member, int depth) {
        int type = member.type();
        if (type < MemberType.FIXED_ARRAY) {
            return array(basic(type, member.typeName(), member.title()), member);
        }
        if (type == MemberType.FIXED_ARRAY + MemberType.CHAR_STAR) {
            return new Form.Unwritten(member.typeName());
        }
        if (type < MemberType.COUNTED_ARRAY) {
            return array(basic(type - MemberType.FIXED_ARRAY, member.typeName(), member.title()), member);
        }
        if (type < MemberType.COUNTED_ARRAY + MemberType.FIXED_ARRAY) {
            Form number = basic(type - MemberType.COUNTED_ARRAY, member.typeName(), member.title());
            return new Form.Counted(number, member.countName(), false);
        }
        CppType cpp = CppType.parse(member.typeName());
        return switch (type) {
            case MemberType.STRING -> new Form.Text();
            case MemberType.OBJECT, MemberType.ANY, MemberType.OBJECT_IN_PLACE, MemberType.ANY_IN_PLACE,
                    MemberType.TOBJECT, MemberType.TNAMED, MemberType.OBJECT + MemberType.FIXED_ARRAY,
                    MemberType.ANY + MemberType.FIXED_ARRAY ->
                    array(of(cpp.pointed(), false, depth + 1), member);
            case MemberType.POINTER, MemberType.ANY_POINTER, MemberType.ANY_POINTER_WITHOUT_TABLE,
                    MemberType.POINTER + MemberType.FIXED_ARRAY,
                    MemberType.ANY_POINTER + MemberType.FIXED_ARRAY,
                    MemberType.ANY_POINTER_WITHOUT_TABLE + MemberType.FIXED_ARRAY ->
                    array(classes.pointer(cpp.pointed().toString(), depth + 1), member);
            case MemberType.STRING + MemberType.FIXED_ARRAY, MemberType.TNAMED + MemberType.FIXED_ARRAY,
                    MemberType.TOBJECT + MemberType.FIXED_ARRAY ->
                    new Form.Headed(array(of(cpp, false, depth + 1), member));
            case MemberType.LOOP, MemberType.LOOP + MemberType.FIXED_ARRAY ->
                    new Form.Counted(of(cpp.pointed(), false, depth + 1), member.countName(), true);
            case MemberType.STL, MemberType.STL + MemberType.FIXED_ARRAY, MemberType.STL_POINTER,
                    MemberType.STL_POINTER + MemberType.FIXED_ARRAY, MemberType.STD_STRING,
                    MemberType.STREAMER, MemberType.STREAMER + MemberType.FIXED_ARRAY ->
                    standard(cpp.pointed(), member, depth);
            default -> new Form.Opaque(member.typeName(), "members of this kind cannot be read");
        };
    }

    private Form standard(CppType type, Member member, int depth) {
        if (type.isText()) {
            return new Form.Headed(array(new Form.Text(), member));
        }
        return type.isCollection() ? array(of(type, true, depth + 1), member)
                : new Form.Opaque(member.typeName(), "its class writes it by hand");
    }

    /**
     * {@return what a value of one of ROOT's basic types looks like}
     *
     * @param type     see {@link MemberType}
     * @param typeName the C++ type
     * @param title    of the member, which may say in how many bits it is stored
     */
    public static Form basic(int type, String typeName, String title) {
        if (type == MemberType.BITS) {
            return new Form.Bits();
        }
        if (type == MemberType.CHAR_STAR) {
            return new Form.LongText();
        }
        return BasicType.of(type, typeName)
                .<Form>map(number -> Form.Number.of(number, title)).orElseGet(
                        () -> new Form.Opaque(typeName, "members of this type cannot be read"));
    }

    private static Form array(Form element, Member member) {
        boolean isOpaque = element instanceof Form.Opaque;
        return isOpaque || member.arrayLength() < 1 ? element : fixed(element, member.shape());
    }

    /**
     * {@return an array of several dimensions, outermost first; opaque if it has more bytes than an entry
     * can}
     */
    public static Form fixed(Form element, List<Integer> shape) {
        Form form = element;
        long bytes = Math.max(1, element.width()); // at least
        for (int i = shape.size() - 1; i >= 0; i--) {
            bytes *= shape.get(i);
            if (bytes > Integer.MAX_VALUE) {
                return new Form.Opaque("array", "it has more bytes than a basket can hold");
            }
            form = new Form.Fixed(form, shape.get(i));
        }
        return form;
    }
}
