package org.hepmva.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
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

    @Test
    void aShuffleExchangesFromTheLastPlaceDown() {
        int[] shuffled = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        int[] expected = shuffled.clone();
        SplitMix64 same = new SplitMix64(17);
        for (int i = 9; i > 0; i--) {
            int other = same.below(i + 1);
            int kept = expected[i];
            expected[i] = expected[other];
            expected[other] = kept;
        }

        new SplitMix64(17).shuffle(shuffled);

        assertArrayEquals(expected, shuffled);
    }

    @Test
    void everyOrderOfThreeNumbersIsAboutEquallyFrequent() {
        Map<String, Integer> seen = new TreeMap<>();
        SplitMix64 random = new SplitMix64(4);
        for (int i = 0; i < 60_000; i++) {
            int[] three = {1, 2, 3};
            random.shuffle(three);
            seen.merge(Arrays.toString(three), 1, Integer::sum);
        }

        assertEquals(6, seen.size());
        // five standard deviations of a binomial of mean 10 000
        seen.values().forEach(count -> assertEquals(10_000, count, 5 * Math.sqrt(60_000 / 6.0 * 5 / 6)));
    }
}
