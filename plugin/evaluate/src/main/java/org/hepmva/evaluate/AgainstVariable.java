package org.hepmva.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hepmva.measure.AucDifference;
import org.hepmva.measure.Labelled;
import org.hepmva.measure.LabelledColumns;
import org.hepmva.measure.Measured;
import org.hepmva.measure.RocCurve;

/**
 * A method against one variable alone, on the same events: those of the test part where the variable is not
 * missing.
 *
 * @param variable    its name
 * @param events      how many events that are
 * @param all         whether these are all events of the test part
 * @param methodAuc   AUC of the method on them
 * @param variableAuc AUC of the variable on them, in the direction in which it separates the training part
 * @param lead        their difference, with the error of a difference on the same events
 */
public record AgainstVariable(String variable, int events, boolean all, Measured methodAuc,
                              Measured variableAuc, Measured lead) {

    /** Variables further down cannot be better than a method that is better than these. */
    private static final int CANDIDATES = 3;

    /**
     * {@return the variable that is furthest ahead of a method, or least behind, by errors; none for a method
     * of one variable}
     */
    static Optional<AgainstVariable> hardest(Labelled responses, LabelledColumns test,
            List<VariableEvaluation> variables) {
        if (variables.size() < 2) {
            return Optional.empty();
        }
        return variables.stream().filter(variable -> variable.power() > 0)
                .sorted(Comparator.comparingDouble(variable -> -variable.power())).limit(CANDIDATES)
                .flatMap(variable -> of(responses, test, variable).stream())
                .min(Comparator.comparingDouble(AgainstVariable::errorsAhead));
    }

    private static Optional<AgainstVariable> of(Labelled responses, LabelledColumns test,
            VariableEvaluation variable) {
        int column = test.names().indexOf(variable.variable().name());
        Labelled values = test.column(column);
        double sign = variable.auc().value() < 0.5 ? -1 : 1;
        for (int i = 0; i < values.size(); i++) {
            values.values()[i] *= sign;
        }
        Labelled present = values.withoutNaN();
        double[] method = new double[present.size()];
        int n = 0;
        for (int i = 0; i < values.size(); i++) {
            if (!Double.isNaN(values.values()[i])) {
                method[n++] = responses.values()[i];
            }
        }
        if (!(present.ofClass(true).sumW() > 0 && present.ofClass(false).sumW() > 0)) {
            return Optional.empty();
        }
        Labelled same = new Labelled(method, present.classes(), present.eventWeights(), present.groups());
        RocCurve ofMethod = same.curve();
        return Optional.of(new AgainstVariable(variable.variable().name(), n, n == values.size(),
                ofMethod.measuredAuc(), present.curve().measuredAuc(), AucDifference.of(same, present)));
    }

    private double errorsAhead() {
        return lead.value() == 0 ? 0 : lead.value() / lead.error();
    }

    /** {@return whether the variable alone does better, by more than two errors} */
    public boolean isLost() {
        return lead.value() < -2 * lead.error();
    }
}
