package org.hepmva.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hepmva.runtime.laws.ClassifierLaws;
import org.junit.jupiter.api.Test;

/** What every kind of classifier of more than two classes promises. */
class MulticlassClassifierTest extends ClassifierLaws {

    @Override
    protected List<Classifier> classifiers() {
        return Samples.multiclass();
    }

    @Test
    void theMostLikelyClassIsThatOfTheGreatestNumberTheFirstOfEqualOnes() {
        assertEquals(2, Classifier.mostLikely(new double[] {0.1, 0.2, 0.4, 0.3}));
        assertEquals(0, Classifier.mostLikely(new double[] {0.4, 0.2, 0.4}));
        assertEquals(1, Classifier.mostLikely(new double[] {-0.5, -0.25}));
        assertEquals(-1, Classifier.mostLikely(new double[] {0.5, 0.25, Double.NaN}));
    }
}
