package org.hepmva.io.root;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;

/** The files in src/test/resources/root and what they hold; see src/test/peers/root_fixtures.py. */
final class Fixtures {

    private static final BigInteger SCATTER = new BigInteger("9E3779B97F4A7C15", 16);

    private Fixtures() {
    }

    static Path file(String name) {
        try {
            return Path.of(new URI(Fixtures.class.getResource("/root/" + name).toString()));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(file(name));
    }

    /**
     * What element k of a branch of whole numbers holds in entry i: bits of a multiple of i +
     * 7k.
     */
    static long whole(int bits, boolean isSigned, int i, int k) {
        BigInteger scattered = BigInteger.valueOf(i + 7L * k).multiply(SCATTER).shiftRight(3);
        BigInteger masked = scattered.and(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
        boolean isNegative = isSigned && masked.testBit(bits - 1);
        return isNegative ? masked.subtract(BigInteger.ONE.shiftLeft(bits)).longValue() : masked.longValue();
    }

    static double real(int i, int k) {
        return i / 8.0 - k;
    }

    static String text(int i) {
        return List.of("", "e", "μμ", "x".repeat(300)).get(i % 4);
    }

    /** All values of a column, as text, which is exact for every type. */
    static List<String> texts(Ntuple ntuple, String name) throws IOException {
        List<String> values = new ArrayList<>();
        try (Chunks chunks = ntuple.chunks(List.of(name), EntryRange.all())) {
            while (chunks.advance()) {
                Column column = chunks.chunk().column(0);
                for (int i = 0; i < column.size(); i++) {
                    values.add(column.text(i));
                }
            }
        }
        return values;
    }

    /** All values of a column of numbers. */
    static double[] values(Ntuple ntuple, String name) throws IOException {
        double[] values = new double[(int) ntuple.entries()];
        try (Chunks chunks = ntuple.chunks(List.of(name), EntryRange.all())) {
            while (chunks.advance()) {
                chunks.chunk().column(0).copyTo(values, (int) chunks.chunk().first());
            }
        }
        return values;
    }
}
