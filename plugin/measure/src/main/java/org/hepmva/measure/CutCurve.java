package org.hepmva.measure;

import java.util.List;
import java.util.Optional;
import org.hepmva.hist.Graph;

/**
 * The best rectangular cuts for rising signal efficiency: what a method must beat.
 *
 * <p>On one variable a cut is a window low ≤ x &lt; high; open on one side where that is better, so both
 * one-sided cuts are among the candidates. On several variables it is a box, found by peeling (Friedman and
 * Fisher, Stat. Comput. 9 (1999) 123): from the face where most background goes for the signal lost, slice
 * by slice; where a window on one variable alone does better, it is that window. Edges are quantiles of the
 * training part (100 of them, 50 for boxes), so a cut is as fine as those. Cuts are found on the training
 * part and measured on the test part.
 *
 * <p>Efficiencies are fractions of all events. One whose value is missing (NaN) is kept only by a window
 * that is open on both sides, so any cut on its variable loses it. Boxes are found on at most 50 000 events
 * of each class, which are chosen at random, the same ones every time.
 *
 * @param title what is cut on
 * @param cuts  one for each wanted ε<sub>S</sub>, rising; empty if negative weights leave no weight
 *              to a class of the events that boxes are found on
 * @param mostBalanced the cut with the largest (ε<sub>S</sub> + 1 − ε<sub>B</sub>)/2 on the training part,
 *              among windows or boxes of all ε<sub>S</sub>, and for all variables together never less than
 *              the best window on one; none if there are no cuts
 */
public record CutCurve(String title, List<RectangularCut> cuts, Optional<RectangularCut> mostBalanced) {

    /** Of each class, so many events at most are used to find boxes. */
    public static final int MOST_EVENTS_OF_A_CLASS = 50_000;

    /** Copies the list. */
    public CutCurve {
        cuts = List.copyOf(cuts);
    }

    /** {@return the same cuts under another title} */
    public CutCurve withTitle(String other) {
        return new CutCurve(other, cuts, mostBalanced);
    }

    /**
     * {@return the best windows on one variable, for rising ε<sub>S</sub>}
     *
     * @param column   number of the variable
     * @param training what windows are found on
     * @param test     what they are measured on
     */
    public static CutCurve ofVariable(int column, LabelledColumns training, LabelledColumns test) {
        return WindowSearch.find(column, training, test);
    }

    /**
     * {@return the best cuts on all variables together, for rising ε<sub>S</sub>: for each the box, or the
     * window on one variable that does better on the training part; without any cut if negative weights
     * leave a class of the events searched without weight}
     *
     * @param training what boxes are found on
     * @param test     what they are measured on
     * @param windows  of single variables, from {@link #ofVariable}; may be empty
     */
    public static CutCurve ofAll(LabelledColumns training, LabelledColumns test, List<CutCurve> windows) {
        return BoxSearch.find(training, test, windows);
    }

    /**
     * {@return the cut that is the best for a wanted ε<sub>S</sub> on the training part: the first that
     * reaches it, or the last}
     *
     * @param wanted ε<sub>S</sub> in (0, 1)
     * @throws IllegalStateException if the curve has no cut
     */
    public RectangularCut at(double wanted) {
        return cuts.stream().filter(cut -> cut.wanted() >= wanted - 1e-9).findFirst()
                .or(() -> cuts.isEmpty() ? Optional.empty() : Optional.of(cuts.get(cuts.size() - 1)))
                .orElseThrow(() -> new IllegalStateException("'" + title + "' has no cut"));
    }

    /** {@return background rejection 1 − ε<sub>B</sub> against ε<sub>S</sub>, on the test part} */
    public Graph toGraph() {
        double[] x = new double[cuts.size()];
        double[] y = new double[cuts.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = cuts.get(i).signalEfficiency().value();
            y[i] = 1 - cuts.get(i).backgroundEfficiency().value();
        }
        return Graph.of(title, x, y).withTitles("signal efficiency", "background rejection");
    }

    /**
     * {@return rejection factor 1/ε<sub>B</sub> against ε<sub>S</sub>, on the test part, where it is
     * finite and known to better than 50%}
     */
    public Graph toRejectionFactorGraph() {
        List<RectangularCut> drawn = cuts.stream()
                .filter(c -> c.backgroundEfficiency().sigmas() > 2).toList();
        double[] x = new double[drawn.size()];
        double[] y = new double[drawn.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = drawn.get(i).signalEfficiency().value();
            y[i] = 1 / drawn.get(i).backgroundEfficiency().value();
        }
        return Graph.of(title, x, y).withTitles("signal efficiency", "rejection factor");
    }
}
