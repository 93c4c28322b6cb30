package org.hepmva.evaluate.multiclass;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;
import org.hepmva.runtime.Variable;

/**
 * A spectator in the events that one method takes for each class, on the test part.
 *
 * @param spectator name, title, unit
 * @param takenFor  {@code takenFor.get(k).get(j)}: its values in the events of class j that are taken for
 *                  class k, Σw as read; the axis is that of {@link MulticlassEvaluation#spectators}
 */
public record SpectatorByClass(Variable spectator, List<List<Histogram>> takenFor) {

    /** Copies the lists. */
    public SpectatorByClass {
        takenFor = takenFor.stream().map(List::copyOf).toList();
    }

    /** {@return the values of a spectator, by what each event is taken for} */
    static SpectatorByClass of(VariableByClass before, double[] values, ClassLabels labels,
            byte[] mostLikely) {
        Axis axis = before.histograms().get(0).axis(0);
        List<List<Histogram>> takenFor = new ArrayList<>();
        for (int k = 0; k < labels.names().size(); k++) {
            List<Histogram> ofClasses = new ArrayList<>();
            labels.names().forEach(name -> ofClasses.add(Histogram.book(name, axis)));
            takenFor.add(ofClasses);
        }
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                takenFor.get(mostLikely[i]).get(labels.classes()[i]).fill(values[i],
                        labels.eventWeights()[i]);
            }
        }
        return new SpectatorByClass(before.variable(), takenFor);
    }
}
