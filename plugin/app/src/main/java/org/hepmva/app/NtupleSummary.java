package org.hepmva.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hepmva.io.Chunks;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Location;
import org.hepmva.io.Ntuple;
import org.hepmva.io.TableDescription;
import org.hepmva.io.UnknownTableException;
import org.hepmva.io.UnreadableColumn;

/** Prints what is in a data file: its tables and their columns. */
final class NtupleSummary {

    private final PrintWriter out;
    private final boolean ranges;

    NtupleSummary(PrintWriter out, boolean ranges) {
        this.out = out;
        this.ranges = ranges;
    }

    /** Prints one table if the location names it, else all tables of the file. */
    void print(Location location) throws IOException {
        Optional<Ntuple> only = opened(location);
        if (only.isPresent()) {
            if (location.table().isEmpty()) {
                out.println(location.file() + ": 1 table");
                out.println();
            }
            printed(only.get());
            return;
        }
        List<TableDescription> tables = Ntuple.tables(location.file());
        out.println(location.file() + ": " + tables.size() + " tables");
        for (TableDescription table : tables) {
            out.println();
            printed(Ntuple.open(location.file(), table.name()));
        }
    }

    /**
     * {@return the table meant; empty if none is named and there is not just one} To list the tables first
     * would read a text file once more.
     */
    private static Optional<Ntuple> opened(Location location) throws IOException {
        try {
            return Optional.of(Progress.opened(location.toString()));
        } catch (UnknownTableException e) {
            if (location.table().isEmpty()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void printed(Ntuple ntuple) throws IOException {
        try (ntuple) {
            table(ntuple);
        }
    }

    /** Prints one table that is open, and leaves it open. */
    void table(Ntuple ntuple) throws IOException {
        out.println(ntuple.location() + ": " + Numbers.count(ntuple.entries()) 
                + (ntuple.entries() == 1 ? " entry, " : " entries, ") + ntuple.columns().size()
                + (ntuple.columns().size() == 1 ? " column" : " columns"));
        ntuple.remarks().forEach(remark -> out.println("  (" + remark + ")"));
        if (ranges) {
            columnsWithRanges(ntuple);
        } else {
            columns(ntuple);
        }
        unreadable(ntuple.unreadable());
        out.flush();
    }

    private void columns(Ntuple ntuple) {
        TextTable table = new TextTable("column", "type", "title");
        for (ColumnDescription column : ntuple.columns()) {
            table.row(column.name(), type(column), column.title());
        }
        table.print(out);
    }

    private void columnsWithRanges(Ntuple ntuple) throws IOException {
        List<ColumnFacts> facts = facts(ntuple);
        TextTable table = new TextTable("column", "type", ">least", ">greatest", ">mean", ">missing",
                "title");
        for (int i = 0; i < facts.size(); i++) {
            ColumnDescription column = ntuple.columns().get(i);
            ColumnFacts of = facts.get(i);
            table.row(column.name(), type(column), of.least(), of.greatest(), of.mean(), of.missing(),
                    column.title());
        }
        table.print(out);
    }

    private static List<ColumnFacts> facts(Ntuple ntuple) throws IOException {
        List<ColumnFacts> facts = new ArrayList<>();
        ntuple.columns().forEach(column -> facts.add(new ColumnFacts()));
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
        return column.type().name().toLowerCase(java.util.Locale.ROOT);
    }

    private void unreadable(List<UnreadableColumn> columns) {
        if (columns.isEmpty()) {
            return;
        }
        out.println();
        out.println("  not readable yet:");
        TextTable table = new TextTable("branch", "type", "why");
        columns.forEach(column -> table.row(column.name(), column.type(), column.reason()));
        table.print(out);
    }
}
