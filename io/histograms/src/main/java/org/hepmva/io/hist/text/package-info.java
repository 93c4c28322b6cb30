/**
 * What formats of text have in common: items of a file with their lines, bins that are collected one by one,
 * and what is written for bins of which only the sums over all are known. Not exported.
 *
 * <p>In reading order: {@link org.hepmva.io.hist.text.TextItem},
 * {@link org.hepmva.io.hist.text.TextContents},
 * {@link org.hepmva.io.hist.text.TextMistake}, {@link org.hepmva.io.hist.text.BinTable},
 * {@link org.hepmva.io.hist.text.BinMoments}, {@link org.hepmva.io.hist.text.BinEntries},
 * {@link org.hepmva.io.hist.text.TextDialect}, {@link org.hepmva.io.hist.text.TextOutput}.
 */
package org.hepmva.io.hist.text;
