package org.hepmva.runtime.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Against decimal numbers of 60 digits. */
class TwoDoublesTest {

    private static final MathContext DIGITS = new MathContext(60);

    /** A few roundings of the lower double. */
    private static final BigDecimal NEARLY_106_BITS = new BigDecimal(0x1p-102);

    private final SplittableRandom random = new SplittableRandom(106);

    /** In [1, 2^20). */
    private TwoDoubles any() {
        double high = StrictMath.pow(2, 20 * random.nextDouble());
        return new TwoDoubles(high, (random.nextDouble() - 0.5) * StrictMath.ulp(high));
    }

    private static BigDecimal exact(TwoDoubles number) {
        return new BigDecimal(number.high()).add(new BigDecimal(number.low()));
    }

    private static void assertNearly(BigDecimal expected, TwoDoubles actual) {
        BigDecimal difference = exact(actual).subtract(expected).abs();
        assertTrue(difference.compareTo(expected.abs().multiply(NEARLY_106_BITS)) <= 0,
                () -> expected.round(new MathContext(36)) + " is " + actual);
        assertEquals(actual.high(), actual.high() + actual.low());
    }

    @Test
    void aProductIsRightToTheLastBitsOfTheLowerDouble() {
        for (int i = 0; i < 10_000; i++) {
            TwoDoubles x = any();
            TwoDoubles y = any();

            assertNearly(exact(x).multiply(exact(y)), x.times(y));
        }
    }

    @Test
    void soIsTheQuotientOfWhatIsOneLessByWhatIsOneMore() {
        for (int i = 0; i < 10_000; i++) {
            TwoDoubles x = any();
            BigDecimal one = BigDecimal.ONE;

            assertNearly(exact(x).subtract(one).divide(exact(x).add(one), DIGITS), x.minusOneByPlusOne());
        }
    }

    @Test
    void ofOneItIsZero() {
        assertEquals(new TwoDoubles(0, 0), new TwoDoubles(1, 0).minusOneByPlusOne());
    }
}
