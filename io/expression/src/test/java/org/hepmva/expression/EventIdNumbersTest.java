package org.hepmva.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventIdNumbersTest {

    private static final List<String> NAMES = List.of("unused", "run", "event");

    private static EventIdNumbers of(String expression, ValueKind run, ValueKind event) {
        return new EventIdNumbers(Expression.parse(expression), NAMES, List.of(ValueKind.REAL, run, event));
    }

    private static EventIdNumbers ofReals(String expression, double[] run, double[] event) {
        EventIdNumbers numbers = of(expression, ValueKind.REAL, ValueKind.REAL);
        numbers.columns().put(1, run);
        numbers.columns().put(2, event);
        numbers.compute(run.length);
        return numbers;
    }

    private static EventIdNumbers ofLongs(String expression, ValueKind kind, long... event) {
        EventIdNumbers numbers = of(expression, ValueKind.REAL, kind);
        numbers.columns().put(2, event);
        numbers.compute(event.length);
        return numbers;
    }

    @Test
    void theBitsOfAWholeNumberAreThoseOfALongHoweverItIsHeld() {
        assertEquals(42, ofReals("event", new double[1], new double[] {42}).number(0));
        assertEquals(42, ofLongs("event", ValueKind.LONG, 42).number(0));
        assertEquals(42, ofLongs("event", ValueKind.UNSIGNED_LONG, 42).number(0));
        assertEquals(0, ofReals("event", new double[1], new double[] {-0.0}).number(0));
        assertEquals(Long.MIN_VALUE, ofReals("event", new double[1], new double[] {-0x1p63}).number(0));
    }

    @Test
    void wholeNumbersOf64BitsAreExact() {
        long odd = (1L << 53) + 1;

        assertEquals(odd, ofLongs("event", ValueKind.LONG, odd).number(0));
        assertEquals(odd + 2, ofLongs("event + 2", ValueKind.LONG, odd).number(0));
        assertEquals(-1, ofLongs("event", ValueKind.UNSIGNED_LONG, -1).number(0));
        assertEquals(Long.MAX_VALUE, ofLongs("event", ValueKind.LONG, Long.MAX_VALUE).number(0));
    }

    @Test
    void wholeDoublesAreComputedWithExactly() {
        EventIdNumbers numbers = ofReals("run*10000000000 + event", new double[] {380_000_001, 1, 0.5},
                new double[] {9_999_999_999.0, 2, 2});

        assertEquals(380_000_001L * 10_000_000_000L + 9_999_999_999L, numbers.number(0));
        assertEquals(10_000_000_002L, numbers.number(1));
        assertEquals(5_000_000_002L, numbers.number(2));
    }

    @Test
    void otherNumbersAreTheBitsOfTheDouble() {
        double[] values = {0.5, 0x1p63, Double.POSITIVE_INFINITY, 1e300, -0x1p64};

        EventIdNumbers numbers = ofReals("event", new double[5], values);
        EventIdNumbers sums = ofReals("event + run", new double[5], values);

        for (int i = 0; i < values.length; i++) {
            assertEquals(Double.doubleToLongBits(values[i]), numbers.number(i));
            assertEquals(Double.doubleToLongBits(values[i]), sums.number(i));
            assertTrue(numbers.isKnown(i));
        }
    }

    @Test
    void nanIsNoNumber() {
        EventIdNumbers numbers = ofReals("event + run", new double[] {1, Double.NaN, 1},
                new double[] {1, 1, Double.NaN});

        assertTrue(numbers.isKnown(0));
        assertFalse(numbers.isKnown(1));
        assertFalse(numbers.isKnown(2));
        assertFalse(ofReals("event % 0", new double[1], new double[] {3}).isKnown(0));
    }

    @Test
    void whatIsBeyond64BitsIsItsNearestDouble() {
        EventIdNumbers numbers = ofLongs("event*4", ValueKind.LONG, Long.MAX_VALUE, 1);

        assertEquals(Double.doubleToLongBits(0x1p65), numbers.number(0));
        assertEquals(4, numbers.number(1));
    }

    @Test
    void aFractionBesideAWholeNumberLeavesTheWholeNumberAsExactAsColumnsDo() {
        long odd = (1L << 53) + 1;
        EventIdNumbers numbers = of("event + (run > 0.25)", ValueKind.REAL, ValueKind.LONG);
        numbers.columns().put(1, new double[] {0.5, 0.125, 2});
        numbers.columns().put(2, new long[] {odd, odd, odd});

        numbers.compute(3);

        assertEquals(odd + 1, numbers.number(0));
        assertEquals(odd, numbers.number(1));
        assertEquals(odd + 1, numbers.number(2));
    }

    @Test
    void aFormulaOfFractionsIsComputedInDoubles() {
        assertEquals(Double.doubleToLongBits(1.5), ofLongs("event/2", ValueKind.LONG, 3).number(0));
        assertEquals(Double.doubleToLongBits(Math.sqrt(2)),
                ofReals("sqrt(event)", new double[1], new double[] {2}).number(0));
        assertEquals(2, ofReals("sqrt(event)", new double[1], new double[] {4}).number(0));
    }

    @Test
    void theNumbersOfManyEventsAreThoseOfOneAtATime() {
        double[] run = new double[1300];
        double[] event = new double[1300];
        for (int i = 0; i < 1300; i++) {
            run[i] = i % 7 == 0 ? i + 0.5 : 1e6 + i;
            event[i] = i % 11 == 0 ? Double.NaN : 1e10 * i;
        }
        EventIdNumbers together = ofReals("run*1000000007 + event", run, event);

        for (int i = 0; i < 1300; i++) {
            EventIdNumbers one = ofReals("run*1000000007 + event", new double[] {run[i]},
                    new double[] {event[i]});
            assertEquals(one.isKnown(0), together.isKnown(i));
            assertEquals(one.number(0), together.number(i));
        }
        together.columns().put(1, new double[] {3});
        together.columns().put(2, new double[] {4});
        together.compute(1);
        assertEquals(3_000_000_025L, together.number(0));
    }
}
