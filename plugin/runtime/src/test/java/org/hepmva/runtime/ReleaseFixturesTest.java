package org.hepmva.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Weight files of earlier releases give the responses they gave then. */
class ReleaseFixturesTest {

    private static Path folder() throws URISyntaxException {
        return Path.of(ReleaseFixturesTest.class.getResource("version1").toURI());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gradient-boosted-trees", "adaboost-trees", "dense-network",
            "transformed-network",
        "transformed-trees", "mapped-network"})
    void version1GivesTheResponsesItGave(String name) throws IOException, URISyntaxException {
        WeightFile file = WeightFile.read(folder().resolve(name + ".hepmva.json"));
        List<String> lines = Files.readAllLines(folder().resolve(name + ".responses.csv"));
        Classifier bound = file.classifier().bind(ReleaseFixtures.COLUMNS);

        for (String line : lines.subList(2, lines.size())) {
            double[] values = Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
            assertEquals(values[4], bound.response(Arrays.copyOf(values, 4)), line);
        }
        assertEquals(38, lines.size());
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
    void pythonReadsTheSameResponsesFromTheFiles() throws IOException, InterruptedException,
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
            assertEquals(6, lines.filter(line -> line.endsWith("36 responses agree")).count(), said);
        }
    }
}
