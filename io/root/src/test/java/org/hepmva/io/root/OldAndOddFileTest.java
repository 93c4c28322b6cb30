package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.io.Ntuple;
import org.hepmva.io.UnsupportedFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are as they should be, though not as most are. */
class OldAndOddFileTest {

    @TempDir
    Path folder;

    @Test
    void classesAndObjectsNamedFirstInsideWhatIsLeftOutAreFoundAgain() throws IOException {
        try (Ntuple ntuple = Ntuple.open(Fixtures.file("userinfo.root"), "")) {
            assertEquals(IntStream.range(0, 10).mapToObj(i -> i / 8.0).toList(),
                    Fixtures.texts(ntuple, "sF0").stream().map(Double::valueOf).toList());
        }
    }

    @Test
    void treesOfRoot400HavePositionsOf32BitsWhateverTheirDescriptionSays() throws IOException {
        try (RootFile file = RootFile.open(Fixtures.file("root400.root"))) {
            assertEquals("4.00/00", file.version());
            assertEquals(IntStream.range(0, 10).mapToObj(i -> String.valueOf(1000 * i)).toList(),
                    Fixtures.texts(file.ntuple("events"), "n"));
        }
    }

    @Test
    void aFileOfRoot2IsTooOldAndNotMalformed() throws IOException {
        byte[] bytes = Fixtures.bytes("codec-zlib.root");
        ByteBuffer.wrap(bytes).putInt(4, 22503).putInt(37, 0); // its version, and no streamer information
        Path file = Files.write(folder.resolve("old.root"), bytes);

        try (RootFile root = RootFile.open(file)) {
            UnsupportedFormatException e =
                    assertThrows(UnsupportedFormatException.class, () -> root.ntuple(""));
            assertEquals(file + ": tree 'events': the file was written by ROOT 2.25/03, which is too old:"
                    + " trees are read from ROOT 3.00 on (a newer ROOT can read it and write it again)",
                    e.getMessage());
            assertEquals(e.getMessage(), root.tables().get(0).problem());
        }
    }

    @Test
    void aBranchThatHoldsMoreEntriesThanItsTreeIsReadAsFarAsTheTreeGoes() throws IOException {
        byte[] bytes = Fixtures.bytes("damaged.root");
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int entries = text.indexOf("\0\1\0\1\77\200\0\0", text.indexOf("\5TTree\4good")) + 8;
        ByteBuffer.wrap(bytes).putLong(entries, 3);

        try (Ntuple ntuple = Ntuple.open(Files.write(folder.resolve("odd.root"), bytes), "first/good")) {
            assertEquals(3, ntuple.entries());
            assertEquals(List.of("0", "0.125", "0.25"), Fixtures.texts(ntuple, "sF1"));
        }
    }
}
