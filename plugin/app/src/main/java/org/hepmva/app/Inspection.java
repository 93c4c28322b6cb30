package org.hepmva.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Location;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.io.TableDescription;
import org.hepmva.io.UnknownTableException;
import org.hepmva.text.Printable;

/** Prints data files, table by table, and then what they are together. Mutable: files are shown in turn. */
final class Inspection {

    private final PrintWriter out;
    private final NtupleSummary summary;
    private final List<Map<String, Ntuple>> files = new ArrayList<>();
    private boolean isComplete = true;

    /**
     * Nothing is shown yet.
     *
     * @param out    where to
     * @param ranges whether the values are read, for their ranges
     */
    Inspection(PrintWriter out, boolean ranges) {
        this.out = out;
        this.summary = new NtupleSummary(out, ranges);
    }

    /** {@return whether every table of every file could be read} */
    boolean isComplete() {
        return isComplete;
    }

    /** Prints one table if the location names it, else all tables of the file. */
    void print(Location location) throws IOException {
        if (ObjectListing.isPrinted(location, out)) {
            return;
        }
        String file = Printable.of(location.shown());
        Optional<Ntuple> only = opened(location);
        Map<String, Ntuple> shown = new LinkedHashMap<>();
        if (only.isPresent()) {
            if (location.table().isEmpty()) {
                out.println(file + ": 1 table");
                out.println();
            }
            show(only.get());
            shown.put("", only.get());
        } else {
            List<TableDescription> tables = Ntuple.tables(ByteSource.open(location.file()));
            out.println(file + ": " + tables.size() + (tables.size() == 1 ? " table" : " tables"));
            for (TableDescription table : tables) {
                out.println();
                table(new Location(location.file(), table.name()), shown);
            }
        }
        files.add(shown);
        if (location.table().isEmpty()) {
            ObjectListing.print(location, out);
        }
    }

    /** A bad table does not hide the others. */
    private void table(Location location, Map<String, Ntuple> shown) throws IOException {
        try {
            Ntuple ntuple = Ntuple.open(ByteSource.open(location.file()), location.table());
            show(ntuple);
            shown.put(location.table(), ntuple);
        } catch (NtupleException e) {
            isComplete = false;
            out.println(Failure.printable(e));
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

    /** Ntuples hold no file open between walks, so closing one leaves what it says of its columns. */
    private void show(Ntuple ntuple) throws IOException {
        try (ntuple) {
            summary.table(ntuple);
        }
    }

    /** Prints the columns that the files have together: their only tables, or those of one name. */
    void chains() {
        if (files.size() < 2) {
            return;
        }
        if (files.stream().allMatch(tables -> tables.size() == 1)) {
            chain(files.stream().map(tables -> tables.values().iterator().next()).toList());
            return;
        }
        for (String name : files.get(0).keySet()) {
            if (files.stream().allMatch(tables -> tables.containsKey(name))) {
                chain(files.stream().map(tables -> tables.get(name)).toList());
            }
        }
    }

    private void chain(List<Ntuple> parts) {
        out.println();
        out.print("together, as one ntuple of " + parts.size() + " files: ");
        new NtupleSummary(out, false).columns(Ntuple.chain(parts));
    }
}
