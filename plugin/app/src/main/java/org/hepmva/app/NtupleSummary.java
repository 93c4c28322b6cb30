package org.hepmva.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hepmva.io.Chunks;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.UnreadableColumn;
import org.hepmva.text.Printable;

/** Prints what is in a table: its columns, their types and, if wanted, their ranges. */
final class NtupleSummary {

    private final PrintWriter out;
    private final boolean ranges;

    NtupleSummary(PrintWriter out, boolean ranges) {
        this.out = out;
        this.ranges = ranges;
    }

    /** Prints one table that is open, and leaves it open. */
    void table(Ntuple ntuple) throws IOException {
        out.print(Printable.of(ntuple.location()) + ": ");
        if (ranges) {
            size(ntuple);
            columnsWithRanges(ntuple);
            unreadable(ntuple.unreadable());
        } else {
            columns(ntuple);
        }
        out.flush();
    }

    private void size(Ntuple ntuple) {
        out.println(Numbers.count(ntuple.entries()) + (ntuple.entries() == 1 ? " entry, " : " entries, ")
                + ntuple.columns().size() + (ntuple.columns().size() == 1 ? " column" : " columns"));
        ntuple.remarks().forEach(remark -> out.println("  (" + Printable.of(remark) + ")"));
    }

    /** Prints size and columns of a table, of which no value is read. */
    void columns(Ntuple ntuple) {
        size(ntuple);
        TextTable table = new TextTable("column", "type", "title");
        for (ColumnDescription column : ntuple.columns()) {
            table.row(column.name(), type(column), column.title());
        }
        table.print(out);
        unreadable(ntuple.unreadable());
    }

    private void columnsWithRanges(Ntuple ntuple) throws IOException {
        List<ColumnRange> facts = facts(ntuple);
        TextTable table = new TextTable("column", "type", ">least", ">greatest", ">mean", ">missing",
                "title");
        for (int i = 0; i < facts.size(); i++) {
            ColumnDescription column = ntuple.columns().get(i);
            ColumnRange of = facts.get(i);
            table.row(column.name(), type(column), of.least(), of.greatest(), of.mean(), of.missing(),
                    column.title());
        }
        table.print(out);
    }

    private static List<ColumnRange> facts(Ntuple ntuple) throws IOException {
        List<ColumnRange> facts = new ArrayList<>();
        ntuple.columns().forEach(column -> facts.add(new ColumnRange(column.type())));
        try (Chunks chunks = ntuple.chunks(ntuple.names(), EntryRange.all());
                Progress progress = Progress.of("reading " + ntuple.location(), "entries")) {
            while (chunks.advance()) {
                for (int i = 0; i < facts.size(); i++) {
                    facts.get(i).add(chunks.chunk().column(i));
                }
                progress.progress(chunks.chunk().first() + chunks.chunk().size(), ntuple.entries());
            }
        }
        return facts;
    }

    private static String type(ColumnDescription column) {
        return column.type().toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void unreadable(List<UnreadableColumn> columns) {
        if (columns.isEmpty()) {
            return;
        }
        out.println();
        out.println("  cannot be read:");
        TextTable table = new TextTable("column", "type", "why");
        columns.forEach(column -> table.row(column.name(), column.type(), column.reason()));
        table.print(out);
    }
}
