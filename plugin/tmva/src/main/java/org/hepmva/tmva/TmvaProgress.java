package org.hepmva.tmva;

import org.hepmva.io.ProgressListener;

/** Tells how much of a file is done, in steps that take about as long each. Mutable, one thread. */
final class TmvaProgress {

    private final ProgressListener listener;
    private final long total;
    private long done;

    TmvaProgress(ProgressListener listener, long total) {
        this.listener = listener;
        this.total = total;
    }

    /** Tells of one more. */
    void step() {
        done++;
        listener.progress(done, total);
    }
}
