package org.hepmva.runtime.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hepmva.runtime.ClassSelection;
import org.hepmva.runtime.DataFile;
import org.hepmva.runtime.Metric;
import org.hepmva.runtime.Provenance;
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
        return JsonObject.builder().text("path", file.path()).text("tree", file.tree())
                .text("class", file.className()).whole("bytes", file.bytes()).text("sha256", file.sha256())
                .build();
    }

    private static JsonObject of(ClassSelection selection) {
        return JsonObject.builder().text("class", selection.className()).text("cut", selection.cut())
                .text("weight", selection.weightExpression()).build();
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
        members.only("path", "tree", "class", "bytes", "sha256");
        return new DataFile(members.member("path").text(), members.member("tree").text(),
                members.member("class").text(), members.member("bytes").whole(-1, Long.MAX_VALUE),
                members.member("sha256").text());
    }

    private static ClassSelection selection(JsonMembers members) throws IOException {
        members.only("class", "cut", "weight");
        return new ClassSelection(members.member("class").text(), members.member("cut").text(),
                members.member("weight").text());
    }

    private static Metric metric(JsonMembers members) throws IOException {
        members.only("name", "value", "error");
        return new Metric(members.member("name").text(), members.member("value").number(),
                members.member("error").number());
    }
}
