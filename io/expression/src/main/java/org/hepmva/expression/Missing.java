package org.hepmva.expression;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether a term can be NaN. */
final class Missing {

    private static final Set<Operator> ALWAYS_DEFINED = EnumSet.of(Operator.PLUS, Operator.MINUS,
            Operator.TIMES, Operator.BIT_AND, Operator.BIT_OR);

    private Missing() {
    }

    /**
     * {@return whether a term has a value in every event, as far as is easily known}
     *
     * @param term  made of whole numbers alone if so
     * @param kinds of the names, by index
     */
    static boolean isNever(Term term, List<ValueKind> kinds) {
        if (term instanceof Term.Name) {
            return term.bits(kinds) != Term.NOT_WHOLE;
        } else if (term instanceof Term.Signed signed) {
            return isNever(signed.operand(), kinds);
        } else if (term instanceof Term.Call call) {
            return call.function().exact() != Function.Exact.NOTHING && areNever(call.arguments(), kinds);
        } else if (term instanceof Term.Chain chain) {
            return isNever(chain.first(), kinds) && areNever(chain.operands(), kinds) && isDefined(chain);
        } else if (term instanceof Term.Among among) {
            return isNever(among.value(), kinds) && areNever(among.list(), kinds);
        } else if (term instanceof Term.Choice choice) {
            return areNever(choice.conditions(), kinds) && areNever(choice.values(), kinds)
                    && isNever(choice.otherwise(), kinds);
        }
        return term instanceof Term.Whole;
    }

    private static boolean areNever(List<Term> terms, List<ValueKind> kinds) {
        for (Term term : terms) {
            if (!isNever(term, kinds)) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether every operator gives a number for every two whole numbers; % does unless by 0} */
    private static boolean isDefined(Term.Chain chain) {
        for (int i = 0; i < chain.operators().size(); i++) {
            Operator operator = chain.operators().get(i);
            boolean isByNumber = operator == Operator.REMAINDER
                    && chain.operands().get(i) instanceof Term.Whole number && number.bits() != 0;
            if (!isByNumber && !operator.isComparison() && !operator.isLogic()
                    && !ALWAYS_DEFINED.contains(operator)) {
                return false;
            }
        }
        return true;
    }
}
