package org.hepmva.train.trees;

import java.util.Arrays;
import org.hepmva.measure.CourseRecorder;
import org.hepmva.train.TrainingReport;

/** Records loss and AUC after each tree and knows the best one. Mutable. */
final class TrainingCurves {

    private final int patience;
    private final double[] trainingLoss;
    private final double[] validationLoss;
    private final double[] trainingAuc;
    private final double[] validationAuc;
    private final boolean validated;
    private final ScoredPart validation;
    private final CourseRecorder course;
    private int steps;
    private int best;

    /**
     * Starts without steps.
     *
     * @param trees      most steps
     * @param patience   trees without improvement after which to stop; 0 for never, then nothing is cut off
     * @param validation its scores are read at each step; without events there is no validation
     */
    TrainingCurves(int trees, int patience, ScoredPart validation) {
        this.patience = patience;
        this.validation = validation;
        validated = validation.size() > 0;
        course = validation.course();
        trainingLoss = new double[trees];
        validationLoss = new double[trees];
        trainingAuc = new double[trees];
        validationAuc = new double[trees];
    }

    /** Adds a step: loss and AUC on the training part, loss and AUC on the validation part (NaN if none). */
    void add(double loss, double auc, double lossOfValidation, double aucOfValidation) {
        trainingLoss[steps] = loss;
        trainingAuc[steps] = auc;
        validationLoss[steps] = lossOfValidation;
        validationAuc[steps] = aucOfValidation;
        steps++;
        if (best == 0 || lossOfValidation < validationLoss[best - 1]) {
            best = steps;
        }
        course.add(validation.scores(), aucOfValidation, kept() == steps);
    }

    int steps() {
        return steps;
    }

    double lastTrainingLoss() {
        return trainingLoss[steps - 1];
    }

    double lastValidationLoss() {
        return validationLoss[steps - 1];
    }

    boolean stopsEarly() {
        return keepsBest() && steps - best >= patience;
    }

    /** {@return how many trees to keep} */
    int kept() {
        return keepsBest() ? best : steps;
    }

    private boolean keepsBest() {
        return validated && patience > 0;
    }

    TrainingReport report() {
        int n = steps;
        int validationSteps = validated ? n : 0;
        return TrainingReport.of("tree", kept())
                .withLoss(Arrays.copyOf(trainingLoss, n), Arrays.copyOf(validationLoss, validationSteps))
                .withAuc(Arrays.copyOf(trainingAuc, n), Arrays.copyOf(validationAuc, validationSteps))
                .withCourse(course.course());
    }
}
