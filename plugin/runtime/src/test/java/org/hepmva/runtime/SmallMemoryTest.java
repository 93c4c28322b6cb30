package org.hepmva.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
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

    private Path repeated(String name, String piece, int megabytes) throws IOException {
        Path file = folder.resolve(name);
        byte[] megabyte = piece.repeat((1 << 20) / piece.length()).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("{\"format\": [".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < megabytes; i++) {
                out.write(megabyte);
            }
        }
        return file;
    }

    private static String readWith64Megabytes(Path file) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(java.toString(),
                "-Xmx64m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                Reading.class.getName(), file.toString()).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aSmallFileThatUnpacksToAHugeOneIsRefusedInASentence() throws IOException {
        Path bomb = repeated("bomb.json.gz", "0,", 100);

        String said = readWith64Megabytes(bomb);

        assertTrue(Files.size(bomb) < 200_000);
        assertTrue(said.matches("\\Q" + bomb + "\\E: more than [0-9]+ bytes are not read as a weight file"
                + " with the memory of this Java; option -Xmx gives it more"), said);
    }

    @Test
    void moreEmptyThingsThanMemoryHoldsAreRefusedInASentence() throws IOException {
        for (String thing : new String[] {"{},", "[],", "\"\",", "0,"}) {
            Path things = repeated("things.json", thing, 4);

            String said = readWith64Megabytes(things);

            assertTrue(said.startsWith(things + ": line 1, column "), said);
            assertTrue(said.endsWith(": there are too many values for the memory of this Java;"
                    + " option -Xmx gives it more"), said);
        }
    }

    @Test
    void aFileOfUsualSizeNeedsLittleMemory() throws IOException {
        Path file = folder.resolve("BDT.json");
        WeightFile trees = WeightFile.of("BDT", Samples.randomTrees(BoostedTrees.Kind.GRADIENT, 800, 6, 1));
        trees.write(file);

        assertEquals(trees.toString(), readWith64Megabytes(file));
    }
}
