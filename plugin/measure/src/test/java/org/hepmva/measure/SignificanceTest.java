package org.hepmva.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Expected significance against the cut. */
class SignificanceTest {

    /** Responses of 2, 1, and of the last event of each class 0. */
    private static RocCurve twoSteps(int signal, int background, int firstSignal, int firstBackground) {
        double[] responses = new double[signal + background];
        byte[] classes = new byte[signal + background];
        for (int i = 0; i < responses.length; i++) {
            boolean isSignal = i < signal;
            boolean first = isSignal ? i < firstSignal : i - signal < firstBackground;
            boolean last = i == signal - 1 || i == responses.length - 1;
            responses[i] = last ? 0 : first ? 2 : 1;
            classes[i] = (byte) (isSignal ? 0 : 1);
        }
        return RocCurve.of(responses, classes, new double[0]);
    }

    /** 12 of 1000 signal events and none of 100: that b is 0 there is not known, it may be 1000/100. */
    @Test
    void aCutThatNoBackgroundHappensToPassIsNotTheBestForThatAlone() {
        RocCurve few = twoSteps(1000, 100, 12, 0);
        RocCurve all = twoSteps(100, 100, 100, 0);

        double ofFew = Significance.of(1, 1000, few, few).bestCut();
        double ofAll = Significance.of(1, 1000, all, all).bestCut();

        // 0.012/√10.012 < 1/√1011, though 0.012/√0.012 is more; and 1/√11 > 1/√1011
        assertEquals(few.cut(2), ofFew);
        assertEquals(all.cut(1), ofAll);
    }

    @Test
    void theErrorKnowsThatNoBackgroundSeenIsNoneKnown() {
        RocCurve curve = twoSteps(100, 50, 60, 0);
        Significance significance = Significance.of(100, 1000, curve, curve);

        // s = 60, b = 0: by s ½ · 100 · 0.049/√60, by b −½ · 1000 · σ(0 of 50)/√60
        double ofNone = (1 - Math.pow(0.15865525393145707, 1 / 50.0)) / 2;
        double byS = 0.5 / Math.sqrt(60) * 100 * Math.sqrt(0.6 * 0.4 / 100);
        double byB = 0.5 / Math.sqrt(60) * 1000 * ofNone;
        int tightest = significance.scan().size() - 1;
        assertEquals(Math.sqrt(60), significance.scan().y()[tightest], 1e-12);
        assertEquals(Math.hypot(byS, byB), significance.scan().eyHigh()[tightest], 1e-9);
    }

    @Test
    void theErrorIsThatOfBothEfficienciesByTheirSlopes() {
        RocCurve curve = twoSteps(1000, 4000, 600, 1000);
        double s = 100 * 0.6;
        double b = 900 * 0.25;
        double byS = ((s + 1e-4) / Math.sqrt(s + 1e-4 + b) - (s - 1e-4) / Math.sqrt(s - 1e-4 + b)) / 2e-4;
        double byB = (s / Math.sqrt(s + b + 1e-4) - s / Math.sqrt(s + b - 1e-4)) / 2e-4;
        double error = Math.hypot(byS * 100 * Math.sqrt(0.6 * 0.4 / 1000),
                byB * 900 * Math.sqrt(0.25 * 0.75 / 4000));

        Significance significance = Significance.of(100, 900, curve, curve);

        int tightest = significance.scan().size() - 1;
        assertEquals(s / Math.sqrt(s + b), significance.scan().y()[tightest], 1e-12);
        assertEquals(error, significance.scan().eyHigh()[tightest], 1e-8 * error);
    }

    @Test
    void theCutIsChosenOnOneCurveAndQuotedOnTheOther() {
        RocCurve chooser = twoSteps(1000, 4000, 600, 100);
        RocCurve test = twoSteps(500, 400, 200, 40);

        Significance significance = Significance.of(100, 900, test, chooser);

        assertEquals(chooser.cut(1), significance.bestCut());
        assertEquals(40 / Math.sqrt(40 + 90), significance.best().value(), 1e-12);
    }

    /** ε_S of one of two events is ½ ± 0.35. */
    @Test
    void whereAllCutsAreUncertainNoneIsBest() {
        RocCurve curve = RocCurve.of(new double[] {2, 1, 2, 1}, new byte[] {0, 0, 1, 1}, new double[0]);

        Significance significance = Significance.of(10, 10, curve, curve);

        assertEquals(Double.NaN, significance.bestCut());
        assertEquals(Measured.NONE, significance.best());
        assertEquals(0, significance.scan().size());
    }
}
