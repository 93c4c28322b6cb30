package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class ReceptionTest {

    private boolean isCancelled;

    private final Flow.Subscription subscription = new Flow.Subscription() {

        @Override
        public void request(long n) {
            // all that there is
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }
    };

    @Test
    void whatCannotBeKeptEndsIt() {
        Reception reception = new Reception(bytes -> {
            throw new IOException("No space left on device");
        }, 100, () -> { });

        reception.onSubscribe(subscription);
        reception.onNext(List.of(ByteBuffer.allocate(10)));

        Throwable failure = assertThrows(ExecutionException.class,
                () -> reception.getBody().toCompletableFuture().get()).getCause();
        assertEquals(Reception.UnkeptException.class, failure.getClass());
        assertEquals("No space left on device", failure.getCause().getMessage());
        assertTrue(isCancelled);
    }

    @Test
    void whatComesBeyondWhatIsWantedIsNotTaken() throws Exception {
        Reception reception = new Reception(bytes -> assertTrue(bytes.length <= 10), 10, () -> { });

        reception.onSubscribe(subscription);
        reception.onNext(List.of(ByteBuffer.allocate(100), ByteBuffer.allocate(100)));

        assertEquals(10, reception.getBody().toCompletableFuture().get());
        assertTrue(isCancelled);
    }
}
