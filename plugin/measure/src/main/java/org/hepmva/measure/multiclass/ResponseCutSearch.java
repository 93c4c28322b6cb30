package org.hepmva.measure.multiclass;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hepmva.measure.CutCurve;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.LabelledColumns;
import org.hepmva.measure.RectangularCut;
import org.hepmva.measure.Window;

/**
 * Finds the ranges of the numbers of all classes that select one of them best: the best end of {@linkplain
 * BoundsClimb climbs} from the most promising starts. One thread. O(events × classes) a round of a climb, and
 * a sort per class.
 */
final class ResponseCutSearch {

    private static final int MOST_STARTS = 8;
    /** Of more classes, two bounds move together only where one is that of the wanted class. */
    private static final int MOST_FOR_ALL_PAIRS = 10;

    private final SearchedEvents events;
    private final PairSearch pairs;
    /** The classes whose bounds are looked for two at a time. */
    private final List<int[]> together;
    /** Bounds of the boxes for rising efficiencies; searched once, whatever the figure. */
    private List<double[][]> boxes = List.of();

    /** Begins on a part of the events, if they are many. */
    ResponseCutSearch(int wanted, ClassResponses all) {
        events = SearchedEvents.of(wanted, all);
        together = together(wanted, events.classes().size());
        pairs = new PairSearch(events.numbers(), events.orders(), events.signal(), events.weights());
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

    /** {@return what the wanted class's own number must exceed, if nothing else is asked; −∞ for no cut} */
    static double bestOnOwn(FigureOfMerit figure, int wanted, ClassResponses all) {
        BoundsClimb climb = new BoundsClimb(SearchedEvents.of(wanted, all), figure);
        climb.raise(wanted, climb.merit());
        return climb.bounds()[0][wanted];
    }

    /** {@return the best of what is reached from the most promising starting points} */
    ResponseCut best(FigureOfMerit figure) {
        BoundsClimb climb = new BoundsClimb(events, figure);
        double[][] best = openBounds();
        double reached = Double.NEGATIVE_INFINITY;
        for (Start start : starts(climb)) {
            climb.begin(start.bounds());
            double merit = climb.climb(pairs, together);
            if (BoundsClimb.isBetter(merit, reached)) {
                reached = merit;
                best = climb.bounds();
            }
        }
        climb.begin(best);
        climb.widen();
        return cut(climb.bounds());
    }

    /** Bounds from below and from above, and the figure there. */
    private record Start(double[][] bounds, double merit) {

        static Start of(BoundsClimb climb, double[][] bounds) {
            climb.begin(bounds);
            return new Start(bounds, climb.merit());
        }
    }

    /** The most promising first. */
    private List<Start> starts(BoundsClimb climb) {
        List<Start> starts = new ArrayList<>(List.of(Start.of(climb, openBounds())));
        bestBox(climb).ifPresent(starts::add);
        for (int[] two : together) {
            PairSearch.Pair pair = pairs.best(two[0], two[1], event -> true, climb.sums());
            double[][] bounds = openBounds();
            set(bounds, two[0], pair.first());
            set(bounds, two[1], pair.second());
            starts.add(Start.of(climb, bounds));
        }
        starts.sort(Comparator.comparingDouble(Start::merit).reversed());
        return starts.subList(0, Math.min(MOST_STARTS, starts.size()));
    }

    private double[][] openBounds() {
        return BoundsClimb.openBounds(events.classes().size());
    }

    private static void set(double[][] bounds, int k, double[] range) {
        bounds[0][k] = range[0];
        bounds[1][k] = range[1];
    }

    private Optional<Start> bestBox(BoundsClimb climb) {
        boxes = boxes.isEmpty() ? findBoxes() : boxes;
        return boxes.stream().map(box -> Start.of(climb, box)).max(Comparator.comparingDouble(Start::merit));
    }

    /** Their bounds are rounded to floats, but will move. */
    private List<double[][]> findBoxes() {
        LabelledColumns rounded = events.rounded();
        return CutCurve.ofAll(rounded, rounded, List.of()).cuts().stream().map(this::box).toList();
    }

    private double[][] box(RectangularCut cut) {
        double[][] box = openBounds();
        for (Window window : cut.windows()) {
            int k = events.classes().indexOf(window.variable());
            box[0][k] = Math.nextDown(window.low());
            box[1][k] = Math.nextDown(window.high());
        }
        return box;
    }

    private ResponseCut cut(double[][] bounds) {
        List<ResponseRange> ranges = new ArrayList<>();
        for (int k = 0; k < events.classes().size(); k++) {
            double most = bounds[1][k];
            ranges.add(new ResponseRange(events.classes().get(k), events.atMost(k, bounds[0][k]),
                    most == Double.POSITIVE_INFINITY ? most : events.atMost(k, most)));
        }
        return new ResponseCut(ranges);
    }
}
