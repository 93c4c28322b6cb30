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

/** The lines of use in each package chapter are Java that compiles, one behind the other as they stand. */
@Tag("slow")
class PackageChaptersTest {

    private static final Path ROOT = Path.of(System.getProperty("hepmva.root", "."));
    private static final Pattern EXAMPLE = Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>",
            Pattern.DOTALL);

    /** What is not Java: command lines, an analysis file. */
    private static final List<String> OTHERS = List.of("org.hepmva.app", "org.hepmva.analysis");

    /** What the lines of a chapter take for granted, by package. */
    private static final Map<String, String> GIVEN = Map.ofEntries(
            Map.entry("org.hepmva.expression", "double[] pt, double[] eta, int n, double[] passed"),
            Map.entry("org.hepmva.hist", "double[] masses, double[] eventWeights"),
            Map.entry("org.hepmva.hist.plot", "Graph bdt, Graph dnn, Graph cuts, Histogram correlations"),
            Map.entry("org.hepmva.runtime",
                    "double[][] muons, List<double[]> selected, double[] eta, double[] pt, double[] iso"),
            Map.entry("org.hepmva.runtime.network", "List<Variable> variables"),
            Map.entry("org.hepmva.runtime.transform", "List<Variable> variables, Classifier inner"),
            Map.entry("org.hepmva.runtime.trees", "List<Variable> variables"),
            Map.entry("org.hepmva.train", "Sample sample"),
            Map.entry("org.hepmva.train.trees", "Parts parts"),
            Map.entry("org.hepmva.dl4j", "Parts parts"),
            Map.entry("org.hepmva.evaluate", "Sample sample, Settings settings, List<String> log"),
            Map.entry("org.hepmva.report", "Trained trees, Trained network, Parts parts"),
            Map.entry("org.hepmva.text.json", "InputStream stream"),
            Map.entry("org.hepmva.io.root.format", "Path path"),
            Map.entry("org.hepmva.io.root.format.streamer", "Records records, FileHeader header, Key key"));

    @TempDir
    private Path folder;

    private static List<Path> chapters() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith("package-info.java"))
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

    @TestFactory
    List<DynamicTest> theLinesOfUseInEachChapterCompile() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        List<Path> chapters = chapters();
        String imports = "import java.awt.Color;\nimport java.io.*;\nimport java.nio.file.*;\n"
                + "import java.util.*;\n"
                + chapters.stream().filter(PackageChaptersTest::hasTypes).map(PackageChaptersTest::packageOf)
                        .map(name -> "import " + name + ".*;\n").collect(Collectors.joining());
        for (Path chapter : chapters) {
            String name = packageOf(chapter);
            List<String> examples = OTHERS.contains(name) ? List.of() : examples(chapter);
            if (!examples.isEmpty()) {
                String source = imports + source(GIVEN.getOrDefault(name, ""), examples);
                tests.add(DynamicTest.dynamicTest(name,
                        () -> assertEquals("", errors(source), () -> "what the lines of " + name
                                + " take for granted belongs into GIVEN of this test\n" + source)));
            }
        }
        assertTrue(tests.size() >= 12, tests.toString());
        return tests;
    }

    /** What begins with the head of a class is a sketch; a whole one is in examples/plugin, built by CI. */
    private static String source(String given, List<String> examples) {
        String lines = examples.stream().filter(example -> !example.startsWith("public "))
                .collect(Collectors.joining("\n"));
        return "class Chapter {\n static void example(" + given + ") throws Exception {\n"
                + lines.replace("{ ... }", "{ }") + "\n }\n}\n";
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
