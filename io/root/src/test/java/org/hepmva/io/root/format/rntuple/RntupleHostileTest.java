package org.hepmva.io.root.format.rntuple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.io.UnreadableColumn;
import org.hepmva.io.root.BoundedTime;
import org.hepmva.io.root.RootFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RNTuples that are damaged, or that lie with the right checksums: a sentence, before anything is spent. */
@BoundedTime(seconds = 300)
class RntupleHostileTest {

    private static final String READ = "read: ";

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"extended", "ways"})
    void aByteThatIsFlippedIsASentenceOrDoesNotMatter(String name) throws IOException {
        byte[] bytes = bytes(name);
        String whole = outcome(bytes);
        int refused = 0;

        for (int i = 0; i < bytes.length; i++) {
            byte before = bytes[i];
            bytes[i] ^= (byte) 0xFF;
            String outcome = outcome(bytes);
            assertTrue(outcome.equals(whole) || !outcome.startsWith(READ), "byte " + i + ": " + outcome);
            refused += outcome.equals(whole) ? 0 : 1;
            bytes[i] = before;
        }

        assertTrue(whole.startsWith(READ));
        assertTrue(refused > bytes.length / 2, refused + " of " + bytes.length);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"extended", "bare"})
    void aFileThatIsCutIsASentence(String name) throws IOException {
        byte[] bytes = bytes(name);
        String whole = outcome(bytes);

        for (int length = 0; length < bytes.length; length++) {
            String outcome = outcome(Arrays.copyOf(bytes, length));
            assertTrue(outcome.equals(whole) || !outcome.startsWith(READ), "cut at " + length + ": "
                    + outcome);
        }
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"ways", "bare", "encodings"})
    void noByteOfADescriptionWithTheRightChecksumsLeadsAstray(String name) throws IOException {
        Resealed resealed = Resealed.of(bytes(name));
        byte[] bytes = resealed.bytes();
        Random random = new Random(20261130);

        for (int place : resealed.described()) {
            byte before = bytes[place];
            for (int change : new int[] {0xFF, 0x80, 0x01, 1 + random.nextInt(255)}) {
                bytes[place] = (byte) (before ^ change);
                assertFalse(outcome(resealed.reseal()).isEmpty()); // any unchecked exception ends the test
            }
            bytes[place] = before;
        }
    }

    @Test
    void pagesWithoutChecksumsMayHoldAnything() throws IOException {
        byte[] bytes = bytes("bare");
        Resealed resealed = Resealed.of(bytes.clone());
        Random random = new Random(20261130);

        for (PlacedPage page : resealed.pages()) {
            byte[] spoiled = bytes.clone();
            for (int i = 0; i < page.size(); i++) {
                spoiled[(int) page.position() + i] = (byte) random.nextInt();
            }
            assertFalse(outcome(spoiled).isEmpty());
        }
    }

    @Test
    void aPageThatIsDamagedIsNamed() throws IOException {
        byte[] bytes = bytes("ways");
        PlacedPage page = Resealed.of(bytes).pages().get(0);
        long sum = LittleEndian.longAt(bytes, (int) (page.position() + page.size()));
        bytes[(int) page.position()] ^= 1;
        long found = Xxh3.of(bytes, (int) page.position(), (int) page.size());

        assertEquals("memory: RNTuple 'ways', cluster 0, field 'px', page at byte " + page.position()
                + ": it is damaged: its checksum is " + Long.toHexString(found) + ", it should be "
                + Long.toHexString(sum), outcome(bytes));
    }

    @Test
    void anEnvelopeThatIsDamagedIsNamed() throws IOException {
        byte[] bytes = bytes("ways");
        Resealed resealed = Resealed.of(bytes);
        bytes[resealed.header() + 20] ^= 1;

        assertTrue(outcome(bytes).startsWith("memory: RNTuple 'ways', header at byte " + resealed.header()
                + ": it is damaged: its checksum is "), outcome(bytes));
    }

    @Test
    void anAnchorThatIsDamagedOrOfAnotherEpochIsASentence() throws IOException {
        byte[] bytes = bytes("ways");
        Resealed resealed = Resealed.of(bytes);
        bytes[resealed.anchor() + 1] = 2;
        String damaged = outcome(bytes);

        assertTrue(damaged.startsWith("memory: RNTuple 'ways': its anchor is damaged: its checksum is "),
                damaged);
        assertEquals("memory: RNTuple 'ways': its format is RNTuple 2.0.1.1; RNTuple 1 is read",
                outcome(resealed.reseal()).replaceFirst("2\\.0\\.[0-9]+\\.[0-9]+", "2.0.1.1"));
    }

    @Test
    void aFeatureOfANewerFormatIsRefusedByItsNumber() throws IOException {
        byte[] bytes = bytes("ways");
        Resealed resealed = Resealed.of(bytes);
        bytes[resealed.header() + 8] = 8;

        assertEquals("memory: RNTuple 'ways', header: it uses feature 3 of a newer RNTuple format, which"
                + " is not known", outcome(resealed.reseal()));
    }

    @Test
    void aShardedClusterIsRefused() throws IOException {
        byte[] bytes = bytes("ways");
        Resealed resealed = Resealed.of(bytes);
        int summary = resealed.pageList(0) + 8 + 8 + 12 + 8; // behind head, checksum, list and record
        assertEquals(4, little(bytes).getLong(summary + 8));
        bytes[summary + 15] = 1;

        assertEquals("memory: RNTuple 'ways', list of pages at byte " + resealed.pageList(0)
                + ": cluster 0 is sharded, which is not read", outcome(resealed.reseal()));
    }

    @Test
    void moreEntriesThanTheFileCanHoldAreRefused() throws IOException {
        byte[] bytes = bytes("ways");
        Resealed resealed = Resealed.of(bytes);
        int group = indexOf(bytes, resealed.footer(), 12L) - 8; // its first entry, then how many
        little(bytes).putLong(group + 8, 1L << 60);

        assertEquals("memory: RNTuple 'ways': it says it has 1152921504606846976 entries; a file of "
                + bytes.length + " bytes cannot hold more than " + bytes.length * 8L * 32768,
                outcome(resealed.reseal()));
    }

    @Test
    void aPageThatClaimsMoreThanItsBytesCanMakeIsRefusedBeforeMemoryIsTaken() throws IOException {
        byte[] bytes = bytes("ways");
        Resealed resealed = Resealed.of(bytes);
        PlacedPage page = resealed.pages().get(0);
        int place = indexOf(bytes, resealed.pageList(0), page.position());
        little(bytes).putInt(place - 8, Integer.MAX_VALUE);

        assertEquals("memory: RNTuple 'ways', cluster 0, page at byte " + page.position() + ": its "
                + page.size()
                + " bytes are to make 8589934588, more than they can", outcome(resealed.reseal()));
    }

    @Test
    void aLocatorOfAnUnknownTypeIsRefused() throws IOException {
        byte[] bytes = bytes("ways");
        Resealed resealed = Resealed.of(bytes);
        PlacedPage page = resealed.pages().get(0);
        int place = indexOf(bytes, resealed.pageList(0), page.position());
        little(bytes).putInt(place - 4, 0x85 << 24 | 12);

        assertEquals("memory: RNTuple 'ways', cluster 0: a locator of type 5 is not of a kind that is"
                + " read: 0, a place in the file, or 1, a large one", outcome(resealed.reseal()));
    }

    @Test
    void aFieldOfAnUnknownColumnTypeOrRoleIsUnreadableAndTheOthersAreRead() throws IOException {
        byte[] bytes = bytes("ways");
        Resealed resealed = Resealed.of(bytes);
        int px = indexOf(bytes, resealed.header(), "\2\0\0\0px\5\0\0\0float");
        bytes[px - 4] = 9; // structural role
        Ntuple roles = open(resealed.reseal().clone());
        bytes[px - 4] = 0;
        bytes[px - 16] = 7; // version
        Ntuple versions = open(resealed.reseal().clone());
        bytes[px - 16] = 0;
        int column = indexOf(bytes, resealed.header(), "\14\0\40\0\0\0\0\0"); // Real32, 32 bits, field 0
        bytes[column] = 0x7F;
        Ntuple columns = open(resealed.reseal().clone());

        assertEquals(List.of(new UnreadableColumn("px", "float", "structural role 9 is not known")),
                roles.unreadable());
        assertEquals(List.of(new UnreadableColumn("px", "float",
                "it is stored by version 7 of its kind; 0 is read")), versions.unreadable());
        assertEquals(List.of(new UnreadableColumn("px", "float", "it is stored as type 127, Real16,"
                + " SplitReal32, which is not known for this type")), columns.unreadable());
        for (Ntuple ntuple : List.of(roles, versions, columns)) {
            assertEquals(List.of("v"), ntuple.names());
            assertTrue(values(ntuple).length() > 100);
        }
    }

    @Test
    void offsetsThatGoBackAreASentence() throws IOException {
        byte[] bytes = bytes("bare");
        Resealed resealed = Resealed.of(bytes);
        PlacedPage ends = resealed.pages().stream().filter(page -> page.size() == 8 * Long.BYTES
                && LittleEndian.longAt(bytes, (int) page.position() + 3 * Long.BYTES) == 6
                && LittleEndian.longAt(bytes, (int) page.position()
                        + 5 * Long.BYTES) == 7).findFirst().orElseThrow();
        little(bytes).putLong((int) ends.position() + 2 * Long.BYTES, -1);

        assertEquals("memory: RNTuple 'bare', cluster 0, field 'v._0': a collection ends at element -1,"
                + " before its start at 1", outcome(bytes));
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(Resealed.fixture(name));
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int indexOf(byte[] bytes, int from, long value) {
        for (int i = from; i < bytes.length - 8; i++) {
            if (LittleEndian.longAt(bytes, i) == value) {
                return i;
            }
        }
        throw new AssertionError(value + " is not in the file");
    }

    private static int indexOf(byte[] bytes, int from, String text) {
        int found = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text, from);
        assertTrue(found > 0, "not in the file");
        return found;
    }

    private static Ntuple open(byte[] bytes) throws IOException {
        return RootFile.open(ByteSource.of("memory", bytes)).ntuple("");
    }

    /** {@return all values, or the sentence that says why not} */
    private static String outcome(byte[] bytes) throws IOException {
        try (Ntuple ntuple = open(bytes)) {
            return READ + values(ntuple);
        } catch (NtupleException e) {
            assertFalse(e.getMessage().contains("\n"));
            return e.getMessage();
        }
    }

    private static String values(Ntuple ntuple) throws IOException {
        StringBuilder values = new StringBuilder();
        try (Chunks chunks = ntuple.chunks(ntuple.names(), new EntryRange(0, 1000))) {
            while (chunks.advance()) {
                for (Column column : chunks.chunk().columns()) {
                    for (int i = 0; i < Math.min(100, column.size()); i++) {
                        values.append(column.text(i)).append('\n');
                    }
                }
            }
        }
        return values.toString();
    }
}
