package org.hepmva.hist.plot;

import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Efficiency;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Profile;

/** A graph: points with their errors, a line through them, or a band around them. */
record Points(Graph graph, Style style) implements Layer {

    static Points of(Graph graph, Style style) {
        return new Points(graph, style);
    }

    static Points of(Efficiency efficiency, Style style) {
        return new Points(efficiency.toGraph(), style);
    }

    static Points of(Profile profile, Style style) {
        Axis axis = profile.axes().get(0);
        double[] mean = new double[axis.bins()];
        double[] error = new double[axis.bins()];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = profile.mean(i);
            error[i] = profile.error(i);
        }
        return new Points(overBins(axis, profile.title(), mean).withYErrors(error, error), style);
    }

    static Graph ratio(Histogram numerator, Histogram denominator) {
        Histogram ratio = numerator.dividedBy(denominator);
        Axis axis = ratio.axis(0);
        double[] value = new double[axis.bins()];
        double[] error = new double[axis.bins()];
        for (int i = 0; i < value.length; i++) {
            value[i] = denominator.sumW(i) == 0 ? Double.NaN : ratio.sumW(i);
            error[i] = denominator.sumW(i) == 0 ? 0 : ratio.error(i);
        }
        return overBins(axis, "Ratio", value).withYErrors(error, error);
    }

    private static Graph overBins(Axis axis, String title, double[] value) {
        double[] centre = new double[axis.bins()];
        double[] half = new double[axis.bins()];
        for (int i = 0; i < centre.length; i++) {
            centre[i] = axis.center(i);
            half[i] = axis.width(i) / 2;
        }
        return Graph.of(title, centre, value).withXErrors(half, half).withTitles(axis.title(), title);
    }

    @Override
    public Extent xExtent() {
        return Extent.of(graph.x());
    }

    @Override
    public Extent yExtent() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Ink> inks(Canvas canvas) {
        throw new UnsupportedOperationException();
    }
}
