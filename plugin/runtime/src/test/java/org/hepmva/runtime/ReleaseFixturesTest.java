package org.hepmva.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hepmva.runtime.folds.FoldedClassifier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Weight files of earlier releases give the numbers they gave then. */
class ReleaseFixturesTest {

    private static final String ENDING = ".hepmva.json";

    private static Path folder() throws URISyntaxException {
        return Path.of(ReleaseFixturesTest.class.getResource("version1").toURI());
    }

    static List<String> names() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length())).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void version1GivesTheNumbersItGave(String name) throws IOException, URISyntaxException {
        Model model = WeightFile.read(folder().resolve(name + ENDING)).model();
        List<String> lines = Files.readAllLines(folder().resolve(name + ".responses.csv"));
        int outputs = model.outputs().size();
        List<String> header = List.of(lines.get(1).split(","));
        int inputs = header.size() - outputs;
        Model bound = model.bind(header.subList(0, inputs));
        double[][] table = lines.stream().skip(2).map(line -> Arrays.stream(line.split(","))
                .mapToDouble(Double::parseDouble).toArray()).toArray(double[][]::new);
        double[][] columns = new double[inputs][table.length];
        for (int e = 0; e < table.length; e++) {
            for (int i = 0; i < inputs; i++) {
                columns[i][e] = table[e][i];
            }
        }
        double[][] batch = new double[outputs][table.length];
        double[] numbers = new double[outputs];

        bound.evaluate(Columns.ofDoubles(columns), 0, table.length, batch);

        assertEquals(model.outputs(), header.subList(inputs, header.size()));
        for (int e = 0; e < table.length; e++) {
            bound.evaluate(Arrays.copyOf(table[e], inputs), numbers);
            double[] expected = Arrays.copyOfRange(table[e], inputs, header.size());
            assertArrayEquals(expected, numbers, lines.get(e + 2));
            for (int i = 0; i < outputs; i++) {
                assertEquals(expected[i], batch[i][e], lines.get(e + 2));
            }
        }
        assertEquals(36, table.length);
    }

    /** Nothing is lost on the way, and files of the same content keep their bytes. */
    @ParameterizedTest
    @MethodSource("names")
    void version1IsWrittenAsItWas(String name) throws IOException, URISyntaxException {
        Path file = folder().resolve(name + ENDING);

        assertEquals(Files.readString(file), Samples.text(WeightFile.read(file)));
    }

    @Test
    void everyKindOfModelIsAmongThem() throws IOException, URISyntaxException {
        Set<String> kinds = new TreeSet<>();
        for (String name : names()) {
            String text = Files.readString(folder().resolve(name + ENDING));
            Matcher kind = Pattern.compile("\"model\": \\{\\s*\"kind\": \"(\\w+)\"").matcher(text);
            assertTrue(kind.find(), name);
            kinds.add(kind.group(1));
        }

        assertEquals(Set.of("boostedTrees", "multiclassTrees", "regressionTrees", "denseNetwork",
                "regressionNetwork", "transformed", "transformedRegressor", "foldedClassifier",
                "foldedRegressor"), kinds);
    }

    /** Written down by hand, from the description of the rule. */
    @Test
    void theModelsOfFoldsAreChosenByTheRule() throws IOException, URISyntaxException {
        FoldedClassifier folded = (FoldedClassifier) WeightFile.read(
                folder().resolve("folds-of-classifiers" + ENDING)).model();

        for (long id : new long[] {0, 4711, (1L << 53) + 1, Long.MAX_VALUE, -1}) {
            long z = id + (1L << 60) * 0xD1342543DE82EF95L + 0x9E3779B97F4A7C15L;
            z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
            z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
            z ^= z >>> 31;
            assertEquals((int) ((z >>> 11) * 0x1p-53 * 3), folded.fold(id));
        }
        assertEquals(1L << 60, folded.rule().orElseThrow().seed());
    }

    @Test
    void version1HoldsEverythingThatCanBeSaid() throws IOException, URISyntaxException {
        WeightFile file = WeightFile.read(folder().resolve("dense-network.hepmva.json"));

        assertEquals(List.of("electron", "pion"), file.classes());
        assertEquals("var4", file.spectators().get(0).name());
        assertEquals(0.42, file.workingPoints().get(0).cut());
        assertEquals("random, 75 % training, μ", file.provenance().split());
        assertEquals(5L << 32, file.provenance().dataFiles().get(0).bytes());
    }

    /** A reader of a hundred lines of Python, written from the description of the format, agrees. */
    @Test
    @Tag("peer")
    void pythonReadsTheSameNumbersFromTheFiles() throws IOException, InterruptedException,
            URISyntaxException {
        String python = System.getenv("HEPMVA_PEER_PYTHON");
        assumeTrue(python != null && !python.isBlank(), "HEPMVA_PEER_PYTHON names no Python with numpy");
        Path script = Path.of("src/test/peers/weight_file_responses.py").toAbsolutePath();
        Path output = Files.createTempFile("weight_file_responses", ".txt");

        int status = new ProcessBuilder(python, script.toString(), folder().toString())
                .redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
        String said = Files.readString(output);
        Files.delete(output);

        assertEquals(0, status, said);
        try (Stream<String> lines = said.lines()) {
            assertEquals(18, lines.filter(line -> line.endsWith("36 events agree")).count(), said);
        }
    }
}
