package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts of every kind, cut off or spoilt at random with a fixed seed, are read or refused as
 * {@link CsvFuzzTest} asks.
 */
class HostileTextTest {

    private static final List<String> PIECES = List.of("\"", ",", "\n", "\r", ";", "\0", "#", "sep=", " ",
            "\t", "*", "* ", " * ", "Row", "1e", "9", "-", ".", "/D", ":", "[3]", "[9999]", "\ufeff",
            "\u202e", "é", "nan", "true", "#column double x\n", "#separator 35\n", "x".repeat(300),
            "9".repeat(400), "\n".repeat(300), ",".repeat(500), "|");

    @TempDir
    static Path folder;

    private static String any(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static byte[] spoilt(Random random) throws IOException {
        StringBuilder text = new StringBuilder(any(CsvFuzzTest.SEEDS, random));
        for (int i = random.nextInt(5); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, any(PIECES, random));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(4)));
                case 2 -> text.insert(at, any(CsvFuzzTest.SEEDS, random));
                default -> text.append(text.substring(at));
            }
        }
        byte[] bytes = text.toString().getBytes(random.nextInt(8) == 0 ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(bytes);
            }
            bytes = packed.toByteArray();
        }
        for (int i = random.nextInt(3); i > 0 && bytes.length > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static void readMany(long seed, int count) {
        Random random = new Random(seed);
        assertTimeoutPreemptively(Duration.ofMinutes(10), () -> {
            for (int i = 0; i < count; i++) {
                byte[] bytes = spoilt(random);
                try {
                    CsvFuzzTest.read(folder, bytes);
                } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
                    throw new AssertionError(i + ": " + new String(bytes, StandardCharsets.UTF_8), e);
                }
            }
        });
    }

    @Test
    void aSpoiltTextOpensOrIsRefusedByASentence() {
        readMany(20261130, 500);
    }

    @Test
    void aCompressedFileOfNothingButBlanksTakesNoMemory() throws IOException {
        Path file = folder.resolve("bomb.csv.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 40; i++) {
                out.write(blanks);
            }
        }

        assertTimeoutPreemptively(Duration.ofSeconds(30),
                () -> CsvFuzzTest.read(folder, Files.readAllBytes(file)));
    }

    @Test
    @Tag("slow")
    void everyBeginningOfATextOpensOrIsRefused() throws IOException {
        for (String seed : CsvFuzzTest.SEEDS) {
            byte[] bytes = seed.getBytes(StandardCharsets.UTF_8);
            for (int size : Stream.iterate(0, i -> i <= bytes.length, i -> i + 1).toList()) {
                CsvFuzzTest.read(folder, Arrays.copyOf(bytes, size));
            }
        }
    }
}
