package org.hepmva.io.root.format.rntuple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.ByteSource;
import org.hepmva.io.root.format.bytes.Directory;
import org.hepmva.io.root.format.bytes.FileBytes;
import org.hepmva.io.root.format.bytes.FileHeader;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.bytes.Key;
import org.hepmva.io.root.format.codec.Blocks;
import org.hepmva.io.root.format.codec.Records;
import org.hepmva.io.root.format.codec.ReadThreads;
import org.hepmva.io.root.format.streamer.StreamerInfos;
import org.junit.jupiter.api.Test;

/** Entry i of the fixture has i % 4 elements in v, in clusters of 200 of 300. */
class EntriesTest {

    private static Rntuple rntuple(Path path) throws IOException {
        return rntuple(Files.readAllBytes(path));
    }

    private static Rntuple rntuple(byte[] bytes) throws IOException {
        FileBytes file = FileBytes.of(ByteSource.of("memory", bytes));
        FileHeader head = FileHeader.read(file);
        Key key = Directory.read(file, head.begin() + head.nameLength()).keys(file).get(0);
        Records records = new Records(file, Blocks.ofAllCodecs());
        return Rntuple.read(records, Anchor.read(records.content(key)), StreamerInfos::known);
    }

    private static Entries entries(String... names) throws IOException {
        return entries(rntuple(Resealed.fixture("codec-none")), names);
    }

    private static Entries entries(Rntuple rntuple, String... names) {
        List<ValueField> leaves = List.of(names).stream()
                .map(name -> rntuple.fields().leaf(name).orElseThrow()).toList();
        return new Entries(rntuple, List.of(names), leaves, new ReadThreads());
    }

    @Test
    void asManyEntriesAreReadAtOnceAsHoldNoMoreElementsThanIsAllowed() throws IOException {
        assertEquals(7, entries("v").fitting(0, 300, 10)); // 0 1 2 3 0 1 2, and then 3
        assertEquals(7, entries("i", "v").fitting(0, 300, 10));
        assertEquals(200, entries("v").fitting(0, 300, 300));
        assertEquals(199, entries("v").fitting(0, 300, 299));
    }

    @Test
    void oneEntryIsReadHoweverManyElementsItHas() throws IOException {
        assertEquals(1, entries("v").fitting(3, 300, 2));
        assertEquals(1, entries("s").fitting(3, 300, 2)); // 300 letters
    }

    @Test
    void entriesOfAnotherClusterAreNotReadWithThese() throws IOException {
        Entries entries = entries("i");

        assertEquals(10, entries.fitting(190, 100, 1000));
        assertEquals(100, entries.fitting(200, 100, 1000));
        assertEquals(List.of("100", "101"), List.of(entries.read(200, 2).get(0).text(0),
                entries.read(200, 2).get(0).text(1)));
    }

    /** {@return the file with a page of the second cluster that claims more than it can hold} */
    private static byte[] damaged() throws IOException {
        Resealed resealed = Resealed.of(Files.readAllBytes(Resealed.fixture("codec-none")));
        byte[] bytes = resealed.bytes();
        PlacedPage last = resealed.pages().get(resealed.pages().size() - 1);
        for (int i = resealed.pageList(0); i < bytes.length - Long.BYTES; i++) {
            if (LittleEndian.longAt(bytes, i) == last.position()) {
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(i - 8, Integer.MAX_VALUE);
            }
        }
        return resealed.reseal();
    }

    @Test
    void aClusterThatCannotBeReadIsRefusedAsOftenAsOneAsksAndNothingOfTheOneBeforeComesInstead()
            throws IOException {
        Entries entries = entries(rntuple(damaged()), rntuple(damaged()).fields().leaves().stream()
                .map(ValueField::name).toArray(String[]::new));
        entries.read(0, entries.fitting(0, 300, 1000));

        String first = assertThrows(FormatException.class,
                () -> entries.fitting(200, 100, 1000)).getMessage();

        assertTrue(first.startsWith("cluster 1, page at byte "), first);
        assertTrue(first.endsWith(", more than they can"), first);
        assertEquals(first, assertThrows(FormatException.class,
                () -> entries.fitting(200, 100, 1000)).getMessage());
    }

    @Test
    void aListOfPagesThatIsDamagedIsToldAsOftenAsOneAsks() throws IOException {
        byte[] bytes = Files.readAllBytes(Resealed.fixture("codec-none"));
        int list = Resealed.of(bytes).pageList(0);
        bytes[list + 20] ^= 1;
        Entries entries = entries(rntuple(bytes), "i");

        String first = assertThrows(FormatException.class, () -> entries.fitting(0, 100, 1000)).getMessage();

        assertTrue(first.startsWith("list of pages at byte " + list + ": it is damaged: "), first);
        assertEquals(first, assertThrows(FormatException.class,
                () -> entries.fitting(0, 100, 1000)).getMessage());
    }
}
