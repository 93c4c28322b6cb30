package org.hepmva.evaluate.multiclass;

import java.util.List;
import org.hepmva.evaluate.Part;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.multiclass.ClassCuts;

/**
 * Cuts on the numbers of one method: found on one part, measured on the test part.
 *
 * @param chosenOn the part on which cuts are found: never the test part if there is another
 * @param figure   what is largest there, with the event weights as they are, or where expected events are
 *                 known with each source scaled to all of its events; for s/√(s + b) purity × efficiency is
 *                 largest too
 * @param own      for each class the best cut on its own number
 * @param all      for each class the best cut on the numbers of all classes
 */
public record MulticlassCuts(Part chosenOn, FigureOfMerit figure, ClassCuts own, List<ClassCut> all) {

    /** Copies the list. */
    public MulticlassCuts {
        all = List.copyOf(all);
    }
}
