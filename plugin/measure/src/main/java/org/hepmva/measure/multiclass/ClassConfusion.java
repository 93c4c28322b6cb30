package org.hepmva.measure.multiclass;

import java.util.List;
import org.hepmva.measure.ClassTable;
import org.hepmva.measure.ConfusionMatrix;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Rounded;

/**
 * Which class events are, and which the classifier takes them for: the one with the largest number, of equal
 * ones the first.
 *
 * <p>An element is Σw of the events of one true and one predicted class. Nothing is normalised: where the
 * weights give one class four times as much as another, so do accuracy and purity; efficiencies and balanced
 * accuracy do not depend on it. Errors of fractions are for classes of the sizes they have here, those of
 * sums √Σw², as in {@link ConfusionMatrix}. A class without events has no efficiency (NaN) and no part in
 * accuracy and balanced accuracy; where weights of a class cancel to 0, neither exists. Immutable.
 */
public final class ClassConfusion {

    private final List<String> classes;
    private final ClassTable table;

    private ClassConfusion(List<String> classes, ClassTable table) {
        this.classes = classes;
        this.table = table;
    }

    /** {@return the matrix of some events} */
    public static ClassConfusion of(ClassResponses events) {
        int n = events.classes().size();
        byte[] predicted = events.mostLikely();
        ClassTable table = ClassTable.of(new ClassTable.Shape(n, n), events.size(),
                i -> n * events.truth()[i] + predicted[i], events::weight, events.groups());
        return new ClassConfusion(events.classes(), table);
    }

    /** {@return names of the classes} */
    public List<String> classes() {
        return classes;
    }

    /** {@return Σw ± √Σw² of the events of one class that are taken for one} */
    public Measured events(int truth, int predicted) {
        return table.passFail(truth, predicted).passingSum();
    }

    /** {@return the fraction of a true class that is taken for a class; a row adds up to 1} */
    public Measured ofTrueClass(int truth, int predicted) {
        return table.passFail(truth, predicted).efficiency();
    }

    /** {@return the fraction that is of a class in what is taken for a class; a column adds up to 1} */
    public Measured ofPredictedClass(int truth, int predicted) {
        return new SelectedEvents(classes, truth, table, predicted).purity();
    }

    /** {@return the events that are taken for a class, where that class is wanted} */
    public SelectedEvents selection(int cls) {
        return new SelectedEvents(classes, cls, table, cls);
    }

    /** {@return the fraction of a class that is taken for it} */
    public Measured efficiency(int cls) {
        return selection(cls).efficiency();
    }

    /** {@return the fraction of a class in what is taken for it} */
    public Measured purity(int cls) {
        return selection(cls).purity();
    }

    /** {@return the fraction of all weight that is taken for what it is} */
    public Measured accuracy() {
        return table.fraction(cls -> cls);
    }

    /** {@return the mean efficiency of all classes with events; 1/n for a method that knows nothing} */
    public Measured balancedAccuracy() {
        return table.meanFraction(cls -> cls);
    }

    @Override
    public String toString() {
        return "confusion matrix of " + classes + ", accuracy " + Rounded.percent(accuracy());
    }
}
