package org.hepmva.io.root.object;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.hepmva.text.NearestNames;
import org.hepmva.text.Printable;

/**
 * An object of a ROOT file: a class, its version, and the values of its members by name.
 *
 * <p>Members of base classes stand among its own, in the order of the file; of two of one name the derived
 * class's is seen. A member is a number, text, an array, or another object, in place or pointed to: two
 * pointers to one object are one {@code RootObject}, so that objects may refer to one another in circles.
 * Objects are equal only to themselves.
 *
 * <pre>
 *   C++                                              read as
 *   Int_t, Bool_t, enums, …                          {@link #whole}, {@link #number}
 *   Float_t, Double_t, Double32_t, …                 {@link #number}
 *   TString, std::string, char*, char[n]             {@link #text}
 *   T[n], T* with a counter, TArrayX, vector of T    {@link #numbers(String)}, {@link #wholes(String)}
 *   vector of texts                                  {@link #texts(String)}
 *   T, T*                                            {@link #object}
 *   TList, TObjArray, vector of T, map, T[n]         {@link #objects}: of a map, pairs with first and second
 * </pre>
 *
 * <p>An object that is a collection itself is asked for its {@link #elements}, {@link #slots}, {@link
 * #numbers()}, {@link #wholes()} or {@link #texts()}.
 *
 * <p>Immutable; every array is copied. Safe to share between threads.
 */
public final class RootObject {

    /** The name under which a collection keeps what it holds; no member has it. */
    private static final String CONTENT = "";

    private static final int LISTED = 8;

    private final String className;
    private int version;
    private final Map<String, Value> members = new LinkedHashMap<>();
    private String problem = "";

    private RootObject(String className, int version) {
        this.className = className;
        this.version = version;
    }

    /**
     * {@return what makes an object}
     *
     * @param className its class, such as {@code "TH1D"}
     * @param version   the version of the class by which its members are meant
     */
    public static Builder builder(String className, int version) {
        return new Builder(new RootObject(className, version));
    }

    /** {@return its class, such as {@code "TH1D"}} */
    public String className() {
        return className;
    }

    /** {@return the version of its class} */
    public int version() {
        return version;
    }

    /** {@return the names of its members, those of base classes among them, in the order of the file} */
    public List<String> members() {
        return members.keySet().stream().filter(name -> !name.equals(CONTENT)).toList();
    }

    /** {@return whether there is such a member, which may be a null pointer} */
    public boolean has(String member) {
        return members.containsKey(member) && !member.equals(CONTENT);
    }

    /** {@return why it could not be read to its end; empty if it was} */
    public String problem() {
        return problem;
    }

