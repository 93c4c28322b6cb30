package org.hepmva.runtime.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.hepmva.runtime.MalformedWeightFileException;
import org.hepmva.runtime.Samples;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.WeightFileException;
import org.hepmva.runtime.WeightFileFormat;
import org.hepmva.runtime.trees.BoostedTrees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GzipWeightFileFormatTest {

    private static final WeightFile TREES =
            WeightFile.of("BDT", Samples.smallTrees(BoostedTrees.Kind.GRADIENT));

    @TempDir
    private Path folder;

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(Path file) {
        return assertThrows(WeightFileException.class, () -> WeightFile.read(file)).getMessage();
    }

    @Test
    void itIsWrittenByNameAndRecognisedByContent() throws IOException {
        Path compressed = folder.resolve("BDT.hepmva.json.GZ");
        Path renamed = folder.resolve("BDT.txt");

        TREES.write(compressed);
        Files.copy(compressed, renamed);

        assertEquals(0x1f, Files.readAllBytes(compressed)[0]);
        assertEquals(Samples.text(TREES), Samples.text(WeightFile.read(renamed)));
        assertEquals("hepmva weight file, compressed", WeightFileFormat.of(renamed).orElseThrow().name());
    }

    @Test
    void compressedFilesOfOtherPeopleAreNotMistakenForWeightFiles() throws IOException {
        Path table = Files.write(folder.resolve("table.csv.gz"), gzip("x,y\n1,2\n"));
        Path empty = Files.write(folder.resolve("empty.gz"), gzip(""));
        Path twice = Files.write(folder.resolve("twice.gz"), gzip(gzip(Samples.text(TREES))));

        for (Path file : new Path[] {table, empty, twice}) {
            assertFalse(WeightFileFormat.of(file).isPresent(), file.toString());
            assertTrue(refusal(file).startsWith(file + ": this is no weight file: it begins with '"),
                    refusal(file));
        }
        assertFalse(new GzipWeightFileFormat().knows(new byte[] {0x1f}));
    }

    @Test
    void damagedAndShortenedDataAreRefused() throws IOException {
        byte[] whole = gzip(Samples.text(TREES));
        Path shortened = Files.write(folder.resolve("b"), Arrays.copyOf(whole, whole.length - 9));
        whole[whole.length - 6] ^= 1;
        Path damaged = Files.write(folder.resolve("c"), whole);

        assertEquals(shortened + ": the compressed data end too early", refusal(shortened));
        assertEquals(damaged + ": the compressed data are damaged: Corrupt GZIP trailer", refusal(damaged));
        assertThrows(MalformedWeightFileException.class, () -> WeightFile.read(damaged));
    }

    @Test
    void theStreamStaysOpen() throws IOException {
        boolean[] closed = {false};
        InputStream in = new ByteArrayInputStream(gzip(Samples.text(TREES))) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        WeightFile.read(in);

        assertFalse(closed[0]);
    }
}
