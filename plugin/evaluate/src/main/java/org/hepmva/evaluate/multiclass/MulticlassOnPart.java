package org.hepmva.evaluate.multiclass;

import java.util.List;
import org.hepmva.evaluate.Part;
import org.hepmva.measure.Measured;
import org.hepmva.measure.multiclass.ClassAreas;
import org.hepmva.measure.multiclass.ClassConfusion;
import org.hepmva.measure.multiclass.PairAreas;

/**
 * What one method says of the events of one part of the sample.
 *
 * @param part      which part
 * @param outputs   one for each class
 * @param areas     AUC of every class against the rest, and their means
 * @param pairs     AUC of every pair of classes
 * @param confusion which class events are, and which they are taken for
 * @param logLoss   mean of −ln of the number for the true class
 */
public record MulticlassOnPart(Part part, List<OutputOnPart> outputs, ClassAreas areas, PairAreas pairs,
                               ClassConfusion confusion, Measured logLoss) {

    /** Copies the list. */
    public MulticlassOnPart {
        outputs = List.copyOf(outputs);
    }
}
