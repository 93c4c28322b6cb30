package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Errors where several entries are of one event are those of the {@link Jackknife}. */
class InfluencesTest {

    private static List<Measured> numbers(ConfusionMatrix matrix) {
        return List.of(matrix.accuracy(), matrix.balancedAccuracy(), matrix.purity(), matrix.f1(),
                matrix.signalEfficiency(), matrix.backgroundEfficiency());
    }

    @Test
    void errorsAtACutAreThoseOfTheJackknife() {
        Labelled events = ClusteredErrorsTest.events(350, 31);
        List<Measured> actual = numbers(ConfusionMatrix.of(0.2, events));

        double[] expected = Jackknife.errors(events.eventWeights(), events.groups(),
                w -> numbers(ConfusionMatrix.of(0.2, events.values(), events.classes(),
                        Jackknife.sized(w, events.eventWeights(), events.classes()))));

        for (int k = 0; k < expected.length; k++) {
            Jackknife.assertError(expected[k], actual.get(k), 0.2);
        }
    }

    @Test
    void yieldsOfAPartAreThoseOfTheJackknife() {
        Labelled events = ClusteredErrorsTest.events(300, 32);
        int[] sources = new int[events.size()];
        double all = 0;
        for (int i = 0; i < sources.length; i++) {
            sources[i] = events.classes()[i];
            all += sources[i] == 0 ? events.weight(i) : 0;
        }
        double rest = 1.5 * all;
        List<YieldSource> list = List.of(new YieldSource("s", 0, 2.5), YieldSource.whole("b", 1));
        SourceYield yield = new SourcedEvents(events.values(), sources, events.eventWeights(),
                events.groups(),
                list).at(0.2).sources().get(0);

        // of the measured events, and of as many more as the rest has, which move ε times their sum
        double measured = Jackknife.errors(events.eventWeights(), events.groups(), w -> {
            PassFail s = ConfusionMatrix.of(0.2, events.values(), events.classes(), w).signal();
            return List.of(Measured.exact(s.passing() * (1 + rest / s.total())));
        })[0];
        double e = yield.efficiency().value();
        double total2 = yield.events().passing2() + yield.events().failing2() + 2 * yield.events().shared();
        assertEquals(Math.sqrt(measured * measured + e * e * 1.5 * total2), yield.passing().error(), 1e-6);
    }
}
