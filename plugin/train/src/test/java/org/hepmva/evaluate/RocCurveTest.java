package org.hepmva.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RocCurveTest {

    @Test
    void theAreaIsTheProbabilityOfTheRightOrderWithTiesHalf() {
        Random random = new Random(20240607);

        for (int trial = 0; trial < 300; trial++) {
            int n = 2 + random.nextInt(60);
            double[] r = new double[n];
            byte[] c = new byte[n];
            double[] w = new double[n];
            for (int i = 0; i < n; i++) {
                r[i] = random.nextInt(3) == 0 ? random.nextGaussian() : random.nextInt(7) - 3;
                c[i] = (byte) (i < 2 ? i : random.nextInt(2));
                w[i] = i < 2 ? 20 : random.nextGaussian() + 0.5;
            }

            // summed in another order than the definition
            assertEquals(definition(r, c, w), RocCurve.auc(r, c, w), 1e-10);
        }
    }

    private static double definition(double[] r, byte[] c, double[] w) {
        double sum = 0;
        double all = 0;
        for (int s = 0; s < r.length; s++) {
            for (int b = 0; b < r.length; b++) {
                if (c[s] == 0 && c[b] != 0) {
                    all += w[s] * w[b];
                    sum += w[s] * w[b] * (r[s] > r[b] ? 1 : r[s] == r[b] ? 0.5 : 0);
                }
            }
        }
        return sum / all;
    }
}
