package org.hepmva.measure;

/**
 * Follows the responses to validation events while a training goes on, so that at its end what was kept can
 * be compared with the best that was there before, event by event.
 *
 * <p>Of all steps it remembers the responses of three: the best one, the one that would be kept if training
 * ended now, and the best one up to that. Mutable, one thread.
 */
public final class CourseRecorder {

    private final byte[] classes;
    private final double[] eventWeights;
    private final EventGroups groups;
    private int steps;
    private Step best;
    private Step kept;
    private Step bestUntilKept;

    /** Responses, copied, after a step of the training. */
    private record Step(int number, double auc, double[] responses) {
    }

    /**
     * Begins before the first step.
     *
     * @param classes      one class per validation event: 0 is signal, anything else background; NOT COPIED
     * @param eventWeights one weight per validation event, finite, may be negative; NOT COPIED
     */
    public CourseRecorder(byte[] classes, double[] eventWeights) {
        this(classes, eventWeights, EventGroups.NONE);
    }

    /**
     * Begins before the first step, with entries of which several are of one event.
     *
     * @param classes      one class per validation entry: 0 is signal, anything else background; NOT COPIED
     * @param eventWeights one weight per validation entry, finite, may be negative; NOT COPIED
     * @param groups       which of them are of one event, for errors
     */
    public CourseRecorder(byte[] classes, double[] eventWeights, EventGroups groups) {
        this.classes = classes;
        this.eventWeights = eventWeights;
        this.groups = groups;
    }

    /**
     * Adds a step. Costs a copy of the responses if the step is the best one yet or to be kept.
     *
     * @param responses one per validation event; not changed
     * @param auc       their area, as {@link RocCurve#auc(double[], byte[], double[])} gives it; NaN if there
     *                  is none
     * @param keep      whether the result would be that of this step, if training ended now
     */
    public void add(double[] responses, double auc, boolean keep) {
        steps++;
        boolean better = auc > (best == null ? Double.NEGATIVE_INFINITY : best.auc());
        if (!better && !keep) {
            return;
        }
        Step step = new Step(steps, auc, responses.clone());
        best = better ? step : best;
        if (keep) {
            kept = step;
            bestUntilKept = best;
        }
    }

    /** {@return the course so far; {@link Overtraining.Course#NONE} if what is kept has no area} */
    public Overtraining.Course course() {
        if (kept == null || Double.isNaN(kept.auc())) {
            return Overtraining.Course.NONE;
        }
        Labelled atBest = new Labelled(bestUntilKept.responses(), classes, eventWeights, groups);
        Labelled atEnd = new Labelled(kept.responses(), classes, eventWeights, groups);
        return new Overtraining.Course(bestUntilKept.number(), bestUntilKept.auc(), kept.number(),
                RocCurve.unchecked(atEnd).measuredAuc(), AucDifference.of(atBest, atEnd));
    }

    @Override
    public String toString() {
        return steps + " steps, best " + (best == null ? "none" : best.number());
    }
}
