package org.hepmva.evaluate;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.hepmva.measure.AcrossFolds;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Yields;

/**
 * Expected events that pass a selection, as the events of each fold alone have them.
 *
 * <p>A fold stands for all events, source by source, as a test part does: Σ over sources of the efficiency in
 * the fold times all expected events of the source. So how many events fall into a fold does not matter, and
 * the errors are binomial. A fold without events of a source has no number for its class.
 *
 * @param signal       expected events of the signal class, of each fold
 * @param background   the same of all other classes
 * @param significance expected significance, by the figures that follow from these two numbers; not by {@link
 *                     FigureOfMerit#ASIMOV_WITH_UNCERTAIN_B}, which the small number of events of a fold
 *                     would lower
 */
public record FoldYields(AcrossFolds signal, AcrossFolds background,
                         Map<FigureOfMerit, AcrossFolds> significance) {

    /** The figures that follow from s and b alone. */
    public static final List<FigureOfMerit> FIGURES = Arrays.stream(FigureOfMerit.values())
            .filter(figure -> figure != FigureOfMerit.ASIMOV_WITH_UNCERTAIN_B).toList();

    /** Copies the map. */
    public FoldYields {
        significance = Collections.unmodifiableMap(new EnumMap<>(significance));
    }

    /**
     * {@return the yields of each fold}
     *
     * @param whole  of all events, with the sources that each fold should have
     * @param folds  of the events of each fold, each source scaled to all of its events
     * @param signal number of the signal class
     */
    public static FoldYields of(Yields whole, List<Yields> folds, int signal) {
        AcrossFolds s = across(whole, folds, cls -> cls == signal, fold -> fold.passingOfAll(signal));
        AcrossFolds b = across(whole, folds, cls -> cls != signal, fold -> fold.passingOfAllBeside(signal));
        Map<FigureOfMerit, AcrossFolds> figures = new EnumMap<>(FigureOfMerit.class);
        for (FigureOfMerit figure : FIGURES) {
            Measured[] numbers = new Measured[folds.size()];
            Arrays.setAll(numbers, fold -> figure.of(s.folds().get(fold), b.folds().get(fold)));
            figures.put(figure, new AcrossFolds(List.of(numbers)));
        }
        return new FoldYields(s, b, figures);
    }

    private static AcrossFolds across(Yields whole, List<Yields> folds, IntPredicate wanted,
            Function<Yields, Measured> number) {
        long sources = sources(whole, wanted);
        return new AcrossFolds(folds.stream().map(fold -> sources(fold, wanted) == sources
                ? number.apply(fold) : Measured.NONE).toList());
    }

    private static long sources(Yields yields, IntPredicate wanted) {
        return yields.sources().stream().filter(source -> wanted.test(source.source().cls())).count();
    }
}
