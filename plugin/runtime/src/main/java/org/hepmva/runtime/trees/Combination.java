package org.hepmva.runtime.trees;

/** How the trees of several classes are combined to one number per class. */
public enum Combination {
    /**
     * Tree t adds to the score of class t mod n, F<sub>k</sub> = offset<sub>k</sub> + Σ w·v, and the numbers
     * are e<sup>F<sub>k</sub></sup>/Σe<sup>F</sup>: gradient boosting, in rounds of n trees
     * (J. Friedman, Ann. Stat. 29 (2001) 1189, algorithm 6).
     */
    SOFTMAX,
    /**
     * Each leaf names a class, by its index, and its tree votes for that with its weight:
     * Σ w[leaf = k]/Σ w (SAMME: J. Zhu et al., Stat. Interface 2 (2009) 349).
     */
    VOTES
}
