package org.hepmva.measure.multiclass;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.text.Require;

/**
 * A cut on the numbers of all classes that selects one of them: a range of each, all of which must keep an
 * event.
 *
 * <p>{@link #best} finds the one that maximises a figure of merit. s/√(s + b) is largest where TMVA's purity
 * × efficiency is, of which it is √(S p ε). TMVA searches with a genetic algorithm, over one bound per class,
 * either from below or from above; here bounds are moved one after the other, then two at a time, until none
 * gets better, from several starting points, and the result is the same every time. It need not be the
 * largest of all. Bounds which together make less than a thousandth of the figure are left open. Cuts are
 * found on at most {@value #MOST_EVENTS_OF_A_CLASS} events of each class, chosen at random, the same ones
 * every time. Measure a cut on other events than those it was found on: {@link #on}.
 *
 * @param ranges one per class, in their order
 */
public record ResponseCut(List<ResponseRange> ranges) {

    /** Of each class, so many events at most are used to find cuts. */
    public static final int MOST_EVENTS_OF_A_CLASS = 10_000;

    /** Copies the list. */
    public ResponseCut {
        ranges = List.copyOf(ranges);
    }

    /**
     * {@return the best cut on the numbers of all classes}
     *
     * @param figure  what is largest there; its b is raised by its error, at least by one event, except in
     *                s/√(s + b), which does not favour small b. A background that is negative in sum counts
     *                as none
     * @param wanted  number of the class that is signal; all others are background, by their event weights
     * @param chooser the events it is found on
     */
    public static ResponseCut best(FigureOfMerit figure, int wanted, ClassResponses chooser) {
        return best(List.of(figure), wanted, chooser).get(0);
    }

    /**
     * {@return the best cuts by several figures, in their order, as {@link #best(FigureOfMerit, int,
     * ClassResponses)}; faster than one after the other}
     *
     * @param figures what is largest there
     * @param wanted  number of the class that is signal
     * @param chooser the events they are found on
     */
    public static List<ResponseCut> best(List<FigureOfMerit> figures, int wanted, ClassResponses chooser) {
        ResponseCutSearch search = new ResponseCutSearch(wanted, chooser);
        return figures.stream().map(search::best).toList();
    }

    /**
     * {@return the best cut on the number of the wanted class alone}
     *
     * @param figure  what is largest there, as in {@link #best}
     * @param wanted  number of the class that is signal
     * @param chooser the events it is found on
     */
    public static ResponseCut bestOnOwn(FigureOfMerit figure, int wanted, ClassResponses chooser) {
        double above = ResponseCutSearch.bestOnOwn(figure, wanted, chooser);
        return onOwn(chooser.classes(), wanted, above);
    }

    /**
     * {@return a cut on the number of one class alone}
     *
     * @param classes names of the classes
     * @param wanted  number of the class
     * @param above   what its number must exceed
     */
    public static ResponseCut onOwn(List<String> classes, int wanted, double above) {
        return new ResponseCut(IntStream.range(0, classes.size()).mapToObj(k -> k == wanted
                ? new ResponseRange(classes.get(k), above, Double.POSITIVE_INFINITY)
                : ResponseRange.open(classes.get(k))).toList());
    }

    /**
     * {@return what the cut keeps of some events}
     *
     * @param wanted number of the class that is signal
     * @throws IllegalArgumentException if the events have other classes
     */
    public SelectedEvents on(ClassResponses events, int wanted) {
        return SelectedEvents.of(wanted, selection(events), events);
    }

    /**
     * {@return which events the cut keeps, by their numbers}
     *
     * @throws IllegalArgumentException if the events have other classes
     */
    public IntPredicate selection(ClassResponses events) {
        List<String> names = ranges.stream().map(ResponseRange::cls).toList();
        Require.that(names.equals(events.classes()), "a cut on %s does not fit classes %s", names,
                events.classes());
        return event -> keeps(events, event);
    }

    private boolean keeps(ClassResponses events, int event) {
        for (int k = 0; k < ranges.size(); k++) {
            if (!ranges.get(k).keeps(events.responses()[k][event])) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return whether an event is kept}
     *
     * @param numbers one per class
     */
    public boolean keeps(double[] numbers) {
        Require.length("numbers", numbers.length, ranges.size());
        boolean keeps = true;
        for (int k = 0; k < numbers.length; k++) {
            keeps &= ranges.get(k).keeps(numbers[k]);
        }
        return keeps;
    }

    /**
     * {@return all ranges that are not open, joined by &amp;&amp;; {@code "true"} if all are}
     *
     * @param column the name of the number of a class, for instance {@code cls -> "BDT_" + cls}
     */
    public String expression(UnaryOperator<String> column) {
        String joined = String.join(" && ", ranges.stream().filter(range -> !range.isOpen())
                .map(range -> range.expression(column.apply(range.cls()))).toList());
        return joined.isEmpty() ? "true" : joined;
    }

    @Override
    public String toString() {
        return expression(cls -> cls);
    }
}
