package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hepmva.io.NtupleException;
import org.hepmva.io.UnreadableFileException;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.UnwritableFileException;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.io.root.object.RootObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootFileWriterTest {

    @TempDir
    private Path folder;

    private static RootObject note(String text) {
        return RootObject.builder("TObjString", 1).text("fString", text).build();
    }

    private Path write(String name, String text) throws IOException {
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            file.write(name, note(text));
            file.commit();
        }
        return path;
    }

    private static List<String> keys(Path path) throws IOException {
        try (RootFile file = RootFile.open(path)) {
            return file.keys().stream().map(RootKey::pathAndCycle).toList();
        }
    }

    private static String note(Path path, String name) throws IOException {
        try (RootFile file = RootFile.open(path)) {
            return file.object(name).text("fString");
        }
    }

    @Test
    void anObjectIsReadAsItWasWritten() throws IOException {
        Path path = write("note", "m(μμ) [GeV]");

        assertEquals("m(μμ) [GeV]", note(path, "note"));
    }

    @Test
    void textMayBeOfAnyLength() throws IOException {
        String text = IntStream.range(0, 300_000).mapToObj(i -> "x" + i % 10).reduce("", (a, b) -> b + "µ")
                + "y".repeat(300_000);

        assertEquals(text, note(write("note", text), "note"));
    }

    @Test
    void mapsAndOptionsOfListsAreReadAgain() throws IOException {
        Path path = folder.resolve("f.root");
        RootObject pair = RootObject.builder("TPair", 0).object("fKey", note("lumi"))
                .object("fValue", note("139 /fb")).build();

        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            file.write("map", RootObject.builder("TMap", 3).elements(List.of(pair)).build());
            file.write("list", RootObject.builder("TList", 5).elements(List.of(note("a"), note("b")))
                    .texts("options", List.of("", "same")).build());
            file.commit();
        }

        try (RootFile file = RootFile.open(path)) {
            RootObject read = file.object("map").elements().get(0);
            assertEquals("lumi", read.object("fKey").orElseThrow().text("fString"));
            assertEquals("139 /fb", read.object("fValue").orElseThrow().text("fString"));
            assertEquals(List.of("", "same"), file.object("list").texts("options"));
        }
    }

    @Test
    void directoriesAreMadeOnTheWay() throws IOException {
        Path path = write("a/b/note", "deep");

        assertEquals(List.of("a;1", "a/b;1", "a/b/note;1"), keys(path));
        assertEquals("deep", note(path, "a/b/note"));
    }

    @Test
    void whatIsCommittedStaysAsItIs() throws IOException {
        Path path = folder.resolve("f.root");

        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            file.write("note", note("x"));
            file.commit();
            byte[] bytes = Files.readAllBytes(path);

            file.commit();

            assertArrayEquals(bytes, Files.readAllBytes(path));
            assertEquals(path + " is committed, nothing can be written to it",
                    assertThrows(IllegalArgumentException.class, () -> file.write("more", note("y")))
                            .getMessage());
        }
        assertEquals("x", note(path, "note"));
    }

    @Test
    void aFileMayHaveNothingInIt() throws IOException {
        Path path = folder.resolve("empty.root");

        try (RootFileWriter file = RootFileWriter.create(path, Compression.zstd(5))) {
            file.commit();
        }

        assertEquals(List.of(), keys(path));
    }

    @Test
    void ofTwoObjectsOfOneNameTheSecondIsANewerCycle() throws IOException {
        Path path = folder.resolve("f.root");

        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            file.write("note", note("old"));
            file.write("note", note("new"));
            file.commit();
        }

        assertEquals(List.of("note;2", "note;1"), keys(path));
        assertEquals("new", note(path, "note"));
        assertEquals("old", note(path, "note;1"));
    }

    @Test
    void whatIsAddedStandsBesideWhatWasThere() throws IOException {
        Path path = write("a/one", "1");

        try (RootFileWriter file = RootFileWriter.append(path, Compression.none())) {
            file.write("a/two", note("2"));
            file.write("b/three", note("3"));
            file.commit();
        }

        assertEquals(List.of("a;1", "a/one;1", "a/two;1", "b;1", "b/three;1"), keys(path));
        assertEquals("1", note(path, "a/one"));
        assertEquals("2", note(path, "a/two"));
        assertEquals("3", note(path, "b/three"));
    }

    @Test
    void filesOfRootAreAddedTo() throws IOException {
        Path path = Files.copy(Fixtures.file("cycles.root"), folder.resolve("f.root"));
        List<String> before = keys(path);

        try (RootFileWriter file = RootFileWriter.append(path, Compression.zlib(1))) {
            file.write("added", note("later"));
            file.commit();
        }

        List<String> after = keys(path);
        assertEquals(before, after.subList(0, before.size()));
        assertEquals(List.of("added;1"), after.subList(before.size(), after.size()));
        assertEquals("later", note(path, "added"));
    }

    @Test
    void withoutACommitTheOldFileIsAsItWas() throws IOException {
        Path path = write("note", "old");
        byte[] before = Files.readAllBytes(path);

        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            file.write("note", note("new"));
        }
        try (RootFileWriter file = RootFileWriter.append(path, Compression.none())) {
            file.write("more", note("new"));
        }

        assertArrayEquals(before, Files.readAllBytes(path));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(path), files.toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "zlib", "zlib:9", "lzma:1", "lzma", "lz4:1", "lz4:9", "zstd", "zstd:1",
        "zstd:19"})
    void everyCompressionIsReadAgain(String compression) throws IOException {
        Path path = folder.resolve("f.root");
        String text = "all work and no play ".repeat(1000);

        try (RootFileWriter file = RootFileWriter.create(path, Compression.of(compression))) {
            file.write("note", note(text));
            file.commit();
        }

        assertEquals(text, note(path, "note"));
        boolean isSmall = Files.size(path) < text.length() / 2;
        assertEquals(!compression.equals("none"), isSmall);
    }

    @Test
    void aLevelThatACompressionDoesNotHaveIsRefusedBeforeAnythingIsWritten() {
        Path path = folder.resolve("f.root");

        UnsupportedFormatException e = assertThrows(UnsupportedFormatException.class,
                () -> RootFileWriter.create(path, Compression.zlib(12)));

        assertEquals(path + ": compression 'ZL' has levels 1 to 9, not 12", e.getMessage());
        assertEquals(false, Files.exists(path));
    }

    @Test
    void aCompressionThatIsNotThereIsRefused() {
        Path path = folder.resolve("f.root");

        UnsupportedFormatException e = assertThrows(UnsupportedFormatException.class,
                () -> RootFileWriter.create(path, new Compression("QQ", 1)));

        assertEquals(path + ": compression 'QQ' is not among those known: CS, L4, XZ, ZL, ZS",
                e.getMessage());
    }

    private String refusal(RootObject object) throws IOException {
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            return assertThrows(UnsupportedFormatException.class, () -> file.write("x", object)).getMessage();
        }
    }

    @Test
    void contentsOfOneByteHaveASign() throws IOException {
        Path path = folder.resolve("f.root");
        long[] contents = {-1, 2, 127, -128};
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            file.write("h", RootObject.builder("TH1C", 3).text("fName", "h").whole("fNcells", 4)
                    .wholes(contents).build());
            file.commit();
        }

        try (RootFile file = RootFile.open(path)) {
            assertArrayEquals(contents, file.object("h").wholes());
        }
    }

    @Test
    void anObjectThatCannotBeWrittenIsRefused() throws IOException {
        String file = folder.resolve("f.root").toString();

        assertEquals(file + ": object 'x': objects of class 'TH1X' cannot be written; of those that can,"
                + " nearest first: TH1, TH1C, TH1S, TH1I, TH1F (… 86 more)",
                refusal(RootObject.builder("TH1X", 1).build()));
        assertEquals(file + ": object 'x': class TObjString has no member 'fStrin'; nearest first: fString,"
                + " fBits, fUniqueID",
                refusal(RootObject.builder("TObjString", 1).text("fStrin", "").build()));
        assertEquals(file + ": object 'x': TParameter<int>.fVal = 4294967296 does not fit into its 32 bits",
                refusal(RootObject.builder("TParameter<int>", 2).whole("fVal", 1L << 32).build()));
        assertEquals(file + ": object 'x': TGraph.fX has 1 values, not 2",
                refusal(RootObject.builder("TGraph", 5).whole("fNpoints", 2)
                        .numbers("fX", new double[1]).build()));
    }

    @Test
    void aNameThatIsNoneIsRefused() throws IOException {
        Path path = folder.resolve("f.root");

        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            file.write("note", note(""));

            assertEquals(path + ": object 'a//b': 'a//b' is no name of an object: each part between slashes"
                    + " has at least one character, none of them a semicolon",
                    assertThrows(NtupleException.class, () -> file.write("a//b", note(""))).getMessage());
            assertEquals(path + ": object 'note/a': 'note' is there already and no directory, but a"
                    + " TObjString",
                    assertThrows(NtupleException.class, () -> file.write("note/a", note(""))).getMessage());
        }
    }

    @Test
    void whereNoFileCanBeMadeTheReasonIsTold() {
        Path missing = folder.resolve("no/f.root");

        assertEquals(folder + " cannot be written: it is a folder",
                assertThrows(UnwritableFileException.class,
                        () -> RootFileWriter.create(folder, Compression.none())).getMessage());
        assertEquals(missing + " cannot be written: there is no folder '" + folder.resolve("no") + "'",
                assertThrows(UnwritableFileException.class,
                        () -> RootFileWriter.create(missing, Compression.none())).getMessage());
        assertThrows(UnreadableFileException.class, () -> RootFileWriter.append(missing, Compression.none()));
    }

    @Test
    void aFullDiskIsTold() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full on this system");

        UnwritableFileException e = assertThrows(UnwritableFileException.class, () -> {
            try (RootFileWriter file = RootFileWriter.create(full, Compression.none())) {
                file.write("note", note("x"));
                file.commit();
            }
        });

        assertEquals("/dev/full cannot be written: No space left on device", e.getMessage());
    }

    @Test
    void nothingIsAddedToAFileThatWasNotClosed() throws IOException {
        Path path = write("note", "x");
        byte[] bytes = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(bytes, bytes.length - 1));

        NtupleException e = assertThrows(NtupleException.class,
                () -> RootFileWriter.append(path, Compression.none()));

        assertEquals(path + ": it is cut off, it should have " + bytes.length + " bytes and has "
                + (bytes.length - 1) + ", so nothing can be added to it", e.getMessage());
    }

    /** {@return a file whose last record is that of an object, which programs that write in place have} */
    private byte[] withAnObjectLast(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = bytes.length;
        int record = 100 + ByteBuffer.wrap(bytes).getInt(100);
        int length = ByteBuffer.wrap(bytes).getInt(record);
        int head = ByteBuffer.wrap(bytes).getShort(record + 14);
        int listed = all.indexOf(all.substring(record, record + head), record + 1);
        ByteBuffer moved = ByteBuffer.wrap(Arrays.copyOf(bytes, end + length));
        moved.position(end).put(bytes, record, length);
        moved.putInt(12, end + length).putInt(16, 0).putInt(record, -length); // without a list of gaps
        moved.putInt(end + 18, end).putInt(listed + 18, end);
        return moved.array();
    }

    /** A file may be longer than it says; what is behind is a gap of fewer bytes than its mark has. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aFileWithAFewBytesBehindItsEndIsAddedTo(int count) throws IOException {
        Path path = write("note", "x");
        byte[] bytes = withAnObjectLast(Files.readAllBytes(path));
        Files.write(path, Arrays.copyOf(bytes, bytes.length + count));

        try (RootFileWriter file = RootFileWriter.append(path, Compression.none())) {
            file.write("more", note("y"));
            file.commit();
        }

        ByteBuffer after = ByteBuffer.wrap(Files.readAllBytes(path));
        int at = 100;
        int gaps = 0;
        while (at < after.limit()) { // from record to record
            int length = after.getInt(at);
            gaps += at >= bytes.length && length < 0 ? 1 : 0;
            assertTrue(Math.abs(length) >= 4, "at byte " + at + " stands " + length);
            at += Math.abs(length);
        }
        assertEquals(after.limit(), at);
        assertEquals(count == 0 ? 0 : 1, gaps);
        try (RootFile file = RootFile.open(path)) {
            assertEquals("x", file.object("note").text("fString"));
            assertEquals("y", file.object("more").text("fString"));
        }
    }
}
