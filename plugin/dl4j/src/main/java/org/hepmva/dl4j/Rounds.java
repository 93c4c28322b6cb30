package org.hepmva.dl4j;

/**
 * The epochs of a training, in rounds. In each the learning rate runs its schedule once; a training of a
 * given number of epochs is one round. Without a given number, round follows round as long as each makes the
 * validation loss smaller by a thousandth, up to a number of steps (warm restarts: I. Loshchilov, F. Hutter,
 * arXiv:1608.03983). Mutable.
 */
final class Rounds {

    /** Epochs of a round where their number is not given. */
    static final int EPOCHS = 60;

    /** What a round must gain, as a fraction of the loss, or it was the last. */
    private static final double GAIN = 1e-3;

    private final int epochs;
    private final boolean repeats;
    private final long stepsOfAnEpoch;
    private final long mostSteps;
    private int begin;
    private double lossBefore = Double.POSITIVE_INFINITY;

    /**
     * Begins the first round.
     *
     * @param settings  epochs, steps, patience
     * @param events    of the training part
     * @param validated whether there is a validation part: without it nobody knows when to end
     */
    Rounds(DenseNetworkSettings settings, int events, boolean validated) {
        Optimisation optimisation = settings.optimisation();
        boolean given = optimisation.epochs() > 0;
        epochs = given ? optimisation.epochs() : EPOCHS;
        repeats = !given && validated && settings.stopping().patience() > 0;
        stepsOfAnEpoch = batches(events, optimisation.batch());
        mostSteps = given ? Long.MAX_VALUE : optimisation.steps();
    }

    /** {@return into how many batches of nearly equal size an epoch is cut} */
    static int batches(int events, int batch) {
        return (int) ((events - 1L + batch) / batch);
    }

    /** {@return epochs of a round} */
    int epochs() {
        return epochs;
    }

    /** {@return epochs before this round} */
    int begin() {
        return begin;
    }

    /** {@return the epoch with which this round ends, from 1} */
    int end() {
        return begin + epochs;
    }

    /** {@return the loss below which an epoch is a gain, beside being the best one} */
    double gainBelow() {
        return lossBefore < Double.POSITIVE_INFINITY ? less(lossBefore, GAIN) : lossBefore;
    }

    /** {@return what is less than a loss by a fraction of it} */
    static double less(double loss, double fraction) {
        return loss - fraction * Math.abs(loss);
    }

    /**
     * {@return whether another round has begun, after the last epoch of this one}
     *
     * @param bestLoss smallest validation loss of all epochs
     */
    boolean another(double bestLoss) {
        if (!repeats || !(bestLoss < gainBelow()) || steps(end() + epochs) > mostSteps) {
            return false;
        }
        begin = end();
        lossBefore = bestLoss;
        return true;
    }

    /** {@return whether a round after the first was a gain, and another one would take too many steps} */
    boolean isCut(double bestLoss) {
        return repeats && begin > 0 && bestLoss < gainBelow();
    }

    /** {@return how many steps so many epochs are} */
    long steps(int ofEpochs) {
        return stepsOfAnEpoch * ofEpochs;
    }
}
