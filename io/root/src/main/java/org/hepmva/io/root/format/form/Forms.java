package org.hepmva.io.root.format.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hepmva.io.root.format.streamer.ClassLayout;
import org.hepmva.io.root.format.streamer.CppType;
import org.hepmva.io.root.format.streamer.Layouts;
import org.hepmva.io.root.format.streamer.ListHead;
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

    /** Objects may point to one another without end. */
    private static final int MOST_POINTERS = 3;
    private static final Map<String, BasicType> ARRAYS = Map.of("TArrayC", BasicType.INT8,
            "TArrayS", BasicType.INT16, "TArrayI", BasicType.INT32, "TArrayL", BasicType.INT64,
            "TArrayL64", BasicType.INT64, "TArrayF", BasicType.FLOAT, "TArrayD", BasicType.DOUBLE);
    private static final Set<Integer> BASES =
            Set.of(MemberType.BASE, MemberType.TOBJECT, MemberType.TNAMED);

    private final Layouts layouts;
    private final Samples samples;
    private final Deque<String> path = new ArrayDeque<>();
    private final Set<String> inside = new HashSet<>();
    private int parts;
    private int pointers;

    /**
     * Forms of the classes that a file describes.
     *
     * @param samples what tells the classes that only the objects themselves name
     */
    public Forms(Layouts layouts, Samples samples) {
        this.layouts = layouts;
        this.samples = samples;
    }

    /** Looks into the first objects, since ROOT's own collections do not declare what they hold. */
    public interface Samples {

        /**
         * {@return the classes of what a collection holds}
         *
         * @param path the members on the way to it; empty for the object itself
         */
        Set<String> classesIn(List<String> path);
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
        return type.isPointer() ? pointer(type.pointed().toString(), depth)
                : object(type.toString(), Integer.MAX_VALUE, depth);
    }

    /** {@return a collection of objects of the class that the first ones have} */
    private Form list(String className, int depth) {
        Set<String> found = samples.classesIn(List.copyOf(path));
        List<String> common = found.stream()
                .filter(one -> found.stream().allMatch(other -> isOrDerives(other, one))).toList();
        if (common.size() != 1) {
            return new Form.Opaque(className, found.isEmpty()
                    ? "the first entries do not say what it holds" : "it holds objects of several classes: "
                            + String.join(", ", found));
        }
        boolean areObjects = className.equals("TClonesArray");
        boolean arePointers = ListHead.isOfPointers(className);
        Form element = areObjects ? object(common.get(0), Integer.MAX_VALUE, depth + 1)
                : arePointers ? pointer(common.get(0), depth + 1)
                : new Form.Opaque(className, "collections of this class cannot be read");
        return element instanceof Form.Opaque || areObjects && !(element instanceof Form.Struct) ? element
                : new Form.RootList(className, element);
    }

    private boolean isOrDerives(String className, String base) {
        return className.equals(base) || derived(className, base, new Form.Base(), 0).isPresent();
    }

    private Form pointer(String className, int depth) {
        pointers++;
        Form object = className.equals("TObject")
                ? new Form.Opaque("TObject*", "what it points to may be of any class")
                : pointers > MOST_POINTERS
                ? new Form.Opaque(className + "*", "it is behind " + MOST_POINTERS + " other pointers")
                : object(className, Integer.MAX_VALUE, depth + 1);
        List<Form.Target> targets = new ArrayList<>(List.of(new Form.Target(className, object)));
        if (!(object instanceof Form.Opaque)) {
            for (String derived : layouts.classNames()) {
                derived(derived, className, object, depth)
                        .ifPresent(form -> targets.add(new Form.Target(derived, form)));
            }
        }
        pointers--;
        return new Form.Pointer(className, targets);
    }

    /** {@return a class as one that derives from another, if it does} Base classes come first. */
    private Optional<Form> derived(String className, String base, Form object, int depth) {
        List<Member> members = layouts.find(className, Integer.MAX_VALUE).map(ClassLayout::members)
                .orElse(List.of());
        List<Member> before = new ArrayList<>();
        for (Member member : members) {
            if (!isBase(member) || depth > DEEPEST) {
                return Optional.empty();
            }
            Optional<Form> found = member.name().equals(base) ? Optional.of(object)
                    : derived(member.name(), base, object, depth + 1);
            if (found.isPresent()) {
                return Optional.of(new Form.Derived(before.stream()
                        .map(other -> part(other, members, depth).form()).toList(), found.get()));
            }
            before.add(member);
        }
        return Optional.empty();
    }

    private static boolean isBase(Member member) {
        return BASES.contains(member.type()) && switch (member.type()) {
            case MemberType.TOBJECT -> member.name().equals("TObject");
            case MemberType.TNAMED -> member.name().equals("TNamed");
            default -> true;
        };
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
        if (className.equals("TDatime")) {
            return Form.Number.of(BasicType.UINT32);
        }
        if (ARRAYS.containsKey(className)) {
            return new Form.Sequence(Form.Number.of(ARRAYS.get(className)), false);
        }
        if (className.equals("TRefArray")) {
            return new Form.RootList(className, Form.Number.of(BasicType.UINT32));
        }
        if (ListHead.knows(className)) {
            return list(className, depth);
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
        if (isBase(member)) {
            Form base = object(member.name(), Integer.MAX_VALUE, depth + 1);
            return new Form.Part("", base);
        }
        path.addLast(member.name());
        Form form = member(member, all, depth);
        path.removeLast();
        return new Form.Part(member.name(), form);
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
            return counted(basic(type - MemberType.COUNTED_ARRAY, member), member, all, false);
        }
        return switch (type) {
            case MemberType.STRING -> new Form.Text();
            case MemberType.STD_STRING -> new Form.Headed(new Form.Text());
            case MemberType.OBJECT, MemberType.ANY, MemberType.OBJECT_IN_PLACE, MemberType.ANY_IN_PLACE,
                    MemberType.TOBJECT, MemberType.TNAMED ->
                    object(member.className(), Integer.MAX_VALUE, depth + 1);
            case MemberType.OBJECT + MemberType.FIXED_ARRAY, MemberType.ANY + MemberType.FIXED_ARRAY ->
                    array(object(member.className(), Integer.MAX_VALUE, depth + 1), member);
            case MemberType.POINTER, MemberType.ANY_POINTER, MemberType.ANY_POINTER_WITHOUT_TABLE,
                    MemberType.POINTER + MemberType.FIXED_ARRAY,
                    MemberType.ANY_POINTER + MemberType.FIXED_ARRAY,
                    MemberType.ANY_POINTER_WITHOUT_TABLE + MemberType.FIXED_ARRAY ->
                    array(pointer(member.className(), depth + 1), member);
            case MemberType.LOOP -> counted(of(CppType.parse(member.typeName()).pointed(), false, depth + 1),
                    member, all, true);
            case MemberType.STL, MemberType.STREAMER, MemberType.STL_POINTER ->
                    of(CppType.parse(member.typeName()).pointed(), true, depth + 1);
            default -> new Form.Opaque(member.typeName(), "members of this kind cannot be read");
        };
    }

    private static Form counted(Form element, Member member, List<Member> all, boolean isHeaded) {
        int counter = all.stream().map(Member::name).toList().indexOf(member.countName());
        return counter < 0 || counter >= all.indexOf(member)
                ? new Form.Opaque(member.typeName(), "its length is not in this class")
                : new Form.Counted(element, counter, isHeaded);
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
