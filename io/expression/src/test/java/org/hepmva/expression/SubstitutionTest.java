package org.hepmva.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names replaced by what they stand for. */
class SubstitutionTest {

    private static final Map<String, Expression> MEANINGS = Map.of("sum", Expression.parse("a+b"),
            "root", Expression.parse("sqrt(a)"), "one", Expression.parse("1"),
            "minus", Expression.parse("-a"), "plus", Expression.parse("+a"),
            "is", Expression.parse("'s'"), "m(ee)", Expression.parse("b"),
            "a", Expression.parse("b"), "x[3]", Expression.parse("c"));

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', value = {
        "sum; a+b", "+sum; +(a+b)", "sum/2; (a+b)/2", "2^sum; 2^(a+b)", "sum^2; (a+b)^2", "minus^2; (-a)^2",
        "plus^2; (+a)^2", "root^2; sqrt(a)^2", "one / sum; 1 / (a+b)",
        "max( sum , root ); max( (a+b) , sqrt(a) )", "Label==is; Label=='s'", "`m(ee)` > 1; b > 1",
        "`sum`>1; (a+b)>1", "sum>1?sum:root; (a+b)>1?(a+b):sqrt(a)", "x[ 3 ] + x[2]; c + x[2]",
        "sum in (1, sum); (a+b) in (1, (a+b))", "'sum' == Label; 'sum' == Label",
        "sqrt(sum) * summed; sqrt((a+b)) * summed", "a+sum; b+(a+b)"})
    void aNameBecomesWhatItStandsFor(String text, String expected) {
        assertEquals(expected, Expression.parse(text).substituting(MEANINGS).text());
    }

    @Test
    void anExpressionThatMentionsNoneOfThemIsItself() {
        Expression expression = Expression.parse("pt > 20");

        assertSame(expression, expression.substituting(MEANINGS));
    }

    @Test
    void aFunctionIsNoName() {
        Map<String, Expression> meaning = Map.of("abs", Expression.parse("a"));

        assertEquals("abs(x) + a", Expression.parse("abs(x) + abs").substituting(meaning).text());
    }

    @Test
    void aWholeNumberOf64BitsStaysExact() {
        Expression id = Expression.parse("id == 9007199254740993")
                .substituting(Map.of("id", Expression.parse("run + event")));

        ColumnExpression bound = id.bind(List.of("run", "event"), List.of(ValueKind.LONG, ValueKind.LONG));
        EventColumns columns = new EventColumns(2);
        columns.put(0, new long[] {9007199254740992L, 9007199254740992L});
        columns.put(1, new long[] {1, 0});
        double[] values = new double[2];
        bound.values(columns, 2, values, RoundingListener.NONE);

        assertEquals(1, values[0]);
        assertEquals(0, values[1]);
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        Expression deep = Expression.parse("-".repeat(200) + "a");

        ExpressionException refusal = assertThrows(ExpressionException.class,
                () -> Expression.parse("-".repeat(100) + "x").substituting(Map.of("x", deep)));

        assertTrue(refusal.getMessage().startsWith(
                "brackets, signs and operators are nested more than 250 deep"), refusal.getMessage());
    }

    /** The value of the whole is the value with the meaning's value in the name's place. */
    @Test
    void theValueIsThatOfTheNameComputedBefore() {
        Random random = new Random(20240607);
        List<String> outer = List.of("n", "-n", "n^2", "2^n", "n-n*n", "n/n", "!n", "n<1", "n==n", "a?n:b",
                "n?a:b", "n in (n, a)", "max(n,a)", "a-n-b", "a/n/b", "a^n", "n&&a", "a||n", "(n)", "-n^2",
                "n%3");
        List<String> inner = List.of("a", "-a", "a+b", "a*b", "a^b", "a<b", "!a", "a?b:2", "a&&b", "a||b",
                "abs(a)", "a in (b, 1)", "2", "-2", "+b", "a==b", "(a)", "a%2");

        for (String text : outer) {
            for (String meaning : inner) {
                double[] event = {random.nextInt(5) - 2, random.nextInt(5) - 2};
                double n = Expression.parse(meaning).bind(List.of("a", "b")).value(event);
                double expected = Expression.parse(text).bind(List.of("a", "b", "n"))
                        .value(new double[] {event[0], event[1], n});

                Expression whole = Expression.parse(text)
                        .substituting(Map.of("n", Expression.parse(meaning)));

                assertEquals(expected, whole.bind(List.of("a", "b")).value(event), whole.text());
                assertTrue(List.of("a", "b").containsAll(whole.names()), whole.text());
            }
        }
    }
}
