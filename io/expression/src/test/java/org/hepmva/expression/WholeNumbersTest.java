package org.hepmva.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns of whole numbers: exact as far as 64 bits go, with or without sign. */
class WholeNumbersTest {

    private static final List<String> NAMES = List.of("id", "u", "n", "x");
    private static final List<ValueKind> KINDS =
            List.of(ValueKind.LONG, ValueKind.UNSIGNED_LONG, ValueKind.INTEGER, ValueKind.REAL);
    private static final BigInteger TWO_63 = BigInteger.ONE.shiftLeft(63);
    private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);

    private static EventColumns columns(long id, long u, int n, double x) {
        EventColumns columns = new EventColumns(NAMES.size());
        columns.put(0, new long[] {id});
        columns.put(1, new long[] {u});
        columns.put(2, new double[] {n});
        columns.put(3, new double[] {x});
        return columns;
    }

    private static final EventColumns ONE = columns(9007199254740993L, -1, 5, 0.5);

    private static String exact(String text, EventColumns columns) {
        ExactValues values = new ExactValues();
        Expression.parse(text).bind(NAMES, KINDS).exact(columns, 1, values, RoundingListener.NONE);
        return values.text(0);
    }

    private static double value(String text, EventColumns columns) {
        double[] target = new double[1];
        Expression.parse(text).bind(NAMES, KINDS).values(columns, 1, target, RoundingListener.NONE);
        return target[0];
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "id; 9007199254740993", "u; 18446744073709551615", "-id; -9007199254740993",
        "id*1000; 9007199254740993000",
        "u - 1; 18446744073709551614", "u - u; 0", "-u + u; 0", "u / u; none", "id % 10; 3",
        "u % 1000; 615",
        "-id % 10; -3", "~id; -9007199254740994", "~u; 0", "u & 0xff; 255", "u >> 60; 15",
        "u << 4; 18446744073709551600",
        "1 << 63; -9223372036854775808", "id << 70; 0", "u >> 64; 0", "-id >> 64; -1",
        "u | 1; 18446744073709551615",
        "abs(-id); 9007199254740993", "min(id, u); 9007199254740993", "max(id, u); 18446744073709551615",
        "sq(id - 9007199254740000); 986049", "int(id); 9007199254740993", "round(u); 18446744073709551615",
        "n > 3 ? id : u; 9007199254740993", "n < 3 ? id : u; 18446744073709551615", "x > 3 ? id : -1; -1",
        "TMath::Odd(id); 1", "TMath::Even(u); 0", "id == id; 1", "!id; 0", "id in (1, 9007199254740993); 1",
        "18446744073709551615; 18446744073709551615", "9007199254740993; 9007199254740993",
        "0xFFFFFFFFFFFFFFFF; 18446744073709551615", "n*n; 25",
        "n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n; 1490116119384765625",
        "1e18 + 1; 1000000000000000001", "120e-1; 12", "n ? id + n : id; 9007199254740998",
        "+id; 9007199254740993",
        "id*1e3; 9007199254740993000", "u*2; 3.6893488147419103e19", "id*id; 8.11296384146067e31",
        "u % 0; NaN",
        "id << -1; NaN", "(u*2) & 1; NaN", "~(u*2); NaN", "abs(-u*2); 3.6893488147419103e19",
        "min(u % 0, id); NaN",
        "-9223372036854775808; -9223372036854775808", "abs(-9223372036854775808); 9223372036854775808",
        "id + u; 1.8455751272964293e19", "id - u*2; -3.6884481e19",
    })
    void areExactAsFarAs64BitsGo(String text, String expected) {
        if (expected.equals("none")) {
            assertFalse(Expression.parse(text).bind(NAMES, KINDS).isWhole());
        } else if (expected.contains("e") && expected.length() < 15) {
            assertEquals(Double.parseDouble(expected), Double.parseDouble(exact(text, ONE)), 1e13);
        } else {
            assertEquals(expected, exact(text, ONE));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "id == 9007199254740993; 1", "id == 9007199254740992; 0", "id == 9007199254740992.0; 0",
        "9007199254740992.0 < id; 1", "9007199254740994.0 > id; 1", "id > 0.5; 1", "id < x; 0", "x < id; 1",
        "id != id + 1; 1", "u > id; 1", "u == 18446744073709551615; 1", "u == 18446744073709551616; 0",
        "u < 18446744073709551616; 1", "u >= 1.8446744073709550e19; 1", "u > -1; 1", "-1 < u; 1",
        "id == x % 0; 0", "id != x % 0; 1", "x % 0 >= u; 0", "u > x % 0; 0", "u % 0 < id; 0", "u*2 > u; 1",
        "u > u*2; 0", "u*2 == u*2; 1", "id < 1e300; 1", "id > -1e300; 1", "u > -1e300; 1", "u < 1e300; 1",
        "id < id + 1 < 2; 1", "n < id == 1; 1", "id in (x, 9007199254740993); 1", "x in (id, 0.5); 1",
        "n in (id, u); 0", "id && u; 1", "!(id - 9007199254740993); 1",
        "id - 9007199254740993 ? 1 : 2; 2", "id % 2 * x; 0.5",
        "id * 2 % 4 / 2; 1", "(id & 1) + x; 1.5", "-(id & 1); -1", "~id + 0.0; -9007199254740994",
        "n << 40 >> 38; 20", "(n << 60) & (1 << 62); 4611686018427387904",
        "n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n*n % 1000; 125",
    })
    void areComparedAndTakenApartExactly(String text, double expected) {
        assertEquals(expected, value(text, ONE));
    }

    @Test
    void aDoubleBetweenTwoWholeNumbersIsEqualToNone() {
        EventColumns five = columns(-5, 5, 5, 5.7);

        assertEquals(1, value("u < x", five));
        assertEquals(1, value("id > -x", five));
        assertEquals(0, value("id == -5.5", five));
        assertEquals(1, value("id == -5.0", five));
        assertEquals(1, value("id == 0*x - 5", five));
    }

    @Test
    void whatNoDoubleHoldsIsHeard() {
        List<String> heard = new ArrayList<>();
        double[] target = new double[1];

        for (String text : List.of("id/2", "id == 3", "id & 1", "sqrt(u)", "(id | 2)*1.5", "u*1.0", "n/2",
                "id > x", "id && 1", "2*(id % 4)")) {
            Expression.parse(text).bind(NAMES, KINDS).values(ONE, 1, target,
                    (what, exact, event) -> heard.add(text + ": " + what + " " + exact + " " + event));
        }

        assertEquals(List.of("id/2: id 9007199254740993 0", "sqrt(u): u 18446744073709551615 0",
                "(id | 2)*1.5: (id | 2)*1.5 9007199254740995 0", "u*1.0: u 18446744073709551615 0"), heard);
    }

    @Test
    void onlyFormulasOfWholeNumbersHaveExactValues() {
        ColumnExpression half = Expression.parse("id/2").bind(NAMES, KINDS);

        assertFalse(half.isWhole());
        assertEquals("'id/2' is not of whole numbers", assertThrows(IllegalStateException.class,
                () -> half.exact(ONE, 1, new ExactValues(), RoundingListener.NONE)).getMessage());
        assertTrue(Expression.parse("id > x").bind(NAMES, KINDS).isWhole());
        assertEquals("id/2", half.toString());
    }

    @Test
    void theKindOfTheValuesIsTheNarrowestThatHoldsThem() {
        ExactValues values = new ExactValues();

        assertEquals(ValueKind.LONG, kind("-id", values));
        assertEquals(ValueKind.LONG, kind("u >> 1", values));
        assertEquals(ValueKind.UNSIGNED_LONG, kind("u - 7", values));
        assertEquals(ValueKind.REAL, kind("u + 7", values));
        assertTrue(values.isBeyond(0));
        assertEquals(0x1p64, values.value(0));
    }

    private static ValueKind kind(String text, ExactValues values) {
        Expression.parse(text).bind(NAMES, KINDS).exact(ONE, 1, values, RoundingListener.NONE);
        return values.kind();
    }

    /** A text and its value, unless something in it leaves 64 bits. */
    private record Written(String text, Optional<BigInteger> value) { }

    private record Binary(String symbol, BinaryOperator<BigInteger> formula) { }

    private static final List<Binary> BINARY = List.of(new Binary("+", BigInteger::add),
            new Binary("-", BigInteger::subtract), new Binary("*", BigInteger::multiply),
            new Binary("%", (a, b) -> b.signum() == 0 ? TWO_64 : a.remainder(b)),
            new Binary("&", (a, b) -> bits(a.and(b), isLarge(a) || isLarge(b))),
            new Binary("|", (a, b) -> bits(a.or(b), isLarge(a) || isLarge(b))),
            new Binary("<<", (a, b) -> shifted(a, b, 1)), new Binary(">>", (a, b) -> shifted(a, b, -1)),
            new Binary("<", (a, b) -> truth(a.compareTo(b) < 0)),
            new Binary("<=", (a, b) -> truth(a.compareTo(b) <= 0)),
            new Binary(">", (a, b) -> truth(a.compareTo(b) > 0)),
            new Binary(">=", (a, b) -> truth(a.compareTo(b) >= 0)),
            new Binary("==", (a, b) -> truth(a.equals(b))), new Binary("!=", (a, b) -> truth(!a.equals(b))));

    private final SplittableRandom random = new SplittableRandom(64);

    private static boolean isLarge(BigInteger value) {
        return value.compareTo(TWO_63) >= 0;
    }

    private static BigInteger bits(BigInteger value, boolean unsigned) {
        BigInteger last64 = value.and(TWO_64.subtract(BigInteger.ONE));
        return unsigned ? last64 : BigInteger.valueOf(last64.longValue());
    }

    private static BigInteger shifted(BigInteger a, BigInteger b, int direction) {
        return b.signum() < 0 ? TWO_64
                : bits(a.shiftLeft(direction * b.min(BigInteger.valueOf(64)).intValue()), isLarge(a));
    }

    private static BigInteger truth(boolean condition) {
        return condition ? BigInteger.ONE : BigInteger.ZERO;
    }

    private static Optional<BigInteger> within(BigInteger value) {
        return value.compareTo(TWO_63.negate()) >= 0 && value.compareTo(TWO_64) < 0 ? Optional.of(value)
                : Optional.empty();
    }

    private Written written(int depth, BigInteger[] event) {
        int kind = depth == 0 ? random.nextInt(4) : random.nextInt(12);
        if (kind < 3) {
            return new Written(NAMES.get(kind), Optional.of(event[kind]));
        }
        if (kind == 3) {
            BigInteger literal = new BigInteger(Long.toUnsignedString(any()));
            return new Written(random.nextBoolean() ? literal.toString() : "0x" + literal.toString(16),
                    Optional.of(literal));
        }
        Written one = written(depth - 1, event);
        Written other = written(depth - 1, event);
        return switch (kind) {
            case 4 -> new Written("-(" + one.text() + ")",
                    one.value().map(BigInteger::negate).flatMap(v -> within(v)));
            case 5 -> new Written("~(" + one.text() + ")", one.value().map(v -> bits(v.not(), isLarge(v))));
            case 6 -> new Written("abs(" + one.text() + ")", one.value().map(BigInteger::abs));
            case 7 -> new Written("max(" + one.text() + "," + other.text() + ")",
                    both(BigInteger::max, one, other));
            case 8 -> new Written("min(" + one.text() + "," + other.text() + ")",
                    both(BigInteger::min, one, other));
            case 9 -> new Written("(" + one.text() + " ? " + other.text() + " : " + one.text() + ")",
                    one.value().flatMap(v -> v.signum() != 0 ? other.value() : Optional.of(v)));
            default -> {
                Binary operator = BINARY.get(random.nextInt(BINARY.size()));
                yield new Written("(" + one.text() + ")" + operator.symbol() + "(" + other.text() + ")",
                        both(operator.formula(), one, other));
            }
        };
    }

    private static Optional<BigInteger> both(BinaryOperator<BigInteger> formula, Written one, Written other) {
        return one.value().flatMap(a -> other.value().flatMap(b -> within(formula.apply(a, b))));
    }

    private long any() {
        return random.nextInt(4) == 0 ? List.of(0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 53)
                .get(random.nextInt(6)) : random.nextLong() >>> random.nextInt(64);
    }

    @Test
    void randomFormulasAreThoseOfArbitraryPrecision() {
        int checked = 0;
        for (int i = 0; i < 20_000; i++) {
            long id = random.nextBoolean() ? any() : -any();
            long u = any();
            int n = (int) any();
            Written formula = written(random.nextInt(5), new BigInteger[] {BigInteger.valueOf(id),
                new BigInteger(Long.toUnsignedString(u)), BigInteger.valueOf(n)});
            if (formula.value().isPresent()) {
                checked++;
                assertEquals(formula.value().get().toString(), exact(formula.text(), columns(id, u, n, 0)),
                        () -> formula.text() + " for id " + id + ", u " + u + ", n " + n);
            }
        }
        assertTrue(checked > 12_000, checked + " stay within 64 bits");
    }

    @ParameterizedTest
    @CsvSource({"n,INTEGER", "u,UNSIGNED_LONG", "id,LONG", "x,REAL", "n%2,INTEGER", "n%n,REAL", "n*n+n,REAL",
            "2*n,LONG", "id+1,REAL", "u%100,INTEGER", "n > 2 && id < 5,INTEGER", "x > 2,REAL", "7,INTEGER",
            "n > 2 ? n : id,REAL", "n > 2 ? n : 7,LONG", "n/2,REAL", "abs(n),LONG", "round(x),REAL",
            "n << 1,REAL"})
    void theKindOfAFormulaHoldsEveryValueThatItCanHave(String formula, ValueKind kind) {
        assertEquals(kind, Expression.parse(formula).bind(NAMES, KINDS).kind());
    }

    @Test
    void theWholeNumbersThatNoDoubleHoldsAreKnown() {
        String text = "id in (9007199254740992, 9007199254740993, 0xFFFFFFFFFFFFFFFF, 1e19) || x < 1e300";

        assertEquals(List.of("9007199254740993", "18446744073709551615"),
                Expression.parse(text).roundedNumbers());
        assertEquals(List.of(), Expression.parse("x > 0.1 && id == 0x20000000000000").roundedNumbers());
    }
}
