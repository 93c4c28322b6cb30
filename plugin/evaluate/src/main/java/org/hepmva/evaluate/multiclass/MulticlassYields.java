package org.hepmva.evaluate.multiclass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hepmva.evaluate.MethodYields;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Yields;
import org.hepmva.measure.multiclass.ClassResponses;
import org.hepmva.measure.multiclass.ResponseCut;
import org.hepmva.measure.multiclass.SourcedClassResponses;

/**
 * What selections on the numbers of one method for n classes keep of each source.
 *
 * <p>Everything is measured on the test part and scaled, source by source, to all events of the source, as in
 * {@link MethodYields}.
 *
 * @param areExpected whether yields are expected events
 * @param mostLikely  for each class what is taken for it, the class with the largest number
 * @param best        best cuts by each {@link FigureOfMerit} in its order, found on the part where cuts are
 *                    found, by expected events there; those of {@link MulticlassCuts} alone if yields are not
 *                    expected, or if a class has Σw ≤ 0 without the sources that are left out
 * @param outputs     for each class its number in the events of each source, in the order of the sources of
 *                    the yields: Σw, scaled as the yields are
 */
public record MulticlassYields(boolean areExpected, List<Yields> mostLikely, List<FigureYields> best,
                               List<List<Histogram>> outputs) {

    /** Copies the lists. */
    public MulticlassYields {
        mostLikely = List.copyOf(mostLikely);
        best = List.copyOf(best);
        outputs = outputs.stream().map(List::copyOf).toList();
    }

    /**
     * {@return the yields on a test part}
     *
     * @param areExpected whether they are expected events
     * @param test        its events
     * @param chooser     the events where cuts are found, if cuts by every figure should be
     * @param cuts        that were found already
     * @param axes        of the number for each class
     */
    static MulticlassYields of(boolean areExpected, SourcedClassResponses test,
            Optional<ClassResponses> chooser, MulticlassCuts cuts, List<Axis> axes) {
        List<FigureYields> best = new ArrayList<>(List.of(found(cuts, test)));
        chooser.ifPresent(events -> best.addAll(search(others(cuts.figure()), events, test)));
        best.sort(Comparator.comparing(FigureYields::figure));
        List<List<Histogram>> outputs = new ArrayList<>();
        for (int k = 0; k < axes.size(); k++) {
            outputs.add(outputs(test, axes.get(k), test.events().responses()[k]));
        }
        return new MulticlassYields(areExpected, test.mostLikely(), best, outputs);
    }

    private static FigureYields found(MulticlassCuts cuts, SourcedClassResponses test) {
        List<ClassCutYields> own = new ArrayList<>();
        List<ClassCutYields> all = new ArrayList<>();
        for (int k = 0; k < cuts.all().size(); k++) {
            own.add(yields(k, ResponseCut.onOwn(test.events().classes(), k, cuts.own().cuts().get(k)), test));
            all.add(yields(k, cuts.all().get(k).cut(), test));
        }
        return new FigureYields(cuts.figure(), own, all);
    }

    private static List<FigureOfMerit> others(FigureOfMerit found) {
        return Stream.of(FigureOfMerit.values()).filter(figure -> figure != found).toList();
    }

    private static List<FigureYields> search(List<FigureOfMerit> figures, ClassResponses chooser,
            SourcedClassResponses test) {
        int n = chooser.classes().size();
        List<List<ResponseCut>> all = IntStream.range(0, n)
                .mapToObj(k -> ResponseCut.best(figures, k, chooser)).toList();
        List<FigureYields> best = new ArrayList<>();
        for (int f = 0; f < figures.size(); f++) {
            int figure = f;
            best.add(new FigureYields(figures.get(f), IntStream.range(0, n).mapToObj(k ->
                    yields(k, ResponseCut.bestOnOwn(figures.get(figure), k, chooser), test)).toList(),
                    IntStream.range(0, n).mapToObj(k -> yields(k, all.get(k).get(figure), test)).toList()));
        }
        return best;
    }

    private static ClassCutYields yields(int cls, ResponseCut cut, SourcedClassResponses test) {
        return new ClassCutYields(test.events().classes().get(cls), cls, cut, test.at(cut));
    }

    private static List<Histogram> outputs(SourcedClassResponses events, Axis axis, double[] numbers) {
        Histogram[] histograms = new Histogram[events.list().size()];
        Arrays.setAll(histograms, s -> Histogram.book(events.list().get(s).name(), axis));
        for (int i = 0; i < numbers.length; i++) {
            int source = events.sources()[i];
            histograms[source].fill(numbers[i],
                    events.events().weight(i) * events.list().get(source).factor());
        }
        return List.of(histograms);
    }

    /** {@return the best cuts by one figure, if they were found} */
    public Optional<FigureYields> best(FigureOfMerit figure) {
        return best.stream().filter(each -> each.figure() == figure).findFirst();
    }
}
