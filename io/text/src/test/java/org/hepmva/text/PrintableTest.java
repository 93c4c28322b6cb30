package org.hepmva.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void aPlainNameComesBackAsItIs() {
        String name = "m(μμ) [GeV] 'a' \\n 🎉";

        assertSame(name, Printable.of(name));
    }

    @Test
    void whatMovesTheCursorOrColoursTheScreenIsEscaped() {
        assertEquals("\\u001b[31mred\\u0007\\u009b2J", Printable.of("\u001b[31mred\u0007\u009b2J"));
    }

    @Test
    void lineBreaksAndTabsAreEscaped() {
        assertEquals("a\\nb\\r\\tc\\u2028\\u0000", Printable.of("a\nb\r\tc\u2028\0"));
    }

    @Test
    void whatTurnsTheDirectionOfWritingIsEscaped() {
        assertEquals("\\u202etoor", Printable.of("\u202etoor"));
    }

    @Test
    void halfACharacterIsEscaped() {
        assertEquals("a\\ud83cb", Printable.of("a\ud83cb"));
    }

    @Test
    void aLongNameIsShownByItsBeginningAndItsEnd() {
        String name = "a".repeat(60) + "\n" + "b".repeat(10_000);

        assertEquals("a".repeat(60) + "…" + "b".repeat(30) + " (10061 characters)", Printable.brief(name));
        assertEquals("x".repeat(120), Printable.brief("x".repeat(120)));
    }
}
