package org.hepmva.train.trees;

/** What is to be learned of each event: the number of its class, or the value of a target. */
interface Truth {

    double of(int event);
}
