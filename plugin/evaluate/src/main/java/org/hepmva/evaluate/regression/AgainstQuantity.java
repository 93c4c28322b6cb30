package org.hepmva.evaluate.regression;

import java.util.Locale;
import java.util.Optional;
import org.hepmva.measure.regression.Coverage;
import org.hepmva.measure.regression.ResolutionProfile;
import org.hepmva.runtime.Variable;

/**
 * Bias and resolution of a method, on the test part, where some quantity has different values.
 *
 * @param quantity  a target, a variable or a spectator
 * @param role      which of the three
 * @param deviation spread of estimate − target in bins of the quantity
 * @param ratio     spread of estimate / target in the same bins
 * @param coverage  of a method that estimates a quantile, in the same bins
 */
public record AgainstQuantity(Variable quantity, Role role, ResolutionProfile deviation,
                              ResolutionProfile ratio, Optional<Coverage> coverage) {

    /** What a quantity is in the analysis. */
    public enum Role {
        /** It is to be estimated, or another target is. */
        TARGET,
        /** The method knows it. */
        VARIABLE,
        /** It is carried along. */
        SPECTATOR;

        /** {@return "target", "variable" or "spectator"} */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
