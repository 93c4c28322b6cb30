package org.hepmva.io.root.format.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hepmva.io.root.format.streamer.ClassLayout;
import org.hepmva.io.root.format.streamer.CppType;
import org.hepmva.io.root.format.streamer.Layouts;
import org.hepmva.io.root.format.streamer.Member;
import org.hepmva.io.root.format.streamer.MemberType;
import org.hepmva.io.root.format.streamer.Packing;

/**
 * Finds out from the description of classes what values of a type look like in bytes. What it does not
 * understand is {@link Form.Opaque}. One thread.
 */
public final class Forms {

    private static final int DEEPEST = 30;
    /** More members than any class has; a small file can describe classes of any number. */
    private static final int MOST_PARTS = 1 << 16;
    private static final Set<String> SEQUENCES = Set.of("vector", "list", "deque", "set", "multiset",
            "unordered_set", "unordered_multiset", "forward_list", "RVec");
    private static final Set<String> MAPS =
            Set.of("map", "multimap", "unordered_map", "unordered_multimap");
    private static final Map<String, BasicType> NUMBERS = Map.ofEntries(
            Map.entry("bool", BasicType.BOOL), Map.entry("Bool_t", BasicType.BOOL),
            Map.entry("char", BasicType.INT8), Map.entry("Char_t", BasicType.INT8),
            Map.entry("signed char", BasicType.INT8), Map.entry("int8_t", BasicType.INT8),
            Map.entry("unsigned char", BasicType.UINT8), Map.entry("UChar_t", BasicType.UINT8),
            Map.entry("uint8_t", BasicType.UINT8), Map.entry("byte", BasicType.UINT8),
            Map.entry("short", BasicType.INT16), Map.entry("Short_t", BasicType.INT16),
            Map.entry("int16_t", BasicType.INT16),
            Map.entry("unsigned short", BasicType.UINT16), Map.entry("UShort_t", BasicType.UINT16),
            Map.entry("uint16_t", BasicType.UINT16),
            Map.entry("int", BasicType.INT32), Map.entry("Int_t", BasicType.INT32),
            Map.entry("int32_t", BasicType.INT32),
            Map.entry("unsigned int", BasicType.UINT32), Map.entry("UInt_t", BasicType.UINT32),
            Map.entry("unsigned", BasicType.UINT32), Map.entry("uint32_t", BasicType.UINT32),
            Map.entry("long", BasicType.INT64), Map.entry("Long_t", BasicType.INT64),
            Map.entry("long long", BasicType.INT64), Map.entry("Long64_t", BasicType.INT64),
            Map.entry("int64_t", BasicType.INT64),
            Map.entry("unsigned long", BasicType.UINT64), Map.entry("ULong_t", BasicType.UINT64),
            Map.entry("unsigned long long", BasicType.UINT64), Map.entry("ULong64_t", BasicType.UINT64),
            Map.entry("uint64_t", BasicType.UINT64),
            Map.entry("float", BasicType.FLOAT), Map.entry("Float_t", BasicType.FLOAT),
            Map.entry("double", BasicType.DOUBLE), Map.entry("Double_t", BasicType.DOUBLE),
            Map.entry("Float16_t", BasicType.FLOAT16), Map.entry("Double32_t", BasicType.DOUBLE32));

    private final Layouts layouts;
    private final Set<String> inside = new HashSet<>();
    private int parts;

    /** Forms of the classes that a file describes. */
    public Forms(Layouts layouts) {
        this.layouts = layouts;
    }

    /**
     * {@return what a value of a type looks like}
     *
     * @param typeName as ROOT writes it
     * @param isHeaded whether a collection or a text has a head: as the member of a class and as a branch
     */
    public Form of(String typeName, boolean isHeaded) {
        parts = 0;
        return of(CppType.parse(typeName), isHeaded, 0);
    }

    /** {@return an object as a branch holds it, which may have a head} */
    public Form ofWhole(String className, int version) {
        parts = 0;
        Form form = object(className, version, 0);
        return form instanceof Form.Struct struct
                ? new Form.Struct(struct.className(), struct.parts(), Form.Head.IF_THERE) : form;
    }

    private Form of(CppType type, boolean isHeaded, int depth) {
        if (depth > DEEPEST) {
            return new Form.Opaque(type.toString(), "it is nested too deep");
        }
        if (NUMBERS.containsKey(type.name())) {
            BasicType number = NUMBERS.get(type.name());
            return new Form.Number(number, Packing.of("", number == BasicType.FLOAT16));
        }
        if (type.name().equals("string")) {
            return isHeaded ? new Form.Headed(new Form.Text()) : new Form.Text();
        }
        if (type.name().equals("TString")) {
            return new Form.Text();
        }
        if (SEQUENCES.contains(type.name()) && type.arguments().size() == 1) {
            return new Form.Sequence(of(type.arguments().get(0), false, depth + 1), isHeaded);
        }
        if (MAPS.contains(type.name()) && type.arguments().size() == 2) {
            return new Form.Sequence(pair(type.arguments(), depth), isHeaded);
        }
        if (type.name().equals("pair") && type.arguments().size() == 2) {
            return pair(type.arguments(), depth);
        }
        if (type.name().equals("bitset")) {
            return new Form.Sequence(Form.Number.of(BasicType.BOOL), isHeaded);
        }
        return type.name().endsWith("*")
                ? new Form.Opaque(type.toString(), "pointers cannot be read")
                : object(type.toString(), Integer.MAX_VALUE, depth);
    }

