package org.hepmva.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequireTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("n = 0 is less than 1", () -> Require.atLeast("n", 0, 1)),
                refusal("n = 4 is not in [1, 3]", () -> Require.within("n", 4, 1, 3)),
                refusal("n = 0 is not in [1, 3]", () -> Require.within("n", 0, 1, 3)),
                refusal("x = NaN is not in [0.0, 1.0]", () -> Require.between("x", Double.NaN, 0, 1)),
                refusal("x = 1.5 is not in [0.0, 1.0]", () -> Require.between("x", 1.5, 0, 1)),
                refusal("x = Infinity is not a finite number",
                        () -> Require.finite("x", Double.POSITIVE_INFINITY)),
                refusal("x[1] = NaN is not a finite number",
                        () -> Require.allFinite("x", new double[] {0, Double.NaN})),
                refusal("x = 0.0 is not in (0, ∞)", () -> Require.positive("x", 0)),
                refusal("x = Infinity is not in (0, ∞)", () -> Require.positive("x", 1 / 0.0)),
                refusal("x = -1.0 is not in [0, ∞)", () -> Require.notNegative("x", -1)),
                refusal("x = Infinity is not in [0, ∞)", () -> Require.notNegative("x", 1 / 0.0)),
                refusal("x = 0.0 is not in (0, 1]", () -> Require.fraction("x", 0)),
                refusal("x = 1.1 is not in (0, 1]", () -> Require.fraction("x", 1.1)),
                refusal("x = 1.0 is not in [0, 1)", () -> Require.part("x", 1)),
                refusal("x = -0.1 is not in [0, 1)", () -> Require.part("x", -0.1)),
                refusal("x has 2 values, not 3", () -> Require.length("x", 2, 3)),
                refusal("7 events of 3", () -> Require.that(false, "%s events of %s", 7, 3)));
    }

    private static Arguments refusal(String sentence, Executable check) {
        return Arguments.of(sentence, check);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsNotAllowedIsSaidWithItsNameItsValueAndWhatIs(String sentence, Executable check) {
        assertEquals(sentence, assertThrows(IllegalArgumentException.class, check).getMessage());
    }

    @Test
    void theEndsOfARangeAreAllowedWhereTheRangeSaysSo() {
        double[] values = {-1, Double.MAX_VALUE};

        assertEquals(1, Require.atLeast("n", 1, 1));
        assertEquals(3, Require.within("n", 3, 1, 3));
        assertEquals(1, Require.between("x", 1, 0, 1));
        assertEquals(Double.MAX_VALUE, Require.positive("x", Double.MAX_VALUE));
        assertEquals(0, Require.notNegative("x", 0));
        assertEquals(1, Require.fraction("x", 1));
        assertEquals(0, Require.part("x", 0));
        assertEquals(3, Require.length("x", 3, 3));
        assertEquals(values, Require.allFinite("x", values));
        Require.that(true, "never said");
    }
}
