package org.hepmva.text;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** What failed in another thread. */
class FailedWorkTest {

    private final IOException checked = new IOException("disk");

    @Test
    void isThrownAsItself() {
        Error error = new OutOfMemoryError("heap");
        RuntimeException unchecked = new IllegalStateException("state");

        assertSame(checked, FailedWork.of(checked));
        assertSame(error, assertThrows(Error.class, () -> FailedWork.of(error)));
        assertSame(unchecked, assertThrows(RuntimeException.class, () -> FailedWork.of(unchecked)));
    }

    @Test
    void isWhatWasWrappedToGetOutOfTheWork() {
        assertSame(checked, FailedWork.of(new UncheckedIOException(checked)));
    }

    @Test
    void isTheCauseOfWhatCanBeThrownIfItCannot() {
        InterruptedException other = new InterruptedException("enough");

        assertSame(other, FailedWork.of(other).getCause());
    }
}
