package org.hepmva.evaluate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hepmva.measure.Measured;
import org.junit.jupiter.api.Test;

/** What every kind of evaluation finds. */
class FindingListTest {

    @Test
    void aVariableThatSeparatesAlmostCompletelyMayBeTheLabel() {
        assertTrue(FindingList.isAlmostOne(new Measured(0.99995, 0.00002)));
        assertTrue(FindingList.isAlmostOne(new Measured(1, 0, 0.987, 1)));
        assertTrue(FindingList.isAlmostOne(new Measured(0, 0, 0, 0.003)));
        assertFalse(FindingList.isAlmostOne(new Measured(0.9998, 0.00002)));
        assertFalse(FindingList.isAlmostOne(Measured.NONE));
    }

    /** Two events of weight 1.5e9 among hundreds of weight 1. */
    @Test
    void anAucThatTwoEventsMakeSaysNothingOfTheVariable() {
        assertFalse(FindingList.isAlmostOne(new Measured(0.999999, 0.000001, 0.82, 1)));
        assertFalse(FindingList.isAlmostOne(new Measured(1e-6, 1e-6, 0, 0.18)));
    }
}
