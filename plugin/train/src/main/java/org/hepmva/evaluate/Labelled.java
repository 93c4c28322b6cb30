package org.hepmva.evaluate;

import org.hepmva.sample.Sample;

/**
 * Numbers of events with their classes and weights: the responses of a method or the values of one
 * variable. The arrays ARE NOT COPIED.
 *
 * @param values       one number per event
 * @param classes      one class per event: 0 is signal, anything else background
 * @param eventWeights one weight per event; an empty array means 1 for each
 */
record Labelled(double[] values, byte[] classes, double[] eventWeights) {

    static final byte SIGNAL = 0;

    /** {@return the values of one variable} */
    static Labelled of(Sample sample, int variable) {
        float[] column = sample.values(variable);
        double[] values = new double[column.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = column[i];
        }
        return new Labelled(values, sample.classes(), sample.eventWeights());
    }

    double weight(int event) {
        return eventWeights.length == 0 ? 1 : eventWeights[event];
    }

    boolean isSignal(int event) {
        return classes[event] == SIGNAL;
    }

    int size() {
        return values.length;
    }

    double sumW() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weight(i);
        }
        return sum;
    }

    /** {@return the events whose value is not NaN; this itself if that is all} */
    Labelled withoutNaN() {
        int n = 0;
        for (double value : values) {
            n += Double.isNaN(value) ? 0 : 1;
        }
        return n == values.length ? this : only(n, true, true, false);
    }

    /** {@return the events of signal, or those of background} */
    Labelled ofClass(boolean signal) {
        int n = 0;
        for (int i = 0; i < classes.length; i++) {
            n += isSignal(i) == signal ? 1 : 0;
        }
        return only(n, signal, !signal, true);
    }

    private Labelled only(int n, boolean signal, boolean background, boolean withNaN) {
        double[] chosen = new double[n];
        byte[] chosenClasses = new byte[n];
        double[] chosenWeights = new double[n];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            boolean wanted = isSignal(i) ? signal : background;
            if (wanted && (withNaN || !Double.isNaN(values[i]))) {
                chosen[count] = values[i];
                chosenClasses[count] = classes[i];
                chosenWeights[count++] = weight(i);
            }
        }
        return new Labelled(chosen, chosenClasses, chosenWeights);
    }

    RocCurve curve() {
        return RocCurve.of(values, classes, eventWeights);
    }
}
