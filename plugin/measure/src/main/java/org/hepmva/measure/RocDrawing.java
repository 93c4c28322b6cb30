package org.hepmva.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.hist.Graph;

/** A ROC curve as it is drawn: far fewer points than events, and none that is hardly known. */
final class RocDrawing {

    private static final double FAR = 0.001;
    private static final double FAR_OF_BACKGROUND = 0.02;

    private RocDrawing() {
    }

    static int[] points(RocCurve curve) {
        int last = curve.points() - 1;
        int[] chosen = new int[curve.points()];
        int count = 0;
        for (int p = 0; p <= last; p++) {
            if (p == 0 || p == last || isFar(curve, chosen[count - 1], p + 1)) {
                chosen[count++] = p;
            }
        }
        return Arrays.copyOf(chosen, count);
    }

    private static boolean isFar(RocCurve curve, int from, int to) {
        double b = curve.backgroundEfficiency(from);
        double bMoves = Math.abs(curve.backgroundEfficiency(to) - b);
        double sMoves = Math.abs(curve.signalEfficiency(to) - curve.signalEfficiency(from));
        return !(sMoves <= FAR && bMoves <= Math.min(FAR, FAR_OF_BACKGROUND * Math.abs(b)));
    }

    static Graph rejection(RocCurve curve, String title) {
        int[] points = points(curve);
        double[] x = Arrays.stream(points).mapToDouble(curve::signalEfficiency).toArray();
        double[] y = Arrays.stream(points).mapToDouble(p -> 1 - curve.backgroundEfficiency(p)).toArray();
        return Graph.of(title, x, y).withTitles("signal efficiency", "background rejection");
    }

    static Graph rejectionFactor(RocCurve curve, String title) {
        List<double[]> known = new ArrayList<>();
        double[] gap = null;
        for (int point : points(curve)) {
            double s = curve.signalEfficiency(point);
            double b = curve.backgroundEfficiency(point);
            if (!(b > 2 * curve.backgroundEfficiencyError(point))) {
                gap = new double[] {s, Double.NaN};
                continue;
            }
            if (gap != null && !known.isEmpty()) {
                known.add(gap);
            }
            gap = null;
            known.add(new double[] {s, 1 / b});
        }
        return Graph.of(title, known.stream().mapToDouble(p -> p[0]).toArray(),
                known.stream().mapToDouble(p -> p[1]).toArray())
                .withTitles("signal efficiency", "rejection factor");
    }
}
