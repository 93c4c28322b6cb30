package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.laws.WatchedNtuple;
import org.junit.jupiter.api.Test;

/** Whatever fails, every part of a chain is closed. */
class ChainCloseTest {

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
}
