package org.hepmva.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Random trees, each written as text with as few brackets as C needs, and evaluated by an independent
 * composition of
 * Java lambdas: the text must be read as the tree.
 */
class RandomExpressionTest {

    private static final List<String> NAMES = List.of("a", "b.c", "x[2]");
    private static final int EVENTS = 600;

    /** A text, its value, and how tightly its outermost operator binds. */
    private record Written(String text, int level, ToDoubleFunction<double[]> value) { }

    private record Binary(String symbol, int level, DoubleBinaryOperator formula) { }

    private record Unary(String name, DoubleUnaryOperator formula) { }

    private static final int SIGN = 10;
    private static final int POWER = 11;
    private static final int ATOM = 12;

    private static final List<Binary> BINARY = List.of(
            new Binary("||", 1, (a, b) -> a != 0 || b != 0 ? 1 : 0),
            new Binary("&&", 2, (a, b) -> a != 0 && b != 0 ? 1 : 0),
            new Binary("|", 3, (a, b) -> bits(a, b, BigInteger::or)),
            new Binary("&", 4, (a, b) -> bits(a, b, BigInteger::and)),
            new Binary("==", 5, (a, b) -> a == b ? 1 : 0), new Binary("!=", 5, (a, b) -> a != b ? 1 : 0),
            new Binary("<", 6, (a, b) -> a < b ? 1 : 0), new Binary("<=", 6, (a, b) -> a <= b ? 1 : 0),
            new Binary(">", 6, (a, b) -> a > b ? 1 : 0), new Binary(">=", 6, (a, b) -> a >= b ? 1 : 0),
            new Binary("<<", 7, (a, b) -> shifted(a, b, 1)), new Binary(">>", 7, (a, b) -> shifted(a, b, -1)),
            new Binary("+", 8, Double::sum), new Binary("-", 8, (a, b) -> a - b),
            new Binary("*", 9, (a, b) -> a * b), new Binary("/", 9, (a, b) -> a / b),
            new Binary("%", 9, (a, b) -> truncated(a) % truncated(b)),
            new Binary("^", POWER, StrictMath::pow), new Binary("**", POWER, StrictMath::pow));

    private static final List<Unary> UNARY = List.of(new Unary("abs", Math::abs), new Unary("sqrt",
            Math::sqrt),
            new Unary("exp", StrictMath::exp), new Unary("TMath::Log", StrictMath::log),
            new Unary("sin", StrictMath::sin), new Unary("int", RandomExpressionTest::truncated),
            new Unary("floor", Math::floor), new Unary("TMath::Ceil", Math::ceil));

    private static double truncated(double x) {
        return Double.isNaN(x) || Double.isInfinite(x) ? x : new BigDecimal(x).setScale(0,
                RoundingMode.DOWN).doubleValue();
    }

    /** C's operators of 64 bits: two's complement, read without sign if an operand is 2^63 or more. */
    private static double bits(double a, double b, BinaryOperator<BigInteger> operator) {
        if (!isOf64Bits(a) || !isOf64Bits(b)) {
            return Double.NaN;
        }
        return number(operator.apply(whole(a), whole(b)), a >= 0x1p63 || b >= 0x1p63);
    }

    private static double shifted(double a, double b, int direction) {
        if (!isOf64Bits(a) || !isOf64Bits(b) || truncated(b) < 0) {
            return Double.NaN;
        }
        return number(whole(a).shiftLeft(direction * (int) Math.min(64, truncated(b))), a >= 0x1p63);
    }

