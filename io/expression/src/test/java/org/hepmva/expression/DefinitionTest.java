package org.hepmva.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionTest {

    @Test
    void aLabelStandsBeforeColonEquals() {
        Definition sum = Definition.parse(" sum := var1 + var2 ");

        assertEquals("sum", sum.label());
        assertEquals("var1 + var2", sum.expression().text());
        assertEquals("sum", sum.internalName());
    }

    @Test
    void withoutLabelTheTextIsTheLabel() {
        assertEquals("var1+var2", Definition.parse("var1+var2").label());
    }

    @Test
    void anEmptyLabelIsRefused() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Definition.parse(":= x"));

        assertEquals("the definition of 'x' has an empty label", e.getMessage());
    }

    /** The rule of TMVA 4.2.1, Tools::ReplaceRegularExpressions. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "var1+var2, var1_P_var2", "var1-var2, var1_M_var2", "a*b/c, a_T_b_D_c", "x[3], x_3_",
        "abs(eta), abs_eta_", "TMath::Abs(x), TMath_Abs_x_", "a>b?1:2, a_b_1:2", "a b, a_b", "a.b, a.b",
        "!a&&b||c, _a__b__c", "$x%y^z, _x_y_z", "a<=b', a__b_",
    })
    void internalNamesAreThoseOfTmva(String label, String internal) {
        assertEquals(internal, Definition.internalName(label));
    }
}
