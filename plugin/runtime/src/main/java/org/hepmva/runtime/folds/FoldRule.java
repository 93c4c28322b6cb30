package org.hepmva.runtime.folds;

import java.util.List;
import org.hepmva.expression.Expression;
import org.hepmva.text.Printable;
import org.hepmva.text.Require;
import org.hepmva.text.SplitMix64;

/**
 * Which of k folds an event is in, from its own number alone, so that the rule can be repeated on any events
 * of the same numbers. Immutable.
 *
 * <pre>
 *   id   = expression(event), 64 bits
 *   u    = mixed(id + seed·0xD1342543DE82EF95 + 0x9E3779B97F4A7C15) · 2⁻⁶⁴, cut to 53 bits, in [0, 1)
 *   fold = ⌊u·k⌋
 *
 *   mixed(z): z ^= z ≫ 30;  z *= 0xBF58476D1CE4E5B9;
 *             z ^= z ≫ 27;  z *= 0x94D049BB133111EB;
 *             z ^= z ≫ 31                               of 64 bits without sign
 * </pre>
 *
 * <p>The finaliser is that of SplitMix64 (doi:10.1145/2660193.2660195). The 64 bits of a whole number are
 * those of a {@code long}, whether it is held as one or as a double, and those of a number without sign its
 * own; of any other number they are the bits of the IEEE double. An event whose number is NaN is in no fold.
 *
 * @param expression gives the number of an event, such as {@code "eventNumber"} or
 *                   {@code "run*10000000 + event"}; mentions at least one name
 * @param seed       any number; another seed gives other folds
 * @param folds      k, at least 2
 */
public record FoldRule(String expression, long seed, int folds) {

    private static final long SEED_FACTOR = 0xD1342543DE82EF95L;

    /**
     * Checks the expression and the number of folds.
     *
     * @throws IllegalArgumentException if it is not an expression of numbers that mentions a name, or there
     *                                  are fewer than two folds
     */
    public FoldRule {
        Expression parsed = Expression.parse(expression);
        expression = parsed.text();
        Require.that(!parsed.names().isEmpty(), "the rule of folds '%s' mentions no name: all events would be"
                + " in one fold", Printable.brief(expression));
        parsed.bind(parsed.names());
        Require.atLeast("folds", folds, 2);
    }

    /** {@return the names that the expression mentions, each once} */
    public List<String> names() {
        return Expression.parse(expression).names();
    }

    /**
     * {@return the fold of an event, in [0, k)}
     *
     * @param id the number of the event: the 64 bits of a whole number, with or without sign
     */
    public int fold(long id) {
        return (int) (SplitMix64.unit(id + seed * SEED_FACTOR) * folds);
    }

    /** {@return such as {@code 5 folds by 'eventNumber', seed 1}} */
    @Override
    public String toString() {
        return folds + " folds by '" + expression + "', seed " + seed;
    }
}
