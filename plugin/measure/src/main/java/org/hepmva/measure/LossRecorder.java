package org.hepmva.measure;

import java.util.Arrays;
import org.hepmva.text.Require;

/**
 * Follows the loss of each validation event while a training goes on, so that at its end what was kept can be
 * compared with the best that was there before, event by event: what {@link CourseRecorder} is for areas.
 *
 * <p>Of all steps it remembers the losses of three: the best one, the one that would be kept if training
 * ended now, and the best one up to that. Mutable, one thread.
 */
public final class LossRecorder {

    private final double[] eventWeights;
    private final EventGroups groups;
    private int steps;
    private Step best;
    private Step kept;
    private Step bestUntilKept;

    /** Losses after a step of the training, with their mean. */
    private record Step(int number, double mean, double[] losses) {
    }

    /**
     * Begins before the first step.
     *
     * @param eventWeights one weight per validation event, finite, may be negative; NOT COPIED
     */
    public LossRecorder(double[] eventWeights) {
        this(eventWeights, EventGroups.NONE);
    }

    /**
     * Begins before the first step, with entries of which several are of one event.
     *
     * @param eventWeights one weight per validation entry, finite, may be negative; NOT COPIED
     * @param groups       which of them are of one event, for errors
     */
    public LossRecorder(double[] eventWeights, EventGroups groups) {
        this.eventWeights = eventWeights;
        this.groups = groups;
    }

    /**
     * Adds a step.
     *
     * @param losses one per validation event; NOT COPIED, and not to be changed any more
     * @param keep   whether the result would be that of this step, if training ended now
     * @throws IllegalArgumentException if there are not as many losses as events
     */
    public void add(double[] losses, boolean keep) {
        Require.length("losses", losses.length, eventWeights.length);
        steps++;
        Step step = new Step(steps, mean(losses), losses);
        boolean better = step.mean() < (best == null ? Double.POSITIVE_INFINITY : best.mean());
        best = better ? step : best;
        if (keep) {
            kept = step;
            bestUntilKept = best;
        }
    }

    private double mean(double[] losses) {
        double sum = 0;
        double sumW = 0;
        for (int i = 0; i < losses.length; i++) {
            sum += eventWeights[i] * losses[i];
            sumW += eventWeights[i];
        }
        return sumW > 0 ? sum / sumW : Double.NaN;
    }

    /**
     * {@return the course so far; {@link Overtraining.Course#NONE} if what is kept has no loss}
     *
     * <p>Errors are those of weighted means ({@link Weighted#error}); that of the difference is of the
     * differences event by event.
     */
    public Overtraining.Course course() {
        if (kept == null || bestUntilKept == null || !Double.isFinite(kept.mean())) {
            return Overtraining.Course.NONE;
        }
        double[] rises = new double[eventWeights.length];
        Arrays.setAll(rises, i -> kept.losses()[i] - bestUntilKept.losses()[i]);
        return new Overtraining.Course(bestUntilKept.number(), bestUntilKept.mean(), kept.number(),
                measured(kept.losses()), measured(rises));
    }

    private Measured measured(double[] numbers) {
        Weighted weighted = new Weighted(numbers, eventWeights, groups);
        double mean = weighted.mean();
        return new Measured(mean, weighted.error(i -> numbers[i] - mean));
    }

    @Override
    public String toString() {
        return steps + " steps, best " + (best == null ? "none" : best.number());
    }
}