    private static double number(BigInteger bits, boolean unsigned) {
        BigInteger last64 = bits.and(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE));
        return unsigned ? last64.doubleValue() : last64.longValue();
    }

    private static boolean isOf64Bits(double x) {
        return x >= -0x1p63 && x < 0x1p64;
    }

    private static BigInteger whole(double x) {
        return new BigDecimal(x).toBigInteger();
    }

    private final SplittableRandom random = new SplittableRandom(20240612);

    private Written written(int depth) {
        return switch (depth == 0 ? random.nextInt(2) : random.nextInt(10)) {
            case 0 -> number();
            case 1 -> name();
            case 2 -> call(depth);
            case 3 -> pair(depth);
            case 4 -> sign(depth);
            case 5 -> random.nextBoolean() ? choice(depth) : among(depth);
            default -> binary(depth);
        };
    }

    private Written number() {
        double value = random.nextInt(100) / 8.0;
        return new Written(random.nextBoolean() ? Double.toString(value) : value + "e0", ATOM, event ->
                value);
    }

    private Written name() {
        int index = random.nextInt(3);
        return new Written(NAMES.get(index), ATOM, event -> event[index]);
    }

    private Written call(int depth) {
        Unary function = UNARY.get(random.nextInt(UNARY.size()));
        Written argument = written(depth - 1);
        return new Written(function.name() + "(" + argument.text() + ")", ATOM,
                event -> function.formula().applyAsDouble(argument.value().applyAsDouble(event)));
    }

    private Written pair(int depth) {
        Written one = written(depth - 1);
        Written other = written(depth - 1);
        return new Written("min(" + one.text() + ", " + other.text() + ")", ATOM,
                event -> Math.min(one.value().applyAsDouble(event), other.value().applyAsDouble(event)));
    }

    private Written sign(int depth) {
        Written operand = written(depth - 1);
        String sign = List.of("!", "-", "~").get(random.nextInt(3));
        return new Written(sign + atLeast(SIGN, operand), SIGN, event -> {
            double value = operand.value().applyAsDouble(event);
            return switch (sign) {
                case "!" -> value == 0 ? 1 : 0;
                case "-" -> -value;
                default -> bits(value, value, (a, same) -> a.not());
            };
        });
    }

    private Written among(int depth) {
        Written sought = written(depth - 1);
        Written one = written(depth - 1);
        Written other = written(depth - 1);
        return new Written(atLeast(7, sought) + " in (" + one.text() + "," + other.text() + ")", 6, event -> {
            double value = sought.value().applyAsDouble(event);
            return value == one.value().applyAsDouble(event) || value == other.value().applyAsDouble(event)
                    ? 1 : 0;
        });
    }

    private Written choice(int depth) {
        Written condition = written(depth - 1);
        Written yes = written(depth - 1);
        Written no = written(depth - 1);
        return new Written(atLeast(1, condition) + " ? " + yes.text() + " : " + no.text(), 0,
                event -> condition.value().applyAsDouble(event) != 0 ? yes.value().applyAsDouble(event)
                        : no.value().applyAsDouble(event));
    }

    private Written binary(int depth) {
        Binary operator = BINARY.get(random.nextInt(BINARY.size()));
        Written left = written(depth - 1);
        Written right = written(depth - 1);
        String blank = random.nextBoolean() ? " " : "";
        // one 'in' in a row of comparisons, and first in it
        boolean isIn = left.level() == operator.level() && left.text().contains(" in (");
        return new Written(atLeast(isIn ? ATOM : operator.level(), left) + blank + operator.symbol() + blank
                + atLeast(operator.level() + 1, right), operator.level(),
                event -> operator.formula().applyAsDouble(left.value().applyAsDouble(event),
                        right.value().applyAsDouble(event)));
    }

    private static String atLeast(int level, Written part) {
        return part.level() >= level ? part.text() : "(" + part.text() + ")";
    }

    @Test
    void everyTreeIsReadAsItIsWrittenForEventsAndForColumns() {
        double[][] columns = new double[3][EVENTS];
        for (double[] column : columns) {
            for (int i = 0; i < EVENTS; i++) {
                column[i] = random.nextInt(9) == 0 ? Double.NaN : random.nextInt(-40, 40) / 4.0;
            }
        }
        double[] target = new double[EVENTS];
        double[] typed = new double[EVENTS];

        for (int n = 0; n < 2000; n++) {
            Written tree = written(random.nextInt(6));
            BoundExpression bound = Expression.parse(tree.text()).bind(NAMES);
            bound.values(columns, EVENTS, target);
            Expression.parse(tree.text()).bind(NAMES, List.of(ValueKind.REAL, ValueKind.REAL, ValueKind.REAL))
                    .values(EventColumns.ofReals(columns), EVENTS, typed, RoundingListener.NONE);
            for (int i = n % 7; i < EVENTS; i += 61) {
                double[] event = {columns[0][i], columns[1][i], columns[2][i]};
                double expected = tree.value().applyAsDouble(event);
                // == and not the bits: the remainder of 0 by anything may be 0 or −0
                assertTrue(same(expected, bound.value(event)), tree.text());
                assertTrue(same(expected, target[i]), tree.text());
                assertTrue(same(expected, typed[i]), tree.text());
            }
        }
    }

    @Test
    void columnsOfWholeNumbersGiveWhatAnEventLoopGives() {
        double[][] events = new double[3][EVENTS];
        long[][] wholes = new long[3][EVENTS];
        EventColumns columns = new EventColumns(3);
        for (int name = 0; name < 3; name++) {
            for (int i = 0; i < EVENTS; i++) {
                wholes[name][i] = random.nextInt(name == 1 ? 0 : -9, 10);
                events[name][i] = wholes[name][i];
            }
        }
        columns.put(0, wholes[0]);
        columns.put(1, wholes[1]);
        columns.put(2, events[2]);
        List<ValueKind> kinds = List.of(ValueKind.LONG, ValueKind.UNSIGNED_LONG, ValueKind.INTEGER);
        double[] target = new double[EVENTS];
        double[] typed = new double[EVENTS];

        for (int n = 0; n < 2000; n++) {
            Expression expression = Expression.parse(written(random.nextInt(5)).text());
            expression.bind(NAMES).values(events, EVENTS, target);
            expression.bind(NAMES, kinds).values(columns, EVENTS, typed, RoundingListener.NONE);
            for (int i = 0; i < EVENTS; i++) {
                boolean isHeld = Math.abs(target[i]) < 0x1p53 || !Double.isFinite(target[i]);
                assertTrue(!isHeld || same(target[i], typed[i]),
                        expression + ": " + target[i] + " and " + typed[i]);
            }
        }
    }

    private static boolean same(double a, double b) {
        return a == b || Double.isNaN(a) && Double.isNaN(b);
    }

    @Test
    void oneEventAllocatesNothing() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        BoundExpression bound =
                Expression.parse("abs(a) < 2.4 && b.c > 20 ? sqrt(a^2 + b.c^2) : max(a, -x[2]) % 3")
                .bind(NAMES);
        double[] event = {1, 30, 2};
        double sum = sum(bound, event, 20_000);
        threads.getThreadAllocatedBytes(thread);

        long before = threads.getThreadAllocatedBytes(thread);
        sum += sum(bound, event, 100_000);
        long allocated = threads.getThreadAllocatedBytes(thread) - before;

        assertEquals(0, allocated / 10_000, allocated + " bytes, sum " + sum);
    }

    private static double sum(BoundExpression bound, double[] event, int times) {
        double sum = 0;
        for (int i = 0; i < times; i++) {
            event[0] = i % 5;
            sum += bound.value(event);
        }
        return sum;
    }
}
