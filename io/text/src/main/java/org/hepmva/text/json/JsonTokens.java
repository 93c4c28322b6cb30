package org.hepmva.text.json;

import java.io.IOException;

/** The pieces of one JSON value, one after the other, and its end. */
interface JsonTokens {

    /** {@return the next piece, which stays the next one} */
    JsonToken peek() throws IOException;

    /** Goes on to the piece after it. */
    void next();

    /** {@return the name, text, digits or word of the next piece} */
    String text();

    /** {@return the line on which the next piece begins} */
    int line();

    /** {@return the value that begins here, which is passed; null if it must be put together} */
    default JsonValue whole() {
        return null;
    }

    /**
     * Notes that memory is taken for what was read.
     *
     * @throws TooManyValuesException if that is more than there should be
     */
    default void take(long bytes) throws TooManyValuesException {
    }
}
