package org.hepmva.text.json;

/** A text is none of the words that are known; what wrote it may know more. */
public final class UnknownWordException extends JsonException {

    private static final long serialVersionUID = 1L;

    UnknownWordException(int line, String place, String sentence) {
        super(line, place, sentence);
    }
}
