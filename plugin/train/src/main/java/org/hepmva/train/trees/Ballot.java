package org.hepmva.train.trees;

import java.util.List;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Variable;
import org.hepmva.train.LossDefinition;

/** The trees of AdaBoost as voters: what they are grown on, when they are right, how votes are counted. */
interface Ballot {

    /** {@return the number of classes} */
    int classes();

    /** Takes the present weights of the events for the next trees. */
    void take(double[] weights);

    /** {@return a tree on some events and variables} */
    GrownTree grow(int[] events, int[] variables);

    /** {@return whether a tree that gives a leaf value to an event votes for its class} */
    boolean isRight(double leaf, double cls);

    /**
     * Counts the votes of a tree.
     *
     * @param tree  the newest
     * @param alpha its weight
     * @param says  the leaf value that each training event has in it
     */
    void count(GrownTree tree, double alpha, double[] says);

    /** {@return the mean loss of the training part and of the validation part; NaN if there is none} */
    double[] losses();

    /** {@return what boosting makes small} */
    LossDefinition loss();

    /** {@return the events of the training part} */
    ScoredPart training();

    /** {@return what looks at the scores after each tree} */
    StepWatch watch();

    /** {@return the model of some trees and their weights} */
    Model model(List<Variable> variables, List<GrownTree> trees, List<Double> alphas);
}
