package org.hepmva.tmva;

import java.io.IOException;
import java.util.List;
import org.hepmva.hist.Axis;

/**
 * How far estimates of targets are from the truth, against every variable and target, and squared
 * (ResultsRegression). The ends of axes are floats, as there.
 */
final class DeviationPlots {

    private static final int BINS = 50;
    private static final int SQUARE_BINS = 500;
    private static final double MARGIN = 1.01;
    private static final double ABOVE = 1.1;
    private static final double BEST = 0.9;

    private final TmvaMethod method;
    private final TmvaEvents training;
    private final TmvaEvents events;
    private final boolean isTraining;

    /**
     * The plots of some events.
     *
     * @param method     the method
     * @param training   the ranges of variables are those of these events and the others together
     * @param events     which events are shown
     * @param isTraining whether they are those of the training
     */
    DeviationPlots(TmvaMethod method, TmvaEvents training, TmvaEvents events, boolean isTraining) {
        this.method = method;
        this.training = training;
        this.events = events;
        this.isTraining = isTraining;
    }

    void write(TmvaFolder folder) throws IOException {
        String prefix = method.prefix() + (isTraining ? "train" : "test");
        List<TmvaQuantity> targets = events.quantities().stream().filter(TmvaQuantity::isTarget).toList();
        for (TmvaQuantity quantity : events.quantities()) {
            for (TmvaQuantity target : targets) {
                String name = prefix + "_reg_" + (quantity.isTarget() ? "tgt" : "var") + quantity.number()
                        + "_rtgt" + target.number();
                folder.put(against(name, quantity, target));
            }
        }
        for (TmvaQuantity target : targets) {
            BookedHistogram all = squares(prefix + "_Quadr_Deviation_target_" + target.number() + "_", target,
                    Double.POSITIVE_INFINITY);
            folder.put(all);
            folder.put(squares(prefix + "_Quadr_Dev_best90perc_target_" + target.number() + "_", target,
                    quantile(all)));
        }
    }

    private float[] deviations(TmvaQuantity target) {
        float[] estimates = (isTraining ? method.onTraining() : method.onTest())[target.number()];
        float[] truth = events.values(target);
        float[] deviations = new float[truth.length];
        for (int i = 0; i < truth.length; i++) {
            deviations[i] = estimates[i] - truth[i];
        }
        return deviations;
    }

    private BookedHistogram against(String name, TmvaQuantity quantity, TmvaQuantity target) {
        float[] x = events.values(quantity);
        float[] y = deviations(target);
        BookedHistogram histogram = BookedHistogram.of(name, name,
                axis(quantity.title(), range(x, training.values(quantity))),
                axis(target.title() + "_{regression} - " + target.title() + "_{true}", range(y)));
        for (int i = 0; i < x.length; i++) {
            histogram.fill(x[i], y[i], 1);
        }
        return histogram;
    }

    /** {@return the least and the greatest finite value} */
    private static float[] range(float[]... columns) {
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float[] values : columns) {
            for (float value : values) {
                if (Float.isFinite(value)) {
                    min = Math.min(min, value);
                    max = Math.max(max, value);
                }
            }
        }
        return new float[] {min, max};
    }

    private static Axis axis(String title, float[] range) {
        float bin = (range[1] - range[0]) / (BINS - 1);
        return Bounds.axis(title, BINS, (float) (range[0] - MARGIN * bin), (float) (range[1] + MARGIN * bin));
    }

    /** Of those that are not above the last. */
    private BookedHistogram squares(String name, TmvaQuantity target, double last) {
        float[] squares = deviations(target);
        float[] weights = events.weights();
        for (int i = 0; i < squares.length; i++) {
            squares[i] *= squares[i];
        }
        float most = last < Double.POSITIVE_INFINITY ? (float) last : Math.max(0, range(squares)[1]);
        BookedHistogram histogram = BookedHistogram.of(name, name,
                Bounds.axis("Quadratic Deviation", SQUARE_BINS, 0, (float) (most * ABOVE)))
                .withContentTitle("Weighted Entries");
        for (int i = 0; i < squares.length; i++) {
            if (squares[i] <= last) {
                histogram.fill(squares[i], weights[i]);
            }
        }
        return histogram;
    }

    /**
     * {@return below which 90% of the bins lie, on a straight line within a bin (TH1::GetQuantiles); the end
     * of the axis, so that all are shown, if there is no such share, as the sum of the bins is not above 0}
     */
    private static double quantile(BookedHistogram histogram) {
        double wanted = BEST * histogram.sum();
        double below = 0;
        for (int bin = 0; wanted > 0 && bin < SQUARE_BINS; bin++) {
            double content = histogram.content(bin);
            if (below + content >= wanted && content > 0) {
                Axis axis = histogram.axis();
                double width = axis.upperEdge(bin) - axis.lowerEdge(bin);
                return axis.lowerEdge(bin) + width * (wanted - below) / content;
            }
            below += content;
        }
        return histogram.axis().upperEdge(SQUARE_BINS - 1);
    }
}
