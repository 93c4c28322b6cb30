package org.hepmva.measure;

/**
 * Where each event stands among the other class: of a signal event the fraction of background below it, of
 * a background event the fraction of signal above it, a tie ½. Their mean over either class is the area
 * under the ROC curve, and how they spread is its error (DeLong, DeLong, Clarke-Pearson, Biometrics 44
 * (1988) 837). Immutable.
 */
public final class Placements {

    private final Labelled events;
    private final double[] placements;
    private final double[] sumW = new double[2];
    private final double area;

    private Placements(double[] responses, Labelled events) {
        this.events = events;
        for (int i = 0; i < responses.length; i++) {
            sumW[cls(i)] += events.weight(i);
        }
        placements = values(responses);
        double sum = 0;
        for (int i = 0; i < placements.length; i++) {
            sum += events.isSignal(i) ? events.weight(i) * placements[i] : 0;
        }
        double mean = sum / sumW[0];
        area = Double.isFinite(mean) ? mean : Double.NaN;
    }

    /**
     * {@return the placements by the values of some events}
     *
     * @param events no value NaN
     */
    public static Placements of(Labelled events) {
        return new Placements(events.values(), events);
    }

    /**
     * {@return the placements by other responses to the same events}
     *
     * @param responses one per event, none NaN
     * @param events    of which class they are, and what they weigh
     */
    public static Placements of(double[] responses, Labelled events) {
        return new Placements(responses, events);
    }

    /** {@return one per event; NOT COPIED} */
    public double[] values() {
        return placements;
    }

    /** {@return the area; NaN if a class has no weight} */
    public double area() {
        return area;
    }

    /**
     * {@return what each event moves the area by: w(V − A)/Σw of its class, times √(n/(n − 1)) for n
     * effective entries of the class, 0 for a class of one. The area's variance is the sum of their squares}
     */
    public double[] influences() {
        return influences(placements, area);
    }

    /**
     * {@return the same for any number per event}
     *
     * @param numbers one per event
     * @param mean    of the numbers, the same in both classes
     */
    public double[] influences(double[] numbers, double mean) {
        double[] factors = new double[2];
        double[] entries = entries();
        for (int cls = 0; cls < 2; cls++) {
            double n = entries[cls];
            factors[cls] = n > 1 ? Math.sqrt(n / (n - 1)) / sumW[cls] : 0;
        }
        double[] influences = new double[numbers.length];
        for (int i = 0; i < influences.length; i++) {
            influences[i] = factors[cls(i)] * events.weight(i) * (numbers[i] - mean);
        }
        return influences;
    }

    /** {@return effective entries of signal and of background; of events, where those have several} */
    public double[] entries() {
        double[] entries = new double[2];
        double[] ofClass = new double[placements.length];
        for (int cls = 0; cls < 2; cls++) {
            for (int i = 0; i < ofClass.length; i++) {
                ofClass[i] = cls(i) == cls ? events.weight(i) : 0;
            }
            entries[cls] = sumW[cls] * sumW[cls] / events.groups().sumOfSquares(ofClass);
        }
        return entries;
    }

    /** {@return the error by DeLong alone, summed event by event; NaN if there is no area} */
    public double deLong() {
        return Math.sqrt(events.groups().sumOfSquares(influences()));
    }

    /** {@return the area with its error, as {@link RocCurve#measuredAuc}} */
    public Measured measured() {
        double[] entries = entries();
        return RocArea.measured(area, deLong(), Math.min(entries[0], entries[1]));
    }

    private int cls(int event) {
        return events.isSignal(event) ? 0 : 1;
    }

    private double[] values(double[] responses) {
        int[] order = Order.ascending(responses);
        double[] found = new double[responses.length];
        double[] below = new double[2];
        int begin = 0;
        while (begin < order.length) {
            int end = begin;
            double[] here = new double[2];
            while (end < order.length && responses[order[end]] == responses[order[begin]]) {
                here[cls(order[end])] += events.weight(order[end]);
                end++;
            }
            double backgroundBelow = (below[1] + here[1] / 2) / sumW[1];
            double signalAbove = 1 - (below[0] + here[0] / 2) / sumW[0];
            for (int k = begin; k < end; k++) {
                found[order[k]] = events.isSignal(order[k]) ? backgroundBelow : signalAbove;
            }
            below[0] += here[0];
            below[1] += here[1];
            begin = end;
        }
        return found;
    }
}
