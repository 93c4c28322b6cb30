package org.hepmva.train;

/**
 * Watches the trainings of all folds as one. Safe to share between threads, and never speaks to its listener
 * from two of them at once.
 */
final class FoldMonitor {

    private final TrainingMonitor listener;
    private final int[] done;
    private final int[] total;
    private boolean stopped;

    FoldMonitor(TrainingMonitor listener, int folds) {
        this.listener = listener;
        this.done = new int[folds];
        this.total = new int[folds];
    }

    /** {@return who watches one fold} */
    TrainingMonitor fold(int fold) {
        return new TrainingMonitor() {
            @Override
            public void step(int steps, int planned, double trainingLoss, double validationLoss) {
                FoldMonitor.this.step(fold, new int[] {steps, planned}, trainingLoss, validationLoss);
            }

            @Override
            public boolean stopRequested() {
                return FoldMonitor.this.stopRequested();
            }
        };
    }

    private synchronized void step(int fold, int[] steps, double trainingLoss, double validationLoss) {
        done[fold] = steps[0];
        total[fold] = steps[1];
        int all = 0;
        int planned = 0;
        for (int f = 0; f < done.length; f++) {
            all += done[f];
            // a fold that has not begun will plan what this one does
            planned += total[f] == 0 ? steps[1] : total[f];
        }
        listener.step(all, planned, trainingLoss, validationLoss);
    }

    /** A fold that has ended early has done all it planned. */
    synchronized void finished(int fold) {
        done[fold] = total[fold];
    }

    /** Asks all folds to stop. */
    synchronized void stop() {
        stopped = true;
    }

    /** {@return whether any fold was told to stop} */
    synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized boolean stopRequested() {
        stopped |= listener.stopRequested();
        return stopped;
    }
}
