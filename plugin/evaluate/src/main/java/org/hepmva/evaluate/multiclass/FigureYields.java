package org.hepmva.evaluate.multiclass;

import java.util.List;
import org.hepmva.measure.FigureOfMerit;

/**
 * The best cuts by one figure of merit for each class as signal, with what they keep of each source.
 *
 * @param figure what is largest on the part where cuts are found
 * @param own    for each class the best cut on its own number
 * @param all    for each class the best cut on the numbers of all classes
 */
public record FigureYields(FigureOfMerit figure, List<ClassCutYields> own, List<ClassCutYields> all) {

    /** Copies the lists. */
    public FigureYields {
        own = List.copyOf(own);
        all = List.copyOf(all);
    }
}
