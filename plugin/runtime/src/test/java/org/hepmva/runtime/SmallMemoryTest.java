package org.hepmva.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.testing.NewJava;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody made to fill the memory, read by a Java that has little of it. */
@Tag("slow")
class SmallMemoryTest {

    @TempDir
    Path folder;

    /** Reads a weight file and prints what it is, or why not. */
    static final class Reading {

        private Reading() {
        }

        public static void main(String[] arguments) throws IOException {
            try {
                System.out.print(WeightFile.read(Path.of(arguments[0])));
            } catch (WeightFileException e) {
                System.out.print(e.getMessage());
            }
        }
    }

    /** A weight file in which a place holds the same again and again. */
    private Path repeated(String name, String place, String piece, int megabytes, String... begin)
            throws IOException {
        String text = Samples.text(WeightFile.of("BDT", Samples.smallTrees(BoostedTrees.Kind.GRADIENT)));
        Path file = folder.resolve(name);
        byte[] megabyte = piece.repeat((1 << 20) / piece.length()).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.substring(0, text.indexOf(place) + place.length())
                    .getBytes(StandardCharsets.UTF_8));
            out.write(String.join("", begin).getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < megabytes; i++) {
                out.write(megabyte);
            }
        }
        return file;
    }

    private static String readWith64Megabytes(Path file) throws IOException {
        return readWith(64, file);
    }

    private static String readWith(int megabytes, Path file) throws IOException {
        return NewJava.said(megabytes, Reading.class, file.toString());
    }

    @Test
    void aSmallFileThatUnpacksToAHugeOneIsRefusedInASentence() throws IOException {
        for (String place : new String[] {"\"variable\": [", "\"leaf\": ["}) {
            Path bomb = repeated("bomb.json.gz", place, "0,", 100);

            String said = readWith64Megabytes(bomb);

            assertTrue(Files.size(bomb) < 200_000);
            assertTooMany(bomb, said);
        }
    }

    @Test
    void moreEmptyThingsThanMemoryHoldsAreRefusedInASentence() throws IOException {
        String tree = "{\"weight\":1,\"variable\":[],\"cut\":[],\"missing\":\"\",\"left\":[],\"right\":[],"
                + "\"leaf\":[0]},";
        assertTooMany("\"trees\": [", tree, 20);
        assertTooMany("\"spectators\": [", "{\"name\":\"x\",\"expression\":\"x\",\"title\":\"\","
                + "\"unit\":\"\",\"type\":\"float\",\"min\":0,\"max\":0},", 20);
        assertTooMany("\"classes\": [", "\"\",", 4);
        assertTooMany("\"method\": \"", "x", 40);
    }

    /** The large part comes before what tells of which kind it is. */
    @Test
    void whatHasToBeKeptUntilItIsKnownIsRefusedInASentence() throws IOException {
        for (String thing : new String[] {"{},", "[],", "\"\",", "0,"}) {
            Path file = repeated("things.json", "\"model\": {\n    ", thing, 4, "\"a\": [");
            assertTooMany(file, readWith64Megabytes(file));
        }
    }

    private void assertTooMany(String place, String piece, int megabytes) throws IOException {
        Path file = repeated("things.json", place, piece, megabytes);
        assertTooMany(file, readWith64Megabytes(file));
    }

    private static void assertTooMany(Path file, String said) {
        assertTrue(said.startsWith(file + ": line "), said);
        assertTrue(said.endsWith(": there are too many values for the memory of this Java;"
                + " option -Xmx gives it more"), said);
    }

    /** 1.1 million nodes and their leaves: read into 39 MB, and computed from 33 MB more. */
    @Test
    void aForestOfFiftyMegabytesIsReadWithTwoOrThreeTimesAsMuch() throws IOException {
        Path file = folder.resolve("BDT.json");
        WeightFile trees = WeightFile.of("BDT", Samples.randomTrees(BoostedTrees.Kind.GRADIENT, 3400, 12, 1));
        trees.write(file);

        assertTrue(Files.size(file) > 50_000_000, Files.size(file) + " bytes");
        assertEquals(trees.toString(), readWith(144, file));
    }

    @Test
    void aFileOfUsualSizeNeedsLittleMemory() throws IOException {
        Path file = folder.resolve("BDT.json");
        WeightFile trees = WeightFile.of("BDT", Samples.randomTrees(BoostedTrees.Kind.GRADIENT, 800, 6, 1));
        trees.write(file);

        assertEquals(trees.toString(), readWith64Megabytes(file));
    }
}