    /** {@return the members that could not be read, each with the reason} */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            if (value instanceof Value.Unread unread) {
                problems.put(name, unread.why());
            }
        });
        return Collections.unmodifiableMap(problems);
    }

    /**
     * {@return a number of any type}
     *
     * @throws MemberException if there is no such member, or it is no number; so for all that follow
     */
    public double number(String member) {
        return value(member, Value::number, "a number");
    }

    /**
     * {@return a whole number, also one of floating point that has no fraction} One of 64 bits without sign
     * is negative from 2⁶³ on.
     */
    public long whole(String member) {
        return value(member, Value::whole, "a whole number");
    }

    /** {@return text, also of an array of characters} */
    public String text(String member) {
        return value(member, Value::text, "text");
    }

    /** {@return an array of numbers; a new array} */
    public double[] numbers(String member) {
        return value(member, Value::numbers, "an array of numbers").clone();
    }

    /** {@return an array of whole numbers; a new array} */
    public long[] wholes(String member) {
        return value(member, Value::wholes, "an array of whole numbers").clone();
    }

    /** {@return an array of characters or numbers of 8 bits; a new array} */
    public byte[] bytes(String member) {
        return value(member, Value::bytes, "an array of characters").clone();
    }

    /** {@return texts in order} */
    public List<String> texts(String member) {
        return value(member, Value::texts, "texts");
    }

    /** {@return an object; empty for a null pointer} */
    public Optional<RootObject> object(String member) {
        Value value = require(member);
        if (value instanceof Value.Reference reference) {
            return Optional.of(reference.object());
        }
        if (value instanceof Value.Nothing) {
            return Optional.empty();
        }
        throw otherKind(member, value, "an object");
    }

    /**
     * {@return the objects of a collection or an array, null pointers left out; none of a collection that a
     * null pointer stands for}
     */
    public List<RootObject> objects(String member) {
        return require(member) instanceof Value.Nothing ? List.of()
                : withoutNull(value(member, Value::objects, "objects"));
    }

    /** {@return the objects in this collection, null pointers left out; none if it is not one of objects} */
    public List<RootObject> elements() {
        return withoutNull(inside());
    }

    /** {@return the objects in this collection, with the gaps that null pointers make} */
    public List<Optional<RootObject>> slots() {
        List<RootObject> inside = inside();
        List<Optional<RootObject>> slots = new ArrayList<>(inside.size());
        inside.forEach(object -> slots.add(Optional.ofNullable(object)));
        return Collections.unmodifiableList(slots);
    }

    /** {@return the numbers in this collection or array; a new array} */
    public double[] numbers() {
        return held(Value::numbers, "numbers").clone();
    }

    /** {@return the whole numbers in this collection or array; a new array} */
    public long[] wholes() {
        return held(Value::wholes, "whole numbers").clone();
    }

    /** {@return the texts in this collection} */
    public List<String> texts() {
        return held(Value::texts, "texts");
    }

    /** {@return {@code TH1D 'pt' (version 3): 62 members}} */
    @Override
    public String toString() {
        String name = Optional.ofNullable(members.get("fName")).flatMap(Value::text)
                .map(text -> " '" + Printable.brief(text) + "'").orElse("");
        String holds = content().map(Value::size).map(size -> ", holds " + size).orElse("");
        return Printable.of(className) + name + " (version " + version + "): " + members().size() + " members"
                + holds + (problem.isEmpty() ? "" : ", read in part: " + Printable.of(problem));
    }

    /** {@return what it holds if it is a collection or an array} */
    Optional<Value> content() {
        return Optional.ofNullable(members.get(CONTENT));
    }

    private List<RootObject> inside() {
        return content().flatMap(Value::objects).orElse(List.of());
    }

    private static List<RootObject> withoutNull(List<RootObject> objects) {
        return objects.stream().filter(Objects::nonNull).toList();
    }

    private <T> T value(String member, Function<Value, Optional<T>> as, String wanted) {
        Value value = require(member);
        return as.apply(value).orElseThrow(() -> otherKind(member, value, wanted));
    }

    private <T> T held(Function<Value, Optional<T>> as, String wanted) {
        return content().flatMap(as).orElseThrow(() -> new MemberException(className + " holds "
                + content().map(Value::kind).orElse("nothing in order") + ", not " + wanted));
    }

    private Value require(String member) {
        Value value = member.equals(CONTENT) ? null : members.get(member);
        if (value == null) {
            throw new MemberException(className + " has no member '" + member + "'"
                    + (problem.isEmpty() ? "" : " (it was read in part: " + problem + ")")
                    + "; nearest first: " + NearestNames.list(member, members(), LISTED));
        }
        return value;
    }

    private MemberException otherKind(String member, Value value, String wanted) {
        String found = value instanceof Value.Real real ? String.valueOf(real.value()) : value.kind();
        return new MemberException(className + "." + member
                + (value instanceof Value.Unread unread ? " could not be read: " + unread.why()
                        : " is " + found + ", not " + wanted));
    }

    /**
     * Makes one object, member by member. Mutable; one thread.
     *
     * <p>The object may be pointed to from the beginning, so that objects can refer to one another in
     * circles; it has all its members when {@link #build} is called, and then never others.
     */
    public static final class Builder {

        private final RootObject object;
        private boolean isBuilt;

        private Builder(RootObject object) {
            this.object = object;
        }

        /** {@return the object that is being made, for pointers to it} */
        public RootObject object() {
            return object;
        }

        /** Sets the version of the class, where it is known only now. */
        public Builder version(int value) {
            requireUnbuilt();
            object.version = value;
            return this;
        }

        /** Sets all members of another object, and what it holds if it is a collection. */
        public Builder members(RootObject other) {
            requireUnbuilt();
            object.members.putAll(other.members);
            return this;
        }

        /** Sets a whole number. */
        public Builder whole(String member, long value) {
            return put(member, new Value.Whole(value, false));
        }

        /** Sets a whole number of 64 bits without sign. */
        public Builder unsigned(String member, long bits) {
            return put(member, new Value.Whole(bits, true));
        }

        /** Sets a number of floating point. */
        public Builder number(String member, double value) {
            return put(member, new Value.Real(value));
        }

        /** Sets text. */
        public Builder text(String member, String value) {
            return put(member, new Value.Text(value));
        }

        /** Sets an array of numbers of floating point. */
        public Builder numbers(String member, double[] values) {
            return put(member, new Value.Reals(values.clone()));
        }

        /** Sets an array of whole numbers. */
        public Builder wholes(String member, long[] values) {
            return put(member, new Value.Wholes(values.clone(), false));
        }

        /** Sets an array of whole numbers of 64 bits without sign. */
        public Builder unsignedWholes(String member, long[] bits) {
            return put(member, new Value.Wholes(bits.clone(), true));
        }

        /** Sets an array of characters or of numbers of 8 bits. */
        public Builder bytes(String member, byte[] values) {
            return put(member, new Value.Bytes(values.clone()));
        }

        /** Sets texts. */
        public Builder texts(String member, List<String> values) {
            return put(member, new Value.Texts(List.copyOf(values)));
        }

        /** Sets an object, in place or pointed to. */
        public Builder object(String member, RootObject value) {
            return put(member, new Value.Reference(value));
        }

        /** Sets an object, or a null pointer. */
        public Builder object(String member, Optional<RootObject> value) {
            return put(member, value.<Value>map(Value.Reference::new).orElseGet(Value.Nothing::new));
        }

        /** Sets an array of objects or of pointers, of which some may be null. */
        public Builder objects(String member, List<Optional<RootObject>> values) {
            return put(member, new Value.Objects(nullable(values)));
        }

        /** Says why a member could not be read. */
        public Builder unread(String member, String why) {
            return put(member, new Value.Unread(why));
        }

        /** Says why the object could not be read to its end; of several reasons the first is kept. */
        public Builder problem(String why) {
            requireUnbuilt();
            object.problem = object.problem.isEmpty() ? why : object.problem;
            return this;
        }

        /** Makes it a collection of objects. */
        public Builder elements(List<RootObject> values) {
            return put(CONTENT, new Value.Objects(List.copyOf(values)));
        }

        /** Makes it a collection of pointers, of which some may be null. */
        public Builder slots(List<Optional<RootObject>> values) {
            return put(CONTENT, new Value.Objects(nullable(values)));
        }

        /** Makes it an array or collection of numbers of floating point. */
        public Builder numbers(double[] values) {
            return put(CONTENT, new Value.Reals(values.clone()));
        }

        /** Makes it an array or collection of whole numbers. */
        public Builder wholes(long[] values) {
            return put(CONTENT, new Value.Wholes(values.clone(), false));
        }

        /** Makes it an array or collection of whole numbers of 64 bits without sign. */
        public Builder unsignedWholes(long[] bits) {
            return put(CONTENT, new Value.Wholes(bits.clone(), true));
        }

        /** Makes it an array or collection of characters or of numbers of 8 bits. */
        public Builder bytes(byte[] values) {
            return put(CONTENT, new Value.Bytes(values.clone()));
        }

        /** Makes it a collection of texts. */
        public Builder texts(List<String> values) {
            return put(CONTENT, new Value.Texts(List.copyOf(values)));
        }

        /** {@return the object, which from now on stays as it is} */
        public RootObject build() {
            requireUnbuilt();
            isBuilt = true;
            return object;
        }

        private static List<RootObject> nullable(List<Optional<RootObject>> values) {
            List<RootObject> objects = new ArrayList<>(values.size());
            values.forEach(value -> objects.add(value.orElse(null)));
            return Collections.unmodifiableList(objects);
        }

        private Builder put(String member, Value value) {
            requireUnbuilt();
            object.members.put(member, value);
            return this;
        }

        private void requireUnbuilt() {
            if (isBuilt) {
                throw new IllegalStateException(object.className + " is built, it cannot change any more");
            }
        }
    }
}
