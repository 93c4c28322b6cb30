package org.hepmva.train.trees;

import org.hepmva.measure.LossRecorder;
import org.hepmva.train.TrainingReport;

/** Of more than two classes, the loss of each validation event after each step. Mutable. */
final class LossCourse implements StepWatch {

    private final ScoredPart validation;
    private final ScoredPart.EventLoss loss;
    private final LossRecorder course;
    private final Workers workers;

    /**
     * Starts without steps.
     *
     * @param validation the events that judge
     * @param loss       of one of them
     * @param workers    share the events
     */
    LossCourse(ScoredPart validation, ScoredPart.EventLoss loss, Workers workers) {
        this.validation = validation;
        this.loss = loss;
        course = new LossRecorder(validation.weights());
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
