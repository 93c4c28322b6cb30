package org.hepmva.measure.multiclass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.hepmva.measure.ClassTable;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Measured;
import org.hepmva.text.Require;

/**
 * A cut for each class on its own number. An event passes the cut of class k if its number of that class
 * exceeds it; it may pass the cuts of several classes, or of none, and counts for each that it passes.
 *
 * @param cuts       one per class
 * @param selections what passes the cut of each class, with that class wanted
 * @param none       the fraction of all weight that passes no cut, for classes of the sizes they have
 * @param several    the fraction that passes two or more
 */
public record ClassCuts(List<Double> cuts, List<SelectedEvents> selections, Measured none, Measured several) {

    /** Copies the lists. */
    public ClassCuts {
        cuts = List.copyOf(cuts);
        selections = List.copyOf(selections);
    }

    /**
     * {@return what some cuts keep of some events}
     *
     * @param cuts   one per class
     * @param events of these classes
     * @throws IllegalArgumentException if there are not as many cuts as classes
     */
    public static ClassCuts of(double[] cuts, ClassResponses events) {
        int n = events.classes().size();
        Require.length("cuts", cuts.length, n);
        List<SelectedEvents> selections = new ArrayList<>();
        byte[] passed = new byte[events.size()];
        for (int k = 0; k < n; k++) {
            double[] numbers = events.responses()[k];
            double cut = cuts[k];
            selections.add(SelectedEvents.of(k, i -> numbers[i] > cut, events));
            for (int i = 0; i < passed.length; i++) {
                passed[i] += numbers[i] > cut ? 1 : 0;
            }
        }
        ClassTable table = ClassTable.of(new ClassTable.Shape(n, 3), events.size(),
                i -> 3 * events.truth()[i] + Math.min(2, passed[i]), events::weight, events.groups());
        return new ClassCuts(DoubleStream.of(cuts).boxed().toList(), selections, table.fraction(cls -> 0),
                table.fraction(cls -> 2));
    }

    /**
     * {@return for each class the best cut on its own number; −∞ where none is better than no cut}
     *
     * @param figure  what is largest there, with all other classes as background
     * @param chooser the events they are found on
     */
    public static double[] best(FigureOfMerit figure, ClassResponses chooser) {
        double[] cuts = new double[chooser.classes().size()];
        Arrays.setAll(cuts, cls -> ResponseCutSearch.bestOnOwn(figure, cls, chooser));
        return cuts;
    }
}
