package org.hepmva.text.json;

/** A piece of JSON. */
enum JsonToken {
    OBJECT, OBJECT_END, ARRAY, ARRAY_END, NAME, TEXT, NUMBER, WORD, END
}
