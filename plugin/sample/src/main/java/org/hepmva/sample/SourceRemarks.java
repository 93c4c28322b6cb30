package org.hepmva.sample;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hepmva.io.Location;

/** What a person should know about the files that the sources were read from. */
final class SourceRemarks {

    private final Set<Warning> all = new LinkedHashSet<>();

    private final Tables tables;

    private SourceRemarks(Tables tables) {
        this.tables = tables;
    }

    static List<Warning> of(List<SourceReading> readings, Tables tables) {
        SourceRemarks remarks = new SourceRemarks(tables);
        readings.forEach(reading -> reading.ntuple().warnings().forEach(said -> remarks.all.add(
                new Warning(Warning.Kind.FILES, Subject.file(reading.ntuple().location()), said))));
        readings.forEach(remarks::lookForRepeats);
        for (int a = 0; a < readings.size(); a++) {
            for (int b = a + 1; b < readings.size(); b++) {
                remarks.lookForTheSameEvents(readings.get(a), readings.get(b));
            }
        }
        return List.copyOf(remarks.all);
    }

    /** The chain says it of a location that is written the same way twice; here of the same file. */
    private void lookForRepeats(SourceReading reading) {
        Map<String, Set<String>> spellings = new LinkedHashMap<>();
        for (String location : reading.source().locations()) {
            spellings.computeIfAbsent(tables.identity(location), none -> new LinkedHashSet<>()).add(location);
        }
        spellings.forEach((table, names) -> {
            if (names.size() > 1) {
                String files = names.stream().map(Location::shown).collect(Collectors.joining(" and "));
                all.add(new Warning(Warning.Kind.FILES, Subject.file(files), reading.called() + ": " + files
                        + " are the same, so each event is read " + names.size() + " times"));
            }
        });
    }

    private void lookForTheSameEvents(SourceReading first, SourceReading second) {
        String cut = first.source().cut().strip();
        if (!cut.equals(second.source().cut().strip())) {
            return;
        }
        Set<String> shared = new LinkedHashSet<>(tables(first.source()));
        shared.retainAll(tables(second.source()));
        for (String table : shared) {
            all.add(shared(first, second, "read "
                    + Location.shown(table) + (cut.isBlank() ? " without a cut of their own"
                            : " with the same cut '" + cut + "'") + ": every event is in both "
                    + (first.cls() == second.cls() ? "sources" : "classes")));
        }
    }

    /** {@return the warning that two sources take the same events} */
    static Warning shared(SourceReading first, SourceReading second, String what) {
        String both = first.called() + " and " + second.called();
        return new Warning(Warning.Kind.SHARED_EVENTS, Subject.source(both), both + " both " + what);
    }

    private List<String> tables(Source source) {
        return source.locations().stream().map(tables::identity).toList();
    }
}
