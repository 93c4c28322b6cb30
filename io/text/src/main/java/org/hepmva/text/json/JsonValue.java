package org.hepmva.text.json;

/** Any JSON value. Immutable; knows the line on which it began, 0 if it was not read. */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonText, JsonNumber, JsonWord {

    /** {@return line of the text on which the value begins, from 1; 0 if it was not read} */
    int line();

    /** {@return whether it is neither an object nor an array} */
    default boolean isScalar() {
        return true;
    }
}
