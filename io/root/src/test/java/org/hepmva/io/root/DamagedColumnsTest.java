package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Chunks;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes of a file of pointers and collections are changed in turn: values or a sentence come out. */
@Tag("slow")
@BoundedTime(seconds = 300)
class DamagedColumnsTest {

    private static final int STEP = 331;

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x40, 0x80, 0xFF})
    void aChangedByteIsAValueOrASentence(int change) throws IOException {
        byte[] whole = Files.readAllBytes(Fixtures.file("pointers.root"));
        int read = 0;

        for (int i = change % STEP; i < whole.length; i += STEP) {
            byte[] changed = whole.clone();
            changed[i] ^= (byte) change;
            read += read(changed);
        }

        assertTrue(read > 10 * whole.length / STEP, read + " columns were read");
    }

    /** {@return how many columns could be read; nothing but an IOException may come instead} */
    private static int read(byte[] bytes) {
        int read = 0;
        try (RootFile file = RootFile.open(ByteSource.of("damaged.root", bytes))) {
            Ntuple ntuple = file.ntuple("tree");
            for (String name : ntuple.names()) {
                read += isReadable(ntuple, name) ? 1 : 0;
            }
        } catch (IOException e) {
            assertTrue(e.getMessage().startsWith("damaged.root: "), e.getMessage());
        }
        return read;
    }

    private static boolean isReadable(Ntuple ntuple, String name) {
        try (Chunks chunks = ntuple.chunks(List.of(name), EntryRange.all())) {
            while (chunks.advance()) {
                assertTrue(chunks.chunk().size() > 0, name);
            }
            return true;
        } catch (IOException e) {
            assertTrue(e.getMessage().startsWith("damaged.root: "), e.getMessage());
            return false;
        }
    }
}
