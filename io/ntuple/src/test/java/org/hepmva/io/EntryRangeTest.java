package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryRangeTest {

    @ParameterizedTest
    @CsvSource({"0:10, 0, 10", "5:, 5, 9223372036854775807", ":5, 0, 5", ":, 0, 9223372036854775807",
        "' 1 : 2 ', 1, 2", "3:3, 3, 3"})
    void isWrittenAsFirstColonEnd(String text, long first, long end) {
        assertEquals(new EntryRange(first, end), EntryRange.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "a:b", "1:2:3", "1.5:2"})
    void anythingElseIsRefused(String text) {
        assertEquals("entries '" + text + "' are not a range like 0:1000, 1000: or :1000",
                assertThrows(IllegalArgumentException.class, () -> EntryRange.parse(text)).getMessage());
    }

    @Test
    void theEndDoesNotComeBeforeTheFirstNorTheFirstBeforeZero() {
        assertEquals("entries 10:5 are not a range 0 <= first <= end",
                assertThrows(IllegalArgumentException.class, () -> EntryRange.parse("10:5")).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new EntryRange(-1, 5));
    }

    @Test
    void reachesNoFurtherThanThereAreEntries() {
        assertEquals(new EntryRange(3, 7), new EntryRange(3, 10).within(7));
        assertEquals(0, new EntryRange(8, 10).within(7).size());
        assertEquals(7, EntryRange.all().within(7).size());
    }

    @Test
    void printsAsItIsWritten() {
        assertEquals("3:7", new EntryRange(3, 7).toString());
        assertEquals("0:", EntryRange.all().toString());
    }
}
