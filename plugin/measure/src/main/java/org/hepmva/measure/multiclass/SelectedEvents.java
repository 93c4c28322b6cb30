package org.hepmva.measure.multiclass;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.hepmva.measure.ClassTable;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Moved;
import org.hepmva.measure.PassFail;
import org.hepmva.measure.Rounded;

/**
 * The events that some selection keeps, where one of n classes is wanted and all others are background.
 *
 * <p>Efficiencies are Σw(kept)/Σw of a class, purity is Σw of the wanted class in Σw of what is kept. Their
 * errors are for classes of the sizes they have here, so that what is kept of each is binomial; sums have
 * the errors √Σw² of what another sample would give. Negative weights are summed like any other. A number
 * that does not exist, for a class without weight or where nothing is kept, is NaN. Immutable.
 */
public final class SelectedEvents {

    private final List<String> classes;
    private final int wanted;
    private final ClassTable table;
    private final int outcome;

    /**
     * What has one outcome in a table.
     *
     * @param wanted number of the wanted class
     */
    SelectedEvents(List<String> classes, int wanted, ClassTable table, int outcome) {
        this.classes = classes;
        this.wanted = wanted;
        this.table = table;
        this.outcome = outcome;
    }

    /**
     * {@return what a selection keeps of some events}
     *
     * @param wanted number of the wanted class
     * @param keeps  whether an event is kept; asked once or twice for each
     */
    public static SelectedEvents of(int wanted, IntPredicate keeps, ClassResponses events) {
        ClassTable table = ClassTable.of(new ClassTable.Shape(events.classes().size(), 2), events.size(),
                i -> 2 * events.truth()[i] + (keeps.test(i) ? 0 : 1), events::weight, events.groups());
        return new SelectedEvents(events.classes(), wanted, table, 0);
    }

    /** {@return number of the wanted class} */
    public int wanted() {
        return wanted;
    }

    /** {@return what is kept of a class, and what is not} */
    public PassFail kept(int cls) {
        return table.passFail(cls, outcome);
    }

    /** {@return the fraction of the wanted class that is kept} */
    public Measured efficiency() {
        return kept(wanted).efficiency();
    }

    /** {@return the fraction of any class that is kept} */
    public Measured efficiency(int cls) {
        return kept(cls).efficiency();
    }

    /** {@return Σw of the wanted class that is kept} */
    public Measured signal() {
        return kept(wanted).passingSum();
    }

    /** {@return Σw of all other classes that is kept} */
    public Measured background() {
        Measured sum = Measured.exact(0);
        for (int cls = 0; cls < classes.size(); cls++) {
            sum = cls == wanted || isAbsent(cls) ? sum : sum.plus(kept(cls).passingSum());
        }
        return sum;
    }

    /** {@return expected significance of the wanted class, for weights that make expected events} */
    public Measured significance(FigureOfMerit figure) {
        return figure.of(signal(), background());
    }

    /** {@return fraction of the wanted class in what is kept} */
    public Measured purity() {
        double s = value(wanted);
        double all = all();
        return moved(x -> x[wanted] / sum(x), (all - s) / (all * all), -s / (all * all));
    }

    /** {@return purity × efficiency, what TMVA's cuts for several classes maximise} */
    public Measured purityTimesEfficiency() {
        double s = value(wanted);
        double all = all();
        double total = table.total(wanted);
        double byOthers = -s * s / (all * all * total);
        double byWanted = 2 * s / (all * total) + byOthers;
        return moved(x -> x[wanted] * x[wanted] / (sum(x) * total), byWanted, byOthers);
    }

    /** {@return harmonic mean of purity and efficiency, 2s/(s + b + S) for S events of the class in all} */
    public Measured f1() {
        double s = value(wanted);
        double total = table.total(wanted);
        double all = all() + total;
        double byOthers = -2 * s / (all * all);
        return moved(x -> 2 * x[wanted] / (sum(x) + total), 2 / all + byOthers, byOthers);
    }

    private double value(int cls) {
        return table.sumW(cls, outcome);
    }

    private double all() {
        double sum = 0;
        for (int cls = 0; cls < classes.size(); cls++) {
            sum += value(cls);
        }
        return sum;
    }

    private static double sum(double[] x) {
        double sum = 0;
        for (double part : x) {
            sum += part;
        }
        return sum;
    }

    /** A function of what is kept of each class, with its slopes by the wanted class and by any other. */
    private Measured moved(ToDoubleFunction<double[]> function, double byWanted, double byOthers) {
        Measured[] kept = new Measured[classes.size()];
        double variance = 0;
        double together = 0;
        for (int cls = 0; cls < kept.length; cls++) {
            kept[cls] = isAbsent(cls) ? Measured.exact(0) : kept(cls).passingOfAll();
            double slope = cls == wanted ? byWanted : byOthers;
            variance += slope * kept[cls].error() * slope * kept[cls].error();
            for (int other = 0; other < cls; other++) {
                together += 2 * slope * (other == wanted ? byWanted : byOthers)
                        * table.covariance(cls, outcome, other, outcome);
            }
        }
        return Moved.correlated(Moved.by(function, Math.sqrt(variance), kept), together).within01();
    }

    /** A class without any event adds nothing, and is known to. */
    private boolean isAbsent(int cls) {
        return table.isEmpty(cls);
    }

    @Override
    public String toString() {
        return "selection of '" + classes.get(wanted) + "': efficiency " + Rounded.percent(efficiency())
                + ", purity " + Rounded.percent(purity());
    }
}
