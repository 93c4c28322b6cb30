package org.hepmva.sample;

import java.util.Optional;
import org.hepmva.text.SplitMix64;

/**
 * The part follows from the event's own number, so an event, and every event of the same number, is always
 * in the same part: in another file, after another cut, in another order. The split to use when one
 * collision gives several entries.
 *
 * <p>The number v = expression(event) is turned into u in [0, 1): its 64 bits plus
 * {@code seed}·0xD1342543DE82EF95 are scrambled by SplitMix64's finaliser (constants of
 * doi:10.1145/2660193.2660195, after adding 0x9E3779B97F4A7C15), and the upper 53 bits are u·2⁵³. Training
 * if u &lt; training fraction, validation if u &lt; training + validation, else test. Fractions are therefore
 * met on average, and the same for both classes. The 64 bits of a whole number are those of a {@code long},
 * whether a file holds it as one or as a floating-point number; numbers without sign have theirs; whole
 * numbers are exact up to 64 bits. Of any other number they are the bits of the IEEE double.
 *
 * @param expression over the names of spectators and variables, for instance "eventNumber" or
 *                   "run*1e7 + event"
 * @param fractions  how much each part gets, on average
 * @param seed       any number; another seed gives another division
 */
public record EventIdSplit(String expression, Fractions fractions, long seed) implements Split {

    private static final long SEED_FACTOR = 0xD1342543DE82EF95L;

    @Override
    public byte[] partOfEach(Sample sample) {
        byte[] part = new byte[sample.size()];
        long[] first = new long[1];
        boolean[] several = new boolean[1];
        new EventIds(expression, sample).forEach((event, id) -> {
            first[0] = event == 0 ? id : first[0];
            several[0] |= id != first[0];
            part[event] = partOf(id);
        });
        if (part.length > 1 && !several[0]) {
            throw new IllegalArgumentException("event id '" + expression + "' is the same in all "
                    + part.length + " events, which would all be in one part");
        }
        return part;
    }

    @Override
    public Optional<String> byEvent() {
        return Optional.of(expression);
    }

    @Override
    public Split withoutTest() {
        return new EventIdSplit(expression, fractions.withoutTest(), seed);
    }

    @Override
    public String describe() {
        return "by event id '" + expression + "': " + fractions + ", seed " + seed;
    }

    private byte partOf(long id) {
        double u = unit(id, seed);
        if (u < fractions.training()) {
            return PartNumbers.TRAINING;
        }
        return u < fractions.training() + fractions.validation() ? PartNumbers.VALIDATION : PartNumbers.TEST;
    }

    /** {@return the number in [0, 1) that an event's id becomes} */
    static double unit(long id, long seed) {
        return SplitMix64.unit(id + seed * SEED_FACTOR);
    }
}
