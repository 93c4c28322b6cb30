package org.hepmva.evaluate.multiclass;

import java.util.List;
import org.hepmva.hist.KolmogorovTest;
import org.hepmva.measure.Overtraining;

/**
 * Is the number for one class distributed alike on training and on test events?
 *
 * @param className for which class
 * @param check     of that class as signal and all others as background
 * @param byClass   of the events of each true class alone; NaN where there is nothing to compare
 */
public record OutputOvertraining(String className, Overtraining check, List<KolmogorovTest> byClass) {

    /** Copies the list. */
    public OutputOvertraining {
        byClass = List.copyOf(byClass);
    }
}
