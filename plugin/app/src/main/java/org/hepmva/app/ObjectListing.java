package org.hepmva.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Location;
import org.hepmva.io.hist.HistogramEntry;
import org.hepmva.io.hist.HistogramFile;

/** Lists what stands in a ROOT file beside its tables: histograms, graphs, texts and whatever else. */
final class ObjectListing {

    private static final Set<String> TABLES =
            Set.of("TTree", "TNtuple", "TNtupleD", "ROOT::RNTuple", "ROOT::Experimental::RNTuple");

    private ObjectListing() {
    }

    /** Prints nothing for a file of another kind, or one that has tables only. */
    static void print(Location location, PrintWriter out) throws IOException {
        try (ByteSource source = ByteSource.open(location.file())) {
            if (HistogramFile.recognises(source)) {
                print(HistogramFile.open(source), out);
            }
        }
    }

    private static void print(HistogramFile file, PrintWriter out) {
        List<HistogramEntry> others = file.entries().stream()
                .filter(entry -> !TABLES.contains(entry.className())).toList();
        if (others.isEmpty()) {
            return;
        }
        long readable = others.stream().filter(HistogramEntry::isReadable).count();
        out.println();
        out.println("beside tables: " + others.size() + (others.size() == 1 ? " object" : " objects") + "; "
                + readable + " can be read as histograms, profiles, efficiencies or graphs");
        TextTable table = new TextTable("object", "class", "read as", "title");
        for (HistogramEntry entry : others) {
            table.row(entry.path(), entry.className(), entry.isReadable() ? entry.meaning() : "record",
                    entry.title());
        }
        table.print(out);
    }
}
