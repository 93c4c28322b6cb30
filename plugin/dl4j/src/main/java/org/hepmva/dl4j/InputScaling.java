package org.hepmva.dl4j;

/**
 * How the variables are brought to a common scale; learned on the training part only, stored in the
 * weight file.
 */
public enum InputScaling {
    /** To mean 0 and standard deviation 1 over the training events, without event weights. */
    STANDARD,
    /**
     * Linearly from the smallest and largest training value to [−1, 1], as TMVA's normalisation.
     */
    MIN_MAX,
    /** As they are. */
    NONE
}
