package org.hepmva.runtime.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hepmva.runtime.ClassSelection;
import org.hepmva.runtime.DataFile;
import org.hepmva.runtime.Metric;
import org.hepmva.runtime.Provenance;
import org.hepmva.runtime.SourceEvents;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonObject;
import org.hepmva.text.json.JsonReader;

/** Where a model comes from, in a weight file. */
final class ProvenanceJson {

    private ProvenanceJson() { }

    static JsonObject of(Provenance provenance) {
        return JsonObject.builder().text("run", provenance.run()).text("created", provenance.created())
                .value("software", textsByName(provenance.software()))
                .value("dataFiles", new JsonArray(provenance.dataFiles().stream()
                        .map(ProvenanceJson::of).toList()))
                .value("selections", new JsonArray(provenance.selections().stream()
                        .map(ProvenanceJson::of).toList()))
                .text("split", provenance.split()).whole("seed", provenance.seed())
                .value("settings", textsByName(provenance.settings()))
                .value("metrics", new JsonArray(provenance.metrics().stream()
                        .map(ProvenanceJson::of).toList()))
                .build();
    }

    private static JsonObject of(DataFile file) {
        JsonObject.Builder object = JsonObject.builder().text("path", file.path()).text("tree", file.tree())
                .text("class", file.className());
        source(object, file.source(), file.className());
        object.whole("bytes", file.bytes()).text("sha256", file.sha256());
        return file.version().isEmpty() ? object.build() : object.text("version", file.version()).build();
    }

    /** A source of the name of its class goes without saying. */
    private static void source(JsonObject.Builder object, String source, String className) {
        if (!source.equals(className)) {
            object.text("source", source);
        }
    }

    private static JsonObject of(ClassSelection selection) {
        JsonObject.Builder object = JsonObject.builder().text("class", selection.className());
        source(object, selection.source(), selection.className());
        object.text("cut", selection.cut()).text("weight", selection.weightExpression());
        if (!selection.trainingWeight().isEmpty()) {
            object.text("trainingWeight", selection.trainingWeight());
        }
        if (!selection.scale().isEmpty()) {
            object.text("scale", selection.scale()).number("factor", selection.factor());
        }
        selection.events().ifPresent(events -> object.value("events", of(events)));
        return object.build();
    }

    private static JsonObject of(SourceEvents events) {
        return JsonObject.builder().whole("read", events.read()).whole("passed", events.passed())
                .number("sumW", events.sumW()).number("sumW2", events.sumW2()).build();
    }

    private static JsonObject of(Metric metric) {
        return JsonObject.builder().text("name", metric.name()).number("value", metric.value())
                .number("error", metric.error()).build();
    }

    private static JsonObject textsByName(Map<String, String> texts) {
        JsonObject.Builder object = JsonObject.builder();
        texts.forEach(object::text);
        return object.build();
    }

    static Provenance read(JsonMembers members) throws IOException {
        members.only("run", "created", "software", "dataFiles", "selections", "split", "seed", "settings",
                "metrics");
        Provenance provenance = Provenance.none()
                .withRun(members.member("run").text())
                .withCreated(members.member("created").text())
                .withSoftware(members.member("software").textsByName())
                .withDataFiles(list(members.member("dataFiles"), ProvenanceJson::dataFile))
                .withSelections(list(members.member("selections"), ProvenanceJson::selection))
                .withSplit(members.member("split").text())
                .withSeed(members.member("seed").whole(Long.MIN_VALUE, Long.MAX_VALUE))
                .withSettings(members.member("settings").textsByName())
                .withMetrics(list(members.member("metrics"), ProvenanceJson::metric));
        members.end();
        return provenance;
    }

    /** Makes something of the members of an object. */
    private interface Reading<T> {
        T read(JsonMembers members) throws IOException;
    }

    private static <T> List<T> list(JsonReader member, Reading<T> reading) throws IOException {
        List<T> list = new ArrayList<>();
        member.items(item -> {
            JsonMembers members = item.object();
            list.add(reading.read(members));
            members.end();
        });
        return list;
    }

    private static DataFile dataFile(JsonMembers members) throws IOException {
        members.only("path", "tree", "class", "source", "bytes", "sha256", "version");
        String path = members.member("path").text();
        String tree = members.member("tree").text();
        String className = members.member("class").text();
        return new DataFile(path, tree, className, text(members, "source", className),
                members.member("bytes").whole(-1, Long.MAX_VALUE), members.member("sha256").text(),
                text(members, "version", ""));
    }

    private static ClassSelection selection(JsonMembers members) throws IOException {
        members.only("class", "source", "cut", "weight", "trainingWeight", "scale", "factor",
                "events");
        String className = members.member("class").text();
        String source = text(members, "source", className);
        ClassSelection selection = new ClassSelection(className, members.member("cut").text(),
                members.member("weight").text()).withSource(source)
                .withTrainingWeight(text(members, "trainingWeight", ""));
        if (members.has("scale")) {
            selection = selection.withScale(members.member("scale").text(),
                    members.member("factor").number());
        }
        return members.has("events") ? selection.withEvents(events(members.member("events").object()))
                : selection;
    }

    private static SourceEvents events(JsonMembers members) throws IOException {
        members.only("read", "passed", "sumW", "sumW2");
        long read = members.member("read").whole(0, Long.MAX_VALUE);
        long passed = members.member("passed").whole(0, Long.MAX_VALUE);
        double sumW = members.member("sumW").number();
        double sumW2 = members.member("sumW2").number();
        members.end();
        return members.made(() -> new SourceEvents(read, passed, sumW, sumW2));
    }

    private static String text(JsonMembers members, String name, String fallback) throws IOException {
        return members.has(name) ? members.member(name).text() : fallback;
    }

    private static Metric metric(JsonMembers members) throws IOException {
        members.only("name", "value", "error");
        return new Metric(members.member("name").text(), members.member("value").number(),
                members.member("error").number());
    }
}
