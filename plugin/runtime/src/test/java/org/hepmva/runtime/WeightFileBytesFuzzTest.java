package org.hepmva.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes are, a weight file is read, and its classifier answers, or it is refused with a sentence
 * that names it. {@link WeightFileFuzzTest} tries what is valid JSON; CONTRIBUTING.md says how to let the
 * fuzzer look for more.
 */
@Tag("fuzz")
class WeightFileBytesFuzzTest {

    @TempDir
    static Path folder;

    /** One of each kind. */
    static Stream<byte[]> kinds() throws IOException, URISyntaxException {
        Path files = Path.of(WeightFileBytesFuzzTest.class.getResource("version1").toURI());
        Stream.Builder<byte[]> kinds = Stream.builder();
        for (String name : new String[] {"gradient-boosted-trees", "adaboost-trees", "dense-network",
            "transformed-network", "transformed-trees", "mapped-network"}) {
            kinds.add(Files.readAllBytes(files.resolve(name + ".hepmva.json")));
        }
        return kinds.build();
    }

    @MethodSource("kinds")
    @FuzzTest(maxDuration = "15m") // behind the sources of its seeds
    void aWeightFileIsReadOrRefusedWithASentence(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("fuzz.hepmva.json"), bytes);
        try {
            Classifier classifier = WeightFile.read(file).classifier();
            classifier.response(new double[classifier.inputs().size()]);
        } catch (MalformedWeightFileException | UnsupportedWeightFileException e) {
            assertTrue(e.getMessage().startsWith(file + ": "), e::getMessage);
            assertTrue(e.getMessage().codePoints().allMatch(point -> point == '\n'
                    || !Character.isISOControl(point)), e::getMessage);
        }
    }
}
