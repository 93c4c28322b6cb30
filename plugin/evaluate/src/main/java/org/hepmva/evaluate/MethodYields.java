package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Labelled;
import org.hepmva.measure.SourcedEvents;
import org.hepmva.measure.YieldScan;
import org.hepmva.measure.Yields;
import org.hepmva.sample.Sample;

/**
 * What cuts on the response of one method keep of each source.
 *
 * <p>Everything is measured on the test part and scaled, source by source, to all events of the source:
 * they are expected events if each source knows its cross-section or factor, and otherwise sums of weights.
 * Sources without a factor (see {@link EvaluatedSource}) are left out. Errors of sources add in quadrature.
 *
 * @param areExpected     whether yields are expected events
 * @param atChosenCut     what passes the chosen cut, and what fails
 * @param atWorkingPoints the same for the working points, in the order of {@link CutResult#workingPoints()}
 * @param scans           expected significance against the cut, for each {@link FigureOfMerit} in its order,
 *                        the best cut found on the part where cuts are chosen; empty if yields are not
 *                        expected, or a class has Σw ≤ 0 without the sources that are left out
 * @param responses       the response to each source, in the order of the sources of the yields: Σw, scaled
 *                        as the yields are
 * @param folds           the yields of each fold alone; none without folds, or if yields are not expected
 */
public record MethodYields(boolean areExpected, Yields atChosenCut, List<Yields> atWorkingPoints,
                           List<YieldScan> scans, List<Histogram> responses,
                           Optional<CutYieldsByFold> folds) {

    /** Copies the lists. */
    public MethodYields {
        atWorkingPoints = List.copyOf(atWorkingPoints);
        scans = List.copyOf(scans);
        responses = List.copyOf(responses);
    }

    /**
     * {@return the yields on a test part}
     *
     * @param sources what the part holds of each source
     * @param test    its events
     * @param chooser the events where cuts are chosen
     * @param cuts    the cuts on the response
     * @param axis    of the response
     */
    static MethodYields of(EvaluatedSources sources, SourcedEvents test, SourcedEvents chooser,
            CutResult cuts, Axis axis) {
        List<Yields> points = cuts.workingPoints().stream().map(point -> test.at(point.point().cut()))
                .toList();
        boolean areComparable = sources.areExpected() && hasBoth(test) && hasBoth(chooser);
        List<YieldScan> scans = areComparable ? YieldScan.all(List.of(FigureOfMerit.values()), Sample.SIGNAL,
                test, chooser) : List.of();
        return new MethodYields(sources.areExpected(), test.at(cuts.chosen().cut()), points, scans,
                responses(test, axis), Optional.empty());
    }

    /** {@return these with the yields of each fold} */
    MethodYields withFolds(CutYieldsByFold value) {
        return new MethodYields(areExpected, atChosenCut, atWorkingPoints, scans, responses,
                Optional.of(value));
    }

    private static boolean hasBoth(SourcedEvents events) {
        Labelled labelled = events.labelled(Sample.SIGNAL);
        return labelled.ofClass(true).sumW() > 0 && labelled.ofClass(false).sumW() > 0;
    }

    private static List<Histogram> responses(SourcedEvents events, Axis axis) {
        Histogram[] histograms = new Histogram[events.list().size()];
        Arrays.setAll(histograms, s -> Histogram.book(events.list().get(s).name(), axis));
        for (int i = 0; i < events.responses().length; i++) {
            int source = events.sources()[i];
            histograms[source].fill(events.responses()[i],
                    events.eventWeights()[i] * events.list().get(source).factor());
        }
        return List.of(histograms);
    }

    /** {@return the scan of one figure, if there is one} */
    public Optional<YieldScan> scan(FigureOfMerit figure) {
        return scans.stream().filter(scan -> scan.figure() == figure).findFirst();
    }

    /** {@return the sum of the responses to the sources of a class; none if it has no source here} */
    public Optional<Histogram> response(int cls) {
        List<Histogram> ofClass = new ArrayList<>();
        for (int s = 0; s < responses.size(); s++) {
            if (atChosenCut.sources().get(s).source().cls() == cls) {
                ofClass.add(responses.get(s));
            }
        }
        return ofClass.stream().reduce(Histogram::plus);
    }
}
