package org.hepmva.train.trees;

import java.util.Map;
import java.util.stream.Stream;
import org.hepmva.train.OutcomeKind;
import org.hepmva.train.Settings;
import org.hepmva.train.laws.OutcomeLaws;
import org.junit.jupiter.api.Nested;

/** What every method promises of targets, kept with every loss. */
class RegressionLossesLawsTest {

    abstract static class OfTargets extends OutcomeLaws {

        OfTargets(String loss) {
            super("trees", Settings.single(Map.of("trees", "40", "shrinkage", "0.2", "loss", loss)));
        }

        @Override
        protected Stream<OutcomeKind> outcomes() {
            return Stream.of(OutcomeKind.TARGETS);
        }
    }

    @Nested
    class Absolute extends OfTargets {
        Absolute() {
            super("absolute");
        }
    }

    @Nested
    class Huber extends OfTargets {
        Huber() {
            super("huber");
        }
    }

    @Nested
    class Median extends OfTargets {
        Median() {
            super("quantile");
        }
    }

    @Nested
    class Poisson extends OfTargets {
        Poisson() {
            super("poisson");
        }
    }

    @Nested
    class Gamma extends OfTargets {
        Gamma() {
            super("gamma");
        }
    }
}
