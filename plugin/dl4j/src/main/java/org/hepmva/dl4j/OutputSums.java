package org.hepmva.dl4j;

/**
 * What enters the output activation, and what is true, event by event.
 *
 * @param outputs number of output neurons
 * @param sums    so many per event; NOT COPIED
 * @param columns length of a row of labels
 * @param labels  for each event what is true of it, then its weight; NOT COPIED
 */
record OutputSums(int outputs, float[] sums, int columns, float[] labels) {

    int events() {
        return sums.length / outputs;
    }

    double sum(int event, int output) {
        return sums[event * outputs + output];
    }

    double truth(int event, int number) {
        return labels[event * columns + number];
    }

    double eventWeight(int event) {
        return labels[event * columns + columns - 1];
    }
}
