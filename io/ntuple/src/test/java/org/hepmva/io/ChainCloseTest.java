package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever fails, every part of a chain is closed. */
class ChainCloseTest {

    private final List<String> closed = new ArrayList<>();

    /** An ntuple that cannot be closed without a complaint. */
    private record Unclosable(Ntuple inner, List<String> closed) implements Ntuple {

        @Override
        public String location() {
            return inner.location();
        }

        @Override
        public List<ColumnDescription> columns() {
            return inner.columns();
        }

        @Override
        public List<UnreadableColumn> unreadable() {
            return inner.unreadable();
        }

        @Override
        public long entries() {
            return inner.entries();
        }

        @Override
        public Chunks chunks(List<String> names, EntryRange range) throws IOException {
            return inner.chunks(names, range);
        }

        @Override
        public void close() throws IOException {
            closed.add(location());
            throw new IOException(location() + " does not close");
        }
    }

    private Ntuple part(String location) {
        return new Unclosable(NtupleInMemory.of(location, List.of(Column.ofInts("n", new int[] {1}, 1))),
                closed);
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
