package org.hepmva.text.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;

/** The pieces of a value that is in memory. */
final class JsonReplay implements JsonTokens {

    private final Deque<Level> open = new ArrayDeque<>();
    private JsonValue value;
    private String name = "";
    private JsonToken token;

    /** An object or array of which some values are still to come. */
    private record Level(JsonToken end, Iterator<?> rest) {
    }

    JsonReplay(JsonValue whole) {
        begin(whole);
    }

    private void begin(Object item) {
        if (item instanceof Map.Entry<?, ?> member) {
            name = (String) member.getKey();
            value = (JsonValue) member.getValue();
            token = JsonToken.NAME;
        } else {
            begin((JsonValue) item);
        }
    }

    private void begin(JsonValue next) {
        value = next;
        if (next instanceof JsonObject) {
            token = JsonToken.OBJECT;
        } else if (next instanceof JsonArray) {
            token = JsonToken.ARRAY;
        } else {
            token = next instanceof JsonText ? JsonToken.TEXT
                    : next instanceof JsonNumber ? JsonToken.NUMBER : JsonToken.WORD;
        }
    }

    @Override
    public JsonToken peek() {
        return token;
    }

    @Override
    public void next() {
        if (token == JsonToken.NAME) {
            begin(value);
            return;
        }
        switch (token) {
            case OBJECT -> open.push(new Level(JsonToken.OBJECT_END,
                    ((JsonObject) value).members().entrySet().iterator()));
            case ARRAY -> open.push(new Level(JsonToken.ARRAY_END, ((JsonArray) value).items().iterator()));
            case OBJECT_END, ARRAY_END -> open.pop();
            default -> { }
        }
        follow();
    }

    private void follow() {
        if (open.isEmpty()) {
            token = JsonToken.END;
        } else if (!open.peek().rest().hasNext()) {
            token = open.peek().end();
        } else {
            begin(open.peek().rest().next());
        }
    }

    @Override
    public String text() {
        if (token == JsonToken.NAME) {
            return name;
        }
        return value instanceof JsonText text ? text.text()
                : value instanceof JsonNumber number ? number.digits() : ((JsonWord) value).word();
    }

    @Override
    public int line() {
        return value.line();
    }

    @Override
    public JsonValue whole() {
        JsonValue passed = value;
        follow();
        return passed;
    }
}
