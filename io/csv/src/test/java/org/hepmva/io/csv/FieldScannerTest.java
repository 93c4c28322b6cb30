package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Random;
import org.hepmva.io.csv.FieldScanner.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldScannerTest {

    private final FieldScanner scanner = new FieldScanner('.');

    private Kind scan(String text) {
        char[] buffer = ("<" + text + ">").toCharArray();
        return scanner.scan(buffer, 1, buffer.length - 1);
    }

    private void assertSameAsJava(String text) {
        scan(text);

        assertEquals(Double.doubleToRawLongBits(Double.parseDouble(text)),
                Double.doubleToRawLongBits(scanner.value()), text);
    }

    @Test
    void everyNumberIsTheDoubleThatJavaReads() {
        Random random = new Random(20261121);
        for (int i = 0; i < 10_000; i++) {
            assertSameAsJava(Double.toString(finite(random)));
            assertSameAsJava(Double.toString(random.nextGaussian() * 100));
            assertSameAsJava(Float.toString(random.nextFloat()));
            assertSameAsJava(random.nextLong() + "e" + (random.nextInt(700) - 350));
            long digits = random.nextLong() >>> 1 + random.nextInt(60);
            assertSameAsJava(random.nextInt() + "." + digits + random.nextInt(1 << 20));
            assertSameAsJava(digits + "." + random.nextInt(1000) + "E-7");
        }
    }

    @Test
    void halfwayBetweenTwoDoublesTheEvenOneIsTaken() {
        Random random = new Random(20261122);
        for (int i = 0; i < 5_000; i++) {
            long fraction = random.nextLong() & 0xfffffffffffffL;
            double below = Double.longBitsToDouble((long) (1003 + random.nextInt(90)) << 52 | fraction);
            BigDecimal half = new BigDecimal(below).add(new BigDecimal(Math.nextUp(below)))
                    .divide(BigDecimal.valueOf(2));

            assertSameAsJava(half.toPlainString());
            assertSameAsJava(half.add(new BigDecimal("1e-40")).toPlainString());
            assertSameAsJava(half.subtract(new BigDecimal("1e-40")).toPlainString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.0", "1.", ".5", "-.5e-3", "+7", "1e22", "1e23", "9007199254740993",
        "1e-400", "4.9e-324", "2.2250738585072011e-308", "1.7976931348623158e308", "1e400",
        "18446744073709551615", "0.000000000000000000000000000000000001", 
        "123456789012345678901234567890", "1e99999999999", "0e999"})
    void edgesAreReadAsJavaReadsThem(String text) {
        assertSameAsJava(text);
    }

    @ParameterizedTest
    @CsvSource({"1, WHOLE", "-9223372036854775808, WHOLE", "9223372036854775808, UNSIGNED", "1., REAL",
        "18446744073709551615, UNSIGNED", "+018446744073709551615, UNSIGNED", "18446744073709551616, REAL",
        "-9223372036854775809, REAL", "99999999999999999999, REAL", "9999999999999999999, UNSIGNED",
        "1.0D+03, REAL", "1d3, TEXT", "1.d, TEXT",
        "1e3, REAL", "1e, TEXT", "1e+, TEXT", "., TEXT", "-, TEXT", "+, TEXT", "e5, TEXT", "1.2.3, TEXT",
        "1_000, TEXT",
        "0x10, TEXT", "1d, TEXT", "1f, TEXT", "--1, TEXT", "1 2, TEXT", "'1,5', TEXT", "TRUE, BOOLEAN",
        "inf, REAL", "-INF, REAL", "nan, MISSING", "NULL, MISSING", "'', MISSING", "T, TEXT", "na1, TEXT"})
    void aFieldIsOfOneKind(String text, Kind kind) {
        assertEquals(kind, scan(text));
    }

    @Test
    void wholeNumbersAreExact() {
        scan("-9223372036854775808");
        assertEquals(Long.MIN_VALUE, scanner.whole());

        scan("9007199254740993");
        assertEquals(9007199254740993L, scanner.whole());
    }

    private static double finite(Random random) {
        double value = Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(value) ? value : 0.1;
    }
}
