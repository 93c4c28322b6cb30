package org.hepmva.hist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** ROOT and numpy computed the same: as committed in root_statistics.txt, and live with another seed. */
class RootStatisticsTest {

    /** Sums in another order and other formulas of the same quantity: some units of the last place. */
    private static final double ROUNDING = 1e-12;

    /** ROOT ends its series and its search for quantiles of the beta distribution here. */
    private static final double ROOT_PRECISION = 1e-8;

    static Stream<RootStatistics> committed() throws IOException {
        InputStream file = RootStatisticsTest.class.getResourceAsStream("root_statistics.txt");
        return RootStatistics.read(file).stream();
    }

    @ParameterizedTest
    @MethodSource("committed")
    void rootComputedTheSame(RootStatistics line) {
        check(line);
    }

    @Test
    @Tag("peer")
    void rootComputesTheSameForOtherRandomNumbers() throws IOException, InterruptedException {
        String python = System.getProperty("HEPMVA_PEER_PYTHON", System.getenv("HEPMVA_PEER_PYTHON"));
        assumeTrue(python != null, "HEPMVA_PEER_PYTHON names no Python with ROOT");
        Path script = Path.of("src/test/peers/root_statistics.py").toAbsolutePath();
        Path output = Files.createTempFile("root_statistics", ".txt");

        int status = new ProcessBuilder(python, script.toString(), "4711").redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        List<RootStatistics> lines = RootStatistics.read(Files.newInputStream(output));
        Files.delete(output);

        assertEquals(0, status);
        assertTrue(lines.size() > 100, lines.size() + " lines");
        lines.forEach(RootStatisticsTest::check);
    }

    private static void check(RootStatistics line) {
        switch (line.kind()) {
            case "filled" -> checkFilled(line);
            case "chi2_counts" -> checkChiSquare(line, ChiSquareTest.ofShapes(line.counted("a"),
                    line.counted("b")));
            case "chi2_weighted" -> checkChiSquare(line,
                    ChiSquareTest.ofShapes(line.weighted("a", "a2"), line.weighted("b", "b2")));
            case "kolmogorov_counts" -> checkKolmogorov(line,
                    KolmogorovTest.of(line.counted("a"), line.counted("b")));
            case "kolmogorov_weighted" -> checkKolmogorov(line,
                    KolmogorovTest.of(line.weighted("a", "a2"), line.weighted("b", "b2")));
            case "kolmogorov_unbinned" -> checkKolmogorov(line, KolmogorovTest.ofUnbinned(
                    line.numbers("x"), new double[0], line.numbers("y"), new double[0]));
            case "kolmogorov_probability" ->
                assertClose(line.number("p"), KolmogorovTest.probability(line.number("z")), ROOT_PRECISION);
            case "clopper_pearson" -> checkClopperPearson(line);
            case "ratio" -> checkRatio(line);
            case "weighted_normal" -> checkWeightedNormal(line);
            case "profile" -> checkProfile(line);
            case "moments" -> checkMoments(line);
            case "quantile" ->
                assertClose(line.number("value"), line.counted("w").quantile(line.number("q")), ROUNDING);
            default -> throw new AssertionError(line.kind());
        }
    }

    private static void assertClose(double expected, double actual, double relative) {
        assertEquals(expected, actual, relative * Math.max(Math.abs(expected), 1e-3));
    }

    private static void checkFilled(RootStatistics line) {
        Histogram histogram = Histogram.book("h", VariableAxis.of("x", line.numbers("edges")));
        histogram.fillAll(line.numbers("x"), line.numbers("w"));

        assertArrayEquals(line.numbers("sumW"), histogram.sumWArray());
        assertArrayEquals(line.numbers("sumW2"), histogram.sumW2Array());
    }

    private static void checkChiSquare(RootStatistics line, ChiSquareTest test) {
        assertClose(line.number("statistic"), test.statistic(), ROUNDING);
        assertEquals(line.number("ndf"), test.ndf());
        assertClose(line.number("p"), test.pValue(), ROOT_PRECISION);
    }

    private static void checkKolmogorov(RootStatistics line, KolmogorovTest test) {
        assertClose(line.number("distance"), test.distance(), ROUNDING);
        assertClose(line.number("p"), test.pValue(), ROOT_PRECISION);
    }

    private static void checkClopperPearson(RootStatistics line) {
        EfficiencyEstimate estimate = EfficiencyEstimate.clopperPearson(
                (long) line.number("passed"), (long) line.number("total"), line.number("level"));

        assertClose(line.number("lower"), estimate.lower(), ROOT_PRECISION);
        assertClose(line.number("upper"), estimate.upper(), ROOT_PRECISION);
    }

    private static void checkRatio(RootStatistics line) {
        Histogram ratio = line.weighted("a", "a2").dividedBy(line.weighted("b", "b2"));

        for (int bin = 0; bin < ratio.axis(0).bins(); bin++) {
            assertClose(line.numbers("value")[bin], ratio.sumW(bin), ROUNDING);
            assertClose(line.numbers("error")[bin], ratio.error(bin), ROUNDING);
        }
    }

    private static void checkWeightedNormal(RootStatistics line) {
        Efficiency efficiency = Efficiency.of(line.weighted("w", "w2"), line.weighted("totalW", "totalW2"),
                Interval.WEIGHTED_NORMAL);

        for (int bin = 0; bin < efficiency.axis().bins(); bin++) {
            EfficiencyEstimate estimate = efficiency.at(bin);
            assertClose(line.numbers("value")[bin], estimate.value(), ROUNDING);
            assertEquals(line.numbers("error")[bin], estimate.errorHigh(), ROOT_PRECISION);
            assertEquals(line.numbers("error")[bin], estimate.errorLow(), ROOT_PRECISION);
        }
    }

    private static void checkProfile(RootStatistics line) {
        double[] y = line.numbers("y");
        Profile profile = Profile.book("y", new RegularAxis("x", 1, 0, 1));
        IntStream.range(0, y.length).forEach(i -> profile.fill(0.5, y[i], line.numbers("w")[i]));

        assertClose(line.number("mean"), profile.mean(0), ROUNDING);
        // ROOT's Σwy²/Σw − ⟨y⟩² loses half the digits
        assertEquals(line.number("error"), profile.error(0), 1e-6);
    }

    private static void checkMoments(RootStatistics line) {
        Histogram histogram = line.counted("w");

        assertClose(line.number("mean"), histogram.mean(), ROUNDING);
        assertClose(line.number("rms"), histogram.rms(), ROUNDING);
        assertClose(line.number("meanError"), histogram.meanError(), ROUNDING);
    }
}
