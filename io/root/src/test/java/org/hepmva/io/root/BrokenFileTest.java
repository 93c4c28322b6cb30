package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hepmva.io.Chunks;
import org.hepmva.io.EntryRange;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.io.UnsupportedFormatException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they should be: each is answered with a sentence. */
class BrokenFileTest {

    private static final int TIMES = 30;

    @TempDir
    Path folder;

    @Test
    void aWebPageIsNotARootFile() throws IOException {
        Path file = write("<!DOCTYPE html><html>Not found</html>".getBytes(StandardCharsets.UTF_8));

        assertSentence(file, ": not a ROOT file: it starts with '<!DO', not with 'root'");
    }

    @Test
    void anEmptyFileIsNotARootFile() throws IOException {
        assertSentence(write(new byte[0]), ": not a ROOT file: it is empty");
    }

    @Test
    void bytesThatAreNoTextAreShownByTheirNumbers() throws IOException {
        assertSentence(write(new byte[] {'P', 'K', 3, (byte) 0xFF}),
                ": not a ROOT file: it starts with 'PK\\x03\\xff', not with 'root'");
    }

    @Test
    void aFileThatIsCutOffSaysHowMuchIsMissing() throws IOException {
        byte[] whole = Fixtures.bytes("codec-zlib.root");
        Path file = write(Arrays.copyOf(whole, 700));

        assertSentence(file, ": the file is cut off: it should have " + whole.length
                + " bytes and has 700; no saved tree was found in it");
    }

    @Test
    void aHeaderAloneIsASentence() throws IOException {
        Path file = write(Arrays.copyOf(Fixtures.bytes("codec-zlib.root"), 50));

        assertSentence(file, ": byte 214 lies outside the file, which has 50 bytes");
    }

    @Test
    void ofAFileThatWasNotClosedTheSavedTreeIsRead() throws IOException {
        byte[] bytes = Fixtures.bytes("codec-zlib.root");
        long directory = ByteBuffer.wrap(bytes).getInt(8) + ByteBuffer.wrap(bytes).getInt(28);
        ByteBuffer.wrap(bytes).putInt((int) directory + 26, 0); // where its keys are
        Path file = write(bytes);

        try (RootFile root = RootFile.open(file)) {
            Ntuple ntuple = root.ntuple("events");
            assertTrue(root.isRecovered());
            assertEquals(List.of("the file was not closed by its writer:"
                    + " this is the tree as it was last saved"),
                    ntuple.remarks());
            assertEquals(Fixtures.real(119, 0), Fixtures.values(ntuple, "sD4")[119]);
        }
    }

    @Test
    void aFileWithoutStreamerInformationIsReadByTheLayoutsHepmvaKnows() throws IOException {
        byte[] bytes = Fixtures.bytes("cycles.root");
        ByteBuffer.wrap(bytes).putInt(37, 0); // where it is
        Path file = write(bytes);

        try (RootFile root = RootFile.open(file)) {
            assertEquals("0.25", Fixtures.texts(root.ntuple("ntupled"), "x").get(2));
            assertEquals(20, Fixtures.texts(root.ntuple("tree"), "sI0").size());
        }
    }

    @Test
    void aBasketShorterThanItsKeyIsNamedWithBranchAndPlace() throws IOException {
        byte[] bytes = Fixtures.bytes("codec-none.root");
        int basket = indexOf(bytes, "TBasket",
                1400) - 35; // the class is behind two positions of 64 bits
        ByteBuffer.wrap(bytes).putInt(basket, 0);
        Path file = write(bytes);

        MalformedFileException e = assertThrows(MalformedFileException.class, () -> readAll(file));

        assertEquals(file + ": tree 'events;1', branch 'sS1', basket 0 at byte " + basket
                + ": length 0 is less than the key's 72", e.getMessage());
    }

    @Test
    void anUnknownCompressionIsUnsupportedAndThoseKnownAreListed() throws IOException {
        byte[] bytes = Fixtures.bytes("codec-zlib.root");
        int block = indexOf(bytes, "ZL", indexOf(bytes, "TBasket", 0));
        bytes[block] = 'A';
        bytes[block + 1] = 'B';
        Path file = write(bytes);

        UnsupportedFormatException e =
                assertThrows(UnsupportedFormatException.class, () -> readAll(file));

        assertTrue(e.getMessage()
                .endsWith(": compression 'AB' is not among those known: CS, L4, XZ, ZL, ZS"),
                e.getMessage());
    }

    @Test
    void aDamagedBlockOfLz4IsFoundByItsHash() throws IOException {
        byte[] bytes = Fixtures.bytes("codec-lz4.root");
        int block = indexOf(bytes, "L4", indexOf(bytes, "TBasket", 0));
        bytes[block + 20] ^= 1;
        Path file = write(bytes);

        MalformedFileException e = assertThrows(MalformedFileException.class, () -> readAll(file));

        assertTrue(e.getMessage().contains(": an LZ4 block is damaged: its hash is "),
                e.getMessage());
    }

    @Test
    void aFlippedBitInAZlibBlockIsFoundByItsChecksum() throws IOException {
        byte[] bytes = Fixtures.bytes("codec-zlib.root");
        int block = indexOf(bytes, "ZL", indexOf(bytes, "TBasket", 0));
        int length = (bytes[block + 3] & 0xFF) | (bytes[block + 4] & 0xFF) << 8;
        bytes[block + 9 + length - 1] ^= 1; // in the Adler-32 itself, so the content is right
        Path file = write(bytes);

        MalformedFileException e = assertThrows(MalformedFileException.class, () -> readAll(file));

        assertTrue(e.getMessage().startsWith(file + ": tree 'events;1', branch 'sD4', basket 0 at byte "),
                e.getMessage());
        assertTrue(e.getMessage().endsWith(": a zlib block is damaged (incorrect data check)"));
    }

