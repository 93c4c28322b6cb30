package org.hepmva.hist;

import java.util.List;

/** The mean of a quantity <i>y</i> in the bins of one or more axes. Mutable: it is filled. */
public final class Profile {

    private final String title;
    private final Grid grid;

    private Profile(String title, Grid grid) {
        this.title = title;
        this.grid = grid;
    }

    /** {@return an empty profile} */
    public static Profile book(String title, Axis... axes) {
        return new Profile(title, new Grid(axes));
    }

    /** {@return what is averaged} */
    public String title() {
        return title;
    }

    /** {@return the axes} */
    public List<Axis> axes() {
        return grid.axes();
    }

    /** Adds an entry of event weight 1. */
    public void fill(double x, double y) {
        throw new UnsupportedOperationException("in the next landing");
    }

    /** Adds an entry of event weight {@code w}. */
    public void fill(double x, double y, double w) {
        throw new UnsupportedOperationException("in the next landing");
    }

    /** {@return Σwy/Σw of a bin} */
    public double mean(int... bin) {
        throw new UnsupportedOperationException("in the next landing");
    }

    /** {@return the error of the mean of a bin} */
    public double error(int... bin) {
        throw new UnsupportedOperationException("in the next landing");
    }

    /** {@return Σw of a bin} */
    public double sumW(int... bin) {
        throw new UnsupportedOperationException("in the next landing");
    }
}
