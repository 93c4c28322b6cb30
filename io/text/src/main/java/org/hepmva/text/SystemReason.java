package org.hepmva.text;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why the system refused a file, in words. */
public final class SystemReason {

    private SystemReason() {
    }

    /**
     * {@return what the system says, without the name of a file: "permission denied", "it does not exist",
     * "No space left on device"}
     *
     * @param e thrown by a method of {@link java.nio.file.Files} or of a stream
     */
    public static String of(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof ClosedByInterruptException) {
            return "its thread was interrupted";
        }
        String said = e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason() : e.getMessage();
        return said == null ? e.getClass().getSimpleName() : said;
    }
}
