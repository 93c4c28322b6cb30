package org.hepmva.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hepmva.sample.EventSummary;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleSummary;
import org.hepmva.sample.SourceSummary;
import org.hepmva.text.Printable;
import org.hepmva.text.ShortestDecimal;

/**
 * What was read, as a table for a terminal or a log: a row for each source, and one for each class that has
 * several.
 */
final class SourceTable {

    private static final MathContext DIGITS = new MathContext(6);
    private static final String NONE = "–";
    private static final int NAMES = 2;

    private final List<List<String>> rows = new ArrayList<>();

    private SourceTable() {
    }

    /** {@return the table, lines without a line feed at the end} */
    static String of(Sample sample) {
        SourceTable table = new SourceTable();
        table.rows.add(List.of("class", "source", "read", "passing", "Σw", "effective", "negative",
                "expected"));
        for (EventSummary ofClass : SampleSummary.of(sample).classes()) {
            table.add(sample.sources(), ofClass);
        }
        return table.text();
    }

    private void add(List<SourceSummary> all, EventSummary ofClass) {
        String name = ofClass.name();
        List<SourceSummary> own = all.stream().filter(source -> source.className().equals(name)).toList();
        for (SourceSummary source : own) {
            row(name, source.name().equals(name) ? "" : source.name(), source.read(), source.passed(),
                    source.isScaled());
        }
        if (own.size() > 1) {
            row(name, "together", own.stream().mapToLong(SourceSummary::read).sum(), ofClass,
                    own.stream().allMatch(SourceSummary::isScaled));
        }
    }

    private void row(String cls, String source, long read, EventSummary passed, boolean isScaled) {
        rows.add(List.of(Printable.brief(cls), Printable.brief(source), String.valueOf(read),
                String.valueOf(passed.entries()), number(passed.sumW()), number(passed.effectiveEntries()),
                BigDecimal.valueOf(Math.round(1000 * passed.negativeFraction()), 1) + "%",
                isScaled ? number(passed.sumW()) : NONE));
    }

    private static String number(double x) {
        return ShortestDecimal.of(Double.isFinite(x) ? new BigDecimal(x).round(DIGITS).doubleValue() : x);
    }

    /** Without the columns that say nothing. */
    private String text() {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int of = column;
            boolean isEmpty = rows.stream().skip(1).map(row -> row.get(of))
                    .allMatch(cell -> cell.isEmpty() || cell.equals(NONE));
            widths.add(isEmpty ? 0 : rows.stream().mapToInt(row -> length(row.get(of))).max().orElse(0));
        }
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String blanks = " ".repeat(Math.max(0, widths.get(column) - length(row.get(column))));
            if (widths.get(column) > 0) {
                line.append(line.isEmpty() ? "" : "  ")
                        .append(column < NAMES ? row.get(column) + blanks : blanks + row.get(column));
            }
        }
        return line.toString();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
