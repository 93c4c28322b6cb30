package org.hepmva.io.root.format.rntuple;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.ByteSource;
import org.hepmva.io.root.format.bytes.Directory;
import org.hepmva.io.root.format.bytes.FileBytes;
import org.hepmva.io.root.format.bytes.FileHeader;
import org.hepmva.io.root.format.bytes.Key;
import org.hepmva.io.root.format.codec.Blocks;
import org.hepmva.io.root.format.codec.Records;
import org.hepmva.io.root.format.codec.ReadThreads;
import org.hepmva.io.root.format.streamer.StreamerInfos;
import org.junit.jupiter.api.Test;

/** Entry i of the fixture has i % 4 elements in v, in clusters of 200 of 300. */
class EntriesTest {

    private static Rntuple rntuple(Path path) throws IOException {
        FileBytes file = FileBytes.of(ByteSource.of("memory", Files.readAllBytes(path)));
        FileHeader head = FileHeader.read(file);
        Key key = Directory.read(file, head.begin() + head.nameLength()).keys(file).get(0);
        Records records = new Records(file, Blocks.ofAllCodecs());
        return Rntuple.read(records, Anchor.read(records.content(key)), StreamerInfos::known);
    }

    private static Entries entries(String... names) throws IOException {
        Rntuple rntuple = rntuple(Resealed.fixture("codec-none"));
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
}
