package org.hepmva.runtime.laws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.Model;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every classifier promises, whoever made it. A test of what makes classifiers extends this class:
 *
 * <pre>{@code
 * class MyMethodsClassifiersTest extends ClassifierLaws {
 *
 *     @Override
 *     protected List<Classifier> classifiers() {
 *         return List.of(trainedByMyMethod);
 *     }
 * }
 * }</pre>
 */
public abstract class ClassifierLaws extends ModelLaws {

    /** {@return classifiers as trained, not bound; small ones, so that the laws are quick} */
    protected abstract List<Classifier> classifiers();

    @Override
    protected final List<? extends Model> models() {
        return classifiers();
    }

    List<Classifier> classifiersInLoops() {
        return modelsInLoops().stream().map(Classifier.class::cast).toList();
    }

    List<Classifier> ofTwoClasses() {
        return classifiersInLoops().stream().filter(one -> !one.isMulticlass()).toList();
    }

    List<Classifier> ofManyClasses() {
        return classifiersInLoops().stream().filter(Classifier::isMulticlass).toList();
    }

    private static double[] responses(Classifier classifier, double[][] events) {
        return Arrays.stream(events).mapToDouble(classifier::response).toArray();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("ofTwoClasses")
    protected void theNumberOfTwoClassesIsTheResponse(Classifier classifier) {
        double[][] events = events(classifier, 6);
        Columns columns = Columns.ofDoubles(columns(events, classifier.inputs().size()));
        double[] together = new double[EVENTS + 1];
        classifier.responses(columns, 0, EVENTS, together);

        double[] alone = responses(classifier, events);

        assertEquals(List.of("response"), classifier.outputs());
        assertArrayEquals(oneByOne(classifier, events), columns(new double[][] {alone}, EVENTS));
        assertArrayEquals(alone, Arrays.copyOf(together, EVENTS));
        assertEquals("an event of 99 values is given, but " + classifier.inputs().size() + " ("
                + String.join(", ", classifier.inputs()) + ") are read",
                assertThrows(IllegalArgumentException.class, () -> classifier.response(new double[99]))
                        .getMessage());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("ofTwoClasses")
    protected void theResponsesToFloatsAreThoseToSingleEvents(Classifier classifier) {
        int inputs = classifier.inputs().size();
        float[][] floats = new float[inputs][EVENTS];
        double[][] events = events(classifier, 3);
        for (int e = 0; e < EVENTS; e++) {
            for (int i = 0; i < inputs; i++) {
                floats[i][e] = (float) events[e][i];
                events[e][i] = floats[i][e];
            }
        }

        assertArrayEquals(responses(classifier, events), classifier.responses(floats));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("ofTwoClasses")
    protected void loopsThatAskForResponsesAllocateNothing(Classifier classifier) throws Exception {
        Callable<Long> loop = () -> bytesAllocatedInALoop(classifier, classifier::response);
        requireNothingAllocated(Collections.nCopies(2, loop));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("ofManyClasses")
    protected void theNumbersOfManyClassesAddUpToOneOrAreAllNaN(Classifier classifier) {
        for (double[] event : events(classifier, 8)) {
            double[] numbers = numbers(classifier, event);
            double sum = Arrays.stream(numbers).sum();
            boolean allNaN = Arrays.stream(numbers).allMatch(Double::isNaN);
            assertTrue(allNaN || Math.abs(sum - 1) < 1e-12, Arrays.toString(numbers));
            for (double number : numbers) {
                assertTrue(allNaN || number >= 0, Arrays.toString(numbers));
            }
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("ofManyClasses")
    protected void manyClassesHaveNoOneResponse(Classifier classifier) {
        int inputs = classifier.inputs().size();
        String expected = "an event gives " + classifier.outputs().size() + " ("
                + String.join(", ", classifier.outputs()) + "), not one number: evaluate writes them all";

        assertEquals(expected, assertThrows(IllegalStateException.class,
                () -> classifier.response(new double[inputs])).getMessage());
        assertEquals(expected, assertThrows(IllegalStateException.class, () -> classifier.responses(
                Columns.ofDoubles(new double[inputs][1]), 0, 1, new double[1])).getMessage());
        assertThrows(IllegalStateException.class, () -> classifier.responses(new float[inputs][1]));
    }

    @ParameterizedTest
    @MethodSource("classifiersInLoops")
    protected void aClassifierSaysWhatToDraw(Classifier classifier) {
        assertTrue(classifier.responseMin() < classifier.responseMax());
        assertFalse(classifier.responseTitle().isBlank());
        Classifier trained = classifier.bind(classifier.inputs());
        assertEquals(trained.responseTitle(), classifier.responseTitle());
        assertEquals(trained.responseMin(), classifier.responseMin());
        assertEquals(trained.responseMax(), classifier.responseMax());
    }
}
