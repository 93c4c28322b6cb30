package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The lines of a long step in a log. The clock stands still unless it is moved. */
class ProgressInLogTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong clock = new AtomicLong(5_000_000_000L);
    private final ProgressInLog log = new ProgressInLog("training BDT",
            new PrintStream(bytes, true, StandardCharsets.UTF_8), clock::get);

    private String lineAfter(long seconds) {
        bytes.reset();
        clock.addAndGet(seconds * 1_000_000_000L);
        assertTrue(log.tell());
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void aStepThatSaysNothingOfItselfIsToldToGoOn() {
        assertEquals("training BDT: 30 s so far", lineAfter(30));
        assertEquals("training BDT: 1 min 0 s so far", lineAfter(30));
    }

    @Test
    void whatIsDoneIsToldWithTheTimeLeftAtTheSamePace() {
        log.show("training BDT", "steps", 240, 1000);
        log.note("loss 0.4123");

        assertEquals("training BDT: 240 of 1 000 steps (24 %), loss 0.4123; 30 s so far, about 1 min 35 s"
                + " left", lineAfter(30));
        log.show("training BDT", "steps", 1000, 1000);
        assertEquals("training BDT: 1 000 of 1 000 steps (100 %), loss 0.4123; 2 h 0 min so far",
                lineAfter(7200 - 30));
    }

    @Test
    void whereTheEndIsUnknownNoTimeIsLeft() {
        log.show("training BDT", "entries", 1_200_000, 0);

        assertEquals("training BDT: 1 200 000 entries; 30 s so far", lineAfter(30));
    }

    @Test
    void anotherTaskCountsItsOwnTime() {
        lineAfter(100);
        log.show("opening", Progress.MEGABYTES, 120_000_000, 400_000_000);

        assertEquals("opening: 120 of 400 MB (30 %); 30 s so far, about 1 min 10 s left", lineAfter(30));
    }

    @Test
    void afterItsEndItIsSilent() {
        log.end();

        assertFalse(log.tell());
        assertEquals("", bytes.toString(StandardCharsets.UTF_8));
    }
}
