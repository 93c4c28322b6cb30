package org.hepmva.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonNumber;
import org.hepmva.text.json.JsonObject;
import org.hepmva.text.json.JsonText;
import org.hepmva.text.json.JsonValue;
import org.hepmva.text.json.JsonWriter;

/** Writes version 1 of the weight file; {@link WeightFileReader} reads it. */
final class WeightFileWriter {

    static final String FORMAT = "hepmva weight file";
    static final int VERSION = 1;

    private WeightFileWriter() { }

    static String text(WeightFile file) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("format", new JsonText(FORMAT));
        members.put("version", JsonNumber.ofWhole(VERSION));
        members.put("method", new JsonText(file.method()));
        members.put("classes", texts(file.classes()));
        members.put("variables", variables(file.classifier().variables()));
        members.put("spectators", variables(file.spectators()));
        members.put("workingPoints", new JsonArray(file.workingPoints().stream()
                .map(WeightFileWriter::workingPoint).toList()));
        members.put("provenance", provenance(file.provenance()));
        members.put("classifier", classifier(file.classifier()));
        return JsonWriter.write(new JsonObject(members));
    }

    private static JsonValue variables(List<Variable> variables) {
        List<JsonValue> items = new ArrayList<>();
        for (Variable variable : variables) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            members.put("name", new JsonText(variable.name()));
            members.put("expression", new JsonText(variable.expression()));
            members.put("title", new JsonText(variable.title()));
            members.put("unit", new JsonText(variable.unit()));
            members.put("type", new JsonText(variable.type().name().toLowerCase(Locale.ROOT)));
            members.put("min", JsonNumber.of(variable.min()));
            members.put("max", JsonNumber.of(variable.max()));
            items.add(new JsonObject(members));
        }
        return new JsonArray(items);
    }

    private static JsonValue workingPoint(WorkingPoint point) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("name", new JsonText(point.name()));
        members.put("cut", JsonNumber.of(point.cut()));
        members.put("signalEfficiency", JsonNumber.of(point.signalEfficiency()));
        members.put("backgroundEfficiency", JsonNumber.of(point.backgroundEfficiency()));
        return new JsonObject(members);
    }

    private static JsonValue provenance(Provenance provenance) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("run", new JsonText(provenance.run()));
        members.put("created", new JsonText(provenance.created()));
        members.put("software", textsByName(provenance.software()));
        members.put("dataFiles", new JsonArray(provenance.dataFiles().stream()
                .map(WeightFileWriter::dataFile).toList()));
        members.put("selections", new JsonArray(provenance.selections().stream()
                .map(WeightFileWriter::selection).toList()));
        members.put("split", new JsonText(provenance.split()));
        members.put("seed", JsonNumber.ofWhole(provenance.seed()));
        members.put("settings", textsByName(provenance.settings()));
        members.put("metrics", new JsonArray(provenance.metrics().stream()
                .map(WeightFileWriter::metric).toList()));
        return new JsonObject(members);
    }

    private static JsonValue dataFile(DataFile file) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("path", new JsonText(file.path()));
        members.put("tree", new JsonText(file.tree()));
        members.put("class", new JsonText(file.className()));
        members.put("bytes", JsonNumber.ofWhole(file.bytes()));
        members.put("sha256", new JsonText(file.sha256()));
        return new JsonObject(members);
    }

    private static JsonValue selection(ClassSelection selection) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("class", new JsonText(selection.className()));
        members.put("cut", new JsonText(selection.cut()));
        members.put("weight", new JsonText(selection.weightExpression()));
        return new JsonObject(members);
    }

    private static JsonValue metric(Metric metric) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("name", new JsonText(metric.name()));
        members.put("value", JsonNumber.of(metric.value()));
        members.put("error", JsonNumber.of(metric.error()));
        return new JsonObject(members);
    }

    private static JsonValue classifier(Classifier classifier) {
        if (classifier instanceof BoostedTrees trees) {
            return boostedTrees(trees);
        }
        if (classifier instanceof DenseNetwork network) {
            return denseNetwork(network);
        }
        if (classifier instanceof Transformed transformed) {
            return transformed(transformed);
        }
        throw new IllegalArgumentException("a classifier that is bound to a loop's order is not written");
    }

    private static JsonValue boostedTrees(BoostedTrees trees) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("kind", new JsonText("boostedTrees"));
        members.put("boosting", new JsonText(trees.kind().name().toLowerCase(Locale.ROOT)));
        members.put("offset", JsonNumber.of(trees.offset()));
        members.put("trees", new JsonArray(IntStream.range(0, trees.trees())
                .mapToObj(i -> tree(trees.tree(i))).toList()));
        return new JsonObject(members);
    }

    private static JsonValue tree(DecisionTree tree) {
        StringBuilder missing = new StringBuilder();
        for (boolean left : tree.missingGoesLeft()) {
            missing.append(left ? 'l' : 'r');
        }
        float[] cuts = tree.cut();
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("weight", JsonNumber.of(tree.weight()));
        members.put("variable", wholes(tree.variable()));
        members.put("cut", new JsonArray(IntStream.range(0, cuts.length)
                .mapToObj(i -> JsonNumber.ofFloat(cuts[i])).toList()));
        members.put("missing", new JsonText(missing.toString()));
        members.put("left", wholes(tree.left()));
        members.put("right", wholes(tree.right()));
        members.put("leaf", numbers(tree.leaf()));
        return new JsonObject(members);
    }

    private static JsonValue denseNetwork(DenseNetwork network) {
        List<JsonValue> layers = new ArrayList<>();
        for (DenseLayer layer : network.layers()) {
            double[] coefficients = layer.coefficients();
            List<JsonValue> rows = new ArrayList<>();
            for (int from = 0; from < coefficients.length; from += layer.inputs()) {
                rows.add(numbers(Arrays.copyOfRange(coefficients, from, from + layer.inputs())));
            }
            Map<String, JsonValue> members = new LinkedHashMap<>();
            members.put("activation", new JsonText(layer.activation().name().toLowerCase(Locale.ROOT)));
            members.put("coefficients", new JsonArray(rows));
            members.put("bias", numbers(layer.bias()));
            layers.add(new JsonObject(members));
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("kind", new JsonText("denseNetwork"));
        members.put("layers", new JsonArray(layers));
        return new JsonObject(members);
    }

    private static JsonValue transformed(Transformed transformed) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("kind", new JsonText("transformed"));
        members.put("transformations", new JsonArray(transformed.transformations().stream()
                .map(WeightFileWriter::transformation).toList()));
        members.put("classifier", classifier(transformed.inner()));
        return new JsonObject(members);
    }

    private static JsonValue transformation(Transformation transformation) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        if (transformation instanceof Scaling scaling) {
            members.put("kind", new JsonText("scaling"));
            members.put("offset", numbers(scaling.offset()));
            members.put("factor", numbers(scaling.factor()));
        } else {
            members.put("kind", new JsonText("imputation"));
            members.put("value", numbers(((Imputation) transformation).value()));
        }
        return new JsonObject(members);
    }

    private static JsonValue texts(List<String> texts) {
        return new JsonArray(texts.stream().map(JsonText::new).toList());
    }

    private static JsonValue textsByName(Map<String, String> texts) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        texts.forEach((name, text) -> members.put(name, new JsonText(text)));
        return new JsonObject(members);
    }

    private static JsonValue numbers(double[] numbers) {
        return new JsonArray(Arrays.stream(numbers).mapToObj(JsonNumber::of).toList());
    }

    private static JsonValue wholes(int[] numbers) {
        return new JsonArray(Arrays.stream(numbers).mapToObj(JsonNumber::ofWhole).toList());
    }
}
