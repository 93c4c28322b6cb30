package org.hepmva.expression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What people type into {@code TTree::Draw} over columns of every type gives here what it gives there; what
 * does not is all here, and told in docs/expressions.md.
 */
class RootDrawTest {

    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private static final List<String> NAMES =
            List.of("a", "b", "pt", "eta", "phi", "n", "id", "u", "flag", "Label", "Entry$");
    private static final List<ValueKind> KINDS = List.of(ValueKind.REAL, ValueKind.REAL, ValueKind.REAL,
            ValueKind.REAL, ValueKind.REAL, ValueKind.INTEGER, ValueKind.LONG, ValueKind.UNSIGNED_LONG,
            ValueKind.INTEGER, ValueKind.TEXT, ValueKind.LONG);
    private static final int ENTRIES = 4;

    /** StrictMath and the C library may differ in the last places. */
    private static final double ROUNDING = 1e-14;

    /** Expressions of which ROOT has other values, with ours. */
    private static final Map<String, double[]> DIFFERENT = new TreeMap<>();

    /** Expressions that ROOT does not compile, with our values. */
    private static final Map<String, double[]> REFUSED = new TreeMap<>();

    static {
        // ROOT takes the bits of negative numbers without sign, and holds numbers above 2^53 as doubles
        DIFFERENT.put("n|8", new double[] {13, -7, 8, 1000008});
        DIFFERENT.put("n<<2", new double[] {20, -28, 0, 4000000});
        DIFFERENT.put("n>>1", new double[] {2, -4, 0, 500000});
        DIFFERENT.put("id&1", new double[] {1, 1, 0, 0});
        DIFFERENT.put("u&4", new double[] {4, 4, 0, 4});
        DIFFERENT.put("u>>1", new double[] {0x1p63, 2, 0x1p62, 6});
        DIFFERENT.put("id>>3", new double[] {0x1p50, -1, 0x1p59, 100});
        DIFFERENT.put("id==9007199254740992", new double[] {0, 0, 0, 0});
        DIFFERENT.put("id%2", new double[] {1, -1, 0, 0});
        DIFFERENT.put("id%1000", new double[] {993, -3, 904, 800});
        // ROOT orders some operators otherwise, and has 0 or another root for what has no value
        DIFFERENT.put("a<b==1", new double[] {1, 1, 0, 0});
        DIFFERENT.put("a<b<n", new double[] {1, 0, 0, 1});
        DIFFERENT.put("n%2*3", new double[] {3, -3, 0, 0});
        DIFFERENT.put("1/n", new double[] {0.2, -1.0 / 7, INFINITY, 1e-6});
        DIFFERENT.put("a/0", new double[] {INFINITY, -INFINITY, NAN, INFINITY});
        DIFFERENT.put("log(-1)", new double[] {NAN, NAN, NAN, NAN});
        DIFFERENT.put("sqrt(-4)", new double[] {NAN, NAN, NAN, NAN});
        REFUSED.put("true", new double[] {1, 1, 1, 1});
        REFUSED.put("false", new double[] {0, 0, 0, 0});
        REFUSED.put("~n", new double[] {-6, 6, -1, -1000001});
        REFUSED.put("std::max(a,b)", new double[] {3.5, 0.5, 0, 7.75});
        REFUSED.put("std::sqrt(b)", new double[] {Math.sqrt(3.5), Math.sqrt(0.5), NAN, 1});
        REFUSED.put("TMath::Gaus(a,1,2,true)", DoubleStream.of(0.5, -1.125, -0.5, 3.375)
                .map(pull -> Math.exp(-pull * pull / 2) / Math.sqrt(8 * Math.PI)).toArray());
        REFUSED.put("deltaPhi(phi,a)", new double[] {1, -1.75, 0.5, 1.5 - 7.75 + 2 * Math.PI});
        REFUSED.put("deltaR(eta,phi,a,b)", new double[] {Math.hypot(3.25, 0.5),
            Math.hypot(3.75, 2 * Math.PI - 3.5), 2 * Math.PI - 3.5, Math.hypot(8.25, 0.5)});
    }

    private static EventColumns entries() {
        EventColumns columns = new EventColumns(NAMES.size());
        columns.put(0, new double[] {2, -1.25, 0, 7.75});
        columns.put(1, new double[] {3.5, 0.5, -3, 1});
        columns.put(2, new double[] {45.5, 22.25, 1e-3, 1e6});
        columns.put(3, new double[] {-1.25, 2.5, 0, -0.5});
        columns.put(4, new double[] {3, -3, 0.5, 1.5});
        columns.put(5, new double[] {5, -7, 0, 1_000_000});
        columns.put(6, new long[] {9007199254740993L, -3, 1L << 62, 800});
        columns.put(7, new long[] {-1, 4, 1L << 63, 12});
        columns.put(8, new double[] {1, 0, 1, 0});
        columns.put(9, new String[] {"s", "b", "s", "tau"});
        columns.put(10, new long[] {0, 1, 2, 3});
        return columns;
    }

    private static double[] values(String expression) {
        double[] values = new double[ENTRIES];
        Expression.parse(expression).bind(NAMES, KINDS)
                .values(entries(), ENTRIES, values, RoundingListener.NONE);
        return values;
    }

    @Test
    void rootGaveTheSameValues() throws IOException {
        try (InputStream file = RootDrawTest.class.getResourceAsStream("root_draw.txt")) {
            check(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    @Tag("peer")
    void rootGivesTheSameValues() throws IOException, InterruptedException {
        String python = System.getenv("HEPMVA_PEER_PYTHON");
        assumeTrue(python != null && !python.isBlank(), "HEPMVA_PEER_PYTHON names no Python with ROOT");
        Path script = Path.of("src/test/peers/root_draw.py").toAbsolutePath();
        Path output = Files.createTempFile("root_draw", ".txt");

        int status = new ProcessBuilder(python, script.toString()).redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        String table = Files.readString(output);
        Files.delete(output);

        assertEquals(0, status);
        check(table);
    }

    private static void check(String table) {
        List<String> lines = table.lines().filter(line -> !line.startsWith("#")).toList();
        assertTrue(lines.size() >= 180, lines.size() + " expressions");
        int same = 0;
        for (String line : lines) {
            String[] part = line.split("\t");
            if (part[1].equals("REFUSED")) {
                assertArrayEquals(REFUSED.get(part[0]), values(part[0]), ROUNDING, part[0]);
            } else if (DIFFERENT.containsKey(part[0])) {
                assertArrayEquals(DIFFERENT.get(part[0]), values(part[0]), ROUNDING, part[0]);
            } else {
                same++;
                assertSame(part, values(part[0]));
            }
        }
        assertTrue(same >= 160, same + " expressions have ROOT's values");
    }

    private static void assertSame(String[] expected, double[] values) {
        for (int i = 0; i < ENTRIES; i++) {
            double root = Double.parseDouble(expected[i + 1].replace("nan", "NaN"));
            double size = Double.isNaN(root) ? 1 : Math.max(1, Math.abs(root));
            assertEquals(root, values[i], ROUNDING * size,
                    expected[0] + " of entry " + i + ": " + Arrays.toString(values));
        }
    }
}
