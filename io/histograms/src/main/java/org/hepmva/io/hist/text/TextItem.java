package org.hepmva.io.hist.text;

import org.hepmva.io.hist.AnalysisObject;

/** One object in a file of text, known by its name, not yet read. Immutable. */
public interface TextItem {

    /** {@return its name with the directories before it: {@code "muons/pt"}} */
    String path();

    /** {@return what the file calls its kind} */
    String className();

    /** {@return its title; may be empty} */
    String title();

    /** {@return what it is read as, such as {@code "histogram"}; empty if it cannot be read} */
    String meaning();

    /** {@return the line on which it begins, from 1} */
    int line();

    /**
     * {@return it, read}
     *
     * @throws TextMistake              if there is something at a place that should not be there
     * @throws IllegalArgumentException if what it says as a whole cannot be
     */
    AnalysisObject read();
}