    /** {@return a pair, which in a map has no head} */
    private Form pair(List<CppType> arguments, int depth) {
        return new Form.Struct("pair", List.of(
                new Form.Part("first", of(arguments.get(0), true, depth + 1)),
                new Form.Part("second", of(arguments.get(1), true, depth + 1))), Form.Head.NONE);
    }

    private Form object(String className, int version, int depth) {
        if (className.equals("TObject")) {
            return new Form.Base();
        }
        if (className.equals("TRef")) {
            return new Form.Padded(Form.Number.of(BasicType.UINT32), 2, 6);
        }
        if (className.equals("TClonesArray") || className.equals("TRefArray")) {
            return new Form.Opaque(className, "arrays of this class that are not split cannot be read");
        }
        Optional<ClassLayout> layout = layouts.find(className, version);
        if (layout.isEmpty()) {
            return new Form.Opaque(className, "the file does not describe this class");
        }
        parts += layout.get().members().size();
        if (depth > DEEPEST || parts > MOST_PARTS) {
            return new Form.Opaque(className, "it has too many members");
        }
        if (!inside.add(className)) {
            return new Form.Opaque(className, "it contains itself");
        }
        List<Form.Part> members = new ArrayList<>();
        for (Member member : layout.get().members()) {
            members.add(part(member, layout.get().members(), depth));
        }
        inside.remove(className);
        return new Form.Struct(className, members, Form.Head.ALWAYS);
    }

    private Form.Part part(Member member, List<Member> all, int depth) {
        int type = member.type();
        boolean isBase = type == MemberType.BASE
                || type == MemberType.TOBJECT && member.name().equals("TObject")
                || type == MemberType.TNAMED && member.name().equals("TNamed");
        if (isBase) {
            Form base = object(member.name(), Integer.MAX_VALUE, depth + 1);
            return new Form.Part("", base);
        }
        return new Form.Part(member.name(), member(member, all, depth));
    }

    private Form member(Member member, List<Member> all, int depth) {
        int type = member.type();
        if (type < MemberType.FIXED_ARRAY) {
            return basic(type, member);
        }
        if (type < MemberType.COUNTED_ARRAY) {
            return array(basic(type - MemberType.FIXED_ARRAY, member), member);
        }
        if (type < MemberType.COUNTED_ARRAY + MemberType.FIXED_ARRAY) {
            int counter = all.stream().map(Member::name).toList().indexOf(member.countName());
            return counter < 0 || counter >= all.indexOf(member)
                    ? new Form.Opaque(member.typeName(), "its length is not in this class")
                    : new Form.Counted(basic(type - MemberType.COUNTED_ARRAY, member), counter);
        }
        return switch (type) {
            case MemberType.STRING -> new Form.Text();
            case MemberType.STD_STRING -> new Form.Headed(new Form.Text());
            case MemberType.OBJECT, MemberType.ANY, MemberType.OBJECT_IN_PLACE, MemberType.ANY_IN_PLACE,
                    MemberType.TOBJECT, MemberType.TNAMED ->
                    object(member.className(), Integer.MAX_VALUE, depth + 1);
            case MemberType.OBJECT + MemberType.FIXED_ARRAY, MemberType.ANY + MemberType.FIXED_ARRAY ->
                    array(object(member.className(), Integer.MAX_VALUE, depth + 1), member);
            case MemberType.STL, MemberType.STREAMER -> of(CppType.parse(member.typeName()), true, depth + 1);
            default -> new Form.Opaque(member.typeName(), "members of this kind cannot be read");
        };
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
        for (int i = shape.size() - 1; i >= 0; i--) {
            if ((long) Math.max(1, form.width()) * shape.get(i) > Integer.MAX_VALUE) {
                return new Form.Opaque("array", "it has more bytes than a basket can hold");
            }
            form = new Form.Fixed(form, shape.get(i));
        }
        return form;
    }

    private static Form basic(int type, Member member) {
        if (type == MemberType.BITS) {
            return new Form.Bits();
        }
        if (type == MemberType.CHAR_STAR) {
            return new Form.LongText();
        }
        return number(type, member.typeName()).<Form>map(
                number -> new Form.Number(number, Packing.of(member.title(), number == BasicType.FLOAT16)))
                .orElseGet(() -> new Form.Opaque(member.typeName(), "members of this type cannot be read"));
    }

    /**
     * {@return what a basic type is}
     *
     * @param type     see {@link MemberType}
     * @param typeName the C++ type
     */
    public static Optional<BasicType> number(int type, String typeName) {
        return Optional.ofNullable(switch (type) {
            case MemberType.CHAR, MemberType.LEGACY_CHAR -> BasicType.INT8;
            case MemberType.UNSIGNED_CHAR -> BasicType.UINT8;
            case MemberType.SHORT -> BasicType.INT16;
            case MemberType.UNSIGNED_SHORT -> BasicType.UINT16;
            case MemberType.INT -> BasicType.INT32;
            case MemberType.COUNTER -> BasicType.INT32.unsignedIf(typeName.startsWith("u"));
            case MemberType.UNSIGNED_INT -> BasicType.UINT32;
            case MemberType.LONG, MemberType.LONG64 -> BasicType.INT64;
            case MemberType.UNSIGNED_LONG, MemberType.UNSIGNED_LONG64 -> BasicType.UINT64;
            case MemberType.FLOAT -> BasicType.FLOAT;
            case MemberType.DOUBLE -> BasicType.DOUBLE;
            case MemberType.DOUBLE32 -> BasicType.DOUBLE32;
            case MemberType.FLOAT16 -> BasicType.FLOAT16;
            case MemberType.BOOL -> BasicType.BOOL;
            default -> null;
        });
    }
}
