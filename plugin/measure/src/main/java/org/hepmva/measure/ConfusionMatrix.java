package org.hepmva.measure;

/**
 * Who passes a cut and who does not, in sums of event weights.
 *
 * <p>An event passes if its response exceeds the cut. Nothing is normalised: if the weights give background
 * four times as much as signal, then so do accuracy, purity and F1. Balanced accuracy and the efficiencies
 * do not depend on it. Negative weights are summed like any other.
 *
 * <p>Errors of efficiencies, accuracy, purity and F1 are for classes of the sizes they have here: what
 * passes of each is binomial. The sums themselves have the errors √Σw² of what another sample would give.
 *
 * @param cut        the cut on the response
 * @param signal     what passes and fails of signal
 * @param background what passes and fails of background
 * @param covariance of what passes of both classes; 0 where entries are independent, another number where
 *                   both have entries of the same event
 */
public record ConfusionMatrix(double cut, PassFail signal, PassFail background, double covariance) {

    /**
     * Of independent events.
     *
     * @param cut        the cut on the response
     * @param signal     what passes and fails of signal
     * @param background what passes and fails of background
     */
    public ConfusionMatrix(double cut, PassFail signal, PassFail background) {
        this(cut, signal, background, 0);
    }

    /**
     * {@return the matrix of a sample at a cut, with errors for entries of one event where it has such}
     *
     * @param cut    the cut on the response
     * @param events their values are the responses
     */
    public static ConfusionMatrix of(double cut, Labelled events) {
        if (events.groups().isNone()) {
            return of(cut, events.values(), events.classes(), events.eventWeights());
        }
        ClassTable table = ClassTable.of(new ClassTable.Shape(2, 2), events.size(),
                i -> (events.isSignal(i) ? 0 : 2) + (events.values()[i] > cut ? 0 : 1),
                events::weight, events.groups());
        return new ConfusionMatrix(cut, table.passFail(0, 0), table.passFail(1, 0),
                table.covariance(0, 0, 1, 0));
    }

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
        return new ConfusionMatrix(cut, new PassFail(sumW[0], sumW2[0], sumW[1], sumW2[1]),
                new PassFail(sumW[2], sumW2[2], sumW[3], sumW2[3]));
    }

    /** {@return Σw of signal with a response above the cut} */
    public Measured signalPassing() {
        return signal.passingSum();
    }

    /** {@return Σw of the other signal} */
    public Measured signalFailing() {
        return signal.failingSum();
    }

    /** {@return Σw of background with a response above the cut} */
    public Measured backgroundPassing() {
        return background.passingSum();
    }

    /** {@return Σw of the other background} */
    public Measured backgroundFailing() {
        return background.failingSum();
    }

    /** {@return ε<sub>S</sub>, called recall elsewhere} */
    public Measured signalEfficiency() {
        return signal.efficiency();
    }

    /** {@return ε<sub>B</sub>} */
    public Measured backgroundEfficiency() {
        return background.efficiency();
    }

    /** {@return fraction of all weight on the right side of the cut} */
    public Measured accuracy() {
        double all = signal.total() + background.total();
        Measured right = background.efficiency().complement().times(background.total());
        Measured sum = signal.passingOfAll().plus(right);
        return Moved.correlated(sum, -2 * covariance).times(1 / all).within01();
    }

    /** {@return (ε<sub>S</sub> + 1 − ε<sub>B</sub>) / 2; ½ for a method that knows nothing} */
    public Measured balancedAccuracy() {
        Measured sum = signalEfficiency().plus(backgroundEfficiency().complement());
        double together = -2 * covariance / signal.total() / background.total();
        return Moved.correlated(sum, together).times(0.5).within01();
    }

    /** {@return fraction of signal in what passes, s/(s + b); NaN if nothing passes} */
    public Measured purity() {
        Measured s = signal.passingOfAll();
        Measured b = background.passingOfAll();
        double all = s.value() + b.value();
        double error = Math.hypot(b.value() * s.error(), s.value() * b.error()) / (all * all);
        Measured purity = Moved.by(x -> x[0] / (x[0] + x[1]), error, s, b);
        double slopes = -b.value() * s.value() / Math.pow(all, 4);
        return Moved.correlated(purity, 2 * covariance * slopes).within01();
    }

    /** {@return harmonic mean of purity and signal efficiency, 2s/(s + b + S) for S signal events in all} */
    public Measured f1() {
        Measured s = signal.passingOfAll();
        Measured b = background.passingOfAll();
        double wanted = signal.total();
        double all = s.value() + b.value() + wanted;
        double error = 2 * Math.hypot((b.value() + wanted) * s.error(), s.value() * b.error()) / (all * all);
        Measured f1 = Moved.by(x -> 2 * x[0] / (x[0] + x[1] + wanted), error, s, b);
        double slopes = -4 * (b.value() + wanted) * s.value() / Math.pow(all, 4);
        return Moved.correlated(f1, 2 * covariance * slopes).within01();
    }
}
