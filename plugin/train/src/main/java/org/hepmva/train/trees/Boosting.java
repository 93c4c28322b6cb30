package org.hepmva.train.trees;

import java.util.List;
import org.hepmva.train.LossDefinition;

/** One forest that is boosted, round after round. */
interface Boosting {

    /** Adds a round of trees if it is of use; gives whether another one can learn more. */
    boolean addRound();

    /** Records the loss with the newest round. */
    void record();

    /** {@return what went differently from expected, one sentence each} */
    default List<String> warnings() {
        return forest().warnings();
    }

    /** {@return the trees so far} */
    GrowingForest forest();

    /** {@return what is made small} */
    LossDefinition loss();

    /** {@return the loss on the training part before the first round} */
    double lossAtStart();
}
