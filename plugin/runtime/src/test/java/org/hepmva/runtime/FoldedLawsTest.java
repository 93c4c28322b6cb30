package org.hepmva.runtime;

import java.util.List;
import org.hepmva.runtime.laws.ClassifierLaws;
import org.hepmva.runtime.laws.RegressorLaws;
import org.junit.jupiter.api.Nested;

/** What models of folds promise as classifiers and regressors. */
class FoldedLawsTest {

    @Nested
    class Classifiers extends ClassifierLaws {

        @Override
        protected List<Classifier> classifiers() {
            return Samples.foldedClassifiers();
        }
    }

    @Nested
    class Regressors extends RegressorLaws {

        @Override
        protected List<Regressor> regressors() {
            return Samples.foldedRegressors();
        }
    }
}
