package org.hepmva.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.Locations;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.EventScale;
import org.hepmva.sample.Source;

/** The sections {@code signal} and {@code background} of an analysis: where the events come from. */
final class SourcesSection {

    static final List<String> KEYS = List.of("files", "tree", "weight", "cut");

    private final YamlMap yaml;
    private final Path folder;
    private final Definitions definitions;

    /**
     * Nothing read yet.
     *
     * @param folder what file names are relative to
     */
    SourcesSection(YamlMap analysis, Path folder, Definitions definitions) {
        this.yaml = analysis;
        this.folder = folder;
        this.definitions = definitions;
    }

    ClassSource read(String name) throws IOException {
        YamlMap map = yaml.map(name);
        map.allow(KEYS);
        String tree = map.has("tree") ? ":" + map.text("tree") : "";
        List<String> locations = new ArrayList<>();
        for (String pattern : map.texts("files")) {
            locations.addAll(Locations.resolve(folder, pattern + tree));
        }
        if (locations.isEmpty()) {
            throw map.complaint("'files' names no file");
        }
        return ClassSource.of(name, new Source(name, locations, definitions.expression(map, "cut"),
                definitions.expression(map, "weight"), EventScale.unknown()));
    }
}
