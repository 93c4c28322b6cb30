package org.hepmva.evaluate.multiclass;

import java.util.Arrays;
import java.util.List;
import org.hepmva.hist.Graph;
import org.hepmva.measure.Measured;
import org.hepmva.measure.RocCurve;

/**
 * The ROC curve of one class against all others, or against one: the points that are drawn, some thousand
 * however many events there are. Area and working points are those of all events.
 *
 * @param signal     name of the class that should pass
 * @param background name of the one that should not; empty for all others together
 * @param auc        area under the curve
 * @param rejections 1/ε<sub>B</sub> at the {@link #WANTED} efficiencies of the signal
 * @param cuts       on the number that separates them, one per point, falling
 * @param passing    efficiency of the signal, in the same order
 * @param remaining  efficiency of the background, in the same order
 */
public record ClassCurve(String signal, String background, Measured auc, List<Measured> rejections,
                         List<Double> cuts, List<Double> passing, List<Double> remaining) {

    /** Efficiencies of the signal for which the rejection is quoted. */
    public static final List<Double> WANTED = List.of(0.5, 0.7, 0.9);

    /** Copies the lists. */
    public ClassCurve {
        rejections = List.copyOf(rejections);
        cuts = List.copyOf(cuts);
        passing = List.copyOf(passing);
        remaining = List.copyOf(remaining);
    }

    static ClassCurve of(String signal, String background, RocCurve curve) {
        List<Integer> points = Arrays.stream(curve.pointsToDraw()).boxed().toList();
        return new ClassCurve(signal, background, curve.measuredAuc(),
                WANTED.stream().map(wanted -> curve.backgroundEfficiencyFor(wanted).inverse()).toList(),
                points.stream().map(curve::cut).toList(),
                points.stream().map(curve::signalEfficiency).toList(),
                points.stream().map(curve::backgroundEfficiency).toList());
    }

    /** {@return background rejection 1 − ε<sub>B</sub> against signal efficiency ε<sub>S</sub>} */
    public Graph toGraph() {
        return Graph.of(signal, passing.stream().mapToDouble(e -> e).toArray(),
                remaining.stream().mapToDouble(e -> 1 - e).toArray());
    }
}
