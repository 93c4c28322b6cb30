package org.hepmva.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.transform.Transformed;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonObject;
import org.hepmva.text.json.JsonReader;
import org.hepmva.text.json.JsonValue;
import org.hepmva.text.json.JsonWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightFileTest {

    @TempDir
    private Path folder;

    static Stream<WeightFile> weightFiles() {
        return Samples.oneOfEachKind().stream().map(Samples::complete);
    }

    @Test
    void theTextIsMadeForReaders() throws IOException {
        WeightFile file = WeightFile.of("BDT", Samples.smallTrees(BoostedTrees.Kind.GRADIENT));

        assertEquals("""
                {
                  "format": "hepmva weight file",
                  "version": 1,
                  "method": "BDT",
                  "classes": ["signal", "background"],
                  "outputs": ["response"],
                  "variables": [
                    {"name": "sum", "expression": "var1+var2", "title": "v1 + v2", "unit": "GeV", \
                "type": "float", "min": -9.5, "max": 7.25},
                    {"name": "var3", "expression": "var3", "title": "var3", "unit": "", \
                "type": "float", "min": "NaN", "max": "NaN"},
                    {"name": "n", "expression": "n", "title": "n", "unit": "", \
                "type": "integer", "min": 0, "max": 12}
                  ],
                  "spectators": [],
                  "workingPoints": [],
                  "provenance": {
                    "run": "",
                    "created": "",
                    "software": {},
                    "dataFiles": [],
                    "selections": [],
                    "split": "",
                    "seed": 0,
                    "settings": {},
                    "metrics": []
                  },
                  "model": {
                    "kind": "boostedTrees",
                    "boosting": "gradient",
                    "offset": 0,
                    "trees": [
                      {
                        "weight": 1,
                        "variable": [0, 1],
                        "cut": [2.5, 0.25],
                        "missing": "lr",
                        "left": [-1, -2],
                        "right": [1, -3],
                        "leaf": [-0.5, 0.25, 1]
                      },
                      {"weight": 0.5, "variable": [], "cut": [], "missing": "", "left": [], \
                "right": [], "leaf": [0.125]}
                    ]
                  }
                }
                """, Samples.text(file));
    }

    @Test
    void aSourceIsSaidWhereItsClassDoesNotSayAll() throws IOException {
        ClassSelection plain = new ClassSelection("signal", "x > 1", "w");
        ClassSelection tt = new ClassSelection("background", "", "w").withSource("tt")
                .withTrainingWeight("abs(weight)").withScale("2 pb * 3 /pb / (4)", 1.5)
                .withEvents(new SourceEvents(1L << 40, 12, 18, 27.5));
        WeightFile file = WeightFile.of("BDT", Samples.smallTrees(BoostedTrees.Kind.GRADIENT))
                .withProvenance(Provenance.none().withSelections(List.of(plain, tt)).withDataFiles(List.of(
                        new DataFile("s.root", "T", "signal", 1, "0f"),
                        new DataFile("b.root", "T", "background", "tt", 1, "0f"))));

        String text = Samples.text(file);

        assertTrue(text.contains("""
                {"path": "s.root", "tree": "T", "class": "signal", "bytes": 1, "sha256": "0f"}"""), text);
        assertTrue(text.contains("""
                {"path": "b.root", "tree": "T", "class": "background", "source": "tt", "bytes": 1, \
                "sha256": "0f"}"""), text);
        assertTrue(text.contains("""
                {"class": "signal", "cut": "x > 1", "weight": "w"}"""), text);
        assertTrue(text.replaceAll("\\s+", " ").contains("""
                { "class": "background", "source": "tt", "cut": "", "weight": "w", "trainingWeight": \
                "abs(weight)", "scale": "2 pb * 3 /pb / (4)", "factor": 1.5, "events": \
                {"read": 1099511627776, "passed": 12, "sumW": 18, "sumW2": 27.5} }"""), text);
        assertEquals(file.provenance(), Samples.read(text).provenance());
        assertEquals("signal", plain.title());
        assertEquals("background, tt", tt.title());
    }

    @Test
    void aDataFileOnAServerIsKnownByWhatTheServerSaysOfItsVersion() throws IOException {
        DataFile data = new DataFile("https://h/s.root", "T", "signal", "signal", 1, "", "ETag \"a\"");
        WeightFile file = WeightFile.of("BDT", Samples.smallTrees(BoostedTrees.Kind.GRADIENT))
                .withProvenance(Provenance.none().withDataFiles(List.of(data)));

        String text = Samples.text(file);

        assertTrue(text.contains("""
                "bytes": 1, "sha256": "", "version": "ETag \\"a\\""}"""), text);
        assertEquals(List.of(data), Samples.read(text).provenance().dataFiles());
    }

    @Test
    void eventsOfASourceThatCannotBeAreRefusedWithThePlace() throws IOException {
        String place = "line 37, provenance.selections[1].events";

        assertEquals(place + ".passed: expected a whole number in [0, " + Long.MAX_VALUE + "], not -7",
                refusalOfEvents("\"passed\": 7", "\"passed\": -7"));
        assertEquals(place + ": sumW = NaN is not a finite number",
                refusalOfEvents("\"sumW\": -1.25", "\"sumW\": \"NaN\""));
        assertEquals(place + ": sumW2 = -1.0 is not in [0, ∞)",
                refusalOfEvents("\"sumW2\": 0.1", "\"sumW2\": -1"));
        assertEquals(place + ".sumw2: unknown key \"sumw2\"; known, nearest first: sumW2, sumW, read, passed",
                refusalOfEvents("\"sumW2\"", "\"sumw2\""));
        assertEquals("read = -1 is negative", assertThrows(IllegalArgumentException.class,
                () -> new SourceEvents(-1, 0, 0, 0)).getMessage());
        assertEquals("passed = -1 is negative", assertThrows(IllegalArgumentException.class,
                () -> new SourceEvents(0, -1, 0, 0)).getMessage());
    }

    private static String refusalOfEvents(String original, String damaged) throws IOException {
        return Samples.refusal(Samples.complete(Samples.smallTrees(BoostedTrees.Kind.GRADIENT)), original,
                damaged);
    }

    @Test
    void linesOfNumbersAreFilledToAHundredCharacters() throws IOException {
        BoostedTrees trees = Samples.randomTrees(BoostedTrees.Kind.GRADIENT, 3, 6, 9);

        assertTrue(Samples.text(WeightFile.of("BDT", trees)).lines().allMatch(line -> line.length() <= 132));
        assertTrue(Samples.text(WeightFile.of("BDT", trees)).lines().count() < 150);
    }

    @Test
    void anOldFileIsReplacedAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("BDT.hepmva.json");
        Files.writeString(file, "old");

        WeightFile.of("BDT", Samples.smallTrees(BoostedTrees.Kind.GRADIENT)).write(file);

        assertEquals("BDT", WeightFile.read(file).method());
        assertEquals(List.of(file), filesIn(folder));
    }

    @Test
    void whatCannotBeAWeightFileIsRefusedAtOnce() {
        BoostedTrees trees = Samples.smallTrees(BoostedTrees.Kind.GRADIENT);
        WeightFile file = WeightFile.of("BDT", trees);
        Classifier bound = trees.bind(List.of("n", "sum", "var3"));

        assertEquals("the name of the method is blank",
                assertThrows(IllegalArgumentException.class, () -> WeightFile.of(" ", trees)).getMessage());
        assertEquals("a classifier that is bound to a loop's order was given; the one as trained is needed",
                assertThrows(IllegalArgumentException.class, () -> WeightFile.of("BDT", bound)).getMessage());
        assertEquals("classes [s, s] are not two different names, signal first",
                assertThrows(IllegalArgumentException.class, () -> file.withClasses(List.of("s",
                        "s"))).getMessage());
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("\"version\": 1", "\"version\": 7", "line 3, version:"
                        + " version 7 is not known; this release reads version 1"),
                damage("\"boostedTrees\"", "\"boostedTree\"",
                        "line 26, model.kind: kind \"boostedTree\" is not"
                        + " known; known, nearest first: boostedTrees, regressionTrees, denseNetwork,"
                        + " transformed, multiclassTrees (… 4 more)"),
                damage("\"gradient\"", "\"gradiant\"", "line 27, model.boosting:"
                        + " \"gradiant\" is not known; known, nearest first: gradient, adaboost"),
                damage("\"type\": \"integer\"", "\"type\": \"int\"", "line 10, variables[2].type:"
                        + " \"int\" is not known; known, nearest first: integer, float"),
                damage("\"offset\"", "\"ofset\"", "line 28, model.ofset:"
                        + " unknown key \"ofset\"; known, nearest first: offset, trees, kind, boosting"),
                damage("\"method\": \"BDT\",", "", "line 1, the whole: \"method\" is missing"),
                damage("\"method\": \"BDT\"", "\"format\": \"x\"",
                        "line 4, format: \"format\" is there twice"),
                damage("\"format\": \"hepmva weight file\"",
                        "\"format\": \"x\", \"a\": \"hepmva weight file\"",
                        "line 1, the whole: \"format\": \"hepmva weight file\" is"
                        + " missing: this is other JSON"),
                damage("\"outputs\": [\"response\"", "\"outputs\": [\"response\", \"error\"",
                        "line 6, outputs: the model gives [response], not [response, error]"),
                damage("\"BDT\"", "\" \"", "line 1, the whole: the name of the method is blank"),
                damage("\"right\": [1, -3]", "\"right\": [5, -3]", "line 30, model.trees[0]:"
                        + " right[0] = 5 is neither a node in [1, 2) nor a leaf in [-3, -1]"),
                damage("\"right\": [1, -3]", "\"right\": [-3, 1]", "line 30, model.trees[0]:"
                        + " 1 of 2 nodes cannot be reached from the root: they form a cycle"),
                damage("\"cut\": [2.5, 0.25]", "\"cut\": [2.5, \"NaN\"]", "line 30, model.trees[0]:"
                        + " cut[1] = NaN is not a finite number"),
                damage("\"cut\": [2.5, 0.25]", "\"cut\": [2.5, 1e39]", "line 33, model.trees[0].cut[1]:"
                        + " 1e39 is out of range"),
                damage("\"cut\": [2.5, 0.25]", "\"cut\": [2.5, \"x\"]", "line 33, model.trees[0].cut[1]:"
                        + " expected a number, not \"x\""),
                damage("\"cut\": [2.5, 0.25]", "\"cut\": [2.5]", "line 30, model.trees[0]:"
                        + " cut has 1 values, not 2"),
                damage("\"cut\": [2.5, 0.25]", "\"cut\": 2.5", "line 33, model.trees[0].cut:"
                        + " expected an array, not 2.5"),
                damage("\"missing\": \"lr\"", "\"missing\": \"lx\"", "line 34, model.trees[0].missing:"
                        + " expected l or r for each node, not \"lx\""),
                damage("\"variable\": [0, 1]", "\"variable\": [0, 3]", "line 30, model.trees[0]:"
                        + " tree 0: variable 3 is not in [0, 3)"),
                damage("\"variable\": [0, 1]", "\"variable\": [0, 1.5]",
                        "line 32, model.trees[0].variable[1]:"
                        + " expected a whole number in [-2147483648, 2147483647], not 1.5"),
                damage("\"name\": \"n\"", "\"name\": \"var3\"", "line 25, model:"
                        + " two variables are named 'var3'"),
                damage("\"seed\": 0", "\"seed\": 99999999999999999999",
                        "line 21, provenance.seed: expected a whole"
                        + " number in [-9223372036854775808, 9223372036854775807], not 99999999999999999999"),
                damage("[\"signal\", \"background\"]", "[\"signal\"]", "line 5, classes:"
                        + " expected the names of two classes, signal first, not [signal]"),
                damage("[\"signal\", \"background\"]", "[\" \", \"background\"]", "line 5, classes:"
                        + " expected the names of two classes, signal first, not [ , background]"),
                damage("\"seed\": 0,", "\"seed\": 0", "line 22, column 5: expected ',' or '}', not '\"'"),
                damage("\"seed\": 0,", "\"seed\": 0, \"seed\": 0,",
                        "line 21, provenance.seed: \"seed\" is there twice"),
                damage("\"seed\": 0,", "\"seed\": 01,", "line 21, column 14: expected ',' or '}', not '1'"));
    }

    private static Arguments damage(String original, String damaged, String sentence) {
        return Arguments.of(original, damaged, sentence);
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamagedFileIsRefusedWithThePlace(String original, String damaged, String sentence)
            throws IOException {
        String text = Samples.text(WeightFile.of("BDT", Samples.smallTrees(BoostedTrees.Kind.GRADIENT)));
        assertTrue(text.contains(original), original);
        Path file = folder.resolve("BDT.json");
        Files.writeString(file, text.replaceFirst(Pattern.quote(original), damaged));

        WeightFileException e = assertThrows(WeightFileException.class, () -> WeightFile.read(file));

        assertEquals(file + ": " + sentence, e.getMessage());
        assertEquals(sentence.contains("not known"), e instanceof UnsupportedWeightFileException);
    }

    /** The first row and the number of rows promise more numbers than an array or the memory holds. */
    @ParameterizedTest
    @ValueSource(ints = {50_000, 46_000})
    void aLayerOfEmptyRowsIsRefusedBeforeMemoryIsTaken(int size) throws IOException {
        String row = "[0" + ",0".repeat(size - 1) + "]";
        String text = Samples.text(WeightFile.of("NN", Samples.randomNetwork(Activation.TANH, 103)));
        String damaged = text.replaceFirst("\"coefficients\": \\[", "$0" + row + ",[]".repeat(size) + ",");

        IOException e = assertThrows(IOException.class, () -> Samples.read(damaged));

        assertEquals("line 30, model.layers[0].coefficients[1]: the row has 0 values, but the first has "
                + size, e.getMessage());
    }

    static Stream<Arguments> otherFiles() {
        String formats = "known formats: hepmva weight file (.hepmva.json),"
                + " hepmva weight file, compressed (.gz)";
        String otherJson = ": this is other JSON: \"format\": \"hepmva weight file\" is missing";
        return Stream.of(
                Arguments.of("", ": this is no weight file: it is empty"),
                Arguments.of("root\u0000\u0001", ": this is no weight file: it begins with 'root??'; "
                        + formats),
                Arguments.of("<html>", ": this is no weight file: it begins with '<html>'; "
                        + formats),
                Arguments.of("{}", otherJson), Arguments.of("{\"a\": tru}", otherJson),
                Arguments.of("{".repeat(5000), otherJson),
                Arguments.of("{\"format\": \"hepmva weight file\"",
                        ": line 1, column 32: expected ',' or '}', not the end"),
                Arguments.of(" <?xml version=\"1.0\"?><MethodSetup>",
                        ": this is XML, perhaps of TMVA; " + formats));
    }

    @ParameterizedTest
    @MethodSource("otherFiles")
    void anotherFileIsRefusedInWords(String content, String sentence) throws IOException {
        Path file = folder.resolve("weights.xml");
        Files.writeString(file, content);

        WeightFileException e = assertThrows(WeightFileException.class, () -> WeightFile.read(file));

        assertEquals(file + sentence, e.getMessage());
    }

    @Test
    void whatIsNotUtf8OrAFolderOrMissingIsRefused() throws IOException {
        Path latin = Files.write(folder.resolve("a"),
                "{\"format\": \"hepmva weight file\", \"\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Path missing = folder.resolve("d");

        assertEquals(latin + ": this is no weight file: it is not text in UTF-8", refusal(latin));
        assertEquals(missing + " cannot be read: it does not exist", refusal(missing));
        assertEquals(folder + " cannot be read: it is a folder", refusal(folder));
    }

    @Test
    void deepNestingIsRefusedInASentence() throws IOException {
        String text = Samples.text(WeightFile.of("BDT", Samples.smallTrees(BoostedTrees.Kind.GRADIENT)));
        Path arrays = folder.resolve("arrays.json");
        Path objects = folder.resolve("objects.json");
        Files.writeString(arrays, text.replace("\"trees\": [", "\"trees\": [" + "[".repeat(5000)));
        Files.writeString(objects, text.replace("\"method\":", "\"a\": "
                + "{\"a\":".repeat(5000) + "\"method\":"));

        assertEquals(arrays + ": line 29, model.trees[0]: expected an object in braces, not an array",
                refusal(arrays));
        assertEquals(objects + ": line 4, a: unknown key \"a\"; known, nearest first: format, model, method,"
                + " classes, targets (… 6 more)", refusal(objects));
    }

    /** A network behind a hundred others that change nothing, each inside the one before. */
    @Test
    void modelsInsideModelsEndAtAHundredBrackets() throws IOException {
        Classifier inner = Samples.randomNetwork(Activation.TANH, 3);
        for (int i = 0; i < 96; i++) {
            inner = Transformed.of(List.of(), inner);
        }
        Classifier allowed = inner;
        Path deep = folder.resolve("deep.json");
        WeightFile.of("deep", Transformed.of(List.of(), Transformed.of(List.of(), allowed))).write(deep);

        assertTrue(refusal(deep).endsWith(": values are nested more than 100 deep"), refusal(deep));
    }

    @Test
    void namesWithControlCharactersAreShownEscapedAndLongOnesShort() throws IOException {
        List<Variable> odd = List.of(Variable.of("x\u001b[31m"), Variable.of("y".repeat(10_000)));
        BoostedTrees trees = BoostedTrees.builder(odd, BoostedTrees.Kind.GRADIENT).startTree(1).leaf(0)
                .build();
        String text = Samples.text(WeightFile.of("BDT", trees));

        Classifier read = Samples.read(text).classifier();

        assertEquals(trees.variables(), read.variables());
        String refusal = assertThrows(IllegalArgumentException.class, () -> read.response(new double[3]))
                .getMessage();
        assertTrue(refusal.startsWith("an event of 3 values is given, but 2 (x\\u001b[31m, yyy"), refusal);
        assertTrue(refusal.length() < 300, refusal);
        String unknown = assertThrows(UnknownVariableException.class, () -> read.bind(List.of("\u0007")))
                .getMessage();
        assertTrue(unknown.startsWith("variable 'x\\u001b[31m' is not provided"), unknown);
        assertTrue(unknown.chars().noneMatch(c -> c < ' ' && c != '\n'), unknown);
    }

    @Test
    void membersMayStandInAnyOrder() throws IOException {
        WeightFile file = Samples.complete(Samples.transformed(Samples.randomNetwork(Activation.RELU, 4)));
        String text = Samples.text(file);

        String sorted = JsonWriter.write(sorted(JsonReader.of(text).value()));

        assertTrue(sorted.indexOf("\"classes\"") < sorted.indexOf("\"format\""));
        assertEquals(text, Samples.text(Samples.read(sorted)));
    }

    private static JsonValue sorted(JsonValue value) {
        if (value instanceof JsonObject object) {
            Map<String, JsonValue> members = new TreeMap<>();
            object.members().forEach((name, member) -> members.put(name, sorted(member)));
            return new JsonObject(members);
        }
        return value instanceof JsonArray array
                ? new JsonArray(array.items().stream().map(WeightFileTest::sorted).toList()) : value;
    }

    @ParameterizedTest
    @MethodSource("weightFiles")
    void randomDamageIsRefusedOrGivesAClassifierThatResponds(WeightFile weightFile) throws IOException {
        String text = Samples.text(weightFile);
        SplittableRandom random = new SplittableRandom(42);
        String letters = "0123456789-+.eE[]{},:\"lrNaN \n\\u";

        for (int i = 0; i < 100; i++) {
            StringBuilder damaged = new StringBuilder(text);
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                int at = random.nextInt(damaged.length());
                char letter = letters.charAt(random.nextInt(letters.length()));
                switch (random.nextInt(3)) {
                    case 0 -> damaged.setCharAt(at, letter);
                    case 1 -> damaged.insert(at, letter);
                    default -> damaged.deleteCharAt(at);
                }
            }
            respondOrRefuse(damaged.toString());
        }
    }

    private static void respondOrRefuse(String text) {
        try {
            Classifier classifier = Samples.read(text).classifier();
            classifier.response(new double[classifier.variables().size()]);
        } catch (IOException e) {
            assertTrue(e.getMessage().startsWith("line ") || e.getMessage().startsWith("this is "),
                    e.getMessage());
        }
    }

    @Test
    void randomBytesAreRefused() throws IOException {
        SplittableRandom random = new SplittableRandom(43);
        Path file = folder.resolve("random");

        for (int i = 0; i < 100; i++) {
            byte[] bytes = new byte[random.nextInt(1, 200)];
            random.nextBytes(bytes);
            bytes[0] = i % 3 == 0 ? (byte) '{' : bytes[0];
            Files.write(file, bytes);
            assertThrows(WeightFileException.class, () -> WeightFile.read(file));
        }
    }

    private static String refusal(Path file) {
        return assertThrows(WeightFileException.class, () -> WeightFile.read(file)).getMessage();
    }

    static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
