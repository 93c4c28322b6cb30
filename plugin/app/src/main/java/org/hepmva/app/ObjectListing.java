package org.hepmva.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Location;
import org.hepmva.io.hist.HistogramEntry;
import org.hepmva.io.hist.HistogramFile;
import org.hepmva.text.Printable;

/**
 * Lists the objects of a file: of a ROOT file what stands beside its tables, histograms, graphs, texts and
 * whatever else; of AIDA and YODA, which have no tables, all.
 */
final class ObjectListing {

    private static final Set<String> TABLES =
            Set.of("TTree", "TNtuple", "TNtupleD", "ROOT::RNTuple", "ROOT::Experimental::RNTuple");

    private ObjectListing() {
    }

    /** Prints nothing for a file of another kind, or one that has tables only. */
    static void print(Location location, PrintWriter out) throws IOException {
        try (ByteSource source = ByteSource.open(location.file())) {
            if (HistogramFile.recognises(source)) {
                printOthers(source, out);
            }
        }
    }

    private static void printOthers(ByteSource source, PrintWriter out) throws IOException {
        try (HistogramFile file = HistogramFile.open(source)) {
            List<HistogramEntry> others = file.entries().stream()
                    .filter(entry -> !TABLES.contains(entry.className())).toList();
            if (!others.isEmpty()) {
                out.println();
                out.println("beside tables: " + count(others));
                print(others, "record", out);
            }
        }
    }

    /**
     * Prints a file of a kind that has no tables.
     *
     * @return whether it is of such a kind; else nothing was printed
     */
    static boolean isPrinted(Location location, PrintWriter out) throws IOException {
        try (ByteSource source = ByteSource.open(location.file())) {
            if (!HistogramFile.hasObjectsOnly(source)) {
                return false;
            }
            printAll(location, source, out);
            return true;
        }
    }

    private static void printAll(Location location, ByteSource source, PrintWriter out) throws IOException {
        try (HistogramFile file = HistogramFile.open(source)) {
            out.println(Printable.of(location.shown()) + ": " + file.format() + ", " + count(file.entries()));
            print(file.entries(), "–", out);
        }
    }

    private static String count(List<HistogramEntry> entries) {
        return entries.size() + (entries.size() == 1 ? " object" : " objects") + "; "
                + entries.stream().filter(HistogramEntry::isReadable).count()
                + " can be read as histograms, profiles, efficiencies or graphs";
    }

    private static void print(List<HistogramEntry> entries, String unread, PrintWriter out) {
        TextTable table = new TextTable("object", "class", "read as", "title");
        for (HistogramEntry entry : entries) {
            table.row(entry.path(), entry.className(), entry.isReadable() ? entry.meaning() : unread,
                    entry.title());
        }
        table.print(out);
    }
}
