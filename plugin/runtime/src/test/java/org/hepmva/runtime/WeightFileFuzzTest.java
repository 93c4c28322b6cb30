package org.hepmva.runtime;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonNumber;
import org.hepmva.text.json.JsonObject;
import org.hepmva.text.json.JsonReader;
import org.hepmva.text.json.JsonText;
import org.hepmva.text.json.JsonValue;
import org.hepmva.text.json.JsonWord;
import org.hepmva.text.json.JsonWriter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Valid JSON with values replaced, taken out and doubled: read, or refused in a sentence. */
class WeightFileFuzzTest {

    private static final int MUTANTS = 200;
    private static final int MUTANTS_OF_EACH_KIND = 40;

    private static final List<JsonValue> STRANGERS = List.of(new JsonWord("null", 0), new JsonWord("true", 0),
            new JsonArray(List.of()), new JsonArray(List.of(new JsonArray(List.of()))),
            new JsonObject(Map.of()), new JsonText(""), new JsonText(" "), new JsonText("\u0000"),
            new JsonText("NaN"), new JsonText("-Infinity"), new JsonText("x + "), new JsonText("background"),
            new JsonText("var3"), number("0"), number("-0"), number("-1"), number("1"), number("2"),
            number("0.5"), number("1e300"), number("1e999"), number("2147483647"), number("-2147483648"),
            number("9223372036854775807"), number("99999999999999999999"));

    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(44);

    private static JsonNumber number(String digits) {
        return new JsonNumber(digits, 0);
    }

    private static List<JsonValue> parts(JsonValue value) {
        return value instanceof JsonArray array ? array.items()
                : value instanceof JsonObject object ? List.copyOf(object.members().values()) : List.of();
    }

    /** The value with something else in place of one of its parts, or of a part of that. */
    private JsonValue mutated(JsonValue value) {
        List<JsonValue> parts = parts(value);
        int chosen = random.nextInt(parts.size());
        JsonValue part = parts.get(chosen);
        boolean deeper = !parts(part).isEmpty() && random.nextInt(4) > 0;
        List<JsonValue> instead = deeper ? List.of(mutated(part)) : mutants(part);
        if (value instanceof JsonArray) {
            List<JsonValue> items = new ArrayList<>(parts);
            items.remove(chosen);
            items.addAll(chosen, instead);
            return new JsonArray(items);
        }
        Map<String, JsonValue> members = new LinkedHashMap<>(((JsonObject) value).members());
        String name = List.copyOf(members.keySet()).get(chosen);
        members.remove(name);
        instead.forEach(one -> members.put(name, one));
        return new JsonObject(members);
    }

    private List<JsonValue> mutants(JsonValue value) {
        switch (random.nextInt(8)) {
            case 0:
                return List.of();
            case 1:
                return List.of(value, value);
            case 2:
                List<JsonValue> parts = new ArrayList<>(parts(value));
                Collections.reverse(parts);
                return List.of(new JsonArray(parts));
            default:
                return List.of(STRANGERS.get(random.nextInt(STRANGERS.size())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gradient-boosted-trees", "adaboost-trees", "dense-network",
        "transformed-network", "transformed-trees", "mapped-network"})
    void whateverIsReplacedTheFileIsReadOrRefusedInASentence(String name)
            throws IOException, URISyntaxException {
        Path original = Path.of(WeightFileFuzzTest.class.getResource("version1").toURI())
                .resolve(name + ".hepmva.json");
        mutateAndRead(JsonReader.of(Files.readString(original)).value(), MUTANTS);
    }

    static List<Model> newerKinds() {
        return Stream.of(Samples.multiclass(), Samples.regressors(), Samples.foldedClassifiers(),
                Samples.foldedRegressors()).<Model>flatMap(List::stream).toList();
    }

    @ParameterizedTest
    @MethodSource("newerKinds")
    void aFileOfClassesTargetsOrFoldsIsReadOrRefusedInASentence(Model model) throws IOException {
        mutateAndRead(JsonReader.of(Samples.text(Samples.complete(model))).value(), MUTANTS_OF_EACH_KIND);
    }

    private void mutateAndRead(JsonValue whole, int mutants) throws IOException {
        for (int i = 0; i < mutants; i++) {
            JsonValue mutant = whole;
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                mutant = mutated(mutant);
            }
            readOrRefuse(JsonWriter.write(mutant));
        }
    }

    private void readOrRefuse(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("mutant.json"), text);
        try {
            WeightFile read = WeightFile.read(file);
            Model model = read.model();
            model.evaluate(new double[model.inputs().size()], new double[model.outputs().size()]);
        } catch (MalformedWeightFileException | UnsupportedWeightFileException e) {
            assertTrue(e.getMessage().startsWith(file + ": line ")
                    || e.getMessage().startsWith(file + ": this is other JSON"), e.getMessage());
        } catch (RuntimeException | Error e) {
            fail(e + " for\n" + text, e);
        }
    }
}
