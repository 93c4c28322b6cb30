package org.hepmva.runtime.folds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldRuleTest {

    private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);

    private static BigInteger hex(String digits) {
        return new BigInteger(digits, 16);
    }

    private static BigInteger scrambled(BigInteger z, int shift, String factor) {
        return z.xor(z.shiftRight(shift)).multiply(hex(factor)).mod(TWO_64);
    }

    /** The formula of the Javadoc in whole numbers of any size, without a double. */
    private static int recomputed(long id, long seed, int folds) {
        BigInteger z = BigInteger.valueOf(id).add(BigInteger.valueOf(seed).multiply(hex("D1342543DE82EF95")))
                .add(hex("9E3779B97F4A7C15")).mod(TWO_64);
        BigInteger mixed = scrambled(scrambled(z, 30, "BF58476D1CE4E5B9"), 27, "94D049BB133111EB");
        BigInteger u = mixed.xor(mixed.shiftRight(31)).shiftRight(11);
        return u.multiply(BigInteger.valueOf(folds)).shiftRight(53).intValueExact();
    }

    @Test
    void theFoldIsThatOfTheFormula() {
        SplittableRandom random = new SplittableRandom(61);
        long[] edges = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, (1L << 53) + 1, 4711};

        for (int i = 0; i < 20_000; i++) {
            long id = i < edges.length ? edges[i] : random.nextLong();
            long seed = i % 3 == 0 ? random.nextLong() : i % 5;
            int folds = 2 + i % 19;
            assertEquals(recomputed(id, seed, folds), new FoldRule("event", seed, folds).fold(id));
        }
    }

    @Test
    void consecutiveNumbersAreSpreadEvenly() {
        FoldRule rule = new FoldRule("event", 1, 5);
        int[] events = new int[5];

        IntStream.range(0, 100_000).forEach(id -> events[rule.fold(id)]++);

        for (int count : events) {
            assertTrue(Math.abs(count - 20_000) < 5 * Math.sqrt(100_000 * 0.2 * 0.8), count + " events");
        }
    }

    @Test
    void anotherSeedGivesOtherFolds() {
        FoldRule one = new FoldRule("event", 1, 5);
        FoldRule two = new FoldRule("event", 2, 5);

        long same = IntStream.range(0, 10_000).filter(id -> one.fold(id) == two.fold(id)).count();

        assertTrue(Math.abs(same - 2000) < 5 * 40, same + " of 10000 in the same fold");
    }

    @Test
    void whatIsNoRuleIsRefused() {
        assertEquals("folds = 1 is less than 2", refusal("event", 1));
        assertEquals("the rule of folds '2 + 3' mentions no name: all events would be in one fold",
                refusal(" 2 + 3 ", 5));
        assertEquals("""
                expected a number, a name or '(', not the end
                  event +
                         ^""", refusal("event +", 5));
        assertEquals("""
                's' is text and 'Label' a number, so they are never equal; the values of an \
                event loop are numbers
                  Label == 's'
                           ^""", refusal("Label == 's'", 5));
        assertEquals("folds = 0 is less than 2", refusal("event", 0));
    }

    private static String refusal(String expression, int folds) {
        return assertThrows(IllegalArgumentException.class, () -> new FoldRule(expression, 1, folds))
                .getMessage();
    }

    @Test
    void aRuleSaysWhatItIs() {
        FoldRule rule = new FoldRule(" run*1000 + event ", 1, 5);

        assertEquals("5 folds by 'run*1000 + event', seed 1", rule.toString());
        assertEquals(List.of("run", "event"), rule.names());
        assertEquals(new FoldRule("run*1000 + event", 1, 5), rule);
    }
}
