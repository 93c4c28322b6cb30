package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hepmva.io.EntryRange;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.io.TableDescription;
import org.hepmva.io.UnknownColumnException;
import org.hepmva.io.UnknownTableException;
import org.hepmva.io.UnsupportedFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that claim more than they can hold, or nest without end: a sentence, before anything is spent. */
@BoundedTime(seconds = 20)
class HostileFileTest {

    private static final long ENORMOUS = 1L << 62;

    @TempDir
    Path folder;

    @Test
    void aTreeWithoutBranchesHasNoEntriesWhateverItSays() throws IOException {
        byte[] bytes = Fixtures.bytes("damaged.root");
        ByteBuffer.wrap(bytes).putLong(entries(bytes, "nothing", 0), ENORMOUS);

        try (Ntuple ntuple = Ntuple.open(write(bytes), "nothing")) {
            assertEquals(0, ntuple.entries());
            assertEquals(List.of("the tree says it has 4611686018427387904 entries; it has no branches,"
                    + " so there is nothing to read"), ntuple.remarks());
        }
    }

    @Test
    void aTreeHasNoMoreEntriesThanItsBranches() throws IOException {
        byte[] bytes = Fixtures.bytes("damaged.root");
        ByteBuffer.wrap(bytes).putLong(entries(bytes, "bad", 4), ENORMOUS);

        try (Ntuple ntuple = Ntuple.open(write(bytes), "first/bad")) {
            assertEquals(4, ntuple.entries());
            assertEquals(List.of("the tree says it has 4611686018427387904 entries;"
                    + " no branch of it holds more than 4"), ntuple.remarks());
            assertEquals(4, Fixtures.texts(ntuple, "sF1").size());
        }
    }

    /** The number of entries of a branch follows on the next one to be written, which is the same. */
    private static byte[] shortened(byte[] tree, String branch, long entries) {
        ByteBuffer buffer = ByteBuffer.wrap(tree.clone());
        int at = indexOf(tree, (char) branch.length() + branch, 0) + 2 * branch.length();
        for (int found = 0; found < 2; at++) {
            found += buffer.getLong(at) == entries ? 1 : 0;
        }
        return buffer.putLong(at - 1, entries - 1).array();
    }

    @Test
    void arraysWhoseLengthsAreInABranchOfFewerEntriesAreASentence() throws IOException {
        byte[] bytes = Fixtures.bytes("pointers.root");
        ReplacedRecords records = ReplacedRecords.of(bytes);
        long entries;
        try (Ntuple whole = Ntuple.open(write(bytes), "tree")) {
            entries = whole.entries();
            assertTrue(whole.names().contains("vector.adc"));
        }
        byte[] tree = records.content(records.keys().stream()
                .filter(key -> key.name().equals("tree")).findFirst().orElseThrow());

        byte[] damaged = shortened(tree, "vector.n", entries);
        Path file = write(ReplacedRecords.with(bytes, "TTree", "tree", damaged, damaged.length));

        try (Ntuple ntuple = Ntuple.open(file, "tree")) {
            NtupleException refused = assertThrows(NtupleException.class,
                    () -> ntuple.chunks(List.of("vector.adc"), EntryRange.all()));
            assertEquals(file + ":tree: column 'vector.adc' of type float[][]: the lengths of its arrays"
                    + " are in 'vector.n', whose baskets hold " + (entries - 1) + " of the tree's "
                    + entries + " entries", refused.getMessage());
        }
    }

    @Test
    void aBranchInsideItselfIsASentence() throws IOException {
        Path file = Fixtures.file("branch-cycle.root");
        String sentence = file + ": tree 'events': branch 'n.n' is there twice, perhaps inside itself";

        assertEquals(sentence, assertThrows(MalformedFileException.class, () -> Ntuple.open(file, ""))
                .getMessage());
        assertEquals(List.of(TableDescription.unreadable("events", "TTree", sentence)), Ntuple.tables(file));
    }

    @Test
    void blocksThatClaimMoreThanTheirCodecCanMakeAreRefusedBeforeMemoryIsTaken() throws IOException {
        byte[] bytes = Fixtures.bytes("damaged.root");
        byte[] block = {'Z', 'L', 8, 0, 0, 0, -1, -1, -1}; // of no bytes, to make 16 MiB
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        for (int i = 0; i < 127; i++) {
            blocks.write(block);
        }
        Path file = write(ReplacedRecords.with(bytes, "TTree", "nothing", blocks.toByteArray(),
                127 * 0xFF_FFFF));

        MalformedFileException e =
                assertThrows(MalformedFileException.class, () -> Ntuple.open(file, "nothing"));

        assertEquals(file + ": tree 'nothing', TTree 'nothing' at byte " + bytes.length + ": a block of"
                + " compression ZL claims to make 16777215 bytes of 0, more than the 0 that it can",
                e.getMessage());
    }

