package org.hepmva.runtime.file;

import java.io.IOException;
import java.util.List;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.WorkingPoint;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonNumber;
import org.hepmva.text.json.JsonObject;
import org.hepmva.text.json.JsonText;
import org.hepmva.text.json.JsonWriter;

/** Writes version 1 of the weight file; {@link WeightFileReader} reads it. */
final class WeightFileWriter {

    static final String FORMAT = "hepmva weight file";
    static final int VERSION = 1;

    private WeightFileWriter() { }

    static void write(WeightFile file, Appendable text) throws IOException {
        JsonWriter out = JsonWriter.to(text).beginObject();
        out.name("format").value(new JsonText(FORMAT));
        out.name("version").value(JsonNumber.ofWhole(VERSION));
        out.name("method").value(new JsonText(file.method()));
        if (file.isRegression()) {
            out.name("targets").value(variables(file.targets()));
        } else {
            out.name("classes").value(JsonArray.ofTexts(file.classes()));
        }
        out.name("outputs").value(JsonArray.ofTexts(file.model().outputs()));
        out.name("variables").value(variables(file.model().variables()));
        out.name("spectators").value(variables(file.spectators()));
        out.name("workingPoints").value(new JsonArray(file.workingPoints().stream()
                .map(WeightFileWriter::workingPoint).toList()));
        out.name("provenance").value(ProvenanceJson.of(file.provenance()));
        out.name("model");
        new ModelCodecs().write(file.model(), out);
        out.end();
    }

    private static JsonArray variables(List<Variable> variables) {
        return new JsonArray(variables.stream().map(WeightFileWriter::variable).toList());
    }

    private static JsonObject variable(Variable variable) {
        JsonObject.Builder members = JsonObject.builder().text("name", variable.name())
                .text("expression", variable.expression())
                .text("title", variable.title()).text("unit", variable.unit())
                .value("type", JsonText.of(variable.type()))
                .number("min", variable.min()).number("max", variable.max());
        return (variable.declaresMissing() ? members.number("missing", variable.missing()) : members).build();
    }

    private static JsonObject workingPoint(WorkingPoint point) {
        return JsonObject.builder().text("name", point.name()).number("cut", point.cut())
                .number("signalEfficiency", point.signalEfficiency())
                .number("backgroundEfficiency", point.backgroundEfficiency()).build();
    }
}
