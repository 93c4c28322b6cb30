package org.hepmva.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.trees.BoostedTrees;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One user's program, run as a module among modules, from a plain class path, and there with a context class
 * loader that knows nothing of hepmva: it finds the formats of files and weight files in every way.
 */
@Tag("slow")
class BothPathsTest {

    private static final String MODULE = """
            module user.loop {
                requires org.hepmva.runtime;
                requires org.hepmva.io;
                requires org.hepmva.io.csv;
                requires org.hepmva.io.root;
                requires org.hepmva.hist;
            }
            """;

    private static final String PROGRAM = """
            package user.loop;

            import java.nio.file.Path;
            import org.hepmva.hist.Histogram;
            import org.hepmva.hist.RegularAxis;
            import org.hepmva.io.Chunks;
            import org.hepmva.io.EntryRange;
            import org.hepmva.io.Ntuple;
            import org.hepmva.runtime.Classifier;
            import org.hepmva.runtime.WeightFile;

            public class Loop {
                public static void main(String[] arguments) throws Exception {
                    if (arguments.length > 3) {
                        Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
                    }
                    Histogram responses = Histogram.book("response", new RegularAxis("BDT", 4, -1, 1));
                    try (Ntuple ntuple = Ntuple.open(arguments[0]);
                            Chunks chunks = ntuple.chunks(ntuple.names(), EntryRange.all())) {
                        Classifier bdt = WeightFile.read(Path.of(arguments[1])).classifier()
                                .bind(ntuple.names());
                        while (chunks.advance()) {
                            for (int i = 0; i < chunks.chunk().size(); i++) {
                                double y = chunks.chunk().column(0).value(i);
                                double x = chunks.chunk().column(1).value(i);
                                double response = bdt.response(new double[] {y, x});
                                responses.fill(response);
                                System.out.print(response + " ");
                            }
                        }
                    }
                    System.out.print(responses.entries() + " filled, ROOT entries "
                            + Ntuple.tables(Path.of(arguments[2])).get(0).entries());
                }
            }
            """;

    @TempDir
    private Path folder;
    private Path classes;
    private String expected;

    @BeforeEach
    void writeFilesAndCompile() throws IOException {
        BoostedTrees trees = BoostedTrees.builder(List.of(Variable.of("x"), Variable.of("y")),
                BoostedTrees.Kind.GRADIENT).startTree(1).split(0, 0.5f, true).leaf(-0.3).leaf(0.4).build();
        WeightFile.of("BDT", trees).write(folder.resolve("bdt.hepmva.json.gz"));
        Files.writeString(folder.resolve("events.csv"), "y,x\n1,0\n2,1\n");
        expected = trees.response(new double[] {0, 1}) + " " + trees.response(new double[] {1, 2})
                + " 2 filled, ROOT entries 288000";
        Path sources = Files.createDirectories(folder.resolve("src/user/loop"));
        Files.writeString(folder.resolve("src/module-info.java"), MODULE);
        Files.writeString(sources.resolve("Loop.java"), PROGRAM);
        classes = folder.resolve("classes");
        int status = ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, "-d",
                classes.toString(), "-p", join(modules()), folder.resolve("src/module-info.java").toString(),
                sources.resolve("Loop.java").toString());
        assertEquals(0, status);
    }

    @Test
    void asAModuleAmongModules() throws IOException, InterruptedException {
        List<String> path = new ArrayList<>(modules());
        path.add(classes.toString());

        assertEquals(expected, run(List.of("-p", join(path), "-m", "user.loop/user.loop.Loop"), List.of()));
    }

    @Test
    void fromAPlainClassPath() throws IOException, InterruptedException {
        assertEquals(expected, run(classPath(), List.of()));
    }

    @Test
    void withAForeignContextClassLoader() throws IOException, InterruptedException {
        assertEquals(expected, run(classPath(), List.of("foreign")));
    }

    @Test
    void whatIsInternalIsClosed() throws IOException {
        Files.writeString(folder.resolve("src/user/loop/Loop.java"), """
                package user.loop;

                class Loop {
                    org.hepmva.io.root.format.bytes.Cursor cursor;
                }
                """);

        assertEquals(1, ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.out, "-d",
                classes.toString(), "-p", join(modules()), folder.resolve("src/module-info.java").toString(),
                folder.resolve("src/user/loop/Loop.java").toString()));
    }

    private List<String> classPath() throws IOException {
        List<String> path = new ArrayList<>(modules());
        path.add(classes.toString());
        return List.of("-cp", join(path), "user.loop.Loop");
    }

    private String run(List<String> how, List<String> more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(how);
        command.add(folder.resolve("events.csv").toString());
        command.add(folder.resolve("bdt.hepmva.json.gz").toString());
        command.add(Path.of(System.getProperty("hepmva.root"), "examples/data/epid.root").toString());
        command.addAll(more);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    /** {@return what a program of modules needs, of all that the tests have on their class path} */
    private static List<String> modules() throws IOException {
        List<String> modules = new ArrayList<>();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : path.split(java.io.File.pathSeparator)) {
            boolean ours = Stream.of("commons-math3", "zstd-jni", "lz4-java", "/xz-", "fastcsv")
                    .anyMatch(entry::contains) || isModule(Path.of(entry)) && entry.contains("hepmva")
                    || isModule(Path.of(entry)) && entry.endsWith("classes");
            if (ours) {
                modules.add(entry);
            }
        }
        return modules;
    }

    private static boolean isModule(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            return Files.exists(entry.resolve("module-info.class"));
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            return jar.getEntry("module-info.class") != null;
        }
    }

    private static String join(List<String> path) {
        return String.join(java.io.File.pathSeparator, path);
    }
}
