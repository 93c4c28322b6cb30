package org.hepmva.train.trees;

import java.util.function.DoubleUnaryOperator;
import org.hepmva.measure.CourseRecorder;
import org.hepmva.measure.RocCurve;
import org.hepmva.sample.Sample;

/** A sample during boosting: its bins, weights, and each event's sum over the trees so far. Mutable. */
final class ScoredPart {

    /** The loss of one event of weight 1 at a score. */
    interface EventLoss {
        double of(double score, boolean signal);
    }

    private final BinnedColumns bins;
    private final byte[] classes;
    private final double[] weights;
    private final double[] scores;
    private final double sumW;

    ScoredPart(Sample sample, BinnedColumns bins, double[] weights) {
        this(sample.classes(), bins, weights);
    }

    private ScoredPart(byte[] classes, BinnedColumns bins, double[] weights) {
        this.bins = bins;
        this.weights = weights;
        this.classes = classes;
        scores = new double[weights.length];
        double sum = 0;
        for (double w : weights) {
            sum += w;
        }
        sumW = sum;
    }

    /** {@return the same events, with sums of 0} */
    ScoredPart anew() {
        return new ScoredPart(classes, bins, weights);
    }

    int size() {
        return scores.length;
    }

    BinnedColumns bins() {
        return bins;
    }

    boolean isSignal(int event) {
        return classes[event] == Sample.SIGNAL;
    }

    double weight(int event) {
        return weights[event];
    }

    double[] weights() {
        return weights;
    }

    /** {@return each event's sum over the trees; NOT COPIED, may be added to} */
    double[] scores() {
        return scores;
    }

    /** {@return Σw} */
    double sumW() {
        return sumW;
    }

    /** {@return Σw of one class} */
    double sumW(byte cls) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += classes[i] == cls ? weights[i] : 0;
        }
        return sum;
    }

    /** Adds to each event what a tree says, times a factor. */
    void add(GrownTree tree, double factor, Workers workers) {
        add(tree, value -> factor * value, workers);
    }

    /** Adds to each event what is made of a tree's leaf value. */
    void add(GrownTree tree, DoubleUnaryOperator ofLeaf, Workers workers) {
        int events = scores.length;
        workers.each(EventNumbers.blocks(events), block -> {
            for (int i = EventNumbers.blockBegin(block); i < EventNumbers.blockEnd(block, events); i++) {
                scores[i] += ofLeaf.applyAsDouble(tree.value(bins, i));
            }
        });
    }

    /** {@return Σ w·loss / Σw; NaN if there are no events} */
    double meanLoss(EventLoss loss, Workers workers) {
        int events = scores.length;
        double[] sums = new double[EventNumbers.blocks(events)];
        workers.each(sums.length, block -> {
            for (int i = EventNumbers.blockBegin(block); i < EventNumbers.blockEnd(block, events); i++) {
                sums[block] += weights[i] * loss.of(scores[i], isSignal(i));
            }
        });
        return total(sums) / sumW;
    }

    /** {@return the area under the ROC curve of the scores; NaN where a class has no positive Σw} */
    double auc() {
        return RocCurve.auc(scores, classes, weights);
    }

    /** {@return what follows the scores of these events while the trees are added} */
    CourseRecorder course() {
        return new CourseRecorder(classes, weights);
    }

    static double total(double[] sums) {
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        return total;
    }
}
