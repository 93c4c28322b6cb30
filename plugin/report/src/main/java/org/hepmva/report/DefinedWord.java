package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What a word of a page means.
 *
 * @param word    as it stands on the page
 * @param meaning in sentences
 */
record DefinedWord(String word, String meaning) {

    /** {@return some words, and more before the last of them, which says what missing numbers mean} */
    static List<DefinedWord> withMore(List<DefinedWord> words, List<DefinedWord> more) {
        List<DefinedWord> all = new ArrayList<>(words);
        all.addAll(words.size() - 1, more);
        return List.copyOf(all);
    }
}
