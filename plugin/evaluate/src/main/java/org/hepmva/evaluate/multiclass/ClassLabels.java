package org.hepmva.evaluate.multiclass;

import java.util.List;
import org.hepmva.measure.EventGroups;
import org.hepmva.measure.Labelled;
import org.hepmva.sample.Sample;

/** The classes and weights of some events, to ask for one class against others. Read, never changed. */
record ClassLabels(List<String> names, byte[] classes, double[] eventWeights, EventGroups groups) {

    static ClassLabels of(Sample sample, EventGroups groups) {
        return new ClassLabels(sample.classNames(), sample.classes(), sample.eventWeights(), groups);
    }

    /** {@return one number per event, with one class as signal and all others as background} */
    Labelled against(int cls, double[] values) {
        byte[] binary = new byte[classes.length];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = classes[i] == cls ? Sample.SIGNAL : Sample.BACKGROUND;
        }
        return new Labelled(values, binary, eventWeights, groups);
    }
}
