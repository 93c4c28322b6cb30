package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.hepmva.io.ByteSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes of a file of objects of every kind are changed in turn: a value or a sentence comes out. */
@Tag("slow")
@BoundedTime(seconds = 300)
class DamagedObjectsTest {

    private static final int STEP = 7;

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x40, 0xFF})
    void aChangedByteIsAValueOrASentence(int change) throws IOException {
        byte[] whole = Files.readAllBytes(Fixtures.file("members.root"));
        int read = 0;

        for (int i = change % STEP; i < whole.length; i += STEP) {
            byte[] changed = whole.clone();
            changed[i] ^= (byte) change;
            read += read(changed);
        }

        assertTrue(read > whole.length / STEP, read + " objects were read");
    }

    /** {@return how many objects could be read; nothing but an IOException may come instead} */
    private static int read(byte[] bytes) {
        int read = 0;
        try (RootFile file = RootFile.open(ByteSource.of("damaged.root", bytes))) {
            for (RootKey key : file.keys()) {
                read += key.isDirectory() || !isReadable(file, key) ? 0 : 1;
            }
        } catch (IOException e) {
            assertTrue(e.getMessage().startsWith("damaged.root: "), e.getMessage());
        }
        return read;
    }

    private static boolean isReadable(RootFile file, RootKey key) {
        try {
            return !file.object(key.pathAndCycle()).toString().isEmpty();
        } catch (IOException e) {
            assertTrue(e.getMessage().startsWith("damaged.root: "), e.getMessage());
            return false;
        }
    }
}
