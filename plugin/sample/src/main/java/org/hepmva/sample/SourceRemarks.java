package org.hepmva.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hepmva.io.Location;
import org.hepmva.io.Ntuple;
import org.hepmva.text.Printable;

/** What a person should know about the files that both classes were read from, a sentence each. */
final class SourceRemarks {

    private final Set<String> sentences = new LinkedHashSet<>();

    private SourceRemarks() {
    }

    static List<String> of(ClassSource signal, Ntuple first, ClassSource background, Ntuple second) {
        SourceRemarks remarks = new SourceRemarks();
        remarks.sentences.addAll(first.warnings());
        remarks.sentences.addAll(second.warnings());
        remarks.lookForRepeats(signal);
        remarks.lookForRepeats(background);
        remarks.lookForTheSameEvents(signal, background);
        return List.copyOf(remarks.sentences);
    }

    /** The chain says it of a location that is written the same way twice; here of the same file. */
    private void lookForRepeats(ClassSource source) {
        Map<String, Set<String>> spellings = new LinkedHashMap<>();
        for (String location : source.locations()) {
            spellings.computeIfAbsent(table(location), none -> new LinkedHashSet<>()).add(location);
        }
        spellings.forEach((table, names) -> {
            if (names.size() > 1) {
                sentences.add("class '" + source.name() + "': " + names.stream().map(Printable::of)
                        .collect(Collectors.joining(" and ")) + " are the same, so each event is read "
                        + names.size() + " times");
            }
        });
    }

    private void lookForTheSameEvents(ClassSource signal, ClassSource background) {
        if (!signal.cut().strip().equals(background.cut().strip())) {
            return;
        }
        Set<String> shared = new LinkedHashSet<>(tables(signal));
        shared.retainAll(tables(background));
        for (String table : shared) {
            sentences.add("class '" + signal.name() + "' and class '" + background.name() + "' both read "
                    + Printable.of(table) + (signal.cut().isBlank() ? " without a cut of their own"
                            : " with the same cut '" + signal.cut().strip() + "'")
                    + ": every event is in both classes");
        }
    }

    private static List<String> tables(ClassSource source) {
        List<String> tables = new ArrayList<>();
        source.locations().forEach(location -> tables.add(table(location)));
        return tables;
    }

    /** Behind links and dots, as far as the system can follow. */
    private static String table(String text) {
        Location location = Location.parse(text);
        Path file = location.file();
        try {
            file = file.toRealPath();
        } catch (IOException e) {
            file = file.toAbsolutePath().normalize();
        }
        return location.table().isEmpty() ? file.toString() : file + ":" + location.table();
    }
}
