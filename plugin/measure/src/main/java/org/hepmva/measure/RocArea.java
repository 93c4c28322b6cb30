package org.hepmva.measure;

/** The area under a ROC curve: with its error where the points of the curve are known, or alone. */
final class RocArea {

    private RocArea() {
    }

    /** {@return the area with DeLong's error, or more where few events say little of how they spread} */
    static Measured measured(Passing signal, Passing background) {
        double area = of(signal, background);
        double deLong = Math.sqrt(orZero(signal.placementVariance(background, area))
                + orZero(background.placementVariance(signal, 1 - area)));
        return measured(area, deLong, entries(signal, background));
    }

    /** {@return the area, with DeLong's error summed event by event} */
    static Measured measured(Passing signal, Passing background, Labelled events) {
        return measured(of(signal, background), Placements.of(events).deLong(), entries(signal, background));
    }

    private static double entries(Passing signal, Passing background) {
        return Math.min(signal.effectiveEntries(), background.effectiveEntries());
    }

    /** {@return an area with its error, at least what one more event of the smaller class, n, may do} */
    static Measured measured(double area, double deLong, double n) {
        double oneEvent = Math.max(area, 1 - area)
                * Math.max(1 / (n + 1), PassFail.mostOfNone(Math.pow(n, 1.5)));
        double error = Math.max(deLong, oneEvent / 2);
        double far = Math.max(deLong, oneEvent);
        double below = area >= 0.5 ? far : error;
        double above = area < 0.5 ? far : error;
        return new Measured(area, error, area - below, area + above).within01();
    }

    private static double of(Passing signal, Passing background) {
        double area = 0;
        for (int p = 1; p < signal.points(); p++) {
            area += background.sum(p - 1, p) * (signal.sumW(p - 1) + signal.sumW(p)) / 2;
        }
        return finite(area / (signal.total() * background.total()));
    }

    /** Of a class of one event no variance is known. */
    private static double orZero(double variance) {
        return Double.isNaN(variance) ? 0 : variance;
    }

    /** {@return the area, the same to the last bit, without the points of the curve} */
    static double alone(double[] responses, byte[] classes, double[] eventWeights) {
        int[] order = Order.ascending(responses);
        double[] passed = new double[2];
        double[] before = new double[2];
        double area = 0;
        for (int i = order.length - 1; i >= 0; i--) {
            int event = order[i];
            int cls = classes[event] == Labelled.SIGNAL ? 0 : 1;
            passed[cls] += eventWeights.length == 0 ? 1 : eventWeights[event];
            if (i == 0 || responses[event] != responses[order[i - 1]]) {
                area += (passed[1] - before[1]) * (before[0] + passed[0]) / 2;
                before[0] = passed[0];
                before[1] = passed[1];
            }
        }
        return finite(area / (passed[0] * passed[1]));
    }

    /** A class without weight has no area. */
    private static double finite(double ratio) {
        return Double.isFinite(ratio) ? ratio : Double.NaN;
    }
}
