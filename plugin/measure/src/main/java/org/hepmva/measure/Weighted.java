package org.hepmva.measure;

import java.util.function.IntToDoubleFunction;
import org.hepmva.text.Require;

/**
 * Numbers with their event weights: deviations, ratios, the values of a variable. The arrays ARE NOT COPIED;
 * they are read and never changed.
 *
 * @param values       one number per event, none NaN
 * @param eventWeights one weight per event, of any sign; an empty array means 1 for each
 * @param groups       which of them are entries of one event, for errors; {@link EventGroups#NONE} if none
 */
public record Weighted(double[] values, double[] eventWeights, EventGroups groups) {

    /**
     * Checks the lengths and the values.
     *
     * @throws IllegalArgumentException if the lengths differ, or a value is NaN
     */
    public Weighted {
        if (eventWeights.length > 0) {
            Require.length("eventWeights", eventWeights.length, values.length);
        }
        for (int i = 0; i < values.length; i++) {
            Require.that(!Double.isNaN(values[i]), "the value of event %s is NaN", i);
        }
        groups.requireSize(values.length);
    }

    /**
     * Of independent events.
     *
     * @param values       one number per event, none NaN
     * @param eventWeights one weight per event, of any sign; an empty array means 1 for each
     * @throws IllegalArgumentException if the lengths differ, or a value is NaN
     */
    public Weighted(double[] values, double[] eventWeights) {
        this(values, eventWeights, EventGroups.NONE);
    }

    /** {@return other numbers of the same events} */
    public Weighted withValues(double[] others) {
        return new Weighted(others, eventWeights, groups);
    }

    /** {@return the number of events} */
    public int size() {
        return values.length;
    }

    /** {@return the weight of one event} */
    public double weight(int event) {
        return eventWeights.length == 0 ? 1 : eventWeights[event];
    }

    /** {@return Σw} */
    public double sumW() {
        return sum(i -> 1);
    }

    /** {@return Σw²; Σ(Σw)² over events, where several entries are of one} */
    public double sumW2() {
        return groups.isNone() ? sum(this::weight) : groups.sumOfSquares(each(i -> 1));
    }

    /** Events with an entry of weight other than 0. */
    private int eventsOfWeight() {
        boolean[] counts = new boolean[groups.size()];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (weight(i) != 0 && !counts[groups.group(i)]) {
                counts[groups.group(i)] = true;
                n++;
            }
        }
        return n;
    }

    private double[] each(IntToDoubleFunction ofEvent) {
        double[] products = new double[values.length];
        for (int i = 0; i < products.length; i++) {
            double w = weight(i);
            products[i] = w == 0 ? 0 : w * ofEvent.applyAsDouble(i);
        }
        return products;
    }

    /** {@return (Σw)²/Σw², 0 without events} */
    public double effectiveEntries() {
        double squares = sumW2();
        return squares > 0 ? sumW() * sumW() / squares : 0;
    }

    /** {@return Σw x / Σw; NaN if Σw is not above 0} */
    public double mean() {
        return average(i -> values[i]);
    }

    /**
     * {@return Σw f / Σw of some number of each event; NaN if Σw is not above 0}
     *
     * @param ofEvent the number f, by event
     */
    public double average(IntToDoubleFunction ofEvent) {
        double all = sumW();
        return all > 0 ? sum(ofEvent) / all : Double.NaN;
    }

    private double sum(IntToDoubleFunction ofEvent) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weight(i) * ofEvent.applyAsDouble(i);
        }
        return sum;
    }

    /**
     * {@return the statistical error of a number that depends on the events like a mean does, to first
     * order: √(Σw²φ²) / Σw · √(n / (n − 1)); NaN for fewer than two events, or if Σw is not above 0}
     *
     * <p>φ is the influence function of the number: by how much a little more weight of an event moves it (F.
     * R. Hampel, J. Am. Stat. Assoc. 69 (1974) 383, doi:10.1080/01621459.1974.10482962). For the mean φ =
     * x − ⟨x⟩, and with weights of 1 the error is the familiar s/√n. n counts events of weight other than 0.
     * Where several entries are of one event, Σw²φ² is Σ(Σwφ)² over events.
     *
     * @param influence φ by event, with a mean of 0
     */
    public double error(IntToDoubleFunction influence) {
        if (!groups.isNone()) {
            double n = eventsOfWeight();
            double all = sumW();
            return all > 0 && n > 1
                    ? Math.sqrt(groups.sumOfSquares(each(influence)) * n / (n - 1)) / all : Double.NaN;
        }
        double squares = 0;
        double all = 0;
        double n = 0;
        for (int i = 0; i < values.length; i++) {
            double w = weight(i);
            double phi = w == 0 ? 0 : influence.applyAsDouble(i);
            squares += w * w * phi * phi;
            all += w;
            n += w == 0 ? 0 : 1;
        }
        return all > 0 && n > 1 ? Math.sqrt(squares * n / (n - 1)) / all : Double.NaN;
    }
}
