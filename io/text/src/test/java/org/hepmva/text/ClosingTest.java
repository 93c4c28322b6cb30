package org.hepmva.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Closing several things. */
class ClosingTest {

    private final List<String> closed = new ArrayList<>();

    private Closeable named(String name) {
        return () -> closed.add(name);
    }

    private Closeable failing(String name, IOException failure) {
        return () -> {
            closed.add(name);
            throw failure;
        };
    }

    @Test
    void allAreClosedInTheirOrder() throws IOException {
        Closing.all(List.of(named("a"), named("b"), named("c")));
        Closing.all(List.of());

        assertEquals(List.of("a", "b", "c"), closed);
    }

    @Test
    void theFirstFailureHasTheOthersWithIt() {
        IOException first = new IOException("first");
        IOException second = new IOException("second");

        assertSame(first, assertThrows(IOException.class, () -> Closing.all(List.of(named("a"),
                failing("b", first), named("c"), failing("d", second), named("e")))));

        assertEquals(List.of("a", "b", "c", "d", "e"), closed);
        assertEquals(List.of(second), List.of(first.getSuppressed()));
    }

    @Test
    void anErrorAndAnUncheckedExceptionAreFailuresToo() {
        for (Throwable failure : List.of(new OutOfMemoryError("no"), new IllegalStateException("no"))) {
            Closeable broken = () -> {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            };

            assertSame(failure, assertThrows(Throwable.class,
                    () -> Closing.all(List.of(broken, named("a")))));
        }

        assertEquals(List.of("a", "a"), closed);
    }
}
