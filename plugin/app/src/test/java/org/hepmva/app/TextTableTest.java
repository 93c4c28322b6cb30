package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static List<String> lines(TextTable table) {
        StringWriter text = new StringWriter();
        table.print(new PrintWriter(text));
        return text.toString().lines().toList();
    }

    @Test
    void columnsAreAlignedToTheLeftOrRight() {
        TextTable table = new TextTable("name", ">entries", "unit");
        table.row("pt", "1000", "GeV");
        table.row("Δη", "7", "");

        assertEquals(List.of("  name  entries  unit", "  pt       1000  GeV", "  Δη          7"),
                lines(table));
    }

    @Test
    void aVeryLongCellMovesNoLineButItsOwn() {
        String name = "x".repeat(10_000);
        TextTable table = new TextTable("name", ">entries");
        table.row("pt", "1");
        table.row(name, "2");

        assertEquals(List.of("  name  entries", "  pt          1", "  " + name + "        2"), lines(table));
    }

    @Test
    void aCellForEachColumn() {
        TextTable table = new TextTable("name", "unit");

        assertThrows(IllegalArgumentException.class, () -> table.row("pt"));
    }
}
