package org.hepmva.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void aFileIsNamedAfterTheLettersOfAVariable() {
        assertEquals("variable-a-b-c", Figures.fileName("variable-a<b && `c`"));
        assertEquals("variable", Figures.fileName("variable-η"));
    }

    @Test
    void anExpressionLongerThanAFileNameIsCut() {
        assertEquals("variable-" + "jet1-pt-".repeat(11) + "jet",
                Figures.fileName("variable-" + "jet1_pt+".repeat(100)));
    }
}
