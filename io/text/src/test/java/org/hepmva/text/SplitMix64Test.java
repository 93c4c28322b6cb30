package org.hepmva.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SplitMix64Test {

    @Test
    void theNumbersAreThoseThatItsAuthorsPublish() {
        // rosettacode.org/wiki/Pseudo-random_numbers/Splitmix64, seed 1234567, from Vigna's C code
        SplitMix64 random = new SplitMix64(1234567);

        String[] numbers = LongStream.generate(random::next).limit(5).mapToObj(Long::toUnsignedString)
                .toArray(String[]::new);

        assertArrayEquals(new String[] {"6457827717110365317", "3203168211198807973", "9817491932198370423",
            "4593380528125082431", "16408922859458223821"}, numbers);
    }

    @Test
    void theNumbersAreThoseOfTheJdk() {
        SplitMix64 ours = new SplitMix64(42);
        SplittableRandom theirs = new SplittableRandom(42);

        for (int i = 0; i < 100; i++) {
            assertEquals(theirs.nextLong(), ours.next());
        }
    }

    @Test
    void aPlaceIsTheHighWordOfTheProduct() {
        SplitMix64 random = new SplitMix64(3);
        SplitMix64 same = new SplitMix64(3);

        for (int n = 1; n < 1_000_000_000; n = 3 * n + 1) {
            long u = same.next();
            long high = Math.multiplyHigh(u, n) + (u < 0 ? n : 0);
            assertEquals(high, random.below(n));
        }
    }

    @Test
    void aUnitIsAFractionOfTheNextNumber() {
        SplitMix64 random = new SplitMix64(5);

        double unit = SplitMix64.unit(5);

        assertEquals((random.next() >>> 11) / 0x1p53, unit);
        assertTrue(unit >= 0 && unit < 1);
    }
}
