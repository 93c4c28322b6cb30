package org.hepmva.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hepmva.text.json.JsonPart;
import org.hepmva.text.json.JsonReader;
import org.hepmva.text.NearestNames;

/** Reads version 1 of the weight file, strictly: what it does not know, it refuses by name and place. */
final class WeightFileReader {

    private static final int NAMES_IN_MESSAGE = 5;

    private WeightFileReader() { }

    /** Makes a value of what was read; its complaints get the place. */
    private interface Making<T> {
        T make() throws IOException;
    }

    static WeightFile read(String text) throws IOException {
        JsonPart file = JsonPart.of(JsonReader.read(text));
        if (!file.has("format") || !file.member("format").text().equals(WeightFileWriter.FORMAT)) {
            throw file.mistake("\"format\": \"" + WeightFileWriter.FORMAT
                    + "\" is missing: this is other JSON");
        }
        long version = file.member("version").whole(0, Long.MAX_VALUE);
        if (version != WeightFileWriter.VERSION) {
            throw new UnsupportedKindException(file.member("version").mistake("version " + version
                    + " is not known; this release reads version " + WeightFileWriter.VERSION));
        }
        file.onlyMembers("format", "version", "method", "classes", "variables", "spectators", "workingPoints",
                "provenance", "classifier");
        List<Variable> variables = variables(file.member("variables"));
        Classifier classifier = classifier(file.member("classifier"), variables);
        return at(file, () -> WeightFile.of(file.member("method").text(), classifier))
                .withSpectators(variables(file.member("spectators")))
                .withWorkingPoints(workingPoints(file.member("workingPoints")))
                .withProvenance(provenance(file.member("provenance")))
                .withClasses(classes(file.member("classes")));
    }

    private static List<String> classes(JsonPart part) throws IOException {
        List<String> classes = new ArrayList<>();
        for (JsonPart item : part.items()) {
            classes.add(item.text());
        }
        if (!WeightFile.areClasses(classes)) {
            throw part.mistake("expected the names of two classes, signal first, not " + classes);
        }
        return classes;
    }

    private static List<Variable> variables(JsonPart part) throws IOException {
        List<Variable> variables = new ArrayList<>();
        for (JsonPart item : part.items()) {
            item.onlyMembers("name", "expression", "title", "unit", "type", "min", "max");
            VariableType type = choice(item.member("type"), VariableType.class, VariableType.values());
            variables.add(at(item, () -> new Variable(item.member("name").text(),
                    item.member("expression").text(),
                    item.member("title").text(), item.member("unit").text(), type,
                    item.member("min").number(), item.member("max").number())));
        }
        return variables;
    }

    private static List<WorkingPoint> workingPoints(JsonPart part) throws IOException {
        List<WorkingPoint> points = new ArrayList<>();
        for (JsonPart item : part.items()) {
            item.onlyMembers("name", "cut", "signalEfficiency", "backgroundEfficiency");
            points.add(at(item, () -> new WorkingPoint(item.member("name").text(),
                    item.member("cut").number(),
                    item.member("signalEfficiency").number(), item.member("backgroundEfficiency").number())));
        }
        return points;
    }

    private static Provenance provenance(JsonPart part) throws IOException {
        part.onlyMembers("run", "created", "software", "dataFiles", "selections", "split", "seed", "settings",
                "metrics");
        return new Provenance(dataFiles(part.member("dataFiles")), selections(part.member("selections")),
                part.member("split").text(), part.member("seed").whole(Long.MIN_VALUE, Long.MAX_VALUE),
                part.member("settings").texts(), part.member("software").texts(),
                part.member("created").text(), metrics(part.member("metrics")), part.member("run").text());
    }

    private static List<DataFile> dataFiles(JsonPart part) throws IOException {
        List<DataFile> files = new ArrayList<>();
        for (JsonPart item : part.items()) {
            item.onlyMembers("path", "tree", "class", "bytes", "sha256");
            files.add(new DataFile(item.member("path").text(), item.member("tree").text(),
                    item.member("class").text(), item.member("bytes").whole(-1, Long.MAX_VALUE),
                    item.member("sha256").text()));
        }
        return files;
    }

    private static List<ClassSelection> selections(JsonPart part) throws IOException {
        List<ClassSelection> selections = new ArrayList<>();
        for (JsonPart item : part.items()) {
            item.onlyMembers("class", "cut", "weight");
            selections.add(new ClassSelection(item.member("class").text(), item.member("cut").text(),
                    item.member("weight").text()));
        }
        return selections;
    }

    private static List<Metric> metrics(JsonPart part) throws IOException {
        List<Metric> metrics = new ArrayList<>();
        for (JsonPart item : part.items()) {
            item.onlyMembers("name", "value", "error");
            metrics.add(new Metric(item.member("name").text(), item.member("value").number(),
                    item.member("error").number()));
        }
        return metrics;
    }

