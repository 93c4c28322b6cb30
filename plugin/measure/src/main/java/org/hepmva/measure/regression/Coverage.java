package org.hepmva.measure.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Graph;
import org.hepmva.measure.Measured;
import org.hepmva.measure.PassFail;
import org.hepmva.text.Require;

/**
 * How often the target lies below the estimate of its quantile q: the share of Σw with target ≤ estimate,
 * which should be q everywhere.
 *
 * <p>Errors are binomial, with effective entries for weighted events and the interval of Clopper and Pearson
 * where few events lie on one side, as {@link PassFail#efficiency} has them.
 *
 * @param quantile  q that was to be estimated
 * @param overall   the share of all events
 * @param axis      of the quantity against which it is shown
 * @param positions where each bin's events lie, as in {@link ResolutionProfile}
 * @param bins      the share in each bin; NaN in an empty one
 */
public record Coverage(double quantile, Measured overall, Axis axis, List<Double> positions,
                       List<Measured> bins) {

    /** Copies the lists. */
    public Coverage {
        positions = List.copyOf(positions);
        bins = List.copyOf(bins);
    }

    static void requireQuantile(double quantile) {
        Require.that(quantile > 0 && quantile < 1, "quantile = %s is not in (0, 1)", quantile);
    }

    /**
     * {@return the share of all events}
     *
     * @param events estimates of a quantile
     */
    public static Measured of(Estimates events) {
        PassFail sums = PassFail.of(events.trueValues(), i -> events.targets()[i] <= events.estimates()[i]);
        return sums.total() > 0 ? sums.efficiency() : Measured.NONE;
    }

    /**
     * {@return the share of all events, and of those in each bin of some quantity}
     *
     * @param quantile q, in (0, 1)
     * @param events   estimates of it
     * @param axis     of the quantity
     * @param x        the quantity, one value per event: the target, a variable, or the estimate itself; NaN
     *                 is "missing"
     */
    public static Coverage of(double quantile, Estimates events, Axis axis, double[] x) {
        requireQuantile(quantile);
        Require.length("x", x.length, events.size());
        List<Measured> shares = new ArrayList<>();
        List<Double> positions = new ArrayList<>();
        int[][] byBin = ResolutionProfile.events(axis, x);
        for (int bin = 0; bin < byBin.length; bin++) {
            Estimates inBin = events.select(byBin[bin]);
            double position = inBin.trueValues().withValues(
                    IntStream.of(byBin[bin]).mapToDouble(i -> x[i]).toArray()).mean();
            boolean within = position >= axis.lowerEdge(bin) && position <= axis.upperEdge(bin);
            positions.add(within ? position : axis.center(bin));
            shares.add(of(inBin));
        }
        return new Coverage(quantile, of(events), axis, positions, shares);
    }

    /** {@return the share in each bin as points with errors} */
    public Graph toGraph(String title) {
        return ResolutionProfile.graph(title, axis, positions, bins);
    }
}
