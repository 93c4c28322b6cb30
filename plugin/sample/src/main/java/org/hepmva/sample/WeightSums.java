package org.hepmva.sample;

/** Sums over the weights of some events. Mutable; one thread. */
final class WeightSums {

    private int entries;
    private int negative;
    private int zero;
    private double sumW;
    private double sumW2;

    void add(double w) {
        entries++;
        negative += w < 0 ? 1 : 0;
        zero += w == 0 ? 1 : 0;
        sumW += w;
        sumW2 += w * w;
    }

    void add(WeightSums other) {
        entries += other.entries;
        negative += other.negative;
        zero += other.zero;
        sumW += other.sumW;
        sumW2 += other.sumW2;
    }

    EventSummary summary(String name) {
        return new EventSummary(name, entries, negative, zero, sumW, sumW2);
    }
}
