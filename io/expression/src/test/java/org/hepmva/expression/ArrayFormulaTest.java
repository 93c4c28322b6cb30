package org.hepmva.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.expression.ArrayFormula.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is computed from arrays is a name. */
class ArrayFormulaTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Sum$( jet_pt ) + met          | Sum$(jet_pt),met                   | jet_pt,met",
        "Sum$(pt * (abs(eta) < 2.4))   | Sum$(pt*(abs(eta)<2.4))            | pt,eta",
        "x[ n - 1 ]/x[0]               | x[n-1],x[0]                        | x,n,x[0]",
        "m[][1] - m[0][i]              | m[][1],m[0][i]                     | m,i",
        "Sum$(t in ('a b', 'c'))       | Sum$(t in('a b','c'))              | t",
        "Sum$(`my jets`) + `a b`[ i ]  | Sum$(`my jets`),`a b`[i]           | my jets,a b,i",
        "Length$ + Iteration$ + Entry$ | Length$,Iteration$,Entry$          | Length$,Iteration$,Entry$",
        "Length$(x) == Length$         | Length$(x),Length$                 | x,Length$",
        "Sum$(Sum$(x) > x) + Sum$(x)   | Sum$(Sum$(x)>x),Sum$(x)            | x",
        "x[y[i][2]]                    | x[y[i][2]]                         | x,y,i",
        "2*x[3]                        | x[3]                               | x[3]",
        "x in [1, 2]                   | x                                  | x",
    })
    void whatIsComputedFromArraysIsANameWithoutBlanks(String text, String names, String mentioned) {
        Expression expression = Expression.parse(text);

        // commas also stand between the members of a list in 't in(…)'
        assertEquals(names, String.join(",", expression.names()));
        assertEquals(mentioned, String.join(",", expression.mentioned()));
    }

    @Test
    void theNameSaysWhatItMeans() {
        assertEquals(Optional.of(new ArrayFormula(Kind.SUM, "", List.of("pt>30"))),
                ArrayFormula.of("Sum$(pt>30)"));
        assertEquals(Optional.of(new ArrayFormula(Kind.MAX_IF, "", List.of("pt", "eta<2"))),
                ArrayFormula.of("MaxIf$(pt,eta<2)"));
        assertEquals(Optional.of(new ArrayFormula(Kind.ELEMENT, "m", List.of("", "n-1"))),
                ArrayFormula.of("m[][n-1]"));
        assertEquals(Optional.of(new ArrayFormula(Kind.ELEMENT, "m", List.of("1", "i"))),
                ArrayFormula.of("m[1][i]"));
        assertEquals(Optional.of(new ArrayFormula(Kind.ELEMENT, "m", List.of("1"))),
                ArrayFormula.of("m[1]"));
        assertEquals(Optional.of(new ArrayFormula(Kind.ELEMENT, "a b", List.of("i"))),
                ArrayFormula.of("`a b`[i]"));
        assertEquals(Optional.of(Expression.parse("n-1")),
                ArrayFormula.of("m[][n-1]").orElseThrow().part(1));
        assertEquals(Optional.empty(), ArrayFormula.of("m[][n-1]").orElseThrow().part(0));
        for (String other : List.of("pt", "Sum$(pt)+1", "Length$", "Entry$", "x[", "x[01]", "m(ee) [GeV]",
                "Sum$( pt )", "")) {
            assertEquals(Optional.empty(), ArrayFormula.of(other), other);
        }
    }

    @Test
    void aLoopGivesItsValueUnderItsName() {
        Expression expression = Expression.parse("Sum$( pt )/Length$(pt) + x[n-1]");
        BoundExpression bound = expression.bind(List.of("x[n-1]", "Length$(pt)", "Sum$(pt)"));

        assertEquals(10.5, bound.value(new double[] {0.5, 2, 20}));
        UnknownNameException missing = assertThrows(UnknownNameException.class,
                () -> expression.bind(List.of("pt", "x[n-1]")));
        assertEquals("'Sum$(pt)' is not provided; where there are no arrays, it is a value of its own under"
                + " this name", missing.getMessage().split("\n")[0]);
        assertEquals("Sum$(pt)", missing.name());
    }

    @Test
    void whatItMentionsIsSubstituted() {
        Map<String, Expression> meanings = Map.of("pt", Expression.parse("px+py"),
                "n", Expression.parse("k"));

        assertEquals("Sum$( (px+py) )*x[k-1] + Length$((px+py)>1)",
                Expression.parse("Sum$( pt )*x[n-1] + Length$(pt>1)").substituting(meanings).text());
        assertEquals("2*Sum$(x)", Expression.parse("2*ht")
                .substituting(Map.of("ht", Expression.parse("Sum$(x)"))).text());
    }

    @Test
    void numbersInsideAreExactAndNotRounded() {
        assertEquals(List.of(), Expression.parse("Sum$(id == 9007199254740993)").roundedNumbers());
        assertEquals(List.of("9007199254740993"),
                Expression.parse("Sum$(id) == 9007199254740993").roundedNumbers());
    }

    @Test
    void formulasInFormulasAreReadToTheDepthOfAll() {
        String deep = "Sum$(".repeat(60) + "x" + ")".repeat(60);

        assertEquals(List.of(deep), Expression.parse(deep).names());
        assertEquals("Sum$(".repeat(59) + "x" + ")".repeat(59),
                ArrayFormula.of(deep).orElseThrow().part(0).orElseThrow().text());
        assertTrue(assertThrows(ExpressionException.class, () -> Expression.parse(
                "x[".repeat(100_000) + "1" + "]".repeat(100_000))).getMessage().startsWith(
                        "brackets, signs and operators are nested more than 250 deep"));
    }
}
