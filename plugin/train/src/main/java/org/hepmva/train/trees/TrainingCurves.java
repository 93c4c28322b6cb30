package org.hepmva.train.trees;

import java.util.Arrays;

/** Records the loss after each step and knows the best one. Mutable. */
final class TrainingCurves {

    private static final int TENTH = 10;
    private static final double MUCH = 0.01;

    private final int patience;
    private final double[] trainingLoss;
    private final double[] validationLoss;
    private final boolean validated;
    private final StepWatch watch;
    private int steps;
    private int best;

    /**
     * Starts without steps.
     *
     * @param most      most steps
     * @param patience  steps without improvement after which to stop; 0 for never, then nothing is cut off
     * @param validated whether there is a validation part
     * @param watch     told of each step
     */
    TrainingCurves(int most, int patience, boolean validated, StepWatch watch) {
        this.patience = patience;
        this.validated = validated;
        this.watch = watch;
        trainingLoss = new double[most];
        validationLoss = new double[most];
    }

    /** Adds a step: the loss on the training part and on the validation part (NaN if there is none). */
    void add(double loss, double lossOfValidation) {
        trainingLoss[steps] = loss;
        validationLoss[steps] = lossOfValidation;
        steps++;
        if (best == 0 || lossOfValidation < validationLoss[best - 1]) {
            best = steps;
        }
        watch.step(kept() == steps);
    }

    int steps() {
        return steps;
    }

    boolean validated() {
        return validated;
    }

    boolean stopsEarly() {
        return keepsBest() && steps - best >= patience;
    }

    /** {@return how many steps to keep} */
    int kept() {
        return keepsBest() ? best : steps;
    }

    private boolean keepsBest() {
        return validated && patience > 0;
    }

    StepWatch watch() {
        return watch;
    }

    /** {@return the loss on the training part after so many steps, or after the last} */
    double trainingLoss(int step) {
        return trainingLoss[Math.min(step, steps) - 1];
    }

    /** {@return the same on the validation part; NaN if there is none} */
    double validationLoss(int step) {
        return validationLoss[Math.min(step, steps) - 1];
    }

    /**
     * {@return whether all steps were done and kept, and the last tenth of them made the loss on the
     * validation part smaller by more than a hundredth}
     *
     * @param most how many steps there could be
     */
    boolean isStillFalling(int most) {
        return validated && steps == most && steps >= TENTH && kept() == steps
                && validationLoss(steps) < (1 - MUCH) * validationLoss(steps - steps / TENTH);
    }

    @Override
    public String toString() {
        return steps + " steps, loss " + Arrays.toString(Arrays.copyOf(trainingLoss, steps));
    }
}
