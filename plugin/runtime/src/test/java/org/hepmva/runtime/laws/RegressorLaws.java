package org.hepmva.runtime.laws;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.hepmva.runtime.Columns;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Regressor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every regressor promises, whoever made it. A test of what makes regressors extends this class. */
public abstract class RegressorLaws extends ModelLaws {

    /** {@return regressors as trained, not bound; small ones, so that the laws are quick} */
    protected abstract List<Regressor> regressors();

    @Override
    protected final List<? extends Model> models() {
        return regressors();
    }

    private List<Regressor> ofTargets(boolean one) {
        return modelsInLoops().stream().map(Regressor.class::cast)
                .filter(regressor -> (regressor.outputs().size() == 1) == one).toList();
    }

    List<Regressor> ofOneTarget() {
        return ofTargets(true);
    }

    List<Regressor> ofSeveralTargets() {
        return ofTargets(false);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("ofOneTarget")
    protected void theNumberOfOneTargetIsItsEstimate(Regressor regressor) {
        double[][] events = events(regressor, 6);
        Columns columns = Columns.ofDoubles(columns(events, regressor.inputs().size()));
        double[] together = new double[EVENTS + 1];
        regressor.estimates(columns, 0, EVENTS, together);

        double[] alone = Arrays.stream(events).mapToDouble(regressor::estimate).toArray();

        assertArrayEquals(oneByOne(regressor, events), columns(new double[][] {alone}, EVENTS));
        assertArrayEquals(alone, Arrays.copyOf(together, EVENTS));
        assertThrows(IllegalArgumentException.class, () -> regressor.estimate(new double[99]));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("ofOneTarget")
    protected void loopsThatAskForEstimatesAllocateNothing(Regressor regressor) throws Exception {
        Callable<Long> loop = () -> bytesAllocatedInALoop(regressor, regressor::estimate);
        requireNothingAllocated(Collections.nCopies(2, loop));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("ofSeveralTargets")
    protected void severalTargetsHaveNoOneEstimate(Regressor regressor) {
        int inputs = regressor.inputs().size();
        String expected = "an event gives " + regressor.outputs().size() + " ("
                + String.join(", ", regressor.outputs()) + "), not one number: evaluate writes them all";

        assertEquals(expected, assertThrows(IllegalStateException.class,
                () -> regressor.estimate(new double[inputs])).getMessage());
        assertEquals(expected, assertThrows(IllegalStateException.class, () -> regressor.estimates(
                Columns.ofDoubles(new double[inputs][1]), 0, 1, new double[1])).getMessage());
    }
}
