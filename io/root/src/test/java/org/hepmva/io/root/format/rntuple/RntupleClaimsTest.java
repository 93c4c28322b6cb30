package org.hepmva.io.root.format.rntuple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.List;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Chunks;
import org.hepmva.io.DamagedEntriesException;
import org.hepmva.io.EntryRange;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.io.root.BoundedTime;
import org.hepmva.io.root.RootFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RNTuples whose pages, with the right checksums, claim what is not there: no memory is taken for it. */
@BoundedTime(seconds = 20)
class RntupleClaimsTest {

    @ParameterizedTest
    @ValueSource(longs = {1L << 30, 1L << 31, 1L << 40})
    void vectorsOfMoreArraysThanThereAreAreASentence(long claimed) throws IOException {
        Resealed resealed = Resealed.of(bytes("small"));
        ByteBuffer little = ByteBuffer.wrap(resealed.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        int ends = resealed.firstPage("va"); // of two entries
        little.putLong(ends, claimed).putLong(ends + Long.BYTES, claimed);

        String sentence = assertThrows(NtupleException.class, () -> read(resealed.reseal(), "va"))
                .getMessage();

        String place = "memory: RNTuple 'small', cluster 0, field 'va._0._0': ";
        assertEquals(place + (claimed >= Integer.MAX_VALUE
                ? "entry 0 of the cluster has more than 2147483646 elements"
                : "column 12 has 2 elements in this cluster; 1073741824 arrays of 2 from 0 on are not among"
                        + " them"), sentence);
    }

    @Test
    void vectorsOfMoreVariantsThanThereAreAreASentence() throws IOException {
        Resealed resealed = Resealed.of(bytes("small"));
        ByteBuffer little = ByteBuffer.wrap(resealed.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        int ends = resealed.firstPage("vvar");
        little.putLong(ends, 1L << 30).putLong(ends + Long.BYTES, 1L << 30);

        assertEquals("memory: RNTuple 'small', cluster 0, field 'vvar._0._0': column 14 has 1 elements in"
                + " this cluster; 1073741824 from 0 on are not among them",
                assertThrows(DamagedEntriesException.class, () -> read(resealed.reseal(), "vvar._0"))
                        .getMessage());
    }

    @Test
    void anObjectThatIsLongerThanItsBytesIsASentence() throws IOException {
        Resealed resealed = Resealed.of(bytes("small"));
        ByteBuffer little = ByteBuffer.wrap(resealed.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        int ends = resealed.firstPage("streamed");
        little.putLong(ends, 20);

        assertEquals("memory: RNTuple 'small', cluster 0, field 'streamed.fTitle': an object at byte 4 claims"
                + " 19 bytes, 16 are left", assertThrows(DamagedEntriesException.class,
                        () -> read(resealed.reseal(), "streamed.fTitle")).getMessage());
    }

    @Test
    void recordsOfSomethingLongerThanTheFileAreASentence() throws IOException {
        byte[] bytes = bytes("records");
        Resealed resealed = Resealed.of(bytes);
        int length = 600 * 70; // records of 600 bytes have room for the positions of 75
        ByteBuffer.wrap(bytes).putLong(resealed.anchor() + 16, length)
                .putLong(resealed.anchor() + 24, length);

        assertEquals("memory: RNTuple 'records', header at byte " + resealed.header() + ": its 42000 bytes"
                + " are not in a file of 16021 bytes", assertThrows(MalformedFileException.class,
                        () -> read(resealed.reseal(), "i")).getMessage());
    }

    @Test
    void aListOfPagesThatIsDamagedLosesTheEntriesOfItsGroup() throws IOException {
        byte[] bytes = bytes("bare");
        int second = Resealed.of(bytes).pageList(1);
        bytes[second + 20] ^= 1;

        try (RootFile file = RootFile.open(ByteSource.of("memory", bytes)); Ntuple ntuple = file.ntuple("");
                Chunks chunks = ntuple.chunks(List.of("i"), EntryRange.all())) {
            chunks.advance();
            assertEquals(10, chunks.chunk().size());
            DamagedEntriesException e = assertThrows(DamagedEntriesException.class, chunks::advance);
            assertEquals(new EntryRange(10, 20), e.entries());
            assertThrows(NtupleException.class, chunks::advance); // also when asked again
        }
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(Resealed.fixture(name));
    }

    private static void read(byte[] bytes, String column) throws IOException {
        try (RootFile file = RootFile.open(ByteSource.of("memory", bytes)); Ntuple ntuple = file.ntuple("");
                Chunks chunks = ntuple.chunks(List.of(column), EntryRange.all())) {
            while (chunks.advance()) {
                chunks.chunk().column(0).text(0);
            }
        }
    }
}
