package org.hepmva.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;

/**
 * Formulas over the columns of an ntuple, for the entries that pass a cut. Immutable.
 *
 * <pre>{@code
 * Query query = Query.of(List.of(Definition.parse("sum := var1+var2"), Definition.parse("var3")))
 *         .withCut(Expression.parse("abs(var1) < 10"));
 * double[][] values = query.read(ntuple, ProgressListener.NONE);
 * }</pre>
 *
 * <p>An entry passes if the cut is neither 0 nor NaN. A missing value is NaN and goes through the
 * formulas as such.
 *
 * <p>Where the cut or an output mentions arrays without an index, there is one row for each element, as
 * {@code TTree::Draw} has it: the arrays side by side as far as the shortest of the entry goes, all else
 * repeated, columns that come along too; the cut is of the elements. {@code Sum$(jet_pt)}, {@code jet_pt[0]}
 * and their like are one value for each entry.
 */
public final class Query {

    private static final int MOST_KEPT = Integer.MAX_VALUE - 8;
    private static final double[] EMPTY = {};

    private final List<Definition> outputs;
    private final List<Definition> exact;
    private final Optional<Expression> cut;
    private final EntryRange range;
    private final boolean flat;

    private Query(List<Definition> outputs, List<Definition> exact, Optional<Expression> cut,
                  EntryRange range, boolean flat) {
        this.outputs = List.copyOf(outputs);
        this.exact = List.copyOf(exact);
        this.cut = cut;
        this.range = Objects.requireNonNull(range, "range");
        this.flat = flat;
    }

    /** {@return a query for some formulas over all entries, without a cut} */
    public static Query of(List<Definition> outputs) {
        return new Query(outputs, List.of(), Optional.empty(), EntryRange.all(), false);
    }

    /** {@return this query for the entries that pass {@code cut}, in place of any cut before} */
    public Query withCut(Expression cut) {
        return new Query(outputs, exact, Optional.of(cut), range, flat);
    }

    /** {@return this query over other entries; the range counts entries before the cut} */
    public Query withRange(EntryRange range) {
        return new Query(outputs, exact, cut, range, flat);
    }

    /**
     * {@return this query with formulas besides, whose values come as columns, in place of any such before}
     *
     * <p>A formula that is nothing but the name of a column is that column, as it is in the file, text too.
     * A formula of whole numbers gives a LONG column where its values fit, else UNSIGNED_LONG, else DOUBLE;
     * that may differ from chunk to chunk. Every other formula gives DOUBLE. {@link Column#text} is exact for
     * all values of whole numbers that fit into 64 bits, even beside others that do not.
     *
     * @param formulas for {@link #run(Ntuple, List, CarriedRows, ProgressListener)}
     */
    public Query withExact(List<Definition> formulas) {
        return new Query(outputs, formulas, cut, range, flat);
    }

    /**
     * {@return this query with one row for each element of the arrays in exact formulas, too, which else give
     * lists}
     */
    public Query flat() {
        return new Query(outputs, exact, cut, range, true);
    }

    /** {@return whether exact formulas over arrays give one row for each element} */
    boolean isFlat() {
        return flat;
    }

    /**
     * {@return whether there is one row for each element of arrays, and not for each entry}
     *
     * @param ntuple where the columns come from
     * @throws NtupleException as for the run
     */
    public boolean isOfElements(Ntuple ntuple) throws NtupleException {
        return QueryRows.of(this, ColumnFinder.of(ntuple)).isOfElements();
    }

    /** {@return the cut, if there is one} */
    public Optional<Expression> cut() {
        return cut;
    }

    /** {@return the entries read} */
    public EntryRange range() {
        return range;
    }

    /** {@return the formulas whose values come as columns, in order} */
    public List<Definition> exact() {
        return exact;
    }

    /** {@return the formulas whose values come as doubles, in order} */
    public List<Definition> outputs() {
        return outputs;
    }

