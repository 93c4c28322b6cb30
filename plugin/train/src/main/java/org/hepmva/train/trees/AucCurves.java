package org.hepmva.train.trees;

import java.util.Arrays;
import java.util.List;
import org.hepmva.measure.CourseRecorder;
import org.hepmva.measure.RocCurve;
import org.hepmva.train.SampleEventGroups;
import org.hepmva.train.TrainingReport;
import org.hepmva.train.WeightedParts;

/** Of two classes, the area under the ROC curve after each step, as evaluation has it, of many events nearly.
 * Mutable. */
final class AucCurves implements StepWatch {

    /** So many events are not put in order after each step. */
    private static final int MANY = 100_000;

    private final List<ScoredPart> parts;
    private final List<byte[]> classes;
    private final double[][] areas;
    private final CourseRecorder course;
    private final Workers workers;
    private int steps;

    /**
     * Starts without steps.
     *
     * @param most     most steps
     * @param weighted the events
     * @param scored   the same, whose first scores are looked at
     * @param workers  share the parts
     */
    AucCurves(int most, WeightedParts weighted, BoostingParts.Scored scored, Workers workers) {
        parts = List.of(scored.training(), scored.validation());
        classes = List.of(weighted.training().classes(), weighted.validation().classes());
        areas = new double[parts.size()][most];
        course = new CourseRecorder(classes.get(1), scored.validation().weights(),
                SampleEventGroups.of(weighted.validation()));
        this.workers = workers;
    }

    @Override
    public void step(boolean keep) {
        workers.each(areas.length, p -> areas[p][steps] = area(parts.get(p), classes.get(p)));
        course.add(parts.get(1).scores(0), areas[1][steps], keep);
        steps++;
    }

    private static double area(ScoredPart part, byte[] classes) {
        return part.size() < MANY ? RocCurve.auc(part.scores(0), classes, part.weights())
                : RocCurve.binnedAuc(part.scores(0), classes, part.weights());
    }

    @Override
    public TrainingReport addedTo(TrainingReport report) {
        int validated = parts.get(1).size() > 0 ? steps : 0;
        return report.withAuc(Arrays.copyOf(areas[0], steps), Arrays.copyOf(areas[1], validated))
                .withCourse(course.course());
    }
}
