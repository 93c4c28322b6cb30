package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.Labelled;
import org.hepmva.measure.Ranges;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Sample;

/**
 * A spectator in the two classes, on the test part: of all events, or of those that pass a cut.
 *
 * @param spectator  name, title, unit
 * @param signal     its values in signal, Σw as read; events where it is NaN are left out
 * @param background the same of background, on the same axis
 */
public record SpectatorEvaluation(Variable spectator, Histogram signal, Histogram background) {

    /** {@return the spectators of all test events, without those that number the events} */
    static List<SpectatorEvaluation> all(EvaluatedParts evaluated, int bins) {
        Sample test = evaluated.parts().test();
        List<SpectatorEvaluation> all = new ArrayList<>();
        for (int s = 0; s < test.spectators().size(); s++) {
            if (!EventNumberSpectators.isOne(s, evaluated)) {
                Variable spectator = test.spectators().get(s);
                Labelled present = new Labelled(test.spectatorValues(s), test.classes(), test.eventWeights())
                        .withoutNaN();
                Axis axis = Ranges.ofVariable(spectator.axisTitle(), present.values(), bins);
                all.add(new SpectatorEvaluation(spectator,
                        Descriptions.histogram("signal", axis, present.ofClass(true)),
                        Descriptions.histogram("background", axis, present.ofClass(false))));
            }
        }
        return all;
    }

    /**
     * {@return this spectator in the events whose response is above a cut, on the same axis}
     *
     * @param test      the sample that this is of
     * @param responses of all its events
     * @param cut       what they must exceed
     */
    SpectatorEvaluation above(double cut, Sample test, Labelled responses) {
        double[] values = test.spectatorValues(test.spectators().indexOf(spectator));
        for (int i = 0; i < values.length; i++) {
            values[i] = responses.values()[i] > cut ? values[i] : Double.NaN;
        }
        Labelled passing = new Labelled(values, responses.classes(), responses.eventWeights()).withoutNaN();
        return new SpectatorEvaluation(spectator,
                Descriptions.histogram("signal", signal.axis(0), passing.ofClass(true)),
                Descriptions.histogram("background", background.axis(0), passing.ofClass(false)));
    }
}
