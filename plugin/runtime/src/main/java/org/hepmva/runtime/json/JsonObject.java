package org.hepmva.runtime.json;

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

    @Override
    public boolean isScalar() {
        return false;
    }
}
