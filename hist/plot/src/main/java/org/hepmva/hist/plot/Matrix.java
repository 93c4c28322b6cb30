package org.hepmva.hist.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.text.Require;

/**
 * Numbers in rows and columns with names, such as a confusion matrix: a table whose cells are shaded by
 * their values.
 *
 * <pre>{@code
 * Plot confusion = Plot.matrix(Matrix.of(classes, classes, fractions).withErrors(errors)
 *         .withTitles("true class", "most likely class")).withZRange(0, 1);
 * }</pre>
 *
 * <p>The first row is at the top. Each cell shows its value, with an error as value ± error, in black or
 * white, whichever is read more easily on the shade: with two significant digits of the error, three of a
 * value without, or with the decimals of {@link Plot#withCellNumbers}. A value that is NaN is a dash on
 * white; an error that is 0 or not finite is not shown.
 *
 * <p>Immutable.
 */
public final class Matrix {

    private final List<String> rows;
    private final List<String> columns;
    private final double[][] values;
    private final double[][] errors;
    private final List<List<String>> texts;
    private final String rowTitle;
    private final String columnTitle;

    private Matrix(List<String> rows, List<String> columns, double[][] values, double[][] errors,
            List<List<String>> texts, String rowTitle, String columnTitle) {
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        this.values = copy("values", values);
        this.errors = copy("errors", errors);
        this.texts = texts;
        this.rowTitle = Objects.requireNonNull(rowTitle, "rowTitle");
        this.columnTitle = Objects.requireNonNull(columnTitle, "columnTitle");
    }

    private double[][] copy(String what, double[][] cells) {
        Require.length(what, cells.length, rows.size());
        double[][] copy = new double[cells.length][];
        for (int i = 0; i < copy.length; i++) {
            Require.length(what + " of row '" + rows.get(i) + "'", cells[i].length, columns.size());
            copy[i] = cells[i].clone();
        }
        return copy;
    }

    /**
     * {@return a matrix without errors}
     *
     * @param rows    their names, from the top; at least one, all different
     * @param columns their names, from the left; at least one, all different
     * @param values  {@code values[i][j]} of row i and column j; copied
     * @throws IllegalArgumentException if there are not as many values as rows and columns
     */
    public static Matrix of(List<String> rows, List<String> columns, double[][] values) {
        new CategoryAxis("rows", rows); // refuses names that are none or twice
        new CategoryAxis("columns", columns);
        double[][] none = new double[values.length][];
        for (int i = 0; i < none.length; i++) {
            none[i] = new double[values[i].length];
        }
        return new Matrix(rows, columns, values, none, List.of(), "", "");
    }

    /** {@return this matrix with an error of each value, in the same order; copied} */
    public Matrix withErrors(double[][] symmetric) {
        return new Matrix(rows, columns, values, symmetric, texts, rowTitle, columnTitle);
    }

    /**
     * {@return this matrix with other texts in its cells, in the same order, where value ± error does not say
     * it: a limit, {@code "< 0.024"}, or an interval with two sides, {@code "25 +32 −12"}}
     *
     * <p>Where cells are narrow, a text goes on below its first blank, which " ± " is too.
     *
     * @throws IllegalArgumentException if there are not as many texts as cells
     */
    public Matrix withTexts(List<List<String>> inCells) {
        Require.length("texts", inCells.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Require.length("texts of row '" + rows.get(i) + "'", inCells.get(i).size(), columns.size());
        }
        return new Matrix(rows, columns, values, errors, inCells.stream().map(List::copyOf).toList(),
                rowTitle, columnTitle);
    }

    /** {@return this matrix with titles of its rows, beside them, and of its columns} */
    public Matrix withTitles(String ofRows, String ofColumns) {
        return new Matrix(rows, columns, values, errors, texts, ofRows, ofColumns);
    }

    String rowTitle() {
        return rowTitle;
    }

    String columnTitle() {
        return columnTitle;
    }

    Cells cells() {
        List<String> upwards = new ArrayList<>(rows);
        Collections.reverse(upwards);
        return Cells.table(upwards, columns, turned(values), turned(errors), turnedTexts());
    }

    private List<List<String>> turnedTexts() {
        List<List<String>> turned = new ArrayList<>();
        for (int j = 0; j < columns.size() && !texts.isEmpty(); j++) {
            List<String> upwards = new ArrayList<>();
            for (int i = rows.size() - 1; i >= 0; i--) {
                upwards.add(texts.get(i).get(j));
            }
            turned.add(upwards);
        }
        return turned;
    }

    /** From rows downwards to columns of values upwards. */
    private double[][] turned(double[][] cells) {
        double[][] turned = new double[columns.size()][rows.size()];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                turned[j][cells.length - 1 - i] = cells[i][j];
            }
        }
        return turned;
    }

    @Override
    public String toString() {
        return "matrix of rows " + rows + " and columns " + columns + ": " + Arrays.deepToString(values);
    }
}
