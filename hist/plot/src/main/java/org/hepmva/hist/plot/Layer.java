package org.hepmva.hist.plot;

import java.util.List;

/** One thing on a plot: it knows its extent, and what ink it needs on a canvas. */
sealed interface Layer permits Steps, Between, Points, Arrows, Cells, Contour, Rule {

    Style style();

    /** {@return the x range to be shown} */
    Extent xExtent();

    /** {@return the y range to be shown, errors included} */
    Extent yExtent();

    /** {@return whether the x axis may end where this ends, without a margin} */
    boolean fillsX();

    /** {@return the names of the bins in x; empty if they have none} */
    default List<String> xCategories() {
        return List.of();
    }

    /** {@return the names of the bins in y; empty if they have none} */
    default List<String> yCategories() {
        return List.of();
    }

    /** {@return the marks this layer makes, the lowest first} */
    List<Ink> inks(Canvas canvas);
}
