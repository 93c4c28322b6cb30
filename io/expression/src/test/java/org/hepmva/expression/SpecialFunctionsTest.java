package org.hepmva.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions that StrictMath lacks against values of 60 digits, and at their ends. */
class SpecialFunctionsTest {

    /** Units in the last place; those of the chance of a χ² grow with the root of its degrees of freedom. */
    private static final Map<String, Integer> ULPS = Map.of("erf", 2, "erfc", 5, "asinh", 2, "acosh", 2,
            "atanh", 2, "log2", 2, "TMath::Prob", 200);

    private static double value(String text) {
        return Expression.parse(text).bind(List.of()).value(new double[0]);
    }

    @Test
    void theLastPlacesAreThoseOf60Digits() throws IOException {
        Map<String, Integer> seen = new HashMap<>();
        try (InputStream file = SpecialFunctionsTest.class.getResourceAsStream("special_functions.txt")) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (!line.startsWith("#")) {
                    String[] part = line.split(" ", 2);
                    int end = part[1].lastIndexOf(' ');
                    double expected = Double.parseDouble(part[1].substring(end));
                    double got = value(part[0] + "(" + part[1].substring(0, end).replace(' ', ',') + ")");
                    seen.merge(part[0], 1, Integer::sum);
                    assertEquals(expected, got, ULPS.get(part[0]) * Math.ulp(expected), line);
                }
            }
        }
        assertEquals(ULPS.keySet(), seen.keySet());
        assertTrue(seen.values().stream().allMatch(n -> n >= 300), seen.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "erf(0); 0", "erf(-9); -1", "erf(1/0); 1", "erf(0/0); NaN", "erfc(0); 1", "erfc(-9); 2",
        "erfc(40); 0",
        "erfc(1/0); 0", "erfc(-1/0); 2", "erfc(0/0); NaN", "asinh(0); 0", "asinh(1/0); Infinity",
        "asinh(-1/0); -Infinity", "acosh(1); 0", "acosh(0.5); NaN", "acosh(1/0); Infinity",
        "atanh(1); Infinity",
        "atanh(-1); -Infinity", "atanh(2); NaN", "log2(0); -Infinity", "log2(-1); NaN",
        "log2(1/0); Infinity",
        "log2(8); 3", "log2(0.125); -3", "log2(4.9e-324); -1074", "log2(0/0); NaN",
        "round(2.5); 3", "round(-2.5); -3", "round(0.49999999999999994); 0", "round(1e300); 1e300",
        "rint(2.5); 2", "rint(3.5); 4", "TMath::Nint(2.5); 2",
        "sign(-3); -1", "sign(0); 1", "sign(2); 1", "sign(0/0); NaN", "TMath::Sign(3, -2); -3",
        "TMath::Sign(3, 0/0); NaN", "TMath::Range(1, 3, 2); 2", "TMath::Range(1, 3, 0); 1",
        "TMath::Range(1, 3, 9); 3",
        "TMath::Range(1, 3, 0/0); NaN", "TMath::Gaus(1, 1, 0); 1e30",
        "TMath::Gaus(0, 0, 1, 1); 0.3989422804014327",
        "TMath::Prob(0, 3); 1", "TMath::Prob(-1, 3); 0", "TMath::Prob(1, 0); 0", "TMath::Prob(1/0, 3); 0",
        "TMath::Prob(0/0, 3); NaN", "TMath::Prob(1, 0/0); NaN", "TMath::Prob(1e9, 3); 0",
        "TMath::Prob(2, 2.9); 0.36787944117144233", "fmod(5.5, 2); 1.5", "fmod(-5.5, 2); -1.5",
        "fmod(1, 0); NaN", "hypot(3, 4); 5", "sq(-3); 9", "exp2(10); 1024",
        "isnan(0/0); 1", "isnan(1); 0", "isfinite(1/0); 0", "isfinite(0/0); 0", "TMath::Finite(1); 1",
        "TMath::Even(4.7); 1", "TMath::Odd(-3); 1", "TMath::Even(0/0); 0",
        "deltaPhi(3, -3); -0.28318530717958623",
        "TVector2::Phi_mpi_pi(pi); -3.141592653589793", "TVector2::Phi_mpi_pi(1/0); NaN",
        "TVector2::Phi_0_2pi(-1); 5.283185307179586", "deltaR(0, 3, 0, -3); 0.28318530717958623",
        "deltaR(1, 0, 4, 4); 3.770004661392442",
    })
    void theEndsAreAsInC(String text, double expected) {
        assertEquals(expected, value(text), Double.isFinite(expected) ? 1e-15 * Math.abs(expected) : 0);
    }

    @Test
    void anglesOfManyTurnsComeBackAtOnce() {
        for (double angle : new double[] {1e3, -1e5, 1e18, -1e300}) {
            double turned = value("TVector2::Phi_mpi_pi(" + angle + ")");
            double positive = value("TVector2::Phi_0_2pi(" + angle + ")");

            assertTrue(turned >= -Math.PI && turned < Math.PI, angle + " " + turned);
            assertTrue(positive >= 0 && positive < 2 * Math.PI, angle + " " + positive);
            assertEquals(Math.IEEEremainder(angle, 2 * Math.PI), turned, 1e-9);
        }
    }
}
