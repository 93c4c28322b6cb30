package org.hepmva.measure;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Expected events of several sources that pass a cut, and what follows from them.
 *
 * <p>Sources are independent, so their errors add in quadrature. Where a source has no event that passes, it
 * adds half its upper limit (see {@link PassFail#passingSum}) to the error: none seen of a large background
 * is not none there.
 *
 * @param sources one or more, each with what passes and fails
 */
public record Yields(List<SourceYield> sources) {

    /** Copies the list. */
    public Yields {
        sources = List.copyOf(sources);
    }

    /** {@return expected events of a class that pass; exactly 0 if no source belongs to it} */
    public Measured passing(int cls) {
        return sum(source -> source.cls() == cls, SourceYield::passing);
    }

    /** {@return expected events of a class that fail} */
    public Measured failing(int cls) {
        return sum(source -> source.cls() == cls, SourceYield::failing);
    }

    /** {@return expected events of a class before the cut} */
    public Measured total(int cls) {
        return sum(source -> source.cls() == cls, SourceYield::total);
    }

    /** {@return expected events that pass, of all classes but one: the background, if that is the signal} */
    public Measured passingBeside(int cls) {
        return sum(source -> source.cls() != cls, SourceYield::passing);
    }

    /**
     * {@return expected events of a class that pass, of sources of the sizes they have: errors are binomial,
     * as for parts of one sample that are compared}
     */
    public Measured passingOfAll(int cls) {
        return sum(source -> source.cls() == cls, SourceYield::passingOfAll);
    }

    /** {@return the same of all classes but one} */
    public Measured passingOfAllBeside(int cls) {
        return sum(source -> source.cls() != cls, SourceYield::passingOfAll);
    }

    private Measured sum(Predicate<YieldSource> wanted, Function<SourceYield, Measured> number) {
        return sources.stream().filter(s -> wanted.test(s.source())).map(number)
                .reduce(Measured.exact(0), Measured::plus);
    }

    /**
     * {@return the fraction of a class that passes, Σ f w(pass) / Σ f w over its sources with their factors
     * f; for sources of the sizes they have, so errors are binomial; NaN if the class has no weight}
     */
    public Measured efficiency(int cls) {
        double all = total(cls).value();
        return passingOfAll(cls).times(1 / all).within01();
    }

    /** {@return s/(s + b): the fraction of a class in what passes; NaN if nothing passes} */
    public Measured purity(int cls) {
        Measured s = passing(cls);
        Measured b = passingBeside(cls);
        double all = s.value() + b.value();
        double error = Math.hypot(b.value() * s.error(), s.value() * b.error()) / (all * all);
        return Moved.by(x -> x[0] / (x[0] + x[1]), error, s, b);
    }

    /**
     * {@return harmonic mean of purity and efficiency of a class, 2s/(2s + b + m) for m of its events that
     * fail; NaN if there are none}
     */
    public Measured f1(int cls) {
        Measured s = passing(cls);
        Measured b = passingBeside(cls);
        Measured m = failing(cls);
        double all = 2 * s.value() + b.value() + m.value();
        double byPassing = 2 * (b.value() + m.value()) / (all * all);
        double byOthers = -2 * s.value() / (all * all);
        double ofClass = sources.stream().filter(source -> source.source().cls() == cls)
                .mapToDouble(source -> source.variance(byPassing, byOthers)).sum();
        double error = Math.sqrt(ofClass + byOthers * b.error() * byOthers * b.error());
        return Moved.by(x -> 2 * x[0] / (2 * x[0] + x[1] + x[2]), error, s, b, m);
    }

    /**
     * {@return the expected significance of a class as signal, all others as background}
     *
     * @param figure which
     * @param cls    number of the signal class
     */
    public Measured significance(FigureOfMerit figure, int cls) {
        return figure.of(passing(cls), passingBeside(cls));
    }
}
