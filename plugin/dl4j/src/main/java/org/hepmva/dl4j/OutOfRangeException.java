package org.hepmva.dl4j;

/** A setting outside its range: its message names the setting but not yet the method. */
final class OutOfRangeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    OutOfRangeException(String sentence) {
        super(sentence);
    }
}
