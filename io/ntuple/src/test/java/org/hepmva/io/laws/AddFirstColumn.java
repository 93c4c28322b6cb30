package org.hepmva.io.laws;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Locations;
import org.hepmva.io.Ntuple;

/** Reads all columns of some files; says how many entries there are and what the first column adds up to. */
public final class AddFirstColumn {

    private AddFirstColumn() {
    }

    /** Reads what a name or pattern means. */
    public static void main(String[] arguments) throws IOException {
        List<String> locations = Locations.resolve(Path.of("."), arguments[0]);
        try (Ntuple ntuple = Ntuple.openAll(locations);
                Chunks chunks = ntuple.chunks(ntuple.names(), EntryRange.all())) {
            double sum = 0;
            while (chunks.advance()) {
                Column first = chunks.chunk().column(0);
                for (int i = 0; i < first.size(); i++) {
                    sum += first.value(i);
                }
            }
            System.out.println(ntuple.entries() + " entries, first column adds up to " + (long) sum);
        }
    }
}
