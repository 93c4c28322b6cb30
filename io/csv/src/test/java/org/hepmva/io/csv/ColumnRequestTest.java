package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.expression.Definition;
import org.hepmva.io.Chunks;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.io.UnreadableColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How columns are found by name, in ntuples of many columns too. */
class ColumnRequestTest {

    private static final int COLUMNS = 300;

    @TempDir
    private Path folder;

    private Ntuple wide() throws IOException {
        List<String> names = IntStream.range(0, COLUMNS).mapToObj(i -> "x" + i).toList();
        String row = String.join(",", IntStream.range(0, COLUMNS).mapToObj(Integer::toString).toList());
        return Ntuple.open(Files.writeString(folder.resolve("wide.csv"),
                String.join(",", names) + "\n" + row + "\n").toString());
    }

    @Test
    void aQueryOverManyColumnsListsThemAFewTimesNotOncePerFormula() throws IOException {
        Counting ntuple = new Counting(wide());
        List<Definition> outputs = ntuple.names().stream().map(Definition::parse).toList();
        List<Integer> read = new ArrayList<>();
        ntuple.listed = 0;

        Query.of(outputs).run(ntuple, ntuple.names(),
                (carried, values, count) -> read.add(carried.size()), ProgressListener.NONE);

        assertEquals(List.of(COLUMNS), read);
        assertTrue(ntuple.listed <= 5, () -> "listed " + ntuple.listed + " times");
    }

    @Test
    void theColumnsByNameAreInTheirOrder() throws IOException {
        Ntuple ntuple = wide();

        assertEquals(ntuple.names(), List.copyOf(ntuple.columnsByName().keySet()));
        assertEquals(ntuple.columns(), List.copyOf(ntuple.columnsByName().values()));
    }

    /** A user's ntuple, which keeps no index, and counts how often its columns are listed. */
    private static final class Counting implements Ntuple {

        private final Ntuple ntuple;
        private int listed;

        Counting(Ntuple ntuple) {
            this.ntuple = ntuple;
        }

        @Override
        public String location() {
            return ntuple.location();
        }

        @Override
        public List<ColumnDescription> columns() {
            listed++;
            return ntuple.columns();
        }

        @Override
        public List<UnreadableColumn> unreadable() {
            return ntuple.unreadable();
        }

        @Override
        public long entries() {
            return ntuple.entries();
        }

        @Override
        public Chunks chunks(List<String> columns, EntryRange range) throws IOException {
            return ntuple.chunks(columns, range);
        }

        @Override
        public void close() throws IOException {
            ntuple.close();
        }
    }
}