    @Test
    void aBlockOfXzIsReadToItsChecksum() throws IOException {
        byte[] bytes = Fixtures.bytes("codec-lzma.root");
        int block = indexOf(bytes, "XZ", indexOf(bytes, "TBasket", 0));
        int footer = indexOf(bytes, "YZ", block); // the last two bytes of the container
        bytes[footer - 6 - 8 - 4 - 4] ^= 1; // the CRC-32 of the content, before index and footer
        Path file = write(bytes);

        MalformedFileException e = assertThrows(MalformedFileException.class, () -> readAll(file));

        assertTrue(e.getMessage().endsWith(
                ": an xz block is damaged (what it holds is not as it was written)"), e.getMessage());
    }

    /** For the codecs that have a checksum: the block is refused, or the values are right. */
    @ParameterizedTest
    @ValueSource(strings = {"zlib", "lzma", "lz4"})
    void noFlippedBitInABlockChangesAValue(String codec) throws IOException {
        byte[] whole = Fixtures.bytes("codec-" + codec + ".root");
        List<String> right = column(write(whole), "sD4");
        String tag = Map.of("zlib", "ZL", "lzma", "XZ", "lz4", "L4").get(codec);
        int block = indexOf(whole, tag, indexOf(whole, "sD4", indexOf(whole, "TBasket", 0)));
        int length = (whole[block + 3] & 0xFF) | (whole[block + 4] & 0xFF) << 8;
        Random random = new Random(20261130);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            byte[] bytes = whole.clone();
            bytes[block + 9 + random.nextInt(length)] ^= 1 << random.nextInt(8);
            try {
                assertEquals(right, column(write(bytes), "sD4"));
            } catch (MalformedFileException e) {
                refused++;
            }
        }
        assertTrue(refused > 150, refused + " of 200");
    }

    private static List<String> column(Path file, String name) throws IOException {
        try (Ntuple ntuple = Ntuple.open(file, "")) {
            return Fixtures.texts(ntuple, name);
        }
    }

    /**
     * Whatever bytes are wrong, the answer is a file that reads or a sentence: no other
     * exception, no endless loop.
     */
    @BoundedTime(seconds = 120)
    @ParameterizedTest
    @ValueSource(strings =
            {"codec-none.root", "codec-zlib.root", "codec-lzma.root", "codec-lz4.root",
        "codec-zstd.root", "cycles.root", "embedded.root", "big.root", "kinds.root",
        "obstacles.root"})
    void randomDamageIsASentence(String name) throws IOException {
        damage(name, TIMES);
    }

    @Tag("slow")
    @BoundedTime(seconds = 600)
    @ParameterizedTest
    @ValueSource(strings =
            {"codec-none.root", "codec-zlib.root", "codec-lzma.root", "codec-lz4.root",
        "codec-zstd.root", "cycles.root", "embedded.root", "big.root", "kinds.root",
        "obstacles.root"})
    void muchRandomDamageIsASentence(String name) throws IOException {
        damage(name, 100 * TIMES);
    }

    private void damage(String name, int times) throws IOException {
        byte[] whole = Fixtures.bytes(name);
        Random random = new Random(20261121);
        int refused = 0;
        for (int i = 0; i < times; i++) {
            byte[] bytes = whole.clone();
            for (int k = 0; k <= i % 4; k++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            refused += readsOrRefuses(bytes, name + ", damage " + i);
        }
        assertTrue(refused > 0, "no damage was noticed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"codec-zstd.root", "cycles.root", "embedded.root"})
    void aFileCutOffAnywhereIsASentence(String name) throws IOException {
        byte[] whole = Fixtures.bytes(name);
        for (int length = 0; length < whole.length; length += 171) {
            readsOrRefuses(Arrays.copyOf(whole, length), name + " cut at " + length);
        }
    }

    private int readsOrRefuses(byte[] bytes, String what) throws IOException {
        Path file = write(bytes);
        try {
            readAll(file);
            return 0;
        } catch (NtupleException e) {
            assertTrue(e.getMessage().startsWith(file.toString()), what + ": " + e.getMessage());
            return 1;
        }
    }

    private static void readAll(Path file) throws IOException {
        try (RootFile root = RootFile.open(file)) {
            root.keys().forEach(RootKey::toString);
            root.tables();
            for (RootKey key : root.keys()) {
                if (key.isTree()) {
                    Ntuple ntuple = root.ntuple(key.pathAndCycle());
                    try (Chunks chunks = ntuple.chunks(ntuple.names(),
                            new EntryRange(0, 100_000))) {
                        while (chunks.advance()) {
                            chunks.chunk().columns().forEach(column -> column.text(0));
                        }
                    }
                }
            }
        }
    }

    private void assertSentence(Path file, String sentence) {
        MalformedFileException e =
                assertThrows(MalformedFileException.class, () -> RootFile.open(file));

        assertEquals(file + sentence, e.getMessage());
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.root"), bytes);
    }

    private static int indexOf(byte[] bytes, String text, int from) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text, from);
    }
}
