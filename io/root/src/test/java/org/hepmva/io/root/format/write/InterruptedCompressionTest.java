package org.hepmva.io.root.format.write;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InterruptedCompressionTest {

    @Test
    void whoWaitsForWhatIsCompressedIsToldAsByTheFileAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertThrows(ClosedByInterruptException.class,
                () -> CompressionThreads.result(new CompletableFuture<>()));
        assertTrue(Thread.interrupted());
    }
}
