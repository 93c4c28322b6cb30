package org.hepmva.text.json;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hepmva.text.Printable;

/**
 * The members of an object that is being read, asked for by name.
 *
 * <p>Asked for in the order in which they stand, they are read as they come. What stands before the one that
 * is asked for is kept in memory until it is asked for itself, so any order gives the same, and only large
 * members need to come in the usual one. Mutable; one thread.
 *
 * <pre>{@code
 * JsonMembers tree = reader.object().only("weight", "leaf");
 * double weight = tree.member("weight").number();
 * double[] leaf = tree.member("leaf").numbers();
 * tree.end();
 * }</pre>
 */
public final class JsonMembers {

    private final JsonReader object;
    private final Map<String, JsonValue> passed = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private List<String> known = List.of();
    private boolean anyName = true;
    private boolean closed;
    private JsonReader open;

    JsonMembers(JsonReader object) {
        this.object = object;
    }

    /** Reads one member after the other. */
    @FunctionalInterface
    public interface Each {

        /**
         * Reads one member, to its end.
         *
         * @throws IOException if it is not what was expected
         */
        void read(String name, JsonReader value) throws IOException;
    }

    /**
     * {@return this, from now on refusing members of any other name}
     *
     * @throws JsonException if one was passed already
     */
    public JsonMembers only(String... allowed) throws IOException {
        known = List.of(allowed);
        anyName = false;
        for (Map.Entry<String, JsonValue> member : passed.entrySet()) {
            requireKnown(member.getKey(), object.passed(member.getKey(), member.getValue()));
        }
        return this;
    }

    /** {@return whether there is a member of this name that was not asked for yet} */
    public boolean has(String name) throws IOException {
        return passed.containsKey(name) || advanceTo(name);
    }

    /**
     * {@return a member, to be read to its end before anything else is asked for}
     *
     * @throws JsonException if it is missing
     */
    public JsonReader member(String name) throws IOException {
        JsonValue early = passed.remove(name);
        if (early != null) {
            return object.passed(name, early);
        }
        if (!advanceTo(name)) {
            throw object.mistake("\"" + name + "\" is missing");
        }
        return take(name);
    }

    /** Has every member read that was not asked for yet, and is at the end then. */
    public void each(Each visitor) throws IOException {
        for (Map.Entry<String, JsonValue> member : passed.entrySet()) {
            visitor.read(member.getKey(), object.passed(member.getKey(), member.getValue()));
        }
        passed.clear();
        while (!atEnd()) {
            String name = object.tokens().text();
            visitor.read(name, take(name));
        }
    }

    /**
     * Comes to the end, passing members that may be there and were not asked for.
     *
     * @throws JsonException if there are others
     */
    public void end() throws IOException {
        while (!atEnd()) {
            String name = object.tokens().text();
            take(name).value();
        }
    }

    /** {@return an error of the object as a whole} */
    public JsonException mistake(String sentence) {
        return object.mistake(sentence);
    }

    /**
     * {@return what is made of members that were read}
     *
     * @param making an {@code IllegalArgumentException} of it becomes an error of the object as a whole
     * @throws JsonException if it cannot be made
     */
    public <T> T made(Supplier<T> making) throws JsonException {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            throw mistake(e.getMessage());
        }
    }

    private boolean advanceTo(String name) throws IOException {
        while (!atEnd()) {
            String next = object.tokens().text();
            if (next.equals(name)) {
                return true;
            }
            passed.put(next, take(next).value());
        }
        return false;
    }

    /** {@return the member that comes next, which is one that may be there, once} */
    private JsonReader take(String name) throws IOException {
        object.tokens().take(name.length());
        object.tokens().next();
        open = object.member(name);
        if (!names.add(name)) {
            throw open.mistake("\"" + Printable.brief(name) + "\" is there twice");
        }
        requireKnown(name, open);
        return open;
    }

    private void requireKnown(String name, JsonReader member) throws JsonException {
        if (!anyName && !known.contains(name)) {
            throw member.mistake("unknown key \"" + Printable.brief(name) + "\"; known, nearest first: "
                    + JsonReader.nearest(name, known));
        }
    }

    private boolean atEnd() throws IOException {
        if (open != null) {
            open.requireDone();
            open = null;
        }
        if (!closed && object.tokens().peek() == JsonToken.OBJECT_END) {
            closed = true;
            object.finish();
        }
        return closed;
    }
}
