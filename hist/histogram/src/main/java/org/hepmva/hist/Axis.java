package org.hepmva.hist;

/**
 * One axis of a histogram: half-open bins that touch each other, and what lies below and above them.
 *
 * <pre>
 *   bin        −1      │   0   │   1   │  …  │  n−1  │    n
 *           underflow  e₀      e₁      e₂    eₙ₋₁    eₙ  overflow, NaN
 * </pre>
 *
 * <p>A value that equals an edge <em>exactly</em> belongs to the bin above it: for every bin {@code i} from 0
 * to {@code bins()}, {@code indexOf(lowerEdge(i)) == i} and the next smaller {@code double} is in bin
 * {@code i − 1}. No arithmetic of the bin number can break this, since every axis compares with the edges
 * that it reports.
 *
 * <p>Immutable. Two axes are equal if their titles and all their edges are, whatever their kind: four regular
 * bins in [0, 4) are the integers 0 to 3. Only categories differ from all numbers, and are equal by name.
 */
public sealed interface Axis permits RegularAxis, VariableAxis, IntegerAxis, CategoryAxis {

    /** {@return what is drawn along the axis, with the unit in brackets: {@code "m(μμ) [GeV]"}} */
    String title();

    /** {@return the number of bins, at least 1, without underflow and overflow} */
    int bins();

    /**
     * {@return the bin of a value: −1 for underflow, {@link #bins()} for overflow and for NaN}
     *
     * @param x any value; one that equals an edge is in the bin above it, −0 is 0
     */
    int indexOf(double x);

    /**
     * {@return the lower edge of a bin, which belongs to it}
     *
     * @param bin from −1, whose lower edge is −∞, to {@code bins()}, the overflow
     * @throws IndexOutOfBoundsException for any other bin
     */
    double lowerEdge(int bin);

    /**
     * {@return the upper edge of a bin, which does not belong to it}
     *
     * @param bin from −1, the underflow, to {@code bins()}, whose upper edge is +∞
     * @throws IndexOutOfBoundsException for any other bin
     */
    default double upperEdge(int bin) {
        return bin == bins() ? Double.POSITIVE_INFINITY : lowerEdge(bin + 1);
    }

    /** {@return the middle between the edges of a bin; ∓∞ for underflow and overflow} */
    default double center(int bin) {
        return 0.5 * lowerEdge(bin) + 0.5 * upperEdge(bin);
    }

    /** {@return the distance between the edges of a bin; ∞ for underflow and overflow} */
    default double width(int bin) {
        return upperEdge(bin) - lowerEdge(bin);
    }

    /** {@return the {@code bins() + 1} edges, rising; a new array} */
    default double[] edges() {
        double[] edges = new double[bins() + 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = lowerEdge(i);
        }
        return edges;
    }

    /**
     * {@return a bin as people write it: {@code "[60, 62)"}, the integer, or the name of the category}
     *
     * @param bin from −1, which is {@code "underflow"}, to {@code bins()}, which is {@code "overflow"}
     */
    default String label(int bin) {
        return BinNumber.label(this, bin);
    }

    /** {@return this axis with another title} */
    Axis withTitle(String title);

    /**
     * {@return the bins from {@code from} up to, not including, {@code to}, with the very same edges}
     *
     * @throws IllegalArgumentException if this is not at least one bin of this axis
     */
    Axis sliced(int from, int to);

    /**
     * {@return this axis with each {@code group} neighbouring bins made one, at the very same edges}
     *
     * <p>An integer axis becomes a variable one, since its bins are no longer one integer each.
     *
     * @param group a divisor of {@code bins()}
     * @throws IllegalArgumentException if bins would be left over, or for categories, which have no order
     */
    Axis rebinned(int group);

    /**
     * {@return whether entries may be added bin by bin to those of another axis}
     *
     * <p>So it is if both have as many bins and each pair of edges agrees within 10⁻⁹ of the narrower bin
     * beside it: 0.1 + 0.2 is then as good as 0.3. Categories must have the same names in the same order.
     * Titles do not matter. Equal axes match.
     */
    default boolean matches(Axis other) {
        return AxisMatch.of(this, other);
    }
}
