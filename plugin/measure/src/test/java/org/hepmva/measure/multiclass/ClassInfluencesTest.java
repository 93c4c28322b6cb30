package org.hepmva.measure.multiclass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.measure.EventGroups;
import org.hepmva.measure.Jackknife;
import org.hepmva.measure.Measured;
import org.junit.jupiter.api.Test;

/** Errors where several entries are of one event are those of the {@link Jackknife}, of n classes too. */
class ClassInfluencesTest {

    private static List<Measured> numbers(ClassConfusion matrix) {
        List<Measured> numbers = new ArrayList<>(List.of(matrix.accuracy(), matrix.balancedAccuracy(),
                matrix.selection(0).f1(), matrix.selection(2).purityTimesEfficiency()));
        for (int k = 0; k < 3; k++) {
            numbers.add(matrix.ofTrueClass(k, 1));
            numbers.add(matrix.ofPredictedClass(k, 1));
        }
        return numbers;
    }

    @Test
    void errorsOfClassesAreThoseOfTheJackknife() {
        for (boolean grouped : new boolean[] {true, false}) {
            ClassResponses events = ClassConfusionTest.clustered(220, grouped);
            List<Measured> actual = numbers(ClassConfusion.of(events));

            double[] expected = Jackknife.errors(events.eventWeights(), events.groups(),
                    w -> numbers(ClassConfusion.of(ClassSamples.withWeights(
                            ClassSamples.withGroups(events, EventGroups.NONE),
                            Jackknife.sized(w, events.eventWeights(), events.truth())))));

            for (int k = 0; k < expected.length; k++) {
                // of some dozen events an interval is not quite symmetric
                Jackknife.assertError(expected[k], actual.get(k), 0.35);
            }
        }
    }

    @Test
    void theLossIsThatOfTheJackknife() {
        ClassResponses some = ClassSamples.of(3, 240, 33);
        long[] ids = new long[some.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = i / 3;
        }
        ClassResponses events = ClassSamples.withGroups(some, EventGroups.of(ids));

        double expected = Jackknife.errors(some.eventWeights(), events.groups(), w -> List.of(ClassLogLoss.of(
                ClassSamples.withWeights(some, Jackknife.sized(w, some.eventWeights(), some.truth())))))[0];

        // n/(n − 1) of each class, some 60
        assertEquals(expected, ClassLogLoss.of(events).error(), 0.015 * expected);
    }
}
