package org.hepmva.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.io.Location;
import org.hepmva.io.Ntuple;
import org.hepmva.io.OnDamage;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;

/** Counts the events of tables that feed several sources and are taken by more than one of them. */
final class SharedEvents {

    private static final Pattern EQUALS =
            Pattern.compile("([A-Za-z_]\\w*)\\s*==\\s*([-+]?\\d+(?:\\.\\d*)?)");

    private SharedEvents() {
    }

    /**
     * {@return a warning for each table and two sources that take the same events, with their number; only
     * the cuts are read again, and only where they differ; with all else if damaged events are left out, so
     * that the same ones are}
     */
    static List<Warning> of(EventWords words, List<SourceReading> readings, Tables tables)
            throws IOException {
        Map<String, List<SourceReading>> byTable = new LinkedHashMap<>();
        for (SourceReading reading : readings) {
            for (String location : reading.source().locations()) {
                byTable.computeIfAbsent(tables.identity(location), none -> new ArrayList<>()).add(reading);
            }
        }
        List<Warning> warnings = new ArrayList<>();
        for (Map.Entry<String, List<SourceReading>> each : byTable.entrySet()) {
            List<SourceReading> sharing = each.getValue().stream().distinct().toList();
            if (mayOverlap(sharing)) {
                warnings.addAll(counted(words, tables, each.getKey(), sharing));
            }
        }
        return warnings;
    }

    private static boolean mayOverlap(List<SourceReading> sharing) {
        boolean may = false;
        for (int a = 0; a < sharing.size(); a++) {
            for (int b = a + 1; b < sharing.size(); b++) {
                may |= !haveOneCut(sharing.get(a), sharing.get(b)) && !areApart(
                        sharing.get(a).source().cut().strip(), sharing.get(b).source().cut().strip());
            }
        }
        return may;
    }

    /** {@return whether two cuts ask one column for different numbers, as {@code label == 0} and 1 do} */
    static boolean areApart(String first, String second) {
        Matcher one = EQUALS.matcher(first);
        Matcher other = EQUALS.matcher(second);
        return one.matches() && other.matches() && one.group(1).equals(other.group(1))
                && Double.parseDouble(one.group(2)) != Double.parseDouble(other.group(2));
    }

    private static List<Warning> counted(EventWords words, Tables tables, String table,
            List<SourceReading> sharing) throws IOException {
        int n = sharing.size();
        List<Definition> cuts = new ArrayList<>();
        for (SourceReading reading : sharing) {
            String cut = reading.source().cutWith(words.cut());
            cuts.add(new Definition(reading.called(), Expression.parse(cut.isEmpty() ? "1" : cut)));
        }
        List<Definition> besides = new ArrayList<>();
        if (tables.onDamage() == OnDamage.SKIP) {
            sharing.forEach(reading -> besides.addAll(words.read(reading.source())));
        }
        Query query = Query.of(cuts).withExact(besides);
        long[][] both = new long[n][n];
        Query.Rows counting = (columns, count) -> count(columns, count, both);
        Ntuple open = sharing.get(0).ntuple();
        boolean isOpen = sharing.stream().allMatch(reading -> reading.ntuple() == open
                && reading.source().locations().size() == 1);
        if (isOpen) {
            query.run(open, counting, ProgressListener.NONE);
        } else {
            try (Ntuple again = tables.open(List.of(table), ProgressListener.NONE)) {
                query.run(again, counting, ProgressListener.NONE);
            }
        }
        return warnings(table, sharing, both);
    }

    private static List<Warning> warnings(String table, List<SourceReading> sharing, long[][] both) {
        int n = sharing.size();
        List<Warning> warnings = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                if (both[a][b] > 0 && !haveOneCut(sharing.get(a), sharing.get(b))) {
                    warnings.add(SourceRemarks.shared(sharing.get(a), sharing.get(b), "take " + both[a][b]
                            + (both[a][b] == 1 ? " event of " : " events of ") + Location.shown(table)
                            + ", which therefore count twice"));
                }
            }
        }
        return warnings;
    }

    private static boolean haveOneCut(SourceReading first, SourceReading second) {
        return first.source().cut().strip().equals(second.source().cut().strip());
    }

    private static void count(double[][] cuts, int events, long[][] both) {
        boolean[] passes = new boolean[cuts.length];
        for (int i = 0; i < events; i++) {
            for (int c = 0; c < cuts.length; c++) {
                passes[c] = cuts[c][i] != 0 && !Double.isNaN(cuts[c][i]);
            }
            for (int a = 0; a < cuts.length; a++) {
                for (int b = a + 1; b < cuts.length && passes[a]; b++) {
                    both[a][b] += passes[b] ? 1 : 0;
                }
            }
        }
    }
}
