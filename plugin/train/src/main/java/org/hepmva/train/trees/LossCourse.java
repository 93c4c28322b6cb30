package org.hepmva.train.trees;

import org.hepmva.measure.LossRecorder;
import org.hepmva.train.SampleEventGroups;
import org.hepmva.train.TrainingReport;
import org.hepmva.train.WeightedParts;

/** Of more than two classes, the loss of each validation event after each step. Mutable. */
final class LossCourse implements StepWatch {

    private final ScoredPart validation;
    private final ScoredPart.EventLoss loss;
    private final LossRecorder course;
    private final Workers workers;

    /**
     * Starts without steps.
     *
     * @param weighted the events
     * @param scored   the same, whose first scores are looked at
     * @param loss     of one of those that judge
     * @param workers  share the events
     */
    LossCourse(WeightedParts weighted, BoostingParts.Scored scored, ScoredPart.EventLoss loss,
            Workers workers) {
        this.validation = scored.validation();
        this.loss = loss;
        course = new LossRecorder(validation.weights(), SampleEventGroups.of(weighted.validation()));
        this.workers = workers;
    }

    @Override
    public void step(boolean keep) {
        course.add(validation.losses(loss, workers), keep);
    }

    @Override
    public TrainingReport addedTo(TrainingReport report) {
        return report.withCourse(course.course());
    }
}
