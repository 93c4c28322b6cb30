package org.hepmva.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionExceptionTest {

    private static final String NEVER_EQUAL =
            ", so they are never equal; the values of an event loop are numbers";
    private static final String NO_NUMBER =
            ", not a number; text is compared, as in Label == 's' or Label in ('s', 'b')";
    private static final String ONCE =
            "expected an operator or the end, not 'in': it comes once in a row of comparisons, and first";
    private static final String COLLECTION =
            "'@' is not an operator; how many elements v has, in ROOT @v.size(), is written Length$(v)";
    private static final String HEXADECIMAL =
            " is not a number: after 0x, 1 to 16 of the digits 0 to 9 and a to f are expected";

    @Test
    void aMistakeIsShownWithACaretUnderTheCharacter() {
        ExpressionException e = assertThrows(ExpressionException.class, () -> Expression.parse("pt > 20 &&"));

        assertEquals("expected a number, a name or '(', not the end\n"
                + "  pt > 20 &&\n            ^", e.getMessage());
        assertEquals(10, e.position());
    }

    @Test
    void anUnknownFunctionListsTheNearest() {
        ExpressionException e = assertThrows(ExpressionException.class, () -> Expression.parse("1 + sqr(x)"));

        assertEquals("unknown function 'sqr'\n  1 + sqr(x)\n      ^\n"
                + "  functions, nearest first: sq, sqrt, sin, abs, min (… 125 more)", e.getMessage());
    }

    @Test
    void aColumnWithAUnitInItsNameIsSaidToStandInBackquotes() {
        ExpressionException e = assertThrows(ExpressionException.class,
                () -> Expression.parse("log(pt (GeV))"));

        assertEquals("unknown function 'pt'\n  log(pt (GeV))\n      ^\n"
                + "  functions, nearest first: sq, int, pow, abs, min (… 125 more)"
                + "; a column whose name has blanks or brackets stands in backquotes", e.getMessage());
    }

    @Test
    void anUnknownNameListsTheNearest() {
        UnknownNameException e = assertThrows(UnknownNameException.class,
                () -> Expression.parse("abs(mu_pt) > 1").bind(List.of("jet_btag", "muon_pt", "mu_eta")));

        assertEquals("'mu_pt' is not provided\n  abs(mu_pt) > 1\n      ^\n"
                + "  provided, nearest first: muon_pt, mu_eta, jet_btag", e.getMessage());
        assertEquals("mu_pt", e.name());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("", 0, "the expression is empty"),
                Arguments.of("a b", 2, "expected an operator or the end, not 'b'"),
                Arguments.of("(a", 0, "'(' is not closed"),
                Arguments.of("max(a,b", 3, "'(' is not closed"),
                Arguments.of("(a b)", 3, "expected an operator or ')', not 'b'"),
                Arguments.of("a)", 1, "')' closes nothing"),
                Arguments.of("a = 1", 2, "'=' is not an operator; equality is written '=='"),
                Arguments.of("a ? 1", 5, "expected ':' of the choice 'condition ? yes : no', not the end"),
                Arguments.of("a:b", 1, "expected an operator or the end, not ':'"),
                Arguments.of("2x", 0, "'2x' is not a number; if it is a name, write `2x`"),
                Arguments.of("1.2.3", 0, "'1.2.3' is not a number"),
                Arguments.of(". + 1", 0, "'.' is not a number"),
                Arguments.of(".e7", 0, "'.e7' is not a number"),
                Arguments.of("x + .e", 4, "'.e' is not a number"),
                Arguments.of("1.e", 0, "'1.e' is not a number; if it is a name, write `1.e`"),
                Arguments.of("1e", 0, "'1e' is not a number; if it is a name, write `1e`"),
                Arguments.of("1e+", 0, "'1e' is not a number; if it is a name, write `1e`"),
                Arguments.of("1..2", 0, "'1..2' is not a number"),
                Arguments.of("..", 0, "'..' is not a number"),
                Arguments.of("0x", 0, "'0x'" + HEXADECIMAL),
                Arguments.of("0x + 1", 0, "'0x'" + HEXADECIMAL),
                Arguments.of("0xfg", 0, "'0xfg'" + HEXADECIMAL),
                Arguments.of("0x10.5", 0, "'0x10.5'" + HEXADECIMAL),
                Arguments.of("0x10000000000000000", 0, "'0x10000000000000000'" + HEXADECIMAL),
                Arguments.of("1e400", 0, "1e400 exceeds the greatest number, 1.7976931348623157E308"),
                Arguments.of("9".repeat(400), 0, "9".repeat(100)
                        + "… exceeds the greatest number, 1.7976931348623157E308"),
                Arguments.of("Summ$(pt) > 1", 0,
                        "'Summ$' is not known; of the names that end with '$' there are Entry$, Entries$,"
                                + " LocalEntry$, LocalEntries$, Iteration$, Length$ and the functions Sum$,"
                                + " Length$, Max$, Min$, MaxIf$, MinIf$, Alt$"),
                Arguments.of("1 + Sum$ * 2", 4, "'Sum$' is a function: expected '(' after it, not '*'"),
                Arguments.of("Alt$(x)", 0, "'Alt$' takes 2 arguments, not 1"),
                Arguments.of("Sum$(x, y)", 0, "'Sum$' takes 1 argument, not 2"),
                Arguments.of("Sum$(x", 4, "'(' is not closed"),
                Arguments.of("Sum$()", 5, "expected a number, a name or '(', not ')'"),
                Arguments.of("x[-1]", 1,
                        "an element is counted from 0; the last one of x is x[Length$(x)-1]"),
                Arguments.of("x[i+]", 4, "expected a number, a name or '(', not ']'"),
                Arguments.of("(a+b)[1]", 5, "'[' must follow a name directly, as in x[3]"),
                Arguments.of("x in 3", 5,
                        "expected '(' and a list after 'in', as in Label in ('s', 'b'), not '3'"),
                Arguments.of("x in (1, 2", 5, "'(' is not closed"),
                Arguments.of("x in [1, 2)", 10, "expected an operator or ']', not ')'"),
                Arguments.of("x in ()", 6, "expected a number, a name or '(', not ')'"),
                Arguments.of("x in (1) in (0)", 9, ONCE), Arguments.of("x < 1 in (0)", 6, ONCE),
                Arguments.of("x in (1) < 1 in (0)", 13, ONCE),
                Arguments.of("x == 's", 5, "the quoted text has no end"),
                Arguments.of("a & | b", 4, "expected a number, a name or '(', not '|'"),
                Arguments.of("TMath::Gaus()", 0, "'TMath::Gaus' takes 1 to 4 arguments, not 0"),
                Arguments.of("TMath::Even(1, 2)", 0, "'TMath::Even' takes 1 argument, not 2"),
                Arguments.of("1e999", 0,
                        "1e999 exceeds the greatest number, 1.7976931348623157E308"),
                Arguments.of("x[i", 1, "'[' is not closed"),
                Arguments.of("x[3", 1, "'[' is not closed"),
                Arguments.of("x [3]", 2, "'[' must follow a name directly, as in x[3]"),
                Arguments.of("a # b", 2, "'#' means nothing in an expression"),
                Arguments.of("@v.size() > 1", 0, COLLECTION), Arguments.of("v@.size()", 1, COLLECTION),
                Arguments.of("`a", 0, "the quoted name has no end"),
                Arguments.of("`` > 1", 0, "the quoted name is empty"),
                Arguments.of("max(a)", 0, "'max' takes 2 arguments, not 1"),
                Arguments.of("abs()", 0, "'abs' takes 1 argument, not 0"),
                Arguments.of("TMath::Pi(1)", 0, "'TMath::Pi' takes 0 arguments, not 1"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void everyMistakeHasASentenceAndAPlace(String text, int position, String sentence) {
        ExpressionException e = assertThrows(ExpressionException.class, () -> Expression.parse(text));

        assertEquals(sentence, e.getMessage().lines().findFirst().orElseThrow());
        assertEquals(position, e.position());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "x == 's' | 5 | 's' is text and 'x' a number" + NEVER_EQUAL,
        "'s' == x + 1 | 0 | 's' is text and the other side a number" + NEVER_EQUAL,
        "x in (1, 's') | 9 | 's' is text and 'x' a number" + NEVER_EQUAL,
        "sqrt('s') | 5 | 's' is text" + NO_NUMBER, "x && 's' | 5 | 's' is text" + NO_NUMBER,
        "'a' < 'b' | 0 | text is only compared by '==', '!=' and 'in'",
        "1 + Entry$ | 4 | Entry$ is the number of an entry in its ntuple or chain, and not provided",
        "Entries$ | 0 | Entries$ is the number of entries of an ntuple or chain, and not provided",
        "LocalEntry$ | 0 | LocalEntry$ is the number of an entry in its own file, and not provided",
        "x/LocalEntries$ | 2 | LocalEntries$ is the number of entries of a file, and not provided",
    })
    void anEventLoopHasNoTextAndNoNumbersOfEntries(String text, int position, String sentence) {
        ExpressionException e = assertThrows(ExpressionException.class,
                () -> Expression.parse(text).bind(List.of("x")));

        assertEquals(sentence, e.getMessage().lines().findFirst().orElseThrow());
        assertEquals(position, e.position());
    }

    @Test
    void theCaretIsUnderTheCharacterThatOneSees() {
        ExpressionException pair = assertThrows(ExpressionException.class,
                () -> Expression.parse("`😀` + e\u0301"));
        ExpressionException accent = assertThrows(ExpressionException.class,
                () -> Expression.parse("`e\u0301` # 1"));

        assertEquals("'\u0301' means nothing in an expression\n  `😀` + e\u0301\n         ^",
                pair.getMessage());
        assertEquals("'#' means nothing in an expression\n  `e\u0301` # 1\n      ^", accent.getMessage());
        assertEquals(5, accent.position());
    }

    @Test
    void noCharacterIsCutInTwoWhereALongTextIs() {
        String text = "`" + "😀".repeat(50) + "` #" + " `" + "😀".repeat(50) + "`";

        String message = assertThrows(ExpressionException.class, () -> Expression.parse(text)).getMessage();

        assertFalse(message.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE), message);
    }

    @Test
    void aNameOfAMillionLettersDoesNotFillTheMessage() {
        String message = assertThrows(ExpressionException.class,
                () -> Expression.parse("x " + "a".repeat(1_000_000))).getMessage();

        assertTrue(message.startsWith("expected an operator or the end, not '" + "a".repeat(100) + "…'\n"));
        assertTrue(message.length() < 300, message);
    }

    @Test
    void noMessageMovesTheCursorOrTurnsTheDirection() {
        for (String text : List.of("a \u001b[31m", "1 + `\u0007\r` `b`", "'\u202e' == ", "\u0000",
                "x\u0085 y", "1\u2028z z", "\u200f")) {
            String message = assertThrows(ExpressionException.class, () -> Expression.parse(text))
                    .getMessage();

            assertTrue(message.codePoints().noneMatch(c -> c != '\n' && (Character.isISOControl(c)
                    || Character.getType(c) == Character.FORMAT || c == 0x2028)), message);
            assertEquals(3, message.split("\n").length, message);
        }
        assertEquals("'\\u001b' means nothing in an expression", assertThrows(ExpressionException.class,
                () -> Expression.parse("a \u001b[31m")).getMessage().split("\n")[0]);
    }

    @Test
    void onlyTheNeighbourhoodOfALongTextIsShown() {
        String text = "a+".repeat(100) + "#" + "+a".repeat(100);
        ExpressionException e = assertThrows(ExpressionException.class, () -> Expression.parse(text));

        String[] lines = e.getMessage().split("\n");

        assertEquals("  …" + "a+".repeat(30) + "#" + "+a".repeat(14) + "+…", lines[1]);
        assertEquals("  " + " ".repeat(61) + "^", lines[2]);
    }

    @Test
    void randomTextIsAnExpressionOrAMistake() {
        SplittableRandom random = new SplittableRandom(1);
        String[] words = {"b[", "Sum$(", "Length$", "Alt$(a,",
            "a", "b[1]", "(", ")", "+", "-", "*", "/", "%", "^", "**", "<", "==", "&&", "||",
            "!", "?",
            ":", ",", "1", "2.5e3", "abs", "max(", "TMath::Pi()",
            "`x y`", " ", "[", "]", "=", "&", "é", "\u0000", "😀"};

        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append(words[random.nextInt(words.length)]);
            }
            try {
                Expression.parse(text.toString());
            } catch (ExpressionException e) {
                assertTrue(e.position() >= 0 && e.position() <= text.length());
            }
        }
    }
}
