package org.hepmva.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a text is, it is an expression or refused with a sentence, and an expression gives the same bits
 * for one event and for columns. CONTRIBUTING.md says how to let the fuzzer look for more.
 */
class ExpressionFuzzTest {

    private static final List<String> SEEDS = List.of("abs(eta) < 2.4 && pt > 20", "sum := var1+var2",
            "`m(ee) [GeV]`*1e3 ** -.5", "x[3] + m[1][2]", "n in (1, 2, 0x1F) || !(id & 1 << 3)",
            "Label == 's' || Label in [\"b\", 'c']", "a ? b : c ? -d : ~e", "Entry$ % 2 == 0",
            "TMath::Gaus(x, 0, 1, true) - TMath::Prob(3, 2)", "deltaR(a, b, c, d) >= std::max(pi, 1e-3)",
            ".e7", "0x", "1..2", "1e400", "9223372036854775807 + 1",
            "18446744073709551615*18446744073709551615", "id == 9007199254740993", "((((((((a))))))))",
            "a<b<c==d!=e", "2^3^2", "in in (in)", "''", "``", "Sum$(x)", "a\u0000b", "\u202ea+", "😀",
            "1 +", "TMath::Odd(a >> 64) | ~0");
    private static final List<String> WORDS = List.of("a", "id", "0x7fffffffffffffff", "9007199254740993",
            "-", "+", "*", "/", "%", "^", "<<", ">>", "&", "|", "&&", "||", "==", "!=", "<", "<=", ">", ">=",
            "!",
            "~", "?", ":", "(", ")", ",", " in (", "[", "]", "'s'", "abs(", "max(", "Entry$", "1e", ".5",
            "`",
            "\"", "true", "TMath::Even(", "deltaPhi(", "\n", "x[1]", "::");

    static Stream<byte[]> kinds() {
        Random random = new Random(20261130);
        Stream<String> mixed = IntStream.range(0, 3000).mapToObj(i -> {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? ""
                    : SEEDS.get(random.nextInt(SEEDS.size())));
            for (int n = 1 + random.nextInt(9); n > 0; n--) {
                text.insert(random.nextInt(text.length() + 1), WORDS.get(random.nextInt(WORDS.size())));
            }
            return text.toString();
        });
        return Stream.concat(SEEDS.stream(), mixed).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<byte[]> seeds() {
        return SEEDS.stream().map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Tag("fuzz")
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "15m") // behind the sources of its seeds
    void aTextIsAnExpressionOrRefusedWithASentence(byte[] bytes) {
        judge(new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void randomWordsAreAnExpressionOrRefusedWithASentence() {
        long expressions = kinds().filter(bytes -> judge(new String(bytes, StandardCharsets.UTF_8))).count();

        assertTrue(expressions > 100, expressions + " are expressions");
    }

    /** {@return whether it is an expression} */
    private static boolean judge(String text) {
        String judged = text;
        try {
            Expression expression = Definition.parse(text).expression();
            judged = expression.text();
            evaluate(expression);
            return true;
        } catch (ExpressionException e) {
            assertTrue(e.position() >= 0 && e.position() <= text.length(), judged);
            assertTrue(e.getMessage().length() < 2000, e.getMessage());
            assertTrue(e.getMessage().codePoints().noneMatch(c -> c != '\n' && Character.isISOControl(c)),
                    judged);
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().contains("has an empty label"), e.getMessage());
        }
        return false;
    }

    private static void evaluate(Expression expression) {
        List<String> names = expression.names();
        double[] event = IntStream.range(0, names.size()).mapToDouble(i -> i % 7 - 2).toArray();
        double one = expression.bind(names).value(event);
        double[] many = new double[1];
        double[][] columns = IntStream.range(0, event.length).mapToObj(i -> new double[] {event[i]})
                .toArray(double[][]::new);
        expression.bind(names).values(columns, 1, many);
        assertEquals(Double.doubleToLongBits(one), Double.doubleToLongBits(many[0]), expression.text());

        EventColumns wholes = new EventColumns(names.size());
        for (int i = 0; i < event.length; i++) {
            wholes.put(i, new long[] {(long) event[i]});
        }
        ColumnExpression typed = expression.bind(names, names.stream().map(name -> ValueKind.LONG).toList());
        typed.values(wholes, 1, many, RoundingListener.NONE);
        typed.conditions(wholes, 1, many, RoundingListener.NONE);
        if (typed.isWhole()) {
            ExactValues exact = new ExactValues();
            typed.exact(wholes, 1, exact, RoundingListener.NONE);
            assertTrue(exact.kind() != ValueKind.LONG
                    || Long.parseLong(exact.text(0)) == exact.bits()[0], expression.text());
        }
    }
}
