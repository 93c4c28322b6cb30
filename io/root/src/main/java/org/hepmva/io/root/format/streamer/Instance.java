package org.hepmva.io.root.format.streamer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.object.MemberException;
import org.hepmva.io.root.object.RootObject;

/**
 * An object as those see it who know what its class means: what it lacks is the fault of the file, not of
 * who asks. Immutable; equal to others about the same object.
 *
 * @param object what was read
 */
public record Instance(RootObject object) {

    /** What a null pointer points to. */
    public static final Instance NONE = new Instance(RootObject.builder("", 0).build());

    /** {@return why it could not be read to its end; empty if it was} */
    public String problem() {
        return object.problem();
    }

    /** {@return the class; empty for {@link #NONE}} */
    public String className() {
        return object.className();
    }

    /** {@return whether there is such a member} */
    public boolean has(String member) {
        return object.has(member);
    }

    /** {@return a number without fraction} */
    public long whole(String member) throws FormatException {
        return found(() -> object.whole(member));
    }

    /** {@return a number that fits into an {@code int}} */
    public int integer(String member) throws FormatException {
        long value = whole(member);
        if (value != (int) value) {
            throw FormatException.malformed(className() + "." + member + " = " + value
                    + " is not a 32-bit number");
        }
        return (int) value;
    }

    /** {@return a text} */
    public String text(String member) throws FormatException {
        return found(() -> object.text(member));
    }

    /** {@return numbers without fraction} */
    public long[] wholes(String member) throws FormatException {
        return found(() -> object.wholes(member));
    }

    /** {@return bytes} */
    public byte[] bytes(String member) throws FormatException {
        return found(() -> object.bytes(member));
    }

    /** {@return an object, {@link #NONE} for a null pointer} */
    public Instance child(String member) throws FormatException {
        return found(() -> object.object(member)).map(Instance::new).orElse(NONE);
    }

    /** {@return the objects of a member that is a list; {@link #NONE} where there is none} */
    public List<Instance> children(String member) throws FormatException {
        return child(member).elements();
    }

    /** {@return the objects in this list, {@link #NONE} for a null pointer; none if it is not a list} */
    public List<Instance> elements() {
        List<Optional<RootObject>> slots = object.slots();
        List<Instance> all = new ArrayList<>(slots.size());
        for (Optional<RootObject> slot : slots) {
            all.add(slot.map(Instance::new).orElse(NONE));
        }
        return all;
    }

    private static <T> T found(Supplier<T> member) throws FormatException {
        try {
            return member.get();
        } catch (MemberException e) {
            throw FormatException.malformed(e.getMessage(), e);
        }
    }
}
