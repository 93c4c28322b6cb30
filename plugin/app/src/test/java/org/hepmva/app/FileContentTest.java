package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentTest {

    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    @TempDir
    private Path folder;

    @Test
    void aFileThatOnlyBeginsAsIfItWereCompressedIsClosedAgain() throws IOException {
        assumeTrue(Files.isDirectory(DESCRIPTORS), "this system does not tell which files are open");
        Path cut = Files.write(folder.resolve("cut.gz"), new byte[] {0x1f});
        Path other = Files.write(folder.resolve("other.gz"), new byte[] {0x1f, 1, 2, 3, 4, 5, 6, 7, 8, 9});

        byte[] head = FileContent.head(cut);

        assertArrayEquals(new byte[0], head);
        assertArrayEquals(new byte[0], FileContent.head(other));
        assertEquals(0, open(cut) + open(other));
    }

    /** {@return how many descriptors of this program are of a file} */
    private static long open(Path file) throws IOException {
        try (Stream<Path> descriptors = Files.list(DESCRIPTORS)) {
            return descriptors.filter(each -> isOf(each, file)).count();
        }
    }

    private static boolean isOf(Path descriptor, Path file) {
        try {
            return Files.isSameFile(descriptor, file);
        } catch (IOException e) {
            return false; // closed in the meantime
        }
    }
}
