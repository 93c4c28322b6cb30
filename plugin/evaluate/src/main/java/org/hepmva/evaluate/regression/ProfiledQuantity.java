package org.hepmva.evaluate.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.regression.AgainstQuantity.Role;
import org.hepmva.hist.Axis;
import org.hepmva.measure.Weighted;
import org.hepmva.measure.regression.ResolutionProfile;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Sample;

/**
 * One column of a sample with the bins of its profiles.
 *
 * @param variable its name, title, unit
 * @param role     target, variable or spectator
 * @param values   one per event; NaN is "missing"
 * @param axis     bins of equal population
 */
record ProfiledQuantity(Variable variable, Role role, double[] values, Axis axis) {

    private static final int MOST_BINS = 20;

    /** {@return all columns of the test part: targets, then variables, then spectators; no event numbers} */
    static List<ProfiledQuantity> of(EvaluatedParts evaluated) {
        Sample sample = evaluated.parts().test();
        List<ProfiledQuantity> all = new ArrayList<>();
        Weighted events = new Weighted(new double[sample.size()], sample.eventWeights());
        for (int t = 0; t < sample.targets().size(); t++) {
            all.add(of(sample.targets().get(t), Role.TARGET, sample.targetValues(t), events));
        }
        for (int v = 0; v < sample.variables().size(); v++) {
            all.add(of(sample.variables().get(v), Role.VARIABLE, doubles(sample.values(v)), events));
        }
        for (int s = 0; s < sample.spectators().size(); s++) {
            if (!evaluated.numbersEvents(s)) {
                all.add(of(sample.spectators().get(s), Role.SPECTATOR, sample.spectatorValues(s), events));
            }
        }
        return all;
    }

    private static ProfiledQuantity of(Variable variable, Role role, double[] values, Weighted events) {
        return new ProfiledQuantity(variable, role, values,
                ResolutionProfile.axis(variable.axisTitle(), values, events, MOST_BINS));
    }

    static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        Arrays.setAll(doubles, i -> values[i]);
        return doubles;
    }

    /** {@return the values of some of the events} */
    double[] only(IntPredicate wanted) {
        return IntStream.range(0, values.length).filter(wanted).mapToDouble(i -> values[i]).toArray();
    }
}
