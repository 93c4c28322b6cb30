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
import org.hepmva.text.Printable;

/** What a person should know about the files that the sources were read from. */
final class SourceRemarks {

    private final Set<Warning> all = new LinkedHashSet<>();

    private SourceRemarks() {
    }

    static List<Warning> of(List<SourceReading> readings) {
        SourceRemarks remarks = new SourceRemarks();
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
            spellings.computeIfAbsent(table(location), none -> new LinkedHashSet<>()).add(location);
        }
        spellings.forEach((table, names) -> {
            if (names.size() > 1) {
                String files = names.stream().map(Printable::of).collect(Collectors.joining(" and "));
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
                    + Printable.of(table) + (cut.isBlank() ? " without a cut of their own"
                            : " with the same cut '" + cut + "'") + ": every event is in both "
                    + (first.cls() == second.cls() ? "sources" : "classes")));
        }
    }

    /** {@return the warning that two sources take the same events} */
    static Warning shared(SourceReading first, SourceReading second, String what) {
        String both = first.called() + " and " + second.called();
        return new Warning(Warning.Kind.SHARED_EVENTS, Subject.source(both), both + " both " + what);
    }

    static List<String> tables(Source source) {
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
