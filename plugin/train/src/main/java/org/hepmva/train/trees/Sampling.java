package org.hepmva.train.trees;

/** Chooses what each tree sees. Implementations depend on their arguments alone, never on a state. */
interface Sampling {

    /** {@return which of {@code candidates} (ascending) tree {@code tree} sees, ascending} */
    int[] events(int tree, int[] candidates);

    /** {@return which of the variables 0 … count − 1 tree {@code tree} sees, ascending, at least one} */
    int[] variables(int tree, int count);
}
