package org.hepmva.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private static final List<String> NAMES = List.of("a", "b", "c", "nan");
    private static final double[] EVENT = {2, 3, -5.7, Double.NaN};

    private static double value(String text) {
        return Expression.parse(text).bind(NAMES).value(EVENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "2500e3; 2500000", "1e3; 1000", ".5; 0.5", "1.; 1", "5.+.5; 5.5",
        "1.5E-2; 0.015", "pi; 3.141592653589793",
        "a+b*c; -15.1", "(a+b)*c; -28.5", "a-b-c; 4.7", "a/b/2; 0.3333333333333333", "a/b*c; -3.8",
        "7%4%2; 1", "5.7%2; 1", "c%2; -1", "a%b*c; -11.4", "5%0; NaN",
        "-2^2; -4", "2^3^2; 64", "2**3; 8", "2^-1; 0.5",
        "-a^-b; -0.125", "2*-a^2; -8", "b-a^2; -1", 
        "(-a)^2; 4",
        "a<b; 1", "a<=2; 1", "a>b; 0", "a>=2; 1", "a==2; 1", "a!=2; 0", "a<b==1; 1", "a<b<c; 0",
        "1||0&&0; 1", "a==2&&b==3||c==0; 1", "!a; 0", "!a==0; 1", "!!a; 1", "!a+1; 1", "a && -b; 1",
        "a?b:c; 3", "0?1:0?2:3; 3", "1?2:0?3:4; 2",
        "1?2:3+1; 2", "a>b?a:b; 3",
        "+a; 2", "--a; 2", "a--b; 5", "a*-b; -6", "a>1*3; 0",
        "abs(c); 5.7", "fabs(c); 5.7", "min(a,b); 2", "max(a,b); 3", "sqrt(4); 2", "exp(0); 1", "log(1); 0",
        "log10(1000); 3", "pow(a,b); 8", "sin(0); 0", "cos(0); 1", "tan(0); 0", "asin(1); 1.5707963267948966",
        "acos(1); 0", "atan(1); 0.7853981633974483", "atan2(1,-1); 2.356194490192345", "sinh(0); 0",
        "cosh(0); 1", "tanh(0); 0", "floor(c); -6", "ceil(c); -5", "int(c); -5", "int(5.7); 5",
        "int(-0.5); 0",
        "TMath::Abs(c); 5.7", "TMath::Power(a,b); 8", "TMath::Pi(); 3.141592653589793", "TMath::Max(a,b); 3",
        "1/0; Infinity", "log(-1); NaN", "sqrt(-4); NaN",
        "'s' == 's'; 1", "'s' != \"s\"; 0", "'s' == 'b' == 0; 1", "('s' != 'b') < a; 1",
        "'s' in ('b', 's'); 1", "'s' in ['b']; 0", "a in (1, 2); 1", "a in [c]; 0", "true && !false; 1",
        "0x1F; 31", "0XfF & 12; 12",
        "a << b | 1; 17", "~a; -3", "7 >> 1; 3",
    })
    void isReadAsInC(String text, double expected) {
        // 1e-15 relative: -15.1 and the like are not exact in binary
        double tolerance = Double.isFinite(expected) ? 1e-15 * Math.abs(expected) : 0;
        assertEquals(expected, value(text), tolerance);
    }

    @Test
    void nanIsNeitherLessNorGreaterButTrue() {
        assertEquals(0, value("nan < 1"));
        assertEquals(0, value("nan >= 1"));
        assertEquals(1, value("nan != nan"));
        assertEquals(1, value("nan && 1"));
        assertEquals(0, value("!nan"));
        assertTrue(Double.isNaN(value("max(nan, 1) + min(1, nan)")));
    }

    @Test
    void namesMayHaveDotsScopesElementsAndLettersOfAnyAlphabet() {
        Expression expression = Expression.parse("muon.pt + x[3]*m[ 1 ][2] + _η2 + ns::v + muon.pt");

        assertEquals(List.of("muon.pt", "x[3]", "m[1][2]", "_η2", "ns::v"), expression.names());
    }

    @Test
    void anyNameCanBeQuoted() {
        Expression expression = Expression.parse("`m(ee) [GeV]` > 80 && `pi` < 1");

        assertEquals(List.of("m(ee) [GeV]", "pi"), expression.names());
        assertEquals(1, expression.bind(List.of("pi", "m(ee) [GeV]")).value(new double[] {0.5, 91}));
    }

    @Test
    void aFunctionsNameMayBeAColumnToo() {
        assertEquals(3, Expression.parse("min(min, 3)").bind(List.of("min")).value(new double[] {4}));
    }

    @Test
    void theTextIsKeptWithoutBlanksAround() {
        assertEquals("a  + b", Expression.parse("\n a  + b ").text());
        assertEquals(Expression.parse("a+b"), Expression.parse(" a+b"));
        assertEquals("a+b", Expression.parse("a+b").toString());
    }

    @Test
    void columnsGiveTheSameBitsAsEventsAndUnmentionedOnesMayBeNull() {
        int n = 2 * EventBlock.SIZE + 3;
        double[] a = new double[n];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            a[i] = Math.sin(i);
            b[i] = i % 7 == 0 ? Double.NaN : Math.cos(3 * i);
        }
        BoundExpression bound = Expression.parse("a > 0 ? a*b - 1 : sqrt(abs(b))^a + max(a, b)")
                .bind(List.of("unused", "b", "a"));
        double[] target = new double[n];

        bound.values(new double[][] {null, b, a}, n, target);

        for (int i = 0; i < n; i++) {
            assertEquals(bound.value(new double[] {0, b[i], a[i]}), target[i]);
        }
    }

    @Test
    void theTargetMayBeAColumn() {
        double[] a = {1, 2, 3};

        Expression.parse("(a + 1) * a").bind(List.of("a")).values(new double[][] {a}, 3, a);

        assertEquals(List.of(2.0, 6.0, 12.0), List.of(a[0], a[1], a[2]));
    }

    @Test
    void aSumOfTenThousandTermsIsNotDeep() {
        double sum = value("a" + "+a".repeat(9999));

        assertEquals(20000, sum);
    }

    @Test
    void aMegabyteOfDifferentNamesIsReadInNoTime() {
        String text = IntStream.range(0, 150_000).mapToObj(i -> "x" + i).collect(Collectors.joining("+"));

        Expression sum = assertTimeout(Duration.ofSeconds(10), () -> Expression.parse(text));

        assertEquals(150_000, sum.names().size());
    }

    @Test
    void lineEndsAndTabsAreBlanks() {
        assertEquals(5, value("\n a\t+\r\n b \n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "!", "abs(", "a?", "~", "a in (", "+", "a^("})
    void deepNestingIsRefusedInASentence(String opening) {
        ExpressionException e =
                assertThrows(ExpressionException.class, () -> Expression.parse(opening.repeat(100_000)));

        assertEquals("brackets, signs and operators are nested more than 250 deep",
                e.getMessage().lines().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "abs(", "a||b&&a|b&a==b<a<<b+a*(", "a?", "-~!", "max(1, a*a+", "a in (1,",
        "2^-", "a%b&(b<<"})
    void theDeepestExpressionFitsOnASmallStack(String opening) throws InterruptedException {
        // three quarters of what a thread has by default; the first compiler's code takes up to 440 kB
        List<Throwable> failures = new ArrayList<>();
        for (int depth : new int[] {1, 20, 24, 25, 26, 80, 83, 84, 124, 125, 126, 249, 250, 260}) {
            String text = opening.repeat(depth) + "a" + (opening.contains("?") ? ":b" : "")
                    .repeat(depth) + ")".repeat(opening.contains("(") ? depth : 0);
            Thread thread = new Thread(null, () -> everyWay(text), "small", 768 << 10);
            thread.setUncaughtExceptionHandler((who, failure) -> failures.add(failure));
            thread.start();
            thread.join();
        }

        assertEquals(List.of(), failures);
    }

    private static void everyWay(String text) {
        try {
            Expression expression = Expression.parse(text);
            expression.bind(NAMES).value(EVENT);
            expression.bind(NAMES).values(new double[][] {{1}, {2}, {3}, {4}}, 1, new double[1]);
            EventColumns columns = new EventColumns(2);
            columns.put(0, new long[] {5});
            columns.put(1, new long[] {7});
            expression.bind(List.of("a", "b"), List.of(ValueKind.LONG, ValueKind.UNSIGNED_LONG))
                    .values(columns, 1, new double[1], RoundingListener.NONE);
        } catch (ExpressionException e) {
            assertTrue(e.getMessage().contains("nested more than 250 deep"), e.getMessage());
        }
    }

    @Test
    void aRowOfChoicesIsAsLongAsATableOfBins() {
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            table.append("a < ").append(i).append(" ? ").append(2 * i).append(" : ");
        }
        String text = table + "-1";

        assertEquals(6, value(text));
        assertEquals(-1, value(text.replace("a < ", "a > 1e9 && a < ")));
        double[] target = new double[2];
        double[][] columns = {{0.5, 1998.5}, null, null, null};
        Expression.parse(text).bind(NAMES).values(columns, 2, target);
        assertEquals(List.of(2.0, 3998.0), List.of(target[0], target[1]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+a", "*b", "&&a", "|b", "<a", "==b", "^a", "%7", "<<b", "/a", "+a*b", ",a"})
    @Tag("slow")
    void aHundredThousandTermsAreNotDeep(String more) {
        String row = more.repeat(100_000);
        String text = more.startsWith(",") ? "b in (1" + row + ")" : "a" + row;
        EventColumns columns = new EventColumns(2);
        columns.put(0, new long[] {5});
        columns.put(1, new long[] {7});

        assertTimeout(Duration.ofSeconds(20), () -> {
            Expression expression = Expression.parse(text);
            expression.bind(NAMES).value(EVENT);
            expression.bind(List.of("a", "b"), List.of(ValueKind.LONG, ValueKind.UNSIGNED_LONG))
                    .values(columns, 1, new double[1], RoundingListener.NONE);
        });
    }

    @Test
    void aLongRowOfSignsInAnExponentIsRefusedToo() {
        assertThrows(ExpressionException.class, () -> Expression.parse("2^" + "-".repeat(100_000) + "1"));
    }

    @Test
    void nearlyTwoHundredBracketsAreAllowed() {
        assertEquals(2, value("(".repeat(190) + "a" + ")".repeat(190)));
    }

    @Test
    void aPlainNameNeedsNoBackquotes() {
        for (String name : List.of("pt", "_1", "muon.pt", "x[3]", "ns::v", "abs", "in", "Entry$")) {
            assertTrue(Expression.isPlainName(name), name);
        }
        for (String text : List.of("", " pt", "+pt", "(pt)", "pi", "true", "m(ee)", "a b", "2", "`pt`",
                "x[ 3 ]", "1x", "-", "pt GeV")) {
            assertFalse(Expression.isPlainName(text), text);
        }
    }
}
