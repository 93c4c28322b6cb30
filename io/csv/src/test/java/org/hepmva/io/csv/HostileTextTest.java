package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.hepmva.io.Chunks;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever bytes a file holds, it opens or is refused by a sentence, in time and without control characters;
 * and what opens has as many rows as it says. Texts of every kind are spoilt at random, with a fixed seed.
 */
class HostileTextTest {

    private static final List<String> SEEDS = List.of(
            "a,b,c\n1,2.5,x\n-3,1e9,\"y, z\"\n", "pt;eta\r\n1,5;2\r\n3,25;4\r\n", "sep=;\na;b\n1;2\n",
            "x y z\n1 2 3\n 4\t5 6\n",
            "#class tools::wcsv::ntuple\n#separator 59\n#column double E\n#column int n\n1;2\n",
            "x/D:y:n[2]/I\n1 2 3 4\n5 6 7 8\n", "x/D,y/F\n1,2\n", "id\n18446744073709551615\n1\n",
            "pt,pt,,7\n1,,true,NaN\n2,inf,false,NA\n", "# a b\n1 2\n3 4\n", ",0,1\n0,1.5,2\n1,2,3\n",
            "************\n*    Row   *         x *\n************\n*        0 *       1.5 *\n*********\n",
            "x\n1.0D+03\n1e400\n123456789012345678901234567890\n", "\ufeffa|b\n1|2\n", "a\tb\n\t2\n");
    private static final List<String> PIECES = List.of("\"", ",", "\n", "\r", ";", "\0", "#", "sep=", " ",
            "\t", "*", "* ", " * ", "Row", "1e", "9", "-", ".", "/D", ":", "[3]", "[9999]", "\ufeff",
            "\u202e", "é", "nan", "true", "#column double x\n", "#separator 35\n", "x".repeat(300),
            "9".repeat(400), "\n".repeat(300), ",".repeat(500), "|");

    @TempDir
    static Path folder;

    /** Reads a file to its end, and judges only how. */
    static void read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("hostile.csv"), bytes);
        try (Ntuple ntuple = Ntuple.open(file.toString())) {
            assertEquals(ntuple.names().size(), new HashSet<>(ntuple.names()).size(), ntuple::toString);
            assertFalse(ntuple.names().contains(""), ntuple::toString);
            long entries = 0;
            try (Chunks chunks = ntuple.chunks(ntuple.names(), EntryRange.all())) {
                while (chunks.advance()) {
                    entries += chunks.chunk().size();
                }
            }
            assertEquals(ntuple.entries(), entries);
        } catch (NtupleException e) {
            assertTrue(e.getMessage().startsWith(file.toString()), e::getMessage);
            assertTrue(e.getMessage().codePoints().noneMatch(Character::isISOControl), e::getMessage);
        }
    }

    private static byte[] spoilt(Random random) throws IOException {
        StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
        for (int i = random.nextInt(5); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(4)));
                case 2 -> text.insert(at, SEEDS.get(random.nextInt(SEEDS.size())));
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
                    read(bytes);
                } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
                    throw new AssertionError(i + ": " + new String(bytes, StandardCharsets.UTF_8), e);
                }
            }
        });
    }

    @Test
    void aSpoiltTextOpensOrIsRefusedByASentence() {
        readMany(20261130, 1000);
    }

    @Test
    @Tag("slow")
    void manyThousandsOfSpoiltTextsDoToo() {
        readMany(Long.getLong("hepmva.seed", 7), Integer.getInteger("hepmva.count", 20_000));
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

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> read(Files.readAllBytes(file)));
    }

    @Test
    void everyBeginningOfATextOpensOrIsRefused() throws IOException {
        for (String seed : SEEDS) {
            byte[] bytes = seed.getBytes(StandardCharsets.UTF_8);
            for (int size : Stream.iterate(0, i -> i <= bytes.length, i -> i + 1).toList()) {
                read(Arrays.copyOf(bytes, size));
            }
        }
    }
}
