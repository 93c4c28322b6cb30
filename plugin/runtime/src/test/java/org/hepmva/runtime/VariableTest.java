package org.hepmva.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VariableTest {

    @Test
    void aDefinitionHasALabelOrIsItsOwn() {
        Variable sum = Variable.of(" sum := var1+var2 ");
        Variable plain = Variable.of("var1-var2");

        assertEquals("sum", sum.name());
        assertEquals("var1+var2", sum.expression());
        assertEquals("var1-var2", plain.name());
        assertEquals("var1_M_var2", plain.internalName());
        assertTrue(Double.isNaN(plain.min()) && Double.isNaN(plain.max()));
    }

    @Test
    void theAxisHasTitleAndUnit() {
        assertEquals("p_T [GeV]", Variable.of("pt").withTitle("p_T").withUnit("GeV").axisTitle());
        assertEquals("pt", Variable.of("pt").axisTitle());
    }

    @Test
    void withGivesAChangedCopy() {
        Variable pt = Variable.of("pt");

        assertEquals(new Variable("pt", "pt", "t", "GeV", VariableType.INTEGER, 1, 2, Double.NaN),
                pt.withTitle("t").withUnit("GeV").withType(VariableType.INTEGER).withRange(1, 2));
        assertEquals(Variable.of("pt"), pt);
    }

    @Test
    void anEmptyNameAndAnEmptyRangeAreRefused() {
        assertEquals("a variable needs a name and an expression, not '' := 'x'",
                assertThrows(IllegalArgumentException.class, () -> Variable.of(":= x")).getMessage());
        assertEquals("variable 'x': [2.0, 1.0] is not a range",
                assertThrows(IllegalArgumentException.class, () -> Variable.of("x").withRange(2,
                        1)).getMessage());
    }

    @Test
    void aWorkingPointKnowsItsRejection() {
        WorkingPoint point = new WorkingPoint("loose", 0.25, 0.9, 0.125);

        assertEquals(0.875, point.backgroundRejection());
        assertEquals(8, point.rejectionFactor());
        assertEquals("working point 'loose': NaN is not a cut", assertThrows(IllegalArgumentException.class,
                () -> new WorkingPoint("loose", Double.NaN, 1, 1)).getMessage());
    }
}
