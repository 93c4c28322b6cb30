package org.hepmva.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.io.Locations;
import org.hepmva.sample.Source;

/** One source of events in an analysis: its files, and what makes expected events of them. */
final class SourceSection {

    static final List<String> KEYS = Stream.concat(Stream.of("name", "files", "tree", "cut", "weight"),
            ScaleWords.KEYS.stream()).toList();

    private final Path folder;
    private final Definitions definitions;
    private final ScaleWords scales;

    /**
     * A reader of sources.
     *
     * @param folder what file names are relative to
     */
    SourceSection(Path folder, Definitions definitions, ScaleWords scales) {
        this.folder = folder;
        this.definitions = definitions;
        this.scales = scales;
    }

    /**
     * {@return the source that a mapping describes}
     *
     * @param fallback its name if it says none
     */
    Source read(YamlMap map, String fallback) throws IOException {
        map.allow(KEYS);
        String name = map.text("name", fallback);
        if (name.isBlank()) {
            throw map.complaint("name", "the 'name' of a source is blank");
        }
        return new Source(name, locations(map), definitions.expression(map, "cut"),
                definitions.expression(map, "weight"), scales.read(map));
    }

    private List<String> locations(YamlMap map) throws IOException {
        String tree = map.has("tree") ? ":" + map.text("tree") : "";
        List<String> locations = new ArrayList<>();
        for (String pattern : map.texts("files")) {
            locations.addAll(Locations.resolve(folder, pattern + tree));
        }
        if (locations.isEmpty()) {
            throw map.complaint("'files' names no file");
        }
        return locations;
    }
}