    /**
     * Reads the ntuple once and hands on the passing entries, chunk by chunk.
     *
     * @param ntuple   where the columns come from
     * @param rows     takes the values
     * @param progress hears entries read, passing or not
     * @return what a user should know of the values, one sentence each: a whole number that became a double
     *         although no double holds it is told once for each column
     * @throws UnknownColumnException     if a formula names a column that is not there
     * @throws UnsupportedFormatException if a formula names a column that cannot be read, or computes with
     *                                    one of text
     * @throws IOException                if reading fails, or {@code rows} does
     */
    public List<String> run(Ntuple ntuple, Rows rows, ProgressListener progress) throws IOException {
        return run(ntuple, List.of(), (carried, columns, count) -> rows.accept(columns, count), progress);
    }

    /**
     * Reads the ntuple once and hands on the passing entries, chunk by chunk, together with columns as
     * they are in the file, whole numbers exactly, text too; and with those of the {@linkplain #withExact
     * exact formulas}.
     *
     * @param ntuple   where the columns come from
     * @param carried  names of columns that come along
     * @param rows     takes the values
     * @param progress hears entries read, passing or not
     * @return as {@link #run(Ntuple, Rows, ProgressListener)}
     * @throws IOException as {@link #run(Ntuple, Rows, ProgressListener)}
     */
    public List<String> run(Ntuple ntuple, List<String> carried, CarriedRows rows, ProgressListener progress)
            throws IOException {
        ColumnRequest.check(ntuple, carried);
        return new QueryPass(ntuple, this, carried).run(rows, progress);
    }

    /**
     * {@return what comes along when {@link #run(Ntuple, List, CarriedRows, ProgressListener)} runs: the
     * columns that are asked for by name, then one for each {@linkplain #withExact exact formula}, of a type
     * that holds all its values in every chunk}
     *
     * @param ntuple  where the columns come from
     * @param carried names of columns that come along
     * @throws NtupleException as for the run
     */
    public List<ColumnDescription> carriedColumns(Ntuple ntuple, List<String> carried)
            throws NtupleException {
        ColumnRequest.check(ntuple, carried);
        return new QueryPass(ntuple, this, carried).carriedColumns();
    }

    /**
     * {@return the values of the passing entries: one array per formula, all of the same length}
     *
     * @param ntuple   where the columns come from
     * @param progress hears entries read, passing or not
     * @throws IOException as {@link #run(Ntuple, Rows, ProgressListener)}
     */
    public double[][] read(Ntuple ntuple, ProgressListener progress) throws IOException {
        List<double[][]> pieces = new ArrayList<>();
        run(ntuple, (columns, count) -> pieces.add(copy(columns, count)), progress);
        double[][] all = new double[outputs.size()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = joined(pieces, i, ntuple);
        }
        return all;
    }

    private static double[][] copy(double[][] columns, int count) {
        double[][] copies = new double[columns.length][];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = Arrays.copyOf(columns[i], count);
        }
        return copies;
    }

    private static double[] joined(List<double[][]> pieces, int column, Ntuple ntuple)
            throws UnsupportedFormatException {
        long size = pieces.stream().mapToLong(piece -> piece[column].length).sum();
        if (size > MOST_KEPT) {
            throw new UnsupportedFormatException(ntuple.location() + ": " + size
                    + " entries pass, at most " + MOST_KEPT + " can be kept at once");
        }
        double[] values = new double[(int) size];
        int at = 0;
        for (double[][] piece : pieces) {
            System.arraycopy(piece[column], 0, values, at, piece[column].length);
            at += piece[column].length;
            piece[column] = EMPTY;
        }
        return values;
    }

    /** Takes the values of passing entries. */
    @FunctionalInterface
    public interface Rows {

        /**
         * Takes some entries.
         *
         * @param columns one array per formula, holding {@code count} values; used again for the next
         *                call, so COPY what you keep
         * @param count   number of entries, at least 1
         * @throws IOException if it cannot take them
         */
        void accept(double[][] columns, int count) throws IOException;
    }

    /** Takes the values of passing entries, and columns that come along. */
    @FunctionalInterface
    public interface CarriedRows {

        /**
         * Takes some entries.
         *
         * @param carried the columns that come along, of {@code count} entries each: those asked for by name,
         *                then one for each exact formula; valid until the next call
         * @param columns one array per formula, holding {@code count} values; used again for the next
         *                call, so COPY what you keep
         * @param count   number of entries, at least 1
         * @throws IOException if it cannot take them
         */
        void accept(List<Column> carried, double[][] columns, int count) throws IOException;
    }
}
