package org.hepmva.text;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The closing of several things, of which none stays open because another could not be closed. */
public final class Closing {

    private Closing() {
    }

    /**
     * Closes all, in their order, whatever fails: the first failure is thrown, with the others among its
     * suppressed ones. An error and an unchecked exception are failures, too.
     *
     * @param all any number
     * @throws IOException if one of them throws it
     */
    @SuppressWarnings("checkstyle:IllegalCatch") // whatever fails, the others are closed
    public static void all(List<? extends Closeable> all) throws IOException {
        Throwable first = null;
        for (Closeable each : all) {
            try {
                each.close();
            } catch (IOException | RuntimeException | Error e) {
                if (first == null) {
                    first = e;
                } else if (first != e) {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw FailedWork.of(first);
        }
    }
}
