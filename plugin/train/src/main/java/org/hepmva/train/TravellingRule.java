package org.hepmva.train;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hepmva.expression.Expression;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.folds.FoldRule;
import org.hepmva.sample.FoldedSample;
import org.hepmva.sample.Folds;
import org.hepmva.text.Require;

/** The rule of folds in the words of an event loop, which has columns and variables, but no spectators. */
final class TravellingRule {

    private TravellingRule() {
    }

    /**
     * {@return the rule that tells the fold of an event wherever its columns are; empty with folds by entry}
     *
     * @throws IllegalArgumentException if a column that it needs is what a variable of another meaning is
     *                                  called, which an event loop would take for it
     */
    static Optional<FoldRule> of(FoldedSample folded) {
        Folds rule = folded.rule();
        if (!rule.isByEvent()) {
            return Optional.empty();
        }
        Map<String, Expression> meanings = new HashMap<>();
        Expression id = Expression.parse(rule.eventId());
        for (Variable spectator : folded.sample().spectators()) {
            Expression meaning = Expression.parse(spectator.expression());
            meanings.put(spectator.name(), meaning);
            if (id.names().contains(spectator.name())) {
                folded.sample().variables().forEach(variable -> requireNoOther(rule, meaning, variable));
            }
        }
        return Optional.of(new FoldRule(id.substituting(meanings).text(), rule.seed(), rule.folds()));
    }

    private static void requireNoOther(Folds rule, Expression meaning, Variable variable) {
        String name = variable.name();
        Require.that(!meaning.names().contains(name) || variable.expression().equals(name),
                "event id '%s' is made of the column '%s', and a variable is '%s := %s': an event loop would"
                        + " take the one for the other; give the variable another name", rule.eventId(), name,
                name, variable.expression());
    }
}
