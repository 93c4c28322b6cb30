package org.hepmva.text.json;

/** A text has more values than fit into memory; it may be JSON. */
public final class TooManyValuesException extends JsonException {

    private static final long serialVersionUID = 1L;

    TooManyValuesException(int line, String place, String sentence) {
        super(line, place, sentence);
    }
}
