package org.hepmva.measure;

/**
 * Who passes a cut and who does not, in sums of event weights with errors √Σw².
 *
 * <p>An event passes if its response exceeds the cut. Nothing is normalised: if the weights give background
 * four times as much as signal, then so do accuracy, purity and F1. Balanced accuracy and the efficiencies
 * do not depend on it. Negative weights are summed like any other.
 *
 * @param cut               the cut on the response
 * @param signalPassing     Σw of signal with a response above the cut
 * @param signalFailing     Σw of the other signal
 * @param backgroundPassing Σw of background with a response above the cut
 * @param backgroundFailing Σw of the other background
 */
public record ConfusionMatrix(double cut, Measured signalPassing, Measured signalFailing,
                              Measured backgroundPassing, Measured backgroundFailing) {

    /**
     * {@return the matrix of a sample at a cut}
     *
     * @param cut          the cut on the response
     * @param responses    one response per event
     * @param classes      one class per event: 0 is signal, anything else background
     * @param eventWeights one weight per event; an empty array means 1 for each
     */
    public static ConfusionMatrix of(double cut, double[] responses, byte[] classes, double[] eventWeights) {
        double[] sumW = new double[4];
        double[] sumW2 = new double[4];
        for (int i = 0; i < responses.length; i++) {
            double w = eventWeights.length == 0 ? 1 : eventWeights[i];
            int cell = (classes[i] == 0 ? 0 : 2) + (responses[i] > cut ? 0 : 1);
            sumW[cell] += w;
            sumW2[cell] += w * w;
        }
        Measured[] cells = new Measured[4];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = new Measured(sumW[cell], Math.sqrt(sumW2[cell]));
        }
        return new ConfusionMatrix(cut, cells[0], cells[1], cells[2], cells[3]);
    }

    /** {@return ε<sub>S</sub>, called recall elsewhere} */
    public Measured signalEfficiency() {
        return Measured.fraction(signalPassing, signalFailing);
    }

    /** {@return ε<sub>B</sub>} */
    public Measured backgroundEfficiency() {
        return Measured.fraction(backgroundPassing, backgroundFailing);
    }

    /** {@return fraction of all weight on the right side of the cut} */
    public Measured accuracy() {
        Measured right = signalPassing.plus(backgroundFailing);
        return Measured.fraction(right, signalFailing.plus(backgroundPassing));
    }

    /** {@return (ε<sub>S</sub> + 1 − ε<sub>B</sub>) / 2; ½ for a method that knows nothing} */
    public Measured balancedAccuracy() {
        Measured rejection = Measured.fraction(backgroundFailing, backgroundPassing);
        return signalEfficiency().plus(rejection).times(0.5);
    }

    /** {@return fraction of signal in what passes, s/(s + b); NaN if nothing passes} */
    public Measured purity() {
        return Measured.fraction(signalPassing, backgroundPassing);
    }

    /** {@return harmonic mean of purity and signal efficiency} */
    public Measured f1() {
        return Measured.fraction(signalPassing, signalFailing.plus(backgroundPassing).times(0.5));
    }
}
