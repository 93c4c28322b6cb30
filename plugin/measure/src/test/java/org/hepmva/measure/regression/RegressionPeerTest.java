package org.hepmva.measure.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.hepmva.measure.Quantiles;
import org.hepmva.measure.Weighted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same numbers by scikit-learn and numpy, asked while the test runs. */
@Tag("peer")
class RegressionPeerTest {

    // sums of 5000 weights in another order
    private static final double PRECISION = 1e-11;

    @TempDir
    private Path folder;

    @Test
    void theNumbersAreThoseOfScikitLearnAndNumpy() throws IOException, InterruptedException {
        Estimates events = events();
        Map<String, Double> peer = askPython(write(events));

        Agreement agreement = Agreement.of(events);

        same(peer, "mse", agreement.meanSquaredError().value());
        same(peer, "mae", agreement.meanAbsoluteError().value());
        same(peer, "r2", agreement.r2().value());
        same(peer, "correlation", agreement.correlation().value());
        same(peer, "coverage", Coverage.of(events).value());
        for (String q : new String[] {"0.1", "0.5", "0.84"}) {
            same(peer, "pinball" + q, Agreement.pinballLoss(events, Double.parseDouble(q)).value());
        }
        same(peer, "deviation.", events.deviations(), 0);
        same(peer, "ratio.", events.ratios(), 1);
        assertEquals(events.size() - 1, events.ratios().size());
    }

    private static void same(Map<String, Double> peer, String name, Weighted numbers, double centre) {
        Spread spread = Spread.of(numbers, centre);
        same(peer, name + "mean", spread.mean().value());
        same(peer, name + "sigma", spread.sigma().value());
        same(peer, name + "best90", spread.best90().value());
        same(peer, name + "quantile0.5", spread.median().value());
        Quantiles weighted = Quantiles.of(numbers);
        Quantiles plain = Quantiles.of(new Weighted(numbers.values(), new double[0]));
        for (String p : new String[] {"0.1", "0.5", "0.9"}) {
            same(peer, name + "quantile" + p, weighted.at(Double.parseDouble(p)));
            same(peer, name + "plain" + p, plain.at(Double.parseDouble(p)));
        }
    }

    private static void same(Map<String, Double> peer, String name, double ours) {
        assertEquals(peer.get(name), ours, PRECISION, name);
    }

    private static Estimates events() {
        Random random = new Random(7);
        int n = 5001;
        double[] estimates = new double[n];
        double[] targets = new double[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            targets[i] = i == 0 ? 0 : 1 + 10 * random.nextDouble();
            estimates[i] = targets[i] + 0.2 + random.nextGaussian();
            weights[i] = random.nextDouble();
        }
        return new Estimates(estimates, targets, weights);
    }

    private Path write(Estimates events) throws IOException {
        StringBuilder text = new StringBuilder("estimate,target,weight\n");
        for (int i = 0; i < events.size(); i++) {
            text.append(events.estimates()[i]).append(',').append(events.targets()[i]).append(',')
                    .append(events.weight(i)).append('\n');
        }
        return Files.writeString(folder.resolve("events.csv"), text);
    }

    private static Map<String, Double> askPython(Path file) throws IOException, InterruptedException {
        String python = System.getProperty("HEPMVA_PEER_PYTHON", System.getenv("HEPMVA_PEER_PYTHON"));
        assumeTrue(python != null && Files.isExecutable(Path.of(python)),
                "HEPMVA_PEER_PYTHON names no Python with scikit-learn");
        Path script = Path.of(System.getProperty("hepmva.root"),
                "plugin/measure/src/test/peers/regression_reference.py");
        Process process = new ProcessBuilder(python, script.toString(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Map<String, Double> numbers = new String(process.getInputStream().readAllBytes()).lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> Double.parseDouble(words[1])));
        assertEquals(0, process.waitFor());
        return numbers;
    }
}
