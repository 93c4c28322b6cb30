package org.hepmva.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lines of use in a package chapter are Java that compiles, one behind the other as they stand. Modules
 * with a chapter test of their own, which runs them, are left to that.
 */
@Tag("slow")
class PackageChaptersTest {

    private static final Path ROOT = Path.of(System.getProperty("hepmva.root", "."));
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>",
            Pattern.DOTALL);

    /** Command lines. */
    private static final List<String> NO_JAVA = List.of("org.hepmva.app");

    /** What the lines of a chapter take for granted, by package. */
    private static final Map<String, String> GIVEN = Map.ofEntries(
            Map.entry("org.hepmva.hist", "double[] masses, double[] eventWeights"),
            Map.entry("org.hepmva.hist.plot", "Graph bdt, Graph dnn, Graph cuts, Histogram correlations, "
                    + "Histogram wJets, Histogram top, List<String> classes, double[][] fractions, "
                    + "double[][] errors"),
            Map.entry("org.hepmva.evaluate.regression", "Trained bdt, Parts parts"),
            Map.entry("org.hepmva.evaluate.multiclass", "Trained bdt, Parts parts"),
            Map.entry("org.hepmva.io.hist", "Histogram eta"),
            Map.entry("org.hepmva.io.root.object", "RootFile file"),
            Map.entry("org.hepmva.evaluate", "Sample sample, Settings settings, List<String> log"),
            Map.entry("org.hepmva.report", "Trained trees, Trained network, Parts parts"),
            Map.entry("org.hepmva.tmva", "Trained bdt, Trained network, Parts parts"),
            Map.entry("org.hepmva.io.root.format", "Path path"),
            Map.entry("org.hepmva.io.root.format.streamer", "Records records, FileHeader header, Key key"));

    @TempDir
    private Path folder;

    private static List<Path> chapters() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .filter(file -> !file.startsWith(ROOT.resolve("benchmarks")))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .sorted().toList();
        }
    }

    private static String packageOf(Path chapter) {
        String path = chapter.getParent().toString();
        String below = path.substring(path.indexOf("/src/main/java/") + "/src/main/java/".length());
        return below.replace('/', '.');
    }

    private static List<String> examples(Path chapter) throws IOException {
        List<String> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(Files.readString(chapter));
        while (matcher.find()) {
            examples.add(matcher.group(1).lines().map(line -> line.replaceFirst("^ \\* ?", ""))
                    .collect(Collectors.joining("\n")));
        }
        return examples;
    }

    private static boolean hasTypes(Path chapter) {
        return chapter.toFile().getParentFile().list((folder, name) -> name.endsWith(".java")).length > 1;
    }

    private static boolean hasTestOfItsOwn(Path chapter) throws IOException {
        String path = chapter.toString();
        Path tests = Path.of(path.substring(0, path.indexOf("/src/main/java/")), "src", "test", "java");
        if (!Files.isDirectory(tests)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(tests)) {
            return files.anyMatch(file -> file.toString().matches(".*Chapters?Test\\.java"));
        }
    }

    @TestFactory
    List<DynamicTest> theLinesOfUseInEachChapterCompile() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<Path> chapters = chapters();
        String imports = "import java.awt.Color;\nimport java.io.*;\nimport java.nio.file.*;\n"
                + "import java.util.*;\nimport org.hepmva.hist.plot.Stack;\n"
                + chapters.stream().filter(PackageChaptersTest::hasTypes).map(PackageChaptersTest::packageOf)
                        .map(name -> "import " + name + ".*;\n").collect(Collectors.joining());
        for (Path chapter : chapters) {
            String name = packageOf(chapter);
            List<String> examples = examples(chapter);
            boolean isOurs = !NO_JAVA.contains(name) && !hasTestOfItsOwn(chapter);
            if (isOurs && !examples.isEmpty()) {
                String source = imports + source(GIVEN.getOrDefault(name, ""), examples);
                tests.add(DynamicTest.dynamicTest(name,
                        () -> assertEquals("", errors(source), () -> "what the lines of " + name
                                + " take for granted belongs into GIVEN of this test\n" + source)));
            }
        }
        assertTrue(tests.size() >= 8, tests.toString());
        return tests;
    }

    private static String source(String given, List<String> examples) {
        return "class Chapter {\n static void example(" + given + ") throws Exception {\n"
                + String.join("\n", examples).replace("{ ... }", "{ }") + "\n }\n}\n";
    }

    @Test
    void noLineOfADrawingIsWiderThanTheSourceMayBe() throws IOException {
        for (Path chapter : chapters()) {
            for (String line : Files.readAllLines(chapter)) {
                assertTrue(line.length() <= 110, chapter + ": " + line);
            }
        }
    }

    private String errors(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Chapter.java"),
                JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        String classPath = System.getProperty("surefire.test.class.path",
                System.getProperty("java.class.path"));
        List<String> options = List.of("-proc:none", "-nowarn", "-cp", classPath, "-d", folder.toString());
        StringWriter said = new StringWriter();
        boolean isCompiled = compiler.getTask(said, null, null, options, null, List.of(file)).call();
        return isCompiled ? "" : said.toString();
    }
}
