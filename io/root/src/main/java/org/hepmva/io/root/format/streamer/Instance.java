package org.hepmva.io.root.format.streamer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * An object read from a file: a class name and the values of its members, those of base classes
 * included. Mutable while it is read, since objects may refer to one another in circles.
 */
public final class Instance {

    /** What a null pointer points to. */
    public static final Instance NONE = new Instance("");

    private final String className;
    private final Map<String, Value> members = new HashMap<>();
    private String problem = "";

    Instance(String className) {
        this.className = className;
    }

    /** A member's value. */
    sealed interface Value permits Whole, Real, Text, Wholes, Reals, Bytes, Child, Children {
    }

    /** A number without fraction. */
    record Whole(long value) implements Value {
    }

    /** A number of floating point. */
    record Real(double value) implements Value {
    }

    /** Text. */
    record Text(String value) implements Value {
    }

    /** Numbers without fraction. */
    record Wholes(long[] values) implements Value {
    }

    /** Numbers of floating point. */
    record Reals(double[] values) implements Value {
    }

    /** Bytes as they are. */
    record Bytes(byte[] values) implements Value {
    }

    /** An object. */
    record Child(Instance value) implements Value {
    }

    /** Objects in order. */
    record Children(List<Instance> values) implements Value {
    }

    void setProblem(String sentence) {
        problem = sentence;
    }

    /** {@return why it could not be read to its end; empty if it was} */
    public String problem() {
        return problem;
    }

    void put(String member, Value value) {
        members.put(member, value);
    }

    /** {@return the class; empty for {@link #NONE}} */
    public String className() {
        return className;
    }

    /** {@return whether there is such a member} */
    public boolean has(String member) {
        return members.containsKey(member);
    }

    /** {@return a number, rounded towards zero if it is of floating point} */
    public long whole(String member) throws FormatException {
        Value value = members.get(member);
        if (value instanceof Whole whole) {
            return whole.value();
        }
        if (value instanceof Real real) {
            return (long) real.value();
        }
        throw lacks(member, "number");
    }

    /** {@return a number that fits into an {@code int}} */
    public int integer(String member) throws FormatException {
        long value = whole(member);
        if (value != (int) value) {
            throw FormatException.malformed(className + "." + member + " = " + value
                    + " is not a 32-bit number");
        }
        return (int) value;
    }

    /** {@return a text} */
    public String text(String member) throws FormatException {
        if (members.get(member) instanceof Text text) {
            return text.value();
        }
        throw lacks(member, "text");
    }

    /** {@return numbers, NOT COPIED} */
    public long[] wholes(String member) throws FormatException {
        if (members.get(member) instanceof Wholes wholes) {
            return wholes.values();
        }
        throw lacks(member, "array");
    }

    /** {@return numbers of floating point, NOT COPIED} */
    public double[] reals(String member) throws FormatException {
        if (members.get(member) instanceof Reals reals) {
            return reals.values();
        }
        throw lacks(member, "array of numbers");
    }

    /** {@return bytes, NOT COPIED} */
    public byte[] bytes(String member) throws FormatException {
        if (members.get(member) instanceof Bytes bytes) {
            return bytes.values();
        }
        throw lacks(member, "bytes");
    }

    /** {@return an object, {@link #NONE} for a null pointer} */
    public Instance child(String member) throws FormatException {
        if (members.get(member) instanceof Child child) {
            return child.value();
        }
        throw lacks(member, "object");
    }

    /** {@return the objects of a member that is a list; {@link #NONE} where there is none} */
    public List<Instance> children(String member) throws FormatException {
        return child(member).elements();
    }

    /** {@return the objects in this list; none if it is not a list} */
    public List<Instance> elements() {
        Value elements = members.get(ObjectReader.ELEMENTS);
        return elements instanceof Children children ? children.values() : List.of();
    }

    private FormatException lacks(String member, String kind) {
        String owner = className.isEmpty() ? "null" : className;
        return FormatException.malformed(owner + " has no " + kind + " '" + member + "'"
                + (problem.isEmpty() ? "" : ": " + problem));
    }

    @Override
    public String toString() {
        return className + members.keySet();
    }
}
