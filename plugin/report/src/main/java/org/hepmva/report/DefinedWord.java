package org.hepmva.report;

/**
 * What a word of a page means.
 *
 * @param word    as it stands on the page
 * @param meaning in sentences
 */
record DefinedWord(String word, String meaning) {
}
