package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnChoiceTest {

    @Test
    void commasBetweenNamesSplit() {
        assertEquals(List.of("a", "b", "m [GeV]"), ColumnChoice.parts("a, b ,m [GeV]"));
    }

    @Test
    void commasInBracketsAndBackquotesDoNot() {
        assertEquals(List.of("max(a,min(b,c))", "d", "`x, y`", "z[1]"),
                ColumnChoice.parts("max(a,min(b,c)),d,`x, y`,z[1]"));
    }
}
