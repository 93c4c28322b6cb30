package org.hepmva.evaluate.multiclass;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.evaluate.Descriptions;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.Labelled;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Ranges;
import org.hepmva.measure.RocCurve;
import org.hepmva.measure.Separation;
import org.hepmva.runtime.Variable;

/**
 * One variable or spectator in each of several classes.
 *
 * @param variable    name, title, unit
 * @param histograms  its values in each class, Σw as read
 * @param separations of each class from all others: ½ ∫ (s − b)² / (s + b); NaN where a class has no weight
 * @param aucs        of the variable itself taken as a response, each class against all others; below ½ where
 *                    small values are like the class
 * @param missing     fraction of events where it is NaN, left out of everything here
 */
public record VariableByClass(Variable variable, List<Histogram> histograms, List<Double> separations,
                              List<Measured> aucs, double missing) {

    /** Copies the lists. */
    public VariableByClass {
        histograms = List.copyOf(histograms);
        separations = List.copyOf(separations);
        aucs = List.copyOf(aucs);
    }

    /** {@return the values of one column in each class} */
    static VariableByClass of(Variable variable, double[] values, ClassLabels labels, int bins) {
        Axis axis = Ranges.ofVariable(variable.axisTitle(), values, bins);
        List<Histogram> histograms = new ArrayList<>();
        List<Double> separations = new ArrayList<>();
        List<Measured> aucs = new ArrayList<>();
        int present = 0;
        for (int k = 0; k < labels.names().size(); k++) {
            Labelled events = labels.against(k, values).withoutNaN();
            present = events.size();
            histograms.add(Descriptions.histogram(labels.names().get(k), axis, events.ofClass(true)));
            separations.add(Separation.of(events));
            aucs.add(RocCurve.unchecked(events).measuredAuc());
        }
        return new VariableByClass(variable, histograms, separations, aucs,
                1 - present / (double) values.length);
    }

    /** {@return the largest separation of a class from all others; 0 if there is none} */
    public double separation() {
        return separations.stream().filter(s -> !Double.isNaN(s)).mapToDouble(s -> s).max().orElse(0);
    }

    /** {@return the AUC of a class against all others in the better direction, in [½, 1]} */
    public double power(int cls) {
        return Math.max(aucs.get(cls).value(), 1 - aucs.get(cls).value());
    }
}
