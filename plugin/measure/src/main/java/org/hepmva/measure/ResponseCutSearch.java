package org.hepmva.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the ranges of the numbers of all classes that select one of them best: one bound after the other is
 * put where it is best for the others as they are, until none moves. One thread. O(events × classes) a round,
 * and a sort per class.
 */
final class ResponseCutSearch {

    private static final double OPEN_BELOW = Double.NEGATIVE_INFINITY;
    private static final double OPEN_ABOVE = Double.POSITIVE_INFINITY;

    /** What is better by less is rounding. */
    private static final double BETTER = 1e-9;
    /** What bounds must be worth together, as a part of the figure, or a few events made them. */
    private static final double HARDLY = 1e-3;
    private static final int MOST_ROUNDS = 50;
    private static final int MOST_STARTS = 8;
    /** Of more classes, two bounds move together only where one is that of the wanted class. */
    private static final int MOST_FOR_ALL_PAIRS = 10;

    private final int wanted;
    private final List<String> classes;
    private final double[][] numbers;
    private final int[][] orders;
    private final boolean[] signal;
    private final double[] weights;
    /** What a typical background event weighs. */
    private final double each;
    private final PairSearch pairs;
    /** The classes whose bounds are looked for two at a time. */
    private final List<int[]> together;
    /** How many bounds do not keep an event. */
    private final int[] failing;
    /** Bounds of the boxes for rising efficiencies; searched once, whatever the figure. */
    private List<double[][]> boxes = List.of();
    private FigureOfMerit figure = FigureOfMerit.S_OVER_ROOT_S_PLUS_B;
    private double[] above;
    private double[] most;

    /** Begins on a part of the events, if they are many. */
    ResponseCutSearch(int wanted, ClassResponses all) {
        this.wanted = wanted;
        classes = all.classes();
        int n = classes.size();
        int[][] chosen = new int[n][];
        int count = 0;
        for (int k = 0; k < n; k++) {
            chosen[k] = Thinning.of(all.eventsOf(k), ResponseCut.MOST_EVENTS_OF_A_CLASS);
            count += chosen[k].length;
        }
        numbers = new double[n][count];
        orders = new int[n][];
        signal = new boolean[count];
        weights = new double[count];
        int event = 0;
        for (int cls = 0; cls < n; cls++) {
            double scale = (double) all.eventsOf(cls).length / chosen[cls].length;
            for (int from : chosen[cls]) {
                for (int k = 0; k < n; k++) {
                    numbers[k][event] = all.responses()[k][from];
                }
                signal[event] = cls == wanted;
                weights[event++] = scale * all.weight(from);
            }
        }
        Arrays.setAll(orders, k -> Order.ascending(numbers[k]));
        together = together(wanted, n);
        failing = new int[count];
        each = typicalWeight();
        pairs = new PairSearch(numbers, orders, signal, weights);
    }

