package org.hepmva.runtime.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Provenance;
import org.hepmva.runtime.UnsupportedWeightFileException;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.VariableType;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.WorkingPoint;
import org.hepmva.text.Printable;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonReader;

/** Reads version 1 of the weight file, strictly: what it does not know, it refuses by name and place. */
final class WeightFileReader {

    private WeightFileReader() { }

    static WeightFile read(JsonReader whole) throws IOException {
        JsonMembers file = whole.object();
        if (!file.has("format") || !file.member("format").text().equals(WeightFileWriter.FORMAT)) {
            throw file.mistake("\"format\": \"" + WeightFileWriter.FORMAT
                    + "\" is missing: this is other JSON");
        }
        requireVersion(file.member("version"));
        file.only("format", "version", "method", "classes", "targets", "outputs", "variables", "spectators",
                "workingPoints", "provenance", "model");
        String method = file.member("method").text();
        JsonReader outputs = file.member("outputs");
        List<String> outputNames = outputs.texts();
        List<Variable> variables = variables(file.member("variables"));
        List<Variable> spectators = variables(file.member("spectators"));
        List<WorkingPoint> points = workingPoints(file.member("workingPoints"));
        Provenance provenance = ProvenanceJson.read(file.member("provenance").object());
        Model model = new ModelCodecs().read(file.member("model"), variables);
        if (!model.outputs().equals(outputNames)) {
            throw outputs.mistake("the model gives " + Printable.brief(model.outputs().toString()) + ", not "
                    + Printable.brief(outputNames.toString()));
        }
        WeightFile read = withOutcome(file.made(() -> WeightFile.of(method, model)), file);
        file.end();
        return read.withSpectators(spectators).withWorkingPoints(points).withProvenance(provenance);
    }

    /** Small, and passed when the model was read: so it is known that the other is not there. */
    private static WeightFile withOutcome(WeightFile read, JsonMembers file) throws IOException {
        String wrong = read.isRegression() ? "classes" : "targets";
        if (file.has(wrong)) {
            throw file.member(wrong).mistake(read.isRegression() ? "a regressor has \"targets\", no classes"
                    : "a classifier has \"classes\", no targets");
        }
        JsonReader member = file.member(read.isRegression() ? "targets" : "classes");
        return read.isRegression() ? withTargets(read, member) : withClasses(read, member);
    }

    private static WeightFile withTargets(WeightFile read, JsonReader member) throws IOException {
        List<Variable> targets = variables(member);
        List<String> names = Variable.names(targets);
        if (!names.equals(read.model().outputs())) {
            throw member.mistake("the regressor estimates "
                    + Printable.brief(read.model().outputs().toString()) + ", not "
                    + Printable.brief(names.toString()));
        }
        return read.withTargets(targets);
    }

    private static WeightFile withClasses(WeightFile read, JsonReader member) throws IOException {
        List<String> names = member.texts();
        if (read.model().outputs().size() == 1) {
            requireTwoClasses(member, names);
        } else if (!names.equals(read.model().outputs())) {
            throw member.mistake("the classifier tells apart "
                    + Printable.brief(read.model().outputs().toString()) + ", not "
                    + Printable.brief(names.toString()));
        }
        return read.withClasses(names);
    }

    private static void requireVersion(JsonReader member) throws IOException {
        long version = member.whole(0, Long.MAX_VALUE);
        if (version != WeightFileWriter.VERSION) {
            throw new UnsupportedWeightFileException(member.mistake("version " + version
                    + " is not known; this release reads version " + WeightFileWriter.VERSION).getMessage());
        }
    }

    private static void requireTwoClasses(JsonReader member, List<String> names) throws IOException {
        Set<String> different = new HashSet<>(names);
        if (names.size() != 2 || different.size() != 2 || names.stream().anyMatch(String::isBlank)) {
            throw member.mistake("expected the names of two classes, signal first, not "
                    + Printable.brief(names.toString()));
        }
    }

    private static List<Variable> variables(JsonReader member) throws IOException {
        List<Variable> variables = new ArrayList<>();
        member.items(item -> variables.add(variable(item.object())));
        return variables;
    }

    private static Variable variable(JsonMembers members) throws IOException {
        members.only("name", "expression", "title", "unit", "type", "min", "max", "missing");
        String name = members.member("name").text();
        String expression = members.member("expression").text();
        String title = members.member("title").text();
        String unit = members.member("unit").text();
        VariableType type = members.member("type").constant(VariableType.class);
        double min = members.member("min").number();
        double max = members.member("max").number();
        double missing = members.has("missing") ? members.member("missing").number() : Double.NaN;
        members.end();
        return members.made(() -> new Variable(name, expression, title, unit, type, min, max, missing));
    }

    private static List<WorkingPoint> workingPoints(JsonReader member) throws IOException {
        List<WorkingPoint> points = new ArrayList<>();
        member.items(item -> points.add(workingPoint(item.object())));
        return points;
    }

    private static WorkingPoint workingPoint(JsonMembers members) throws IOException {
        members.only("name", "cut", "signalEfficiency", "backgroundEfficiency");
        String name = members.member("name").text();
        double cut = members.member("cut").number();
        double signal = members.member("signalEfficiency").number();
        double background = members.member("backgroundEfficiency").number();
        members.end();
        return members.made(() -> new WorkingPoint(name, cut, signal, background));
    }
}
