package org.hepmva.runtime.laws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.WeightFileFormat;
import org.hepmva.runtime.trees.BoostedTrees;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same program from the class path and from the module path, also with a foreign context loader. */
@Tag("slow")
class ModulePathTest {

    private static final Path FIXTURE =
            Path.of("src/test/resources/org/hepmva/runtime/version1/gradient-boosted-trees.hepmva.json");

    @TempDir
    private Path folder;

    /** Reads a weight file, writes it compressed, reads that, binds it, and says what it is. */
    public static final class Program {

        private Program() { }

        public static void main(String[] arguments) throws IOException {
            Thread.currentThread().setContextClassLoader(null);
            Path compressed = Path.of(arguments[1]);
            WeightFile.read(Path.of(arguments[0])).write(compressed);
            Classifier read = WeightFile.read(compressed).classifier();
            double response = read.bind(List.of("var2", "var1", "var3", "n"))
                    .response(new double[] {0, 0.5, 1, 2});
            System.out.print(BoostedTrees.class.getModule().getName() + ", " + read + ", "
                    + WeightFileFormat.of(compressed).orElseThrow().name() + ", " + response);
        }
    }

    private String run(List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of(Program.class.getName(), FIXTURE.toAbsolutePath().toString(),
                folder.resolve("x.hepmva.json.gz").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Path of(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static String path(Class<?>... types) {
        return String.join(File.pathSeparator, Stream.of(types).map(type -> of(type).toString()).toList());
    }

    @Test
    void aProgramRunsFromBothPathsAndWithoutAContextLoader() throws IOException {
        String ours = path(WeightFile.class, org.hepmva.text.Require.class,
                org.hepmva.expression.Expression.class);
        String tests = path(Program.class);

        String fromClassPath = run(List.of("-cp", ours + File.pathSeparator + tests));
        String fromModulePath = run(List.of("-p", ours, "--add-modules", "org.hepmva.runtime", "-cp", tests));

        assertEquals("null, 6 boosted trees (gradient), response from -1 to 1,"
                + " hepmva weight file, compressed, " + response(), fromClassPath);
        assertEquals("org.hepmva.runtime" + fromClassPath.substring("null".length()), fromModulePath);
    }

    private static double response() throws IOException {
        return WeightFile.read(FIXTURE).classifier().response(new double[] {0.5, 1, 2});
    }
}
