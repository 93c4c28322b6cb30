package org.hepmva.report;

import org.hepmva.hist.KolmogorovTest;
import org.hepmva.measure.Rounded;
import org.hepmva.runtime.Variable;

/** What every page says in the same words. */
final class Wording {

    private Wording() {
    }

    /** {@return a Kolmogorov comparison in words} */
    static String of(KolmogorovTest test) {
        return "distance " + Rounded.compact(test.distance()) + ", p = " + Rounded.compact(test.pValue());
    }

    /** {@return the name of a variable, and what it is computed from} */
    static String definition(Variable variable) {
        return variable.name().equals(variable.expression()) ? variable.name()
                : variable.name() + " := " + variable.expression();
    }

    /** {@return a name with its unit: titles may hold marks that only pictures draw, as E_{raw}} */
    static String heading(Variable variable) {
        return variable.name() + (variable.unit().isEmpty() ? "" : " [" + variable.unit() + "]");
    }
}
