package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.measure.AcrossFolds;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Rounded;

/**
 * Numbers of all events together beside how much they differ between folds, and folded away those of each
 * fold. Mutable: rows are added in their order.
 */
final class FoldTable {

    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /**
     * One number.
     *
     * @param name     of the column
     * @param together the number of all events
     * @param folds    the same of each fold
     * @param percent  whether it is a fraction
     */
    record Cell(String name, Measured together, AcrossFolds folds, boolean percent) {

        /** {@return a fraction, shown in per cent} */
        static Cell fraction(String name, Measured together, AcrossFolds folds) {
            return new Cell(name, together, folds, true);
        }

        /** {@return any other number} */
        static Cell number(String name, Measured together, AcrossFolds folds) {
            return new Cell(name, together, folds, false);
        }

        private String shown(Measured number) {
            return percent ? Rounded.percent(number) : Rounded.measured(number);
        }

        private String spread() {
            return size(folds.standardDeviation()) + " (" + size(folds.beyondStatistics()) + ")";
        }

        private String size(double x) {
            return percent && !Double.isNaN(x) ? Rounded.twoDigits(100 * x) + "%" : Rounded.twoDigits(x);
        }
    }

    /** Adds a row; all rows of a table have the same columns. */
    FoldTable row(String name, Cell... cells) {
        names.add(name);
        rows.add(List.of(cells));
        return this;
    }

    /** Writes the table, and one of the single folds that is folded away. */
    void write(Html page, String firstColumn) {
        List<String> head = new ArrayList<>(List.of(firstColumn));
        for (Cell cell : rows.get(0)) {
            head.addAll(List.of(cell.name(), "σ of folds (beyond statistics)"));
        }
        List<List<String>> table = new ArrayList<>();
        List<List<String>> single = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            List<String> row = new ArrayList<>(List.of(names.get(r)));
            for (Cell cell : rows.get(r)) {
                row.addAll(List.of(cell.shown(cell.together()), cell.spread()));
                single.add(single(names.get(r), cell));
            }
            table.add(row);
        }
        page.numbers(head, table).raw("<details>").text("summary", "Each fold alone")
                .table(singleHead(firstColumn), single).raw("</details>");
    }

    private List<String> singleHead(String firstColumn) {
        List<String> head = new ArrayList<>(List.of(firstColumn, ""));
        for (int fold = 0; fold < rows.get(0).get(0).folds().folds().size(); fold++) {
            head.add("fold " + fold);
        }
        return head;
    }

    private static List<String> single(String name, Cell cell) {
        List<String> row = new ArrayList<>(List.of(name, cell.name()));
        cell.folds().folds().forEach(number -> row.add(cell.shown(number)));
        return row;
    }
}
