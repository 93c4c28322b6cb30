package org.hepmva.train.trees;

import org.hepmva.train.TrainingReport;

/** Looks at the scores after each step of a training. */
interface StepWatch {

    /** Sees nothing. */
    StepWatch NONE = new StepWatch() {
        @Override
        public void step(boolean keep) {
            // nothing to see
        }

        @Override
        public TrainingReport addedTo(TrainingReport report) {
            return report;
        }
    };

    /**
     * Called after each step.
     *
     * @param keep whether the result would be that of this step, if training ended now
     */
    void step(boolean keep);

    /** {@return a report with what was seen} */
    TrainingReport addedTo(TrainingReport report);
}
