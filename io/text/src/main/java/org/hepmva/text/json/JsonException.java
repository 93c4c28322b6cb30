package org.hepmva.text.json;

import java.io.IOException;

/** A text is not JSON, or not the JSON that was expected; the message names line and place. */
public sealed class JsonException extends IOException permits TooManyValuesException, UnknownWordException {

    private static final long serialVersionUID = 1L;

    /**
     * A mistake.
     *
     * @param line     line of the text, from 1
     * @param place    path or column
     * @param sentence what is wrong
     */
    public JsonException(int line, String place, String sentence) {
        super("line " + line + ", " + place + ": " + sentence);
    }
}
