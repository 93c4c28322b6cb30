package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.io.laws.WatchedNtuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever fails, every part of a chain is closed. */
class ChainCloseTest {

    @TempDir
    private Path folder;

    private final List<String> closed = new ArrayList<>();

    private Ntuple part(String location) {
        return new WatchedNtuple(NtupleInMemory.of(location, List.of(Column.ofInts("n", new int[] {1}, 1))),
                closed, true);
    }

    @Test
    void everyPartIsClosedAndTheFirstFailureHasTheOthersWithIt() throws IOException {
        Ntuple chain = Ntuple.chain(List.of(part("a"), part("b"), part("c")));

        IOException failure = assertThrows(IOException.class, chain::close);

        assertEquals(List.of("a", "b", "c"), closed);
        assertEquals("a does not close", failure.getMessage());
        assertEquals(List.of("b does not close", "c does not close"),
                List.of(failure.getSuppressed()).stream().map(Throwable::getMessage).toList());
    }

    private final Map<String, Ntuple> held = new LinkedHashMap<>();

    private void open(OnDamage damage) throws IOException {
        Ntuple.openAll(List.of("a", "b", folder.resolve("none.root").toString(), "c"),
                location -> Optional.ofNullable(held.get(location)), ProgressListener.NONE, damage).close();
    }

    @ParameterizedTest
    @EnumSource(OnDamage.class)
    void tablesThatComeBehindAFileThatIsNotThereAreClosedToo(OnDamage damage) {
        for (String location : List.of("a", "b", "c")) {
            held.put(location, part(location));
        }

        IOException failure = assertThrows(IOException.class, () -> open(damage));

        assertEquals(List.of("a", "b", "c"), closed);
        assertEquals(folder + "/none.root: no such file; the folder '" + folder + "' is empty",
                failure.getMessage());
        assertEquals(List.of("a does not close"),
                List.of(failure.getSuppressed()).stream().map(Throwable::getMessage).toList());
    }
}
