package org.hepmva.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.CorrelationMatrix;
import org.hepmva.measure.Labelled;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Sample;

/** What is measured of a sample itself, whatever is learned from it. */
public final class Descriptions {

    private Descriptions() {
    }

    /** {@return the linear correlations of the variables in each class} */
    public static List<CorrelationMatrix> correlations(Sample sample) {
        List<CorrelationMatrix> matrices = new ArrayList<>();
        for (byte cls = 0; cls < sample.classNames().size(); cls++) {
            Sample events = sample.ofClass(cls);
            matrices.add(CorrelationMatrix.of(Variable.names(sample.variables()), events.values(),
                    events.eventWeights()));
        }
        return matrices;
    }

    /** {@return a histogram of the values of some events} */
    public static Histogram histogram(String title, Axis axis, Labelled events) {
        Histogram histogram = Histogram.book(title, axis);
        histogram.fillAll(events.values(), events.eventWeights());
        return histogram;
    }
}
