package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedReadingTest {

    private static final int SIZE = (int) FileSource.LEAST_MAPPED + 12_345;

    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("mapped"), bytes);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static void cut(Path path, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    @Test
    void everyPlaceOfTheFileIsReadAsItIs() throws IOException {
        byte[] bytes = random(SIZE);
        try (ByteSource source = ByteSource.of(file(bytes))) {
            assertArrayEquals(bytes, source.read(0, SIZE));
            assertArrayEquals(Arrays.copyOfRange(bytes, SIZE - 3, SIZE), source.read(SIZE - 3, 3));
            assertArrayEquals(new byte[0], source.read(SIZE, 0));
        }
    }

    /** The file has holes, so that it takes no room on the disk. */
    @Test
    void bytesOnBothSidesOfAWindowsEndAreReadInOneGo() throws IOException {
        Path path = folder.resolve("large");
        long end = 6L * MappedReading.WINDOW;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            for (long at = MappedReading.WINDOW; at <= end; at += MappedReading.WINDOW) {
                byte number = (byte) (at / MappedReading.WINDOW);
                channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3, number}), at - 3);
            }
        }
        try (ByteSource source = ByteSource.of(path)) {
            for (int round = 0; round < 2; round++) { // more windows than are kept
                for (int i = 1; i <= 6; i++) {
                    assertArrayEquals(new byte[] {0, 1, 2, 3, (byte) i},
                            source.read((long) i * MappedReading.WINDOW - 4, 5));
                }
            }
        }
    }

    /** Often, since the virtual machine tells of a page that is gone when it likes. */
    @Test
    void aFileThatIsCutWhileItIsMappedSaysSo() throws IOException {
        byte[] bytes = random(SIZE);
        for (int round = 0; round < 50; round++) {
            Path path = file(bytes);
            try (ByteSource source = ByteSource.of(path)) {
                byte[] target = new byte[SIZE];
                source.read(0, target, 0, SIZE);
                int left = 1000 * (round + 1);
                cut(path, left);

                assertEquals(path + ": became shorter while it was read, from " + SIZE + " bytes to " + left,
                        assertThrows(UnreadableFileException.class, () -> source.read(0, target, 0, SIZE))
                                .getMessage());
                source.read(0, target, 0, left);
                assertTrue(Arrays.equals(bytes, 0, left, target, 0, left));
            }
        }
    }

    @Test
    void theZerosBehindTheEndOfACutFileAreNotItsBytes() throws IOException {
        Path path = file(random(SIZE));
        try (ByteSource source = ByteSource.of(path)) {
            source.read(0, 1);
            cut(path, 10);

            assertThrows(UnreadableFileException.class, () -> source.read(8, 4));
            assertThrows(UnreadableFileException.class, () -> source.read(10, 1));
        }
    }

    @Test
    void whatIsMappedIsLetGoOfWithTheLastHold() throws IOException {
        assumeTrue(new File("/proc/self/maps").canRead(), "only Linux tells what is mapped");
        Path path = file(random(SIZE));
        try (ByteSource source = ByteSource.of(path)) {
            source.read(0, 1);
            assertTrue(isMapped(path));
            source.rest();

            for (int tries = 0; tries < 100 && isMapped(path); tries++) {
                System.gc();
            }
            assertTrue(!isMapped(path));
            try (Closeable hold = source.hold()) {
                assertEquals(SIZE, source.read(0, SIZE).length);
                assertTrue(isMapped(path), hold::toString);
            }
        }
    }

    @Test
    void whoReadsHereAndThereMapsNoWindowForEachRead() throws IOException {
        assumeTrue(new File("/proc/self/maps").canRead(), "only Linux tells what is mapped");
        Path path = folder.resolve("large");
        long far = 4L * MappedReading.WINDOW;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            channel.write(ByteBuffer.wrap(new byte[] {7}), far);
        }
        try (ByteSource source = ByteSource.of(path)) {
            for (int i = 0; i < 500; i++) {
                assertArrayEquals(new byte[] {0}, source.read(i, 1));
                assertArrayEquals(new byte[] {7}, source.read(far, 1));
            }
            long mapped = Files.readString(Path.of("/proc/self/maps")).lines()
                    .filter(line -> line.contains(path.toString())).count();
            assertTrue(mapped <= 2 * 5 + 4, () -> mapped + " mappings");
        }
    }

    private static boolean isMapped(Path path) throws IOException {
        return Files.readString(Path.of("/proc/self/maps")).contains(path.toString());
    }
}
