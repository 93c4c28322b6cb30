package org.hepmva.text.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Members by name, in their order.
 *
 * @param members in the order in which they are written
 * @param line    where it begins
 */
public record JsonObject(Map<String, JsonValue> members, int line) implements JsonValue {

    public JsonObject {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** An object that was not read. */
    public JsonObject(Map<String, JsonValue> members) {
        this(members, 0);
    }

    /** {@return an object without members, to add some} */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public boolean isScalar() {
        return false;
    }

    /** Members, one after the other. Mutable; one thread. */
    public static final class Builder {

        private final Map<String, JsonValue> members = new LinkedHashMap<>();

        private Builder() { }

        /**
         * {@return this with a value}
         *
         * @throws IllegalArgumentException if there is one of this name already
         */
        public Builder value(String name, JsonValue value) {
            if (members.put(name, value) != null) {
                throw new IllegalArgumentException("\"" + name + "\" is there twice");
            }
            return this;
        }

        /** {@return this with a text} */
        public Builder text(String name, String text) {
            return value(name, new JsonText(text));
        }

        /** {@return this with a number in its shortest form; NaN and infinities as text} */
        public Builder number(String name, double number) {
            return value(name, JsonNumber.of(number));
        }

        /** {@return this with a whole number, all its digits} */
        public Builder whole(String name, long number) {
            return value(name, JsonNumber.ofWhole(number));
        }

        /** {@return the object} */
        public JsonObject build() {
            return new JsonObject(members);
        }
    }
}
