package org.hepmva.evaluate.multiclass;

import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Yields;
import org.hepmva.measure.multiclass.ResponseCut;

/**
 * What a cut that selects one class keeps of each source.
 *
 * @param className the class that is signal; all others are background
 * @param cls       its number
 * @param cut       a range of the number of each class
 * @param onTest    what it keeps of the test part, each source scaled to all of its events
 */
public record ClassCutYields(String className, int cls, ResponseCut cut, Yields onTest) {

    /** {@return the expected significance of the class; of use where yields are expected events} */
    public Measured significance(FigureOfMerit figure) {
        return onTest.significance(figure, cls);
    }
}
