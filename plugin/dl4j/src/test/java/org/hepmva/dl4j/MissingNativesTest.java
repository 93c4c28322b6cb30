package org.hepmva.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class path on which Deeplearning4j's classes are, but not its native library. */
@Tag("slow")
class MissingNativesTest {

    private static final String SENTENCE = "networks cannot be trained: the native library of Deeplearning4j"
            + " does not load on " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
            + "; put hepmva-dl4j with its Maven dependencies on the class path (org.nd4j:nd4j-native and"
            + " org.bytedeco:openblas with the classifier of this machine, such as linux-x86_64). Trained"
            + " networks need none of it";

    /** Without the module, without its library for this machine, and without any library at all. */
    @ParameterizedTest
    @ValueSource(strings = {"nd4j-native-1.*", "nd4j-native-1.*(linux|macosx|windows).*",
        "(nd4j-native|openblas|javacpp)-.*(linux|macosx|windows).*"})
    void aMissingJarIsNamedInOneSentence(String jars) throws IOException, InterruptedException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !new File(entry).getName().matches(jars))
                .collect(Collectors.joining(File.pathSeparator));
        Process java = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xmx256m", "-cp",
                classPath, TrainWithoutNatives.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();

        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, java.waitFor());
        assertEquals(SENTENCE + System.lineSeparator(), said);
    }
}