    private static Classifier classifier(JsonPart part, List<Variable> variables) throws IOException {
        String kind = part.member("kind").text();
        return switch (kind) {
            case "boostedTrees" -> boostedTrees(part, variables);
            case "denseNetwork" -> denseNetwork(part, variables);
            case "transformed" -> transformed(part, variables);
            default -> throw unknownKind(part, kind, "boostedTrees", "denseNetwork", "transformed");
        };
    }

    private static BoostedTrees boostedTrees(JsonPart part, List<Variable> variables) throws IOException {
        part.onlyMembers("kind", "boosting", "offset", "trees");
        BoostedTrees.Kind kind = choice(part.member("boosting"), BoostedTrees.Kind.class,
                BoostedTrees.Kind.values());
        BoostedTrees.Builder builder = at(part, () -> BoostedTrees.builder(variables, kind)
                .offset(part.member("offset").number()));
        for (JsonPart item : part.member("trees").items()) {
            DecisionTree tree = tree(item);
            at(item, () -> builder.add(tree));
        }
        return at(part, builder::build);
    }

    private static DecisionTree tree(JsonPart part) throws IOException {
        part.onlyMembers("weight", "variable", "cut", "missing", "left", "right", "leaf");
        String missing = part.member("missing").text();
        if (!missing.matches("[lr]*")) {
            throw part.member("missing").mistake("expected l or r for each node, not \"" + missing + "\"");
        }
        boolean[] missingGoesLeft = new boolean[missing.length()];
        for (int i = 0; i < missingGoesLeft.length; i++) {
            missingGoesLeft[i] = missing.charAt(i) == 'l';
        }
        return at(part, () -> new DecisionTree(part.member("weight").number(),
                part.member("variable").wholes(),
                part.member("cut").floats(), missingGoesLeft, part.member("left").wholes(),
                part.member("right").wholes(), part.member("leaf").numbers()));
    }

    private static DenseNetwork denseNetwork(JsonPart part, List<Variable> variables) throws IOException {
        part.onlyMembers("kind", "layers");
        List<DenseLayer> layers = new ArrayList<>();
        for (JsonPart item : part.member("layers").items()) {
            item.onlyMembers("activation", "coefficients", "bias");
            layers.add(layer(item));
        }
        return at(part, () -> DenseNetwork.of(variables, layers));
    }

    private static DenseLayer layer(JsonPart part) throws IOException {
        Activation activation = choice(part.member("activation"), Activation.class, Activation.values());
        List<JsonPart> rows = part.member("coefficients").items();
        int inputs = rows.isEmpty() ? 0 : rows.get(0).size();
        for (JsonPart row : rows) {
            if (row.size() != inputs) {
                throw row.mistake("the row has " + row.size() + " values, but the first has " + inputs);
            }
        }
        // all of them are in memory already, so there are not too many for an array
        double[] coefficients = new double[inputs * rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i).numbers(), 0, coefficients, i * inputs, inputs);
        }
        double[] bias = part.member("bias").numbers();
        return at(part, () -> new DenseLayer(inputs, rows.size(), coefficients, bias, activation));
    }

    private static Transformed transformed(JsonPart part, List<Variable> variables) throws IOException {
        part.onlyMembers("kind", "transformations", "classifier");
        List<Transformation> transformations = new ArrayList<>();
        for (JsonPart item : part.member("transformations").items()) {
            transformations.add(at(item, () -> transformation(item)));
        }
        Classifier inner = classifier(part.member("classifier"), variables);
        return at(part, () -> Transformed.of(transformations, inner));
    }

    private static Transformation transformation(JsonPart part) throws IOException {
        String kind = part.member("kind").text();
        switch (kind) {
            case "scaling":
                part.onlyMembers("kind", "offset", "factor");
                return new Scaling(part.member("offset").numbers(), part.member("factor").numbers());
            case "imputation":
                part.onlyMembers("kind", "value");
                return new Imputation(part.member("value").numbers());
            default:
                throw unknownKind(part, kind, "scaling", "imputation");
        }
    }

    private static <E extends Enum<E>> E choice(JsonPart part, Class<E> type, E[] values) throws IOException {
        String word = part.text();
        List<String> words = Arrays.stream(values).map(value ->
                value.name().toLowerCase(Locale.ROOT)).toList();
        if (!words.contains(word)) {
            throw new UnsupportedKindException(part.mistake("\"" + word
                    + "\" is not known; known, nearest first: "
                    + NearestNames.list(word, words, NAMES_IN_MESSAGE)));
        }
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private static UnsupportedKindException unknownKind(JsonPart part, String kind, String... known)
            throws IOException {
        return new UnsupportedKindException(part.member("kind").mistake("kind \"" + kind
                + "\" is not known; known, nearest first: "
                + NearestNames.list(kind, List.of(known), NAMES_IN_MESSAGE)));
    }

    private static <T> T at(JsonPart part, Making<T> making) throws IOException {
        try {
            return making.make();
        } catch (IllegalArgumentException e) {
            throw part.mistake(e.getMessage());
        }
    }
}
