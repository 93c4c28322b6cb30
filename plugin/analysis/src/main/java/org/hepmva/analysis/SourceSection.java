package org.hepmva.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.expression.Expression;
import org.hepmva.io.Locations;
import org.hepmva.sample.HeldOut;
import org.hepmva.sample.Source;
import org.hepmva.sample.Tables;

/** One source of events in an analysis: its files, and what makes expected events of them. */
final class SourceSection {

    /** What sets events of a source aside. */
    static final List<String> BY_HAND = List.of("test", "validation");

    static final List<String> KEYS = Stream.of(List.of("name", "files", "tree", "cut", "weight"),
            ScaleWords.KEYS, BY_HAND).flatMap(List::stream).toList();
    static final List<String> HELD_OUT_KEYS = List.of("files", "tree", "cut");

    private final Path folder;
    private final Definitions definitions;
    private final ScaleWords scales;
    /** The cut on events that are tested, of sources that have no such words; "" for none. */
    private final String test;
    private final Tables tables;

    /**
     * A reader of sources.
     *
     * @param analysis the whole of it
     * @param folder   what file names are relative to
     * @param tables   those that are held in memory
     */
    SourceSection(YamlMap analysis, Path folder, Definitions definitions, Tables tables) throws IOException {
        this.folder = folder;
        this.definitions = definitions;
        this.scales = ScaleWords.of(analysis);
        this.test = SplitSection.test(analysis, definitions);
        this.tables = tables;
    }

    /** Refuses a luminosity of all sources that none of them uses. */
    void requireUsed() throws IOException {
        scales.requireUsed();
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
            throw map.complaint("name", map.has("name") ? "the 'name' of a source is blank"
                    : "the name of a class is blank");
        }
        String tree = map.text("tree", "");
        return new Source(name, locations(map, tree), definitions.expression(map, "cut"),
                definitions.expression(map, "weight"), scales.read(map), heldOut(map, tree));
    }

    /** {@return the events that are set aside by hand: those of the test part, then those of validation} */
    private List<HeldOut> heldOut(YamlMap source, String tree) throws IOException {
        List<HeldOut> heldOut = new ArrayList<>();
        if (source.has("validation") && !source.has("test") && test.isEmpty()) {
            throw source.complaint("validation", "'validation' of a source needs 'test' beside it: where"
                    + " parts are given by hand, the test part is; shares stand in 'split'");
        }
        if (source.has("test")) {
            heldOut.add(heldOut(source, "test", HeldOut.Use.TEST, tree));
        } else if (!test.isEmpty()) {
            heldOut.add(HeldOut.testIf(test));
        }
        if (source.has("validation")) {
            heldOut.add(heldOut(source, "validation", HeldOut.Use.VALIDATION, tree));
        }
        return heldOut;
    }

    private HeldOut heldOut(YamlMap source, String key, HeldOut.Use use, String tree) throws IOException {
        if (!source.isMap(key)) {
            String cut = definitions.expression(source, key);
            requireCut(source, key, cut);
            return new HeldOut(use, List.of(), cut);
        }
        YamlMap map = source.map(key);
        map.allow(HELD_OUT_KEYS);
        String cut = definitions.expression(map, "cut");
        if (map.has("files")) {
            return new HeldOut(use, locations(map, map.text("tree", tree)), cut);
        }
        if (map.has("tree")) {
            throw map.complaint("tree", "'tree' without 'files' in '" + key + "': a cut divides the files and"
                    + " the tree of the source");
        }
        requireCut(map, map.has("cut") ? "cut" : key, cut);
        return new HeldOut(use, List.of(), cut);
    }

    /** A number that somebody may take for a share is no cut. */
    static void requireCut(YamlMap map, String key, String cut) throws IOException {
        if (cut.isBlank() || Expression.parse(cut).names().isEmpty()) {
            throw map.complaint(key, "'" + key + "'" + (cut.isBlank() ? " is empty" : " = " + cut + " is the"
                    + " same for all events") + "; it is a cut such as \"run > 5000\" or, of one source,"
                    + " {files: …}; shares are 'train' and 'validation' in 'split'");
        }
    }

    private List<String> locations(YamlMap map, String table) throws IOException {
        String tree = table.isEmpty() ? "" : ":" + table;
        List<String> locations = new ArrayList<>();
        for (String pattern : map.texts("files")) {
            if (tables.inMemory(pattern).isPresent()) {
                locations.add(pattern);
                continue;
            }
            locations.addAll(Locations.resolve(folder, pattern + tree));
        }
        if (locations.isEmpty()) {
            throw map.complaint("'files' names no file");
        }
        return locations;
    }
}
