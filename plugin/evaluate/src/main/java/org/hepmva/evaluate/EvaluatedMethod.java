package org.hepmva.evaluate;

import java.util.List;
import org.hepmva.measure.Measured;
import org.hepmva.runtime.Metric;
import org.hepmva.runtime.WorkingPoint;
import org.hepmva.sample.Subject;
import org.hepmva.train.Trained;

/** What was measured of one method, whatever the outcome of its events. */
public interface EvaluatedMethod {

    /** {@return what was measured: name, model, story of the training, settings} */
    Trained trained();

    /** {@return the numbers of it that go into its weight file} */
    List<Metric> metrics();

    /** {@return where to cut on its response, for its weight file; none unless there are two classes} */
    default List<WorkingPoint> workingPoints() {
        return List.of();
    }

    /** {@return a number as weight files hold it} */
    static Metric metric(String name, Measured number) {
        return new Metric(name, number.value(), number.error());
    }

    /** {@return the name of the method} */
    default String name() {
        return trained().method();
    }

    /** {@return what sentences about it are about} */
    default Subject subject() {
        return Subject.method(name());
    }
}
