package org.hepmva.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hepmva.hist.Graph;

/**
 * Expected significance against the cut on the response, from the yields of all sources.
 *
 * <p>Cuts where the signal yield is uncertain by more than 30% are left out. The best cut is found on one set
 * of events and quoted on another, so that it does not flatter itself; and with b at the upper end of its
 * interval, since a cut that no background event happens to pass would win however few signal events do.
 *
 * @param figure  which significance
 * @param scan    on the events that are quoted, with the error of the simulation
 * @param bestCut the best cut, from the other events; NaN if no cut is left
 * @param best    significance at that cut on the events that are quoted
 * @param yields  yields there; none if no cut is left
 */
public record YieldScan(FigureOfMerit figure, Graph scan, double bestCut, Measured best,
                        Optional<Yields> yields) {

    private static final double MOST_UNCERTAIN = 0.3;

    /**
     * {@return the scan of one class as signal, all others as background}
     *
     * @param figure  which significance
     * @param cls     number of the signal class
     * @param test    the events that are quoted
     * @param chooser the events the best cut is found on; may be the same
     * @throws IllegalArgumentException if signal or background of either have no weight in sum
     */
    public static YieldScan of(FigureOfMerit figure, int cls, SourcedEvents test, SourcedEvents chooser) {
        return all(List.of(figure), cls, test, chooser).get(0);
    }

    /**
     * {@return scans of several figures, in their order; faster than one after the other}
     *
     * @param figures which
     * @param cls     number of the signal class
     * @param test    the events that are quoted
     * @param chooser the events the best cuts are found on; may be the same
     * @throws IllegalArgumentException if signal or background of either have no weight in sum
     */
    public static List<YieldScan> all(List<FigureOfMerit> figures, int cls, SourcedEvents test,
            SourcedEvents chooser) {
        Points quoted = Points.of(cls, test);
        Points others = test == chooser ? quoted : Points.of(cls, chooser);
        return figures.stream().map(figure -> of(figure, cls, test, quoted, others)).toList();
    }

    private static YieldScan of(FigureOfMerit figure, int cls, SourcedEvents test, Points quoted,
            Points chooser) {
        Graph scan = quoted.scan(figure);
        double bestCut = chooser.bestCut(figure);
        if (Double.isNaN(bestCut)) {
            return new YieldScan(figure, scan, bestCut, Measured.NONE, Optional.empty());
        }
        Yields atBest = test.at(bestCut);
        Measured s = atBest.passing(cls);
        Measured best = isKnown(s) ? figure.of(s, atBest.passingBeside(cls)) : Measured.NONE;
        return new YieldScan(figure, scan, bestCut, best, Optional.of(atBest));
    }

    private static boolean isKnown(Measured s) {
        return s.error() <= MOST_UNCERTAIN * s.value();
    }

    /**
     * Signal and background at many cuts, enough to draw a curve.
     *
     * @param cuts falling, finite
     * @param s    signal above each
     * @param b    background above each
     */
    private record Points(double[] cuts, List<Measured> s, List<Measured> b) {

        static Points of(int cls, SourcedEvents events) {
            RocCurve curve = events.labelled(cls).curve();
            double[] cuts = IntStream.of(curve.pointsToDraw()).mapToDouble(curve::cut)
                    .filter(Double::isFinite).toArray();
            List<Yields> yields = events.at(cuts);
            return new Points(cuts, yields.stream().map(y -> y.passing(cls)).toList(),
                    yields.stream().map(y -> y.passingBeside(cls)).toList());
        }

        Graph scan(FigureOfMerit figure) {
            Measured[] z = new Measured[cuts.length];
            Arrays.setAll(z, i -> isKnown(s.get(i)) ? figure.of(s.get(i), b.get(i)) : Measured.NONE);
            int[] drawn = IntStream.range(0, z.length).map(i -> z.length - 1 - i)
                    .filter(i -> Double.isFinite(z[i].value())).toArray();
            double[] errors = IntStream.of(drawn).mapToDouble(i -> z[i].error()).toArray();
            return Graph.of("significance", IntStream.of(drawn).mapToDouble(i -> cuts[i]).toArray(),
                    IntStream.of(drawn).mapToDouble(i -> z[i].value()).toArray())
                    .withYErrors(errors, errors).withTitles("cut on the response", figure.title());
        }

        double bestCut(FigureOfMerit figure) {
            double bestCut = Double.NaN;
            double best = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < cuts.length; i++) {
                double z = isKnown(s.get(i))
                        ? figure.of(s.get(i).value(), b.get(i).high(), b.get(i).error()) : Double.NaN;
                if (z > best) {
                    best = z;
                    bestCut = cuts[i];
                }
            }
            return bestCut;
        }
    }
}
