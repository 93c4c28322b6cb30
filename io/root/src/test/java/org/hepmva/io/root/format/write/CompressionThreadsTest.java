package org.hepmva.io.root.format.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionThreadsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatWasDoneIsGiven(int count) throws IOException {
        try (CompressionThreads threads = new CompressionThreads(count)) {
            assertArrayEquals(new byte[] {7},
                    CompressionThreads.result(threads.submit(() -> new byte[] {7})));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatFailsThereFailsHereAsItself(int count) {
        List<Throwable> failures = List.of(new IOException("disk"), new IllegalStateException("state"),
                new OutOfMemoryError("heap"), new StackOverflowError());

        try (CompressionThreads threads = new CompressionThreads(count)) {
            for (Throwable failure : failures) {
                assertSame(failure, assertThrows(Throwable.class,
                        () -> CompressionThreads.result(threads.submit(() -> failing(failure)))));
            }
        }
    }

    private static byte[] failing(Throwable failure) throws IOException {
        if (failure instanceof IOException checked) {
            throw checked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }
}
