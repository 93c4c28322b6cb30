package org.hepmva.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hepmva.expression.BoundExpression;
import org.hepmva.expression.Expression;
import org.hepmva.text.SplitMix64;

/**
 * The part follows from the event's own number, so an event, and every event of the same number, is always
 * in the same part: in another file, after another cut, in another order. The split to use when one
 * collision gives several entries.
 *
 * <p>The number v = expression(event) is turned into u in [0, 1): the bits of v as an IEEE double (−0 taken
 * as 0) plus {@code seed}·0xD1342543DE82EF95 are scrambled by SplitMix64's finaliser (constants of
 * doi:10.1145/2660193.2660195, after adding 0x9E3779B97F4A7C15), and the upper 53 bits are u·2⁵³. Training
 * if u &lt; training fraction, validation if u &lt; training + validation, else test. Fractions are therefore
 * met on average, and the same for both classes. Numbers above 2⁵³ are rounded as every double is.
 *
 * @param expression over the names of spectators and variables, for instance "eventNumber" or
 *                   "run*1e7 + event"
 * @param fractions  how much each part gets, on average
 * @param seed       any number; another seed gives another division
 */
public record EventIdSplit(String expression, Fractions fractions, long seed) implements Split {

    private static final long SEED_FACTOR = 0xD1342543DE82EF95L;

    /** On average per event, below which their correlation does not matter. */
    private static final double MOST_ENTRIES = 1.05;

    @Override
    public Parts apply(Sample sample) {
        double[] ids = ids(sample);
        byte[] part = new byte[ids.length];
        for (int i = 0; i < ids.length; i++) {
            if (Double.isNaN(ids[i])) {
                throw new IllegalArgumentException("event id '" + expression + "' is NaN for event " + i);
            }
            part[i] = partOf(ids[i]);
        }
        return Division.of(sample, part);
    }

    /** Entries of one collision vary together, so as many say less than independent ones would. */
    @Override
    public List<String> warnings(Sample sample) {
        long events = Arrays.stream(ids(sample)).distinct().count();
        double entries = (double) sample.size() / Math.max(1, events);
        return entries <= MOST_ENTRIES ? List.of() : List.of(String.format(Locale.ROOT, "event id '%s': %.1f"
                + " entries of one event on average; errors are computed as if all were independent, and may"
                + " be too small by a factor of up to %.1f", expression, entries, Math.sqrt(entries)));
    }

    @Override
    public String describe() {
        return "by event id '" + expression + "': " + fractions + ", seed " + seed;
    }

    private byte partOf(double id) {
        double u = SplitMix64.unit(Double.doubleToLongBits(id + 0.0) + seed * SEED_FACTOR);
        if (u < fractions.training()) {
            return 0;
        }
        return (byte) (u < fractions.training() + fractions.validation() ? 1 : 2);
    }

    private double[] ids(Sample sample) {
        List<String> names = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        Expression parsed = Expression.parse(expression);
        for (int i = 0; i < sample.spectators().size(); i++) {
            names.add(sample.spectators().get(i).name());
            columns.add(sample.spectatorValues(i));
        }
        for (int i = 0; i < sample.variables().size(); i++) {
            String name = sample.variables().get(i).name();
            if (!names.contains(name)) {
                names.add(name);
                columns.add(parsed.names().contains(name) ? widened(sample.values(i)) : null);
            }
        }
        double[] ids = new double[sample.size()];
        BoundExpression bound = parsed.bind(names);
        bound.values(columns.toArray(double[][]::new), ids.length, ids);
        return ids;
    }

    private static double[] widened(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }
}
