package org.hepmva.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FigureListTest {

    @Test
    void aFileIsNamedAfterTheLettersOfAVariable() {
        assertEquals("variable-a-b-c", FigureList.fileName("variable-a<b && `c`"));
        assertEquals("variable", FigureList.fileName("variable-η"));
    }

    @Test
    void anExpressionLongerThanAFileNameIsCut() {
        assertEquals("variable-" + "jet1-pt-".repeat(11) + "jet",
                FigureList.fileName("variable-" + "jet1_pt+".repeat(100)));
    }
}
