package org.hepmva.measure.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Weighted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Toys with known truth: each pull, (measured − true) / error, has mean 0 ± 0.05 and width 1 ± 0.05. From
 * 2500 toys they are known to 0.02 and 0.014. A width and its error rise and fall together, which moves the
 * mean of the pull by about −3/√n: so the toys are large.
 */
@Tag("slow")
class PullsTest {

    private static final int TOYS = 2500;

    /** ∫ z²φ dz / 0.9 over the central 90% of a normal distribution: 1 − 2aφ(a)/0.9 with a = 1.6449. */
    private static final double BEST_90 = Math.sqrt(1 - 2 * 1.6448536269514722 * 0.10313564037537139 / 0.9);

    private static Weighted toy(Random random, int n, boolean weighted) {
        double[] values = new double[n];
        double[] weights = new double[weighted ? n : 0];
        for (int i = 0; i < n; i++) {
            values[i] = 2 * random.nextGaussian();
            if (weighted) {
                weights[i] = random.nextDouble() < 0.1 ? -1 : 0.5 + random.nextDouble();
            }
        }
        return new Weighted(values, weights);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thePullsOfBiasAndResolutionAreNormal(boolean weighted) {
        Random random = new Random(1);
        double[][] pulls = new double[5][TOYS];
        for (int toy = 0; toy < TOYS; toy++) {
            Spread spread = Spread.of(toy(random, 16_000, weighted), 0);
            pulls[0][toy] = pull(spread.mean(), 0);
            pulls[1][toy] = pull(spread.median(), 0);
            pulls[2][toy] = pull(spread.sigma(), 2);
            pulls[3][toy] = pull(spread.central68(), 2);
            pulls[4][toy] = pull(spread.best90(), 2 * BEST_90);
        }
        String[] names = {"mean", "median", "sigma", "central68", "best90"};
        for (int i = 0; i < names.length; i++) {
            assertNormal(names[i], pulls[i]);
        }
    }

    @Test
    void thePullsOfAgreementAreNormal() {
        Random random = new Random(2);
        double[][] pulls = new double[6][TOYS];
        for (int toy = 0; toy < TOYS; toy++) {
            double[] targets = new double[2000];
            double[] estimates = new double[2000];
            for (int i = 0; i < targets.length; i++) {
                targets[i] = random.nextGaussian();
                estimates[i] = targets[i] + 0.5 * random.nextGaussian();
            }
            Estimates events = new Estimates(estimates, targets, new double[0]);
            Agreement agreement = Agreement.of(events);
            pulls[0][toy] = pull(agreement.meanSquaredError(), 0.25);
            pulls[1][toy] = pull(agreement.meanAbsoluteError(), 0.5 * Math.sqrt(2 / Math.PI));
            pulls[2][toy] = pull(agreement.r2(), 0.75);
            pulls[3][toy] = pull(agreement.correlation(), 1 / Math.sqrt(1.25));
            pulls[4][toy] = pull(Agreement.pinballLoss(events, 0.5), 0.25 * Math.sqrt(2 / Math.PI));
            pulls[5][toy] = pull(Coverage.of(events), 0.5);
        }
        String[] names = {"mse", "mae", "r2", "correlation", "pinball", "coverage"};
        for (int i = 0; i < names.length; i++) {
            assertNormal(names[i], pulls[i]);
        }
    }

    private static double pull(Measured measured, double exact) {
        return (measured.value() - exact) / measured.error();
    }

    private static void assertNormal(String name, double[] pulls) {
        Spread spread = Spread.of(new Weighted(pulls, new double[0]), 0);
        assertTrue(Double.isFinite(spread.sigma().value()), name);
        assertEquals(0, spread.mean().value(), 0.05, name);
        assertEquals(1, spread.sigma().value(), 0.05, name);
    }
}
