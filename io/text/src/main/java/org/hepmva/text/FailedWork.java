package org.hepmva.text;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What failed in another thread, and fails as itself in the one that waits for it. */
public final class FailedWork {

    private FailedWork() {
    }

    /**
     * {@return the failure of some work, to be thrown; errors, such as that of memory, and unchecked ones
     * are thrown here, so that whoever has a sentence for them knows them}
     *
     * @param cause what the work threw; of an {@link UncheckedIOException} what it wraps is the failure
     */
    public static IOException of(Throwable cause) {
        if (cause instanceof UncheckedIOException wrapped) {
            return wrapped.getCause();
        }
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException checked ? checked : new IOException(cause);
    }
}