    @Test
    void directoriesNestedWithoutEndAreASentenceAndTheOthersAreRead() throws IOException {
        byte[] bytes = Fixtures.bytes("damaged.root");
        int second = directory(bytes, "second");
        int first = directory(bytes, "first");
        long firstKeys = ByteBuffer.wrap(bytes).getInt(first + 26); // where the keys of 'first' are
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes);
        long below = 0;
        for (int i = 0; i < 2000; i++) { // from the innermost on: a list of one key
            below = addDirectory(out, bytes, first, below == 0 ? firstKeys : below);
        }
        byte[] all = out.toByteArray();
        ByteBuffer.wrap(all).putInt(second + 26, (int) below).putInt(second + 10, LIST);
        Path file = write(all);

        List<TableDescription> tables = Ntuple.tables(file);

        String path = "second" + "/first".repeat(100);
        assertEquals(List.of("first/good", "first/bad", "nothing", path),
                tables.stream().map(TableDescription::name).toList());
        String sentence = file + ": directory '" + path + "': it is nested more than 100 directories deep,"
                + " which is not read";
        assertEquals(sentence, tables.get(3).problem());
        assertEquals(sentence, assertThrows(UnsupportedFormatException.class,
                () -> Ntuple.open(file, path + "/good")).getMessage());
    }

    private static final int LIST = 128;

    /** Appends a directory whose keys are elsewhere, and a list that holds it; returns where the list is. */
    private static long addDirectory(ByteArrayOutputStream out, byte[] bytes, int like, long keys)
            throws IOException {
        int key = like - keyLength(bytes, like);
        byte[] directory = Arrays.copyOfRange(bytes, key, like + 42);
        int seek = out.size();
        ByteBuffer.wrap(directory).putInt(18, seek).putInt(like - key + 26, (int) keys);
        if (out.size() > bytes.length) {
            ByteBuffer.wrap(directory).putInt(like - key + 10, LIST);
        }
        out.write(directory);
        int list = out.size();
        ByteBuffer head = ByteBuffer.allocate(LIST);
        head.put(directory, 0, like - key).putInt(18, list).putInt(1).put(directory, 0, like - key);
        out.write(head.array());
        return list;
    }

    @Test
    void anArrayOfMoreElementsThanABasketCanHoldIsUnreadable() throws IOException {
        byte[] bytes = Fixtures.bytes("damaged.root");
        int leaf = indexOf(bytes, "TLeafI\0", 0);
        int length = indexOf(bytes, "\3sI0\3sI0", leaf) + 8;
        assertEquals(1, ByteBuffer.wrap(bytes).getInt(length));
        ByteBuffer.wrap(bytes).putInt(length, 1_000_000_000);

        try (Ntuple ntuple = Ntuple.open(write(bytes), "first/good")) {
            assertEquals(List.of("sF1"), ntuple.names());
            assertEquals("it has more bytes than a basket can hold",
                    ntuple.unreadable("sI0").orElseThrow().reason());
        }
    }

    @Test
    void aBranchThatClaimsMoreBasketsThanItListsIsUnreadableAndTheOthersAreRead() throws IOException {
        byte[] bytes = Fixtures.bytes("damaged.root");
        int branch = indexOf(bytes, "\3sI0\5sI0/I", 0);
        int written = branch + 10 + 10 + 3 * 4; // behind TAttFill and three numbers
        assertEquals(1, ByteBuffer.wrap(bytes).getInt(written));
        ByteBuffer.wrap(bytes).putInt(written, Integer.MAX_VALUE);

        try (Ntuple ntuple = Ntuple.open(write(bytes), "first/good")) {
            assertEquals(List.of("sF1"), ntuple.names());
            assertEquals("it claims 2147483647 baskets and has room for 10",
                    ntuple.unreadable("sI0").orElseThrow().reason());
            assertEquals(List.of("0", "0.125", "0.25", "0.375"), Fixtures.texts(ntuple, "sF1"));
        }
    }

    @Test
    void aBasketThatClaimsMoreEntriesThanAnyCanHoldIsNotBelieved() throws IOException {
        byte[] bytes = Fixtures.bytes("damaged.root");
        for (int at = indexOf(bytes, "\3sI0\5sI0/I", 0); at > 0 && at < 2000;
                at = indexOf(bytes, "\3sF1\5sF1/F", at + 1)) {
            ByteBuffer.wrap(bytes).putLong(at + 10 + 10 + 4 * 4 + 8 + 11 + 3 * 4, ENORMOUS); // fEntries
        }
        ByteBuffer.wrap(bytes).putLong(entries(bytes, "good", 4), ENORMOUS);

        try (Ntuple ntuple = Ntuple.open(write(bytes), "first/good")) {
            assertEquals(0, ntuple.entries());
            assertEquals("basket 0 goes from entry 0 to 4611686018427387904 of a branch that starts at 0",
                    ntuple.unreadable("sI0").orElseThrow().reason());
        }
    }

    @Test
    void oneDamagedTreeIsListedWithItsSentenceAndTheOthersAreRead() throws IOException {
        byte[] bytes = Fixtures.bytes("damaged.root");
        int content = indexOf(bytes, "\5TTree\3bad\0", 0) + 11;
        ByteBuffer.wrap(bytes).putInt(content, 0x40FF_FFFF); // bytes of the object
        Path file = write(bytes);

        List<TableDescription> tables = Ntuple.tables(file);

        String sentence = file
                + ": tree 'first/bad': an object at byte 4 claims 16777215 bytes, 1268 are left";
        assertEquals(List.of(new TableDescription("first/good", "TTree", 4, 2),
                TableDescription.unreadable("first/bad", "TTree", sentence),
                new TableDescription("second/good", "TTree", 4, 2),
                new TableDescription("second/bad", "TTree", 4, 2),
                new TableDescription("nothing", "TTree", 0, 0)), tables);
        assertEquals(sentence, assertThrows(MalformedFileException.class,
                () -> Ntuple.open(file, "first/bad")).getMessage());
    }

    @Test
    void oneDamagedDirectoryIsListedWithItsSentenceAndTheOthersAreRead() throws IOException {
        byte[] bytes = Fixtures.bytes("damaged.root");
        ByteBuffer.wrap(bytes).putInt(directory(bytes, "first") + 26, 1 << 30);
        Path file = write(bytes);

        List<TableDescription> tables = Ntuple.tables(file);

        assertEquals(List.of("second/good", "second/bad", "nothing", "first"),
                tables.stream().map(TableDescription::name).toList());
        assertTrue(tables.get(3).problem().startsWith(file + ": directory 'first': "));
        assertThrows(MalformedFileException.class, () -> Ntuple.open(file, "first/good"));
        assertThrows(UnknownTableException.class, () -> Ntuple.open(file, "third/good"));
    }

    @Test
    void namesThatWouldMoveTheCursorAreShownEscaped() throws IOException {
        byte[] bytes = new String(Fixtures.bytes("damaged.root"), StandardCharsets.ISO_8859_1)
                .replace("\3bad", "\3b\33d").replace("\3sI0", "\3s\70" + "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        Path file = write(bytes);

        try (Ntuple ntuple = Ntuple.open(file, "first/b\33d")) {
            assertEquals("s8\n", ntuple.names().get(0));
            UnknownColumnException e = assertThrows(UnknownColumnException.class,
                    () -> ntuple.chunks(List.of("s9\n"), EntryRange.all()));
            assertEquals(file + ":first/b\\u001bd: no column 's9\\n'; nearest first: s8\\n, sF1",
                    e.getMessage());
        }
        assertEquals(file + ": no table 'b\\u001bd'; nearest first: ", assertThrows(
                UnknownTableException.class, () -> Ntuple.open(file, "b\33d")).getMessage()
                .replaceFirst("first: .*", "first: "));
        int content = indexOf(bytes, "\5TTree\3b\33d\0", 0) + 11;
        ByteBuffer.wrap(bytes).putInt(content, 0x40FF_FFFF);
        assertTrue(assertThrows(MalformedFileException.class, () -> Ntuple.open(write(bytes), "first/b\33d"))
                .getMessage().startsWith(file + ": tree 'first/b\\u001bd': "));
    }

    /** {@return where the number of entries of the first tree of a name is, 4 in the fixtures} */
    private static int entries(byte[] bytes, String tree, long expected) {
        int content = indexOf(bytes, "\5TTree" + (char) tree.length() + tree, 0) + 7 + tree.length();
        int weight = indexOf(bytes, "\0\1\0\1\77\200\0\0", content); // TAttMarker: style 1, size 1
        int at = weight + 8;
        assertEquals(expected, ByteBuffer.wrap(bytes).getLong(at));
        return at;
    }

    /** {@return where the description of a directory is} */
    private static int directory(byte[] bytes, String name) {
        String key = "\12TDirectory" + (char) name.length() + name + (char) name.length() + name;
        return indexOf(bytes, key, 0) + key.length();
    }

    private static int keyLength(byte[] bytes, int content) {
        String key = "\12TDirectory";
        int className = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(key, content);
        return content - className + 26;
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("hostile.root"), bytes);
    }

    private static int indexOf(byte[] bytes, String text, int from) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text, from);
    }
}
