package org.hepmva.benchmarks;

import java.io.IOException;

/** Somebody who trains trees, with the events in memory. Keeps the last forest. Mutable; one thread. */
interface TreeTraining extends AutoCloseable {

    /** {@return what it is called in the table} */
    String name();

    /** {@return of its library} */
    String version() throws IOException;

    /**
     * Trains, and forgets the forest before.
     *
     * @return how long that took
     */
    Seconds train() throws IOException;

    /** {@return the weighted AUC of the last forest on the test part, which is read for that} */
    double auc() throws IOException;

    /** Forgets the last forest. */
    @Override
    void close() throws IOException;

    /**
     * The times of one training.
     *
     * @param construct what comes before boosting, in seconds; NaN if it cannot be told
     * @param total     all of it, in seconds
     */
    record Seconds(double construct, double total) {
    }
}
