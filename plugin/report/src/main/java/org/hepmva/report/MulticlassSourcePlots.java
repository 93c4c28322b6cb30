package org.hepmva.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hepmva.evaluate.multiclass.MulticlassMethod;
import org.hepmva.evaluate.multiclass.MulticlassYields;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.plot.ClassPalette;
import org.hepmva.hist.plot.LegendPlace;
import org.hepmva.hist.plot.Plot;
import org.hepmva.hist.plot.Stack;
import org.hepmva.measure.SourceYield;

/** Pictures of the sources of n classes in the numbers of one method. */
public final class MulticlassSourcePlots {

    /** More entries than these need the room above the frame. */
    private static final int MOST_INSIDE = 4;

    private static final int WIDTH = 500;
    private static final int FRAME = 330;
    private static final int ROW = 18;
    private static final int COLUMNS = 3;

    private MulticlassSourcePlots() {
    }

    /**
     * {@return the number for one class on the test part, all sources on top of one another: those of that
     * class lowest, those of a class in tints of its colour, with the statistical error of the sum; none
     * without sources}
     *
     * @param method what was evaluated
     * @param cls    number of the class
     */
    public static Optional<Plot> stacked(MulticlassMethod method, int cls) {
        return method.yields().map(yields -> stacked(yields, cls,
                method.onTest().confusion().classes().size()));
    }

    /** {@return the same on a logarithmic scale; none without sources} */
    public static Optional<Plot> logarithmic(MulticlassMethod method, int cls) {
        return stacked(method, cls).map(Plot::withLogY);
    }

    private static Plot stacked(MulticlassYields yields, int cls, int classes) {
        List<Histogram> outputs = yields.outputs().get(cls);
        Stack stack = Stack.empty();
        for (int k : order(yields, cls, classes)) {
            List<Integer> own = of(k, yields);
            for (int j = 0; j < own.size(); j++) {
                Histogram output = outputs.get(own.get(j));
                stack = stack.add(output, ClassPalette.of(classes).area(k, j, own.size())
                        .withLabel(output.title()));
            }
        }
        boolean isLong = outputs.size() + 1 > MOST_INSIDE;
        int rows = isLong ? (outputs.size() + COLUMNS) / COLUMNS : 0;
        return Plot.titled("").add(stack).withXTitle(outputs.get(0).axis(0).title())
                .withYTitle(yields.areExpected() ? "Expected events / bin" : "Σw / bin")
                .withLegend(isLong ? LegendPlace.ABOVE : LegendPlace.AUTO)
                .withSize(WIDTH, FRAME + ROW * rows);
    }

    /** The class itself, then the others from the smallest to the largest. */
    private static List<Integer> order(MulticlassYields yields, int cls, int classes) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, classes).filter(k -> k != cls).boxed()
                .toList());
        order.sort(Comparator.comparingDouble(k -> yields.mostLikely().get(0).total(k).value()));
        order.add(0, cls);
        return order;
    }

    private static List<Integer> of(int cls, MulticlassYields yields) {
        List<SourceYield> sources = yields.mostLikely().get(0).sources();
        return IntStream.range(0, sources.size()).filter(s -> sources.get(s).source().cls() == cls).boxed()
                .toList();
    }
}
