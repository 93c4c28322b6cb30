package org.hepmva.measure.multiclass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hepmva.measure.FigureOfMerit;

/**
 * Bounds on the numbers of all classes on their way to where a figure is largest: one after the other is put
 * where it is best for the others as they are. Mutable, one thread; each step O(events).
 */
final class BoundsClimb {

    private static final double OPEN_BELOW = Double.NEGATIVE_INFINITY;
    private static final double OPEN_ABOVE = Double.POSITIVE_INFINITY;

    /** What is better by less is rounding. */
    private static final double BETTER = 1e-9;
    /** What bounds must be worth together, as a part of the figure, or a few events made them. */
    private static final double HARDLY = 1e-3;
    private static final int MOST_ROUNDS = 50;

    private final SearchedEvents events;
    private final FigureOfMerit figure;
    private final double each;
    private final double[] above;
    private final double[] most;
    /** How many bounds do not keep an event. */
    private final int[] failing;

    /** Begins without bounds. */
    BoundsClimb(SearchedEvents events, FigureOfMerit figure) {
        this.events = events;
        this.figure = figure;
        each = events.typicalWeight();
        int classes = events.classes().size();
        above = new double[classes];
        most = new double[classes];
        failing = new int[events.size()];
        open();
    }

    private void open() {
        Arrays.fill(above, OPEN_BELOW);
        Arrays.fill(most, OPEN_ABOVE);
        Arrays.fill(failing, 0);
    }

    /** {@return bounds from below and from above that keep everything} */
    static double[][] openBounds(int classes) {
        double[][] bounds = new double[2][classes];
        Arrays.fill(bounds[0], OPEN_BELOW);
        Arrays.fill(bounds[1], OPEN_ABOVE);
        return bounds;
    }

    /** {@return whether a figure is larger by more than rounding} */
    static boolean isBetter(double merit, double than) {
        return merit > (than == Double.NEGATIVE_INFINITY ? than : than + BETTER * Math.abs(than));
    }

    /** Begins once more. {@code bounds} are those from below and from above. */
    void begin(double[][] bounds) {
        open();
        for (int k = 0; k < above.length; k++) {
            move(k, bounds[0][k], bounds[1][k]);
        }
    }

    /** {@return the bounds from below and from above, as they are now} */
    double[][] bounds() {
        return new double[][] {above.clone(), most.clone()};
    }

    /** {@return an empty selection} */
    SelectionSums sums() {
        return new SelectionSums(figure, each);
    }

    private void add(SelectionSums sums, int event, boolean passes) {
        if (passes) {
            sums.add(events.weights()[event], events.signal()[event]);
        }
    }

    /** {@return the figure where the bounds are now} */
    double merit() {
        SelectionSums sums = sums();
        for (int i = 0; i < failing.length; i++) {
            add(sums, i, failing[i] == 0);
        }
        return sums.merit();
    }

    /**
     * Moves one bound after the other until none gets better, then two at a time, and so on.
     *
     * @param pairs    looks for two bounds
     * @param together the classes whose bounds are looked for two at a time
     * @return the figure there
     */
    double climb(PairSearch pairs, List<int[]> together) {
        double reached = merit();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double before = reached;
            for (int k = 0; k < above.length; k++) {
                reached = raise(k, reached);
                reached = lower(k, reached);
            }
            reached = reached == before ? movePairs(pairs, together, reached) : reached;
            if (reached == before) {
                break;
            }
        }
        return reached;
    }

    private double movePairs(PairSearch pairs, List<int[]> together, double before) {
        double reached = before;
        for (int[] two : together) {
            PairSearch.Pair pair = pairs.best(two[0], two[1],
                    event -> failing[event] == fails(two[0], event) + fails(two[1], event), sums());
            if (isBetter(pair.merit(), reached)) {
                move(two[0], pair.first()[0], pair.first()[1]);
                move(two[1], pair.second()[0], pair.second()[1]);
                reached = merit();
            }
        }
        return reached;
    }

    /** How many bounds of a class do not keep an event. */
    private int fails(int k, int event) {
        double p = events.numbers()[k][event];
        return (p > above[k] ? 0 : 1) + (p <= most[k] ? 0 : 1);
    }

    /**
     * Puts the lower bound of a class where it is best.
     *
     * @param reached the figure now
     * @return the figure there; {@code reached} if none is better
     */
    double raise(int k, double reached) {
        int[] order = events.orders()[k];
        double[] p = events.numbers()[k];
        SelectionSums sums = sums();
        double best = reached;
        double at = above[k];
        for (int i = order.length - 1; i >= 0; i--) {
            int event = order[i];
            add(sums, event, failing[event] == (p[event] > above[k] ? 0 : 1));
            double next = i == 0 ? OPEN_BELOW : p[order[i - 1]];
            if (next < p[event] && isBetter(sums.merit(), best)) {
                best = sums.merit();
                at = next;
            }
        }
        move(k, at, most[k]);
        return best;
    }

    /** Puts the upper bound of a class where it is best, as {@link #raise} does the lower. */
    private double lower(int k, double reached) {
        int[] order = events.orders()[k];
        double[] p = events.numbers()[k];
        SelectionSums sums = sums();
        double best = reached;
        double at = most[k];
        for (int i = 0; i < order.length; i++) {
            int event = order[i];
            add(sums, event, failing[event] == (p[event] <= most[k] ? 0 : 1));
            boolean isLast = i == order.length - 1;
            if ((isLast || p[order[i + 1]] > p[event]) && isBetter(sums.merit(), best)) {
                best = sums.merit();
                at = isLast ? OPEN_ABOVE : p[event];
            }
        }
        move(k, above[k], at);
        return best;
    }

    private void move(int k, double newAbove, double newMost) {
        double[] p = events.numbers()[k];
        for (int i = 0; i < p.length; i++) {
            failing[i] += (p[i] > newAbove ? 0 : 1) + (p[i] <= newMost ? 0 : 1) - fails(k, i);
        }
        above[k] = newAbove;
        most[k] = newMost;
    }

    /** Opens bounds that are hardly worth having, the least worth first. */
    void widen() {
        double least = merit() * (1 - HARDLY);
        List<int[]> bounds = new ArrayList<>();
        for (int k = 0; k < above.length; k++) {
            bounds.add(new int[] {k, 0});
            bounds.add(new int[] {k, 1});
        }
        double[][] worth = new double[above.length][2];
        for (int[] bound : bounds) {
            worth[bound[0]][bound[1]] = open(bound, Double.POSITIVE_INFINITY);
        }
        bounds.sort(Comparator.comparingDouble(bound -> -worth[bound[0]][bound[1]]));
        bounds.forEach(bound -> open(bound, least));
    }

    /** Opens a bound, and closes it again if that leaves less. {@code bound} is a class, and 0 for below. */
    private double open(int[] bound, double least) {
        int k = bound[0];
        double oldAbove = above[k];
        double oldMost = most[k];
        move(k, bound[1] == 0 ? OPEN_BELOW : oldAbove, bound[1] == 0 ? oldMost : OPEN_ABOVE);
        double merit = merit();
        if (merit < least) {
            move(k, oldAbove, oldMost);
        }
        return merit;
    }
}
