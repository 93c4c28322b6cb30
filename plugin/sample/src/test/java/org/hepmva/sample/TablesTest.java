package org.hepmva.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.Column;
import org.hepmva.io.Ntuple;
import org.hepmva.io.OnDamage;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.laws.WatchedNtuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of files and in memory, and who closes them. */
class TablesTest {

    private final List<String> closed = new ArrayList<>();

    @TempDir
    private Path folder;

    private Ntuple table(String name, boolean complains) {
        Ntuple inner = Ntuple.ofColumns(name, List.of(Column.ofInts("x", new int[] {1}, 1)));
        return new WatchedNtuple(inner, closed, complains);
    }

    @Test
    void whereOneCannotBeOpenedTheOthersAreClosed() {
        Tables tables = Tables.ofFiles().with("a", table("a", false)).with("b", table("b", false));

        assertThrows(IOException.class, () -> tables.open(
                List.of("a", folder.resolve("none.csv").toString(), "b"), ProgressListener.NONE));

        assertEquals(List.of("a", "b"), closed);
    }

    @Test
    void allAreClosedAlsoWhereSomeComplainAndAllComplaintsAreKept() throws IOException {
        Tables tables = Tables.ofFiles().with("a", table("a", true)).with("b", table("b", false))
                .with("c", table("c", true));
        OpenTables open = new OpenTables(tables, ProgressListener.NONE);
        for (String name : List.of("a", "b", "c", "a")) {
            open.of(Source.of(name, name));
        }

        IOException failure = assertThrows(IOException.class, open::close);

        assertEquals(List.of("a", "b", "c"), closed);
        assertEquals("a does not close", failure.getMessage());
        assertEquals("c does not close", failure.getSuppressed()[0].getMessage());
    }

    @Test
    void tablesAreEqualIfTheyMeanTheSame() {
        Tables asked = Tables.ofFiles().withDamage(OnDamage.FAIL);
        Tables skipping = Tables.ofFiles().withDamage(OnDamage.SKIP);

        assertEquals(Tables.ofFiles(), asked);
        assertEquals(Tables.ofFiles().hashCode(), asked.hashCode());
        assertNotEquals(asked, skipping);
        assertEquals(asked, skipping.withDamage(OnDamage.FAIL));
    }
}
