package org.hepmva.io.hist.yoda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles as YAML has them. */
class YodaQuotesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "p_T", "$p_T$ [GeV]", "[GeV]", " a", "a ", "-a", "a: b", "a:b", "a #b", "a#b",
        "a:", "null", "~", "'x'", "\"x\"", "\"", "'", "it's", "two\nlines", "\u0001", "#1", "\u202e", "\\"})
    void whatIsWrittenIsReadAgain(String text) {
        assertEquals(text, YodaQuotes.read(YodaQuotes.write(text)));
        assertEquals(1, YodaQuotes.write(text).lines().count() + (text.isEmpty() ? 1 : 0));
    }

    @Test
    void onlyWhatWouldMeanSomethingElseIsQuoted() {
        assertEquals("$p_T$ [GeV]", YodaQuotes.write("$p_T$ [GeV]"));
        assertEquals("\"[GeV]\"", YodaQuotes.write("[GeV]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '$', value = {"~|$$", "null|$$", "'it''s'|it's", "'|'",
        "\"|\"", "'a|'a", "\"a|\"a", "\"a\" \"b\"|\"a\" \"b\"", "\"\\x\"|\"\\x\""})
    void whatIsQuotedWronglyIsAsItIs(String written, String read) {
        assertEquals(read, YodaQuotes.read(written));
    }
}
