package org.hepmva.text.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hepmva.text.Printable;

/**
 * Takes whole values into memory.
 *
 * @param tokens where the next value begins
 * @param place  of that value, for complaints
 */
record JsonValues(JsonTokens tokens, Supplier<String> place) {

    private static final int BYTES_PER_VALUE = 96;
    private static final int VALUES_OF_CONTAINER = 3;

    /** {@return what a value takes of memory at most, when it is kept as a {@link JsonValue} or the like} */
    static int bytes(boolean container) {
        return container ? VALUES_OF_CONTAINER * BYTES_PER_VALUE : BYTES_PER_VALUE;
    }

    JsonValue next() throws IOException {
        JsonToken token = tokens.peek();
        JsonValue whole = tokens.whole();
        if (whole != null) {
            return whole;
        }
        int line = tokens.line();
        boolean container = token == JsonToken.OBJECT || token == JsonToken.ARRAY;
        tokens.take(bytes(container) + (token == JsonToken.TEXT ? tokens.text().length() : 0));
        if (container) {
            tokens.next();
            return token == JsonToken.OBJECT ? object(line) : array(line);
        }
        JsonValue scalar = switch (token) {
            case TEXT -> new JsonText(tokens.text(), line);
            case NUMBER -> new JsonNumber(tokens.text(), line);
            default -> new JsonWord(tokens.text(), line);
        };
        tokens.next();
        return scalar;
    }

    private JsonObject object(int line) throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (tokens.peek() != JsonToken.OBJECT_END) {
            String member = tokens.text();
            if (members.containsKey(member)) {
                throw new JsonException(tokens.line(), place.get(), "\"" + Printable.brief(member)
                        + "\" is there twice");
            }
            tokens.take(member.length());
            tokens.next();
            members.put(member, next());
        }
        tokens.next();
        return new JsonObject(members, line);
    }

    private JsonArray array(int line) throws IOException {
        List<JsonValue> items = new ArrayList<>();
        while (tokens.peek() != JsonToken.ARRAY_END) {
            items.add(next());
        }
        tokens.next();
        return new JsonArray(items, line);
    }
}
