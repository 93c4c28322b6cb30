package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.measure.EventGroups;
import org.hepmva.measure.PassFail;
import org.hepmva.measure.SourceYield;
import org.hepmva.measure.YieldSource;
import org.hepmva.sample.Sample;

/**
 * What the events of one source are taken for, on the test part: for each class, those whose largest number
 * is that of the class "pass", all others fail. Scaled to all events of the source, as {@link
 * EvaluatedSource#factor}.
 *
 * @param source   which
 * @param takenFor one for each class, in their order
 */
public record SourceByClass(EvaluatedSource source, List<SourceYield> takenFor) {

    /** Copies the list. */
    public SourceByClass {
        takenFor = List.copyOf(takenFor);
    }

    /**
     * {@return the sources of a part, without those that have no factor}
     *
     * @param sources    of the part
     * @param part       its events
     * @param mostLikely which class each of them is taken for
     * @param groups     which of them are entries of one event
     */
    static List<SourceByClass> of(EvaluatedSources sources, Sample part, byte[] mostLikely,
            EventGroups groups) {
        List<SourceByClass> all = new ArrayList<>();
        for (int s = 0; s < sources.list().size(); s++) {
            EvaluatedSource source = sources.list().get(s);
            int number = s;
            if (source.isMeasured()) {
                int[] events = IntStream.range(0, part.size()).filter(i -> part.source(i) == number)
                        .toArray();
                all.add(of(source, sources.classes().size(), events, part, mostLikely,
                        groups.select(events)));
            }
        }
        return all;
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // all of them are the events of one source
    private static SourceByClass of(EvaluatedSource source, int classes, int[] events, Sample part,
            byte[] mostLikely, EventGroups groups) {
        YieldSource scaled = new YieldSource(source.label(), source.cls(), source.factor());
        List<SourceYield> yields = new ArrayList<>();
        for (int k = 0; k < classes; k++) {
            double[] passing = new double[events.length];
            double[] failing = new double[events.length];
            for (int i = 0; i < events.length; i++) {
                double[] side = mostLikely[events[i]] == k ? passing : failing;
                side[i] = part.eventWeight(events[i]);
            }
            yields.add(new SourceYield(scaled, passFail(passing, failing, groups)));
        }
        return new SourceByClass(source, yields);
    }

    private static PassFail passFail(double[] passing, double[] failing, EventGroups groups) {
        double[] all = new double[passing.length];
        Arrays.setAll(all, i -> passing[i] + failing[i]);
        double passing2 = groups.sumOfSquares(passing);
        double failing2 = groups.sumOfSquares(failing);
        double shared = groups.isNone() ? 0 : (groups.sumOfSquares(all) - passing2 - failing2) / 2;
        return new PassFail(Arrays.stream(passing).sum(), passing2, Arrays.stream(failing).sum(), failing2,
                shared);
    }
}
