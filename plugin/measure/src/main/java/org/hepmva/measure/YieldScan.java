package org.hepmva.measure;

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
        double[] cuts = cuts(cls, test);
        List<Yields> yields = test.at(cuts);
        Measured[] z = yields.stream().map(y -> at(figure, cls, y)).toArray(Measured[]::new);
        int[] drawn = IntStream.range(0, z.length).map(i -> z.length - 1 - i)
                .filter(i -> Double.isFinite(z[i].value())).toArray();
        double[] errors = IntStream.of(drawn).mapToDouble(i -> z[i].error()).toArray();
        Graph scan = Graph.of("significance", IntStream.of(drawn).mapToDouble(i -> cuts[i]).toArray(),
                IntStream.of(drawn).mapToDouble(i -> z[i].value()).toArray())
                .withYErrors(errors, errors).withTitles("cut on the response", figure.title());
        double bestCut = bestCut(figure, cls, chooser);
        if (Double.isNaN(bestCut)) {
            return new YieldScan(figure, scan, bestCut, Measured.NONE, Optional.empty());
        }
        Yields atBest = test.at(bestCut);
        return new YieldScan(figure, scan, bestCut, at(figure, cls, atBest), Optional.of(atBest));
    }

    /** Falling, finite: enough to draw the curve. */
    private static double[] cuts(int cls, SourcedEvents events) {
        RocCurve curve = events.labelled(cls).curve();
        return IntStream.of(curve.pointsToDraw()).mapToDouble(curve::cut).filter(Double::isFinite).toArray();
    }

    private static double bestCut(FigureOfMerit figure, int cls, SourcedEvents chooser) {
        double[] cuts = cuts(cls, chooser);
        List<Yields> yields = chooser.at(cuts);
        double bestCut = Double.NaN;
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < cuts.length; i++) {
            Measured b = yields.get(i).passingBeside(cls);
            double z = isKnown(yields.get(i).passing(cls))
                    ? figure.of(yields.get(i).passing(cls).value(), b.high(), b.error()) : Double.NaN;
            if (z > best) {
                best = z;
                bestCut = cuts[i];
            }
        }
        return bestCut;
    }

    private static Measured at(FigureOfMerit figure, int cls, Yields yields) {
        return isKnown(yields.passing(cls)) ? yields.significance(figure, cls) : Measured.NONE;
    }

    private static boolean isKnown(Measured s) {
        return s.error() <= MOST_UNCERTAIN * s.value();
    }
}
