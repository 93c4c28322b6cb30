package org.hepmva.io.root.format.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out from the description of classes what values of a type look like in bytes. What it does not
 * understand is {@link Form.Opaque}. One thread.
 */
public final class Forms implements MemberForms.Classes {

    private static final int DEEPEST = 30;
    /** More members than any class has; a small file can describe classes of any number. */
    private static final int MOST_PARTS = 1 << 16;
    /** Objects may point to one another without end. */
    private static final int MOST_POINTERS = 3;

    private final MemberForms rules = new MemberForms(this);
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
        return rules.of(CppType.parse(typeName), isHeaded, 0);
    }

    /** {@return an object as a branch holds it, which may have a head} */
    public Form ofWhole(String className, int version) {
        parts = 0;
        Form form = object(className, version, 0);
        return form instanceof Form.Struct struct
                ? new Form.Struct(struct.className(), struct.parts(), Form.Head.IF_THERE) : form;
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
        return className.equals(base) || layouts.derivedFrom(base).contains(className);
    }

    @Override
    public Form pointer(String className, int depth) {
        pointers++;
        Form object = className.equals("TObject")
                ? new Form.Opaque("TObject*", "what it points to may be of any class")
                : pointers > MOST_POINTERS
                ? new Form.Opaque(className + "*", "it is behind " + MOST_POINTERS + " other pointers")
                : object(className, Integer.MAX_VALUE, depth + 1);
        List<Form.Target> targets = new ArrayList<>(List.of(new Form.Target(className, object)));
        if (!(object instanceof Form.Opaque)) {
            for (String derived : layouts.derivedFrom(className)) {
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
        List<Form> before = new ArrayList<>();
        for (Member member : members) {
            if (!MemberForms.isBase(member) || depth > DEEPEST) {
                return Optional.empty();
            }
            boolean isOnTheWay = layouts.derivedFrom(base).contains(member.name());
            if (isOnTheWay || member.name().equals(base)) {
                Optional<Form> found = isOnTheWay ? derived(member.name(), base, object, depth + 1)
                        : Optional.of(object);
                return found.map(form -> new Form.Derived(before, form, head(className)));
            }
            before.add(part(member, members, depth).form());
        }
        return Optional.empty();
    }

    @Override
    public Form object(String className, int depth) {
        return object(className, Integer.MAX_VALUE, depth);
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
        Optional<BasicType> array = BasicType.ofArray(className);
        if (array.isPresent()) {
            return new Form.Sequence(className, Form.Number.of(array.get()), false);
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
        return new Form.Struct(className, members, head(className));
    }

    private Form.Head head(String className) {
        return layouts.isUnversioned(className) ? Form.Head.UNVERSIONED : Form.Head.ALWAYS;
    }

    private Form.Part part(Member member, List<Member> all, int depth) {
        if (MemberForms.isBase(member)) {
            Form base = object(member.name(), Integer.MAX_VALUE, depth + 1);
            return new Form.Part("", base);
        }
        path.addLast(member.name());
        Form form = counted(rules.of(member, depth), member, all);
        path.removeLast();
        return new Form.Part(member.name(), form);
    }

    /** {@return the form, if the member that counts it is in the class and before it} */
    private static Form counted(Form form, Member member, List<Member> all) {
        if (!(form instanceof Form.Counted counted)) {
            return form;
        }
        boolean isCounterBefore = all.subList(0, all.indexOf(member)).stream()
                .anyMatch(one -> one.name().equals(counted.counter()) && !MemberForms.isBase(one));
        return counted.element() instanceof Form.Opaque ? counted.element()
                : isCounterBefore ? form
                : new Form.Opaque(member.typeName(), "its length is not in this class");
    }
}
