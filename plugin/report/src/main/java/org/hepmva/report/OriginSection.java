package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hepmva.measure.Rounded;
import org.hepmva.runtime.ClassSelection;
import org.hepmva.runtime.DataFile;
import org.hepmva.runtime.Provenance;
import org.hepmva.text.ShortestDecimal;
import org.hepmva.text.json.JsonNumber;
import org.hepmva.text.json.JsonObject;
import org.hepmva.text.json.JsonValue;
import org.hepmva.text.json.JsonWord;

/** What page and results say of where they come from: as the weight files of the same run do. */
final class OriginSection {

    private OriginSection() {
    }

    /** {@return whether there is something to write} */
    static boolean isKnown(Provenance origin) {
        return !origin.dataFiles().isEmpty() || !origin.selections().isEmpty() || !origin.run().isEmpty();
    }

    static void write(Html page, Provenance origin) {
        List<List<String>> files = new ArrayList<>();
        for (DataFile file : origin.dataFiles()) {
            files.add(List.of(file.title(), file.path(), orDash(file.tree()),
                    file.bytes() < 0 ? Rounded.NONE : String.valueOf(file.bytes()),
                    orDash(file.sha256() + file.version())));
        }
        page.table(List.of("class", "file", "tree", "bytes", "SHA-256"), files);
        List<List<String>> classes = new ArrayList<>();
        for (ClassSelection selection : origin.selections()) {
            classes.add(List.of(selection.title(), selection.cut().isEmpty() ? "all" : selection.cut(),
                    weight(selection)));
        }
        page.table(List.of("class", "events", "event weight"), classes);
        List<List<String>> rest = new ArrayList<>();
        rest.add(List.of("learned with", origin.selections().stream()
                .map(ClassSelection::trainingWeight).findFirst().orElse("")));
        rest.add(List.of("split", origin.split()));
        rest.add(List.of("written", origin.created()));
        rest.add(List.of("run", origin.run()));
        origin.software().forEach((name, version) -> rest.add(List.of(name, version)));
        rest.removeIf(row -> row.get(1).isEmpty());
        page.table(List.of("", ""), rest).text("p", "Seeds stand among the settings of each method.");
    }

    private static String weight(ClassSelection selection) {
        String weight = selection.weightExpression().isEmpty() ? "1" : selection.weightExpression();
        return selection.scale().isEmpty() ? weight
                : "(" + weight + ") * " + selection.scale() + ", a factor of "
                        + ShortestDecimal.of(selection.factor());
    }

    private static String orDash(String text) {
        return text.isEmpty() ? Rounded.NONE : text;
    }

    static JsonObject json(Provenance origin) {
        JsonObject.Builder software = JsonObject.builder();
        for (Map.Entry<String, String> version : origin.software().entrySet()) {
            software.text(version.getKey(), version.getValue());
        }
        return JsonObject.builder()
                .value("dataFiles", ResultsJson.array(origin.dataFiles(), OriginSection::file))
                .value("selections", ResultsJson.array(origin.selections(), OriginSection::selection))
                .text("split", origin.split()).value("software", software.build())
                .text("created", origin.created()).build();
    }

    private static JsonObject file(DataFile file) {
        JsonValue bytes = file.bytes() < 0 ? JsonWord.NULL : JsonNumber.of(file.bytes());
        JsonObject.Builder object = JsonObject.builder().text("path", file.path()).text("tree", file.tree())
                .text("class", file.className());
        source(object, file.source(), file.className());
        object.value("bytes", bytes).text("sha256", file.sha256());
        return file.version().isEmpty() ? object.build() : object.text("version", file.version()).build();
    }

    private static JsonObject selection(ClassSelection selection) {
        JsonObject.Builder object = JsonObject.builder().text("class", selection.className());
        source(object, selection.source(), selection.className());
        object.text("cut", selection.cut()).text("weight", selection.weightExpression());
        if (!selection.trainingWeight().isEmpty()) {
            object.text("trainingWeight", selection.trainingWeight());
        }
        if (!selection.scale().isEmpty()) {
            object.text("scale", selection.scale())
                    .value("factor", JsonNumbers.number(selection.factor()));
        }
        return object.build();
    }

    /** A source of the name of its class goes without saying, as in weight files. */
    private static void source(JsonObject.Builder object, String source, String className) {
        if (!source.equals(className)) {
            object.text("source", source);
        }
    }
}