    private static List<int[]> together(int wanted, int classes) {
        List<int[]> together = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            for (int j = i + 1; j < classes; j++) {
                if (classes <= MOST_FOR_ALL_PAIRS || i == wanted || j == wanted) {
                    together.add(new int[] {i, j});
                }
            }
        }
        return together;
    }

    private double typicalWeight() {
        double sumW = 0;
        double sumW2 = 0;
        for (int i = 0; i < weights.length; i++) {
            sumW += signal[i] ? 0 : weights[i];
            sumW2 += signal[i] ? 0 : weights[i] * weights[i];
        }
        return sumW2 / Math.abs(sumW);
    }

    private SelectionSums sums() {
        return new SelectionSums(figure, each);
    }

    private void add(SelectionSums sums, int event, boolean passes) {
        if (passes) {
            sums.add(weights[event], signal[event]);
        }
    }

    private void open() {
        above = new double[classes.size()];
        most = new double[classes.size()];
        Arrays.fill(above, OPEN_BELOW);
        Arrays.fill(most, OPEN_ABOVE);
        Arrays.fill(failing, 0);
    }

    /** {@return the best range of the wanted class's own number, from below alone} */
    ResponseRange bestOnOwn(FigureOfMerit by) {
        figure = by;
        open();
        raise(wanted, merit());
        return new ResponseRange(classes.get(wanted), above[wanted], OPEN_ABOVE);
    }

    /** {@return the best of what is reached from the most promising starting points} */
    ResponseCut best(FigureOfMerit by) {
        figure = by;
        List<Start> starts = new ArrayList<>(List.of(start(openBounds(classes.size()))));
        bestBox().ifPresent(starts::add);
        for (int[] two : together) {
            PairSearch.Pair pair = pairs.best(two[0], two[1], event -> true, sums());
            double[][] bounds = openBounds(classes.size());
            set(bounds, two[0], pair.first());
            set(bounds, two[1], pair.second());
            starts.add(start(bounds));
        }
        starts.sort(Comparator.comparingDouble(Start::merit).reversed());
        double[][] best = openBounds(classes.size());
        double reached = Double.NEGATIVE_INFINITY;
        for (Start start : starts.subList(0, Math.min(MOST_STARTS, starts.size()))) {
            begin(start.bounds());
            double merit = climb();
            if (isBetter(merit, reached)) {
                reached = merit;
                best = new double[][] {above.clone(), most.clone()};
            }
        }
        begin(best);
        widen();
        List<ResponseRange> ranges = new ArrayList<>();
        for (int k = 0; k < classes.size(); k++) {
            double high = most[k] == OPEN_ABOVE ? OPEN_ABOVE : atMost(k, most[k]);
            ranges.add(new ResponseRange(classes.get(k), atMost(k, above[k]), high));
        }
        return new ResponseCut(ranges);
    }

    /** The largest number up to a bound, which cuts the same; −∞ if there is none. */
    private double atMost(int k, double bound) {
        double largest = OPEN_BELOW;
        for (double p : numbers[k]) {
            largest = p <= bound && p > largest ? p : largest;
        }
        return largest;
    }

    private static void set(double[][] bounds, int k, double[] range) {
        bounds[0][k] = range[0];
        bounds[1][k] = range[1];
    }

    /** Bounds from below and from above, and the figure there. */
    private record Start(double[][] bounds, double merit) {
    }

    private Start start(double[][] bounds) {
        begin(bounds);
        return new Start(bounds, merit());
    }

    /** {@return bounds from below and from above that keep everything} */
    static double[][] openBounds(int classes) {
        double[][] bounds = new double[2][classes];
        Arrays.fill(bounds[0], OPEN_BELOW);
        Arrays.fill(bounds[1], OPEN_ABOVE);
        return bounds;
    }

    private Optional<Start> bestBox() {
        boxes = boxes.isEmpty() ? findBoxes() : boxes;
        return boxes.stream().map(this::start).max(Comparator.comparingDouble(Start::merit));
    }

    /** Their bounds are rounded to floats, but will move. */
    private List<double[][]> findBoxes() {
        float[][] columns = new float[numbers.length][weights.length];
        byte[] labels = new byte[weights.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (signal[i] ? 0 : 1);
            for (int k = 0; k < columns.length; k++) {
                columns[k][i] = (float) numbers[k][i];
            }
        }
        LabelledColumns events = new LabelledColumns(classes, columns, labels, weights);
        return CutCurve.ofAll(events, events, List.of()).cuts().stream().map(this::box).toList();
    }

    private double[][] box(RectangularCut cut) {
        double[][] box = openBounds(classes.size());
        for (Window window : cut.windows()) {
            int k = classes.indexOf(window.variable());
            box[0][k] = Math.nextDown(window.low());
            box[1][k] = Math.nextDown(window.high());
        }
        return box;
    }

    private void begin(double[][] start) {
        open();
        for (int k = 0; k < classes.size(); k++) {
            move(k, start[0][k], start[1][k]);
        }
    }

    /** Moves one bound after the other until none gets better, then two at a time, and so on. */
    private double climb() {
        double reached = merit();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double before = reached;
            for (int k = 0; k < classes.size(); k++) {
                reached = raise(k, reached);
                reached = lower(k, reached);
            }
            reached = reached == before ? movePairs(reached) : reached;
            if (reached == before) {
                break;
            }
        }
        return reached;
    }

    private double movePairs(double before) {
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
        return (numbers[k][event] > above[k] ? 0 : 1) + (numbers[k][event] <= most[k] ? 0 : 1);
    }

    private double merit() {
        SelectionSums sums = sums();
        for (int i = 0; i < weights.length; i++) {
            add(sums, i, failing[i] == 0);
        }
        return sums.merit();
    }

    /** Puts the lower bound of a class where it is best. {@code reached} if none is better. */
    private double raise(int k, double reached) {
        int[] order = orders[k];
        double[] p = numbers[k];
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

    /** Puts the upper bound of a class where it is best. */
    private double lower(int k, double reached) {
        int[] order = orders[k];
        double[] p = numbers[k];
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

    private static boolean isBetter(double merit, double than) {
        return merit > (than == Double.NEGATIVE_INFINITY ? than : than + BETTER * Math.abs(than));
    }

    private void move(int k, double newAbove, double newMost) {
        double[] p = numbers[k];
        for (int i = 0; i < p.length; i++) {
            failing[i] += (p[i] > newAbove ? 0 : 1) + (p[i] <= newMost ? 0 : 1) - fails(k, i);
        }
        above[k] = newAbove;
        most[k] = newMost;
    }

    /** Opens bounds that are hardly worth having, the least worth first. */
    private void widen() {
        double least = merit() * (1 - HARDLY);
        List<int[]> bounds = new ArrayList<>();
        for (int k = 0; k < classes.size(); k++) {
            bounds.add(new int[] {k, 0});
            bounds.add(new int[] {k, 1});
        }
        double[][] worth = new double[classes.size()][2];
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
