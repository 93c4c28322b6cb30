/**
 * Functions of event loops and of trainings, the same bits on every machine.
 *
 * <pre>{@code
 * double p = Exponential.sigmoid(2 * score);
 * double loss = Logarithm.ofOnePlus(Exponential.exp(-Math.abs(margin)));
 * }</pre>
 *
 * <p>In reading order: {@link org.hepmva.runtime.math.Exponential},
 * {@link org.hepmva.runtime.math.Logarithm}, {@link org.hepmva.runtime.math.Softmax}; behind them TwoDoubles,
 * of which the tables are made.
 *
 * <p>Promises: only sums, products and quotients, and constants of {@code StrictMath}, so the bits are those
 * of every other machine; errors in units in the last place stand at each function, and a test holds them.
 * Not meant for other uses: what is not here, {@link java.lang.StrictMath} has.
 */
package org.hepmva.runtime.math;
