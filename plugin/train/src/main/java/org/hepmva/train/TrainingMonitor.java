package org.hepmva.train;

/** Watches a training and may end it. Called from the thread that called {@code train}. */
public interface TrainingMonitor {

    /** Watches nothing and never stops. */
    TrainingMonitor NONE = new TrainingMonitor() {
        @Override
        public void step(int done, int total, double trainingLoss, double validationLoss) {
            // nothing to tell
        }

        @Override
        public boolean stopRequested() {
            return false;
        }
    };

    /**
     * Called after each step (a tree, an epoch).
     *
     * @param done           steps done, from 1
     * @param total          steps planned; early stopping may end before
     * @param trainingLoss   mean loss on the training part; NaN if not computed
     * @param validationLoss mean loss on the validation part; NaN if there is none
     */
    void step(int done, int total, double trainingLoss, double validationLoss);

    /** {@return whether to end now and keep what is whole; asked after each step} */
    boolean stopRequested();
}
