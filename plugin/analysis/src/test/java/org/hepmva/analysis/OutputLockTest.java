package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderIsOfOneAtATimeAndFreeAfterwards() throws IOException {
        try (OutputLock first = OutputLock.of(folder)) {
            assertTrue(Files.exists(folder.resolve(OutputLock.FILE)), first::toString);
            IOException error = assertThrows(IOException.class, () -> OutputLock.of(folder));
            assertEquals("output folder " + folder + " is in use by another training: wait until it has"
                    + " ended, or give another folder with --out", error.getMessage());
        }

        assertFalse(Files.exists(folder.resolve(OutputLock.FILE)));
        OutputLock.of(folder).close();
    }

    /** As on a disk that is full for a while: the next attempt in the same session must find it free. */
    @Test
    void aLockThatCannotBeWrittenIsNotHeld() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        Path link = Files.createSymbolicLink(folder.resolve(OutputLock.FILE), full);

        assertThrows(IOException.class, () -> OutputLock.of(folder));
        assertThrows(IOException.class, () -> OutputLock.of(folder));

        Files.delete(link);
        OutputLock.of(folder).close();
    }
}
