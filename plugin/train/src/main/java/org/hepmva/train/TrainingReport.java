package org.hepmva.train;

import java.util.List;
import org.hepmva.measure.Overtraining;

/**
 * The story of a training, step by step. The four curves have one number per step done, in order, or none if
 * not recorded. They include the events that were learned from, or judged by, with the weights of the
 * training (see {@link LossDefinition}): the validation part with its negative weights, the training part as
 * the policy for them says.
 *
 * @param stepName       what a step is: "tree", "epoch"
 * @param loss           what is made small
 * @param trainingLoss   the loss on the training part after each step; copied
 * @param validationLoss the same on the validation part; copied
 * @param trainingAuc    AUC on the training part after each step, unbinned, as in evaluation; copied
 * @param validationAuc  the same on the validation part; copied
 * @param bestStep       number of steps, from 1, that the result keeps; 0 if there is none
 * @param course         what was kept beside the best that was there before, on validation events: by the AUC
 *                       of two classes, by the loss of more; {@link Overtraining.Course#NONE} if not
 *                       recorded
 * @param warnings       what went differently from expected, one sentence each
 * @param ranking        variables by importance, largest first; empty if the method does not know
 */
public record TrainingReport(String stepName, LossDefinition loss, double[] trainingLoss,
                             double[] validationLoss, double[] trainingAuc, double[] validationAuc,
                             int bestStep, Overtraining.Course course, List<String> warnings,
                             List<VariableImportance> ranking) {

    /** Copies the arrays and lists. */
    public TrainingReport {
        trainingLoss = trainingLoss.clone();
        validationLoss = validationLoss.clone();
        trainingAuc = trainingAuc.clone();
        validationAuc = validationAuc.clone();
        warnings = List.copyOf(warnings);
        ranking = List.copyOf(ranking);
    }

    /**
     * {@return a report without curves, warnings or ranking, to be completed by the {@code with} methods}
     *
     * @param stepName what a step is: "tree", "epoch"
     * @param bestStep number of steps, from 1, that the result keeps
     */
    public static TrainingReport of(String stepName, int bestStep) {
        double[] none = {};
        return new TrainingReport(stepName, LossDefinition.unnamed(), none, none, none, none, bestStep,
                Overtraining.Course.NONE, List.of(), List.of());
    }

    /**
     * {@return this report with curves of the loss}
     *
     * @param training   one per step; copied
     * @param validation one per step, or none; copied
     */
    public TrainingReport withLoss(double[] training, double[] validation) {
        return new TrainingReport(stepName, loss, training, validation, trainingAuc, validationAuc,
                bestStep, course, warnings, ranking);
    }

    /**
     * {@return this report with another definition of the loss}
     *
     * @param definition its name and formula, for plots and captions
     */
    public TrainingReport withLossDefinition(LossDefinition definition) {
        return new TrainingReport(stepName, definition, trainingLoss, validationLoss, trainingAuc,
                validationAuc, bestStep, course, warnings, ranking);
    }

    /**
     * {@return this report with curves of the AUC}
     *
     * @param training   one per step, or none; copied
     * @param validation one per step, or none; copied
     */
    public TrainingReport withAuc(double[] training, double[] validation) {
        return new TrainingReport(stepName, loss, trainingLoss, validationLoss, training, validation,
                bestStep, course, warnings, ranking);
    }

    /**
     * {@return this report with another comparison of what was kept with the best before}
     *
     * @param value as {@link org.hepmva.measure.CourseRecorder} or, of more than two classes, {@link
     *              org.hepmva.measure.LossRecorder} gives it
     */
    public TrainingReport withCourse(Overtraining.Course value) {
        return new TrainingReport(stepName, loss, trainingLoss, validationLoss, trainingAuc,
                validationAuc, bestStep, value, warnings, ranking);
    }

    /**
     * {@return this report with other warnings}
     *
     * @param sentences one for each thing that went differently from expected
     */
    public TrainingReport withWarnings(List<String> sentences) {
        return new TrainingReport(stepName, loss, trainingLoss, validationLoss, trainingAuc,
                validationAuc, bestStep, course, sentences, ranking);
    }

    /**
     * {@return this report with a ranking of the variables}
     *
     * @param variables largest importance first
     */
    public TrainingReport withRanking(List<VariableImportance> variables) {
        return new TrainingReport(stepName, loss, trainingLoss, validationLoss, trainingAuc,
                validationAuc, bestStep, course, warnings, variables);
    }

    /** {@return the number of steps done, whether kept or not} */
    public int steps() {
        return Math.max(bestStep, Math.max(trainingLoss.length, validationLoss.length));
    }

    @Override
    public double[] trainingLoss() {
        return trainingLoss.clone();
    }

    @Override
    public double[] validationLoss() {
        return validationLoss.clone();
    }

    @Override
    public double[] trainingAuc() {
        return trainingAuc.clone();
    }

    @Override
    public double[] validationAuc() {
        return validationAuc.clone();
    }

    @Override
    public String toString() {
        return steps() + " " + stepName + "s done, " + bestStep + " kept";
    }
}
