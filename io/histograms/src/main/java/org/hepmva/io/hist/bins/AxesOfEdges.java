package org.hepmva.io.hist.bins;

import java.util.Arrays;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.RegularAxis;
import org.hepmva.hist.VariableAxis;
import org.hepmva.text.Require;

/** Axes as formats of text have them: by their edges. Stateless. */
public final class AxesOfEdges {

    /** With flow; what a file claims of more takes memory that nobody has asked for. */
    private static final long MOST_CELLS = 1 << 24;

    private AxesOfEdges() {
    }

    /**
     * {@return an axis with these edges: regular if those of a regular axis are exactly the same}
     *
     * @throws IllegalArgumentException if there are fewer than two, or they do not rise
     */
    public static Axis of(String title, double... edges) {
        VariableAxis axis = VariableAxis.of(title, edges);
        double low = edges[0];
        double high = edges[edges.length - 1];
        double step = (high - low) / (edges.length - 1);
        // bins narrower than that have edges that are the same number, which RegularAxis refuses
        boolean isPossible = step > 2 * Math.ulp(Math.max(Math.abs(low), Math.abs(high)));
        if (isPossible && Double.isFinite(step)) {
            Axis regular = new RegularAxis(title, edges.length - 1, low, high);
            return Arrays.equals(regular.edges(), edges) ? regular : axis;
        }
        return axis;
    }

    /**
     * {@return how many bins some axes have together, flow included}
     *
     * @throws IllegalArgumentException if they are more than 2²⁴
     */
    public static int cells(List<Axis> axes) {
        long cells = 1;
        for (Axis axis : axes) {
            cells *= axis.bins() + 2L;
            Require.that(cells <= MOST_CELLS, "the axes have more than %s bins with flow", MOST_CELLS);
        }
        return (int) cells;
    }

    /** {@return the number of a bin among all, as {@link BinWalk} counts them} */
    public static int cell(List<Axis> axes, int[] bin) {
        int cell = 0;
        int stride = 1;
        for (int k = 0; k < bin.length; k++) {
            cell += stride * (bin[k] + 1);
            stride *= axes.get(k).bins() + 2;
        }
        return cell;
    }
}
