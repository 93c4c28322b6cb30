package org.hepmva.measure.multiclass;

/** The one number that separates two classes i and j of n. */
public enum PairResponse {

    /**
     * p<sub>i</sub>/(p<sub>i</sub> + p<sub>j</sub>), the probability of i where only i and j are possible;
     * ½ where both are 0. If the numbers are probabilities it is the best there is (Neyman and Pearson), and
     * a pair has one curve, whichever of both is signal.
     */
    RATIO,

    /**
     * p<sub>i</sub> alone, as scikit-learn's {@code multi_class="ovo"} and TMVA's one-versus-one curves have
     * it: another curve if j is signal (Hand and Till, Mach. Learn. 45 (2001) 171).
     */
    FIRST
}
