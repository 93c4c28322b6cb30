package org.hepmva.examples;

import static org.hepmva.examples.ExamplesTest.jython;
import static org.hepmva.examples.ExamplesTest.number;
import static org.hepmva.examples.ExamplesTest.printed;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hepmva.app.Hepmva;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.measure.multiclass.ClassAreas;
import org.hepmva.measure.multiclass.ClassConfusion;
import org.hepmva.measure.multiclass.ClassResponses;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.WeightFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Four classes as a program, an analysis file and a session, against the best answer there is: the densities
 * that the events were made from, as {@code make_particles.py} says.
 */
@Tag("slow")
class SeparateFourClassesTest {

    private static final Path EXAMPLES = Path.of(System.getProperty("hepmva.root", "..")).resolve("examples");
    private static final String DATA = EXAMPLES.resolve("data/particles.root") + ":tracks";
    private static final List<String> KINDS = List.of("electron", "pion", "kaon", "proton");
    private static final double[] MASSES = {0.000511, 0.13957, 0.49368, 0.93827};

    @TempDir
    private static Path folder;
    private static Path weights;
    private static String says;

    @BeforeAll
    static void run() throws IOException {
        weights = folder.resolve("particleId.hepmva.json");
        says = printed(() -> SeparateFourClasses.main(new String[] {DATA, weights.toString()}));
    }

    @Test
    void theClassifierIsNearlyAsGoodAsTheDensities() throws IOException {
        ClassResponses best = best("track <= 15000");
        ClassConfusion confusion = ClassConfusion.of(best);

        assertEquals(confusion.accuracy().value(), number(says, "accuracy ([0-9.]+)"), 0.012);
        for (int kind = 0; kind < 4; kind++) {
            String row = KINDS.get(kind) + " +AUC ";
            double area = ClassAreas.of(best).areas().get(kind).value();
            assertEquals(area, number(says, row + "([0-9.]+)"), 0.004, KINDS.get(kind));
            for (int taken = 0; taken < 4; taken++) {
                String element = row + "\\S+ (?: \\S+){" + taken + "} ([0-9.]+)";
                assertEquals(confusion.ofTrueClass(kind, taken).value(),
                        number(says, element), 0.025, element);
            }
        }
    }

    @Test
    void theLoopTakesTheMostLikelyClassOfTracksThatNoTrainingHasSeen() throws IOException {
        ClassResponses best = best("track > 15000");
        double taken = 0;
        double right = 0;
        for (int kind = 0; kind < 4; kind++) {
            taken += number(says, "([0-9]+) tracks taken for " + KINDS.get(kind));
            double rightOfKind = number(says, "taken for " + KINDS.get(kind) + ", ([0-9]+) of them right");
            assertEquals(ClassConfusion.of(best).efficiency(kind).value() * ofKind(best, kind), rightOfKind,
                    0.03 * ofKind(best, kind));
            right += rightOfKind;
        }

        double most = ClassConfusion.of(best).accuracy().value();
        assertEquals(5000, taken);
        assertTrue(right / taken <= most + 0.002, right + " of " + taken + " is better than " + most);
        assertTrue(right / taken >= most - 0.012, right + " of " + taken + " is worse than " + most);
    }

    @Test
    void anAnalysisFileAndASessionLearnTheSame() throws IOException {
        Path results = folder.resolve("results");
        Path session = folder.resolve("session");

        printed(() -> assertEquals(0, Hepmva.run("train",
                EXAMPLES.resolve("separate_four_classes.yaml").toString(), "--out", results.toString())));
        String sessionSays = jython("separate_four_classes.py", DATA, session.toString());

        double[][] expected = numbers(weights);
        assertArrayEquals(expected, numbers(results.resolve("BDT.hepmva.json")));
        assertArrayEquals(expected, numbers(session.resolve("BDT.hepmva.json")));
        assertEquals(loop(says), loop(sessionSays));
        assertEquals(number(says, "accuracy ([0-9.]+)"), number(sessionSays, "accuracy ([0-9.]+)"), 0.0006);
    }

    private static List<String> loop(String text) {
        return text.lines().filter(line -> line.contains("tracks taken for")).toList();
    }

    private static double[][] numbers(Path file) throws IOException {
        WeightFile read = WeightFile.read(file);
        assertEquals(KINDS, read.classes());
        Classifier classifier = read.classifier().bind(List.of("p", "dedx", "invBeta", "eop"));
        return Stream.of(0.7, 1.1, 1.9, 2.8).map(p -> {
            double[] numbers = new double[4];
            classifier.evaluate(new double[] {p, 1.1, 1 + 0.1 / p, 0.6}, numbers);
            return numbers;
        }).toArray(double[][]::new);
    }

    private static long ofKind(ClassResponses tracks, int kind) {
        return IntStream.range(0, tracks.size())
                .filter(i -> tracks.truth()[i] == kind).count();
    }

    /** The density of each kind over the sum of all four. */
    private static ClassResponses best(String cut) throws IOException {
        try (Ntuple ntuple = Ntuple.open(DATA)) {
            double[][] x = Query.of(Stream.of("p", "dedx", "invBeta", "eop", "kind")
                    .map(Definition::parse).toList()).withCut(Expression.parse(cut))
                    .read(ntuple, ProgressListener.NONE);
            double[][] shares = new double[4][x[0].length];
            byte[] truth = new byte[x[0].length];
            for (int i = 0; i < truth.length; i++) {
                truth[i] = (byte) x[4][i];
                double sum = 0;
                for (int kind = 0; kind < 4; kind++) {
                    shares[kind][i] = density(kind, x[0][i], x[1][i], x[2][i], x[3][i]);
                    sum += shares[kind][i];
                }
                for (int kind = 0; kind < 4; kind++) {
                    shares[kind][i] /= sum;
                }
            }
            return new ClassResponses(KINDS, shares, truth, new double[0]);
        }
    }

    private static double density(int kind, double p, double dedx, double invBeta, double eop) {
        double r = p * p / (MASSES[kind] * MASSES[kind]);
        double rise = 0.6 * (1 + 1 / r) * (1 + 0.12 * Math.log(1 + r));
        double loss = r > 10 ? Math.min(1.5, rise) : rise;
        return normal(dedx, loss, 0.10 * loss) * normal(invBeta, Math.sqrt(1 + 1 / r), 0.018)
                * (kind == 0 ? normal(eop, 1, 0.15) : normal(eop, 0.5, 0.25));
    }

    private static double normal(double x, double mean, double sigma) {
        double z = (x - mean) / sigma;
        return Math.exp(-0.5 * z * z) / sigma;
    }
}
