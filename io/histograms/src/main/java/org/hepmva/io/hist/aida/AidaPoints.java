package org.hepmva.io.hist.aida;

import java.util.List;
import org.hepmva.hist.Graph;
import org.hepmva.io.hist.GraphObject;

/** Data point sets of one or two dimensions; with one the abscissa is the number of the point, from 0. */
final class AidaPoints {

    private AidaPoints() {
    }

    static GraphObject read(AidaItem item) {
        AidaElement set = item.element();
        int dimension = set.has("dimension") ? set.whole("dimension", 1) : 1;
        if (dimension < 1 || dimension > 2) {
            throw set.mistake("<dataPointSet> has the dimension " + dimension + "; 1 and 2 can be read");
        }
        List<AidaElement> points = set.all("dataPoint");
        double[][] columns = new double[6][points.size()];
        for (int i = 0; i < points.size(); i++) {
            List<AidaElement> measurements = points.get(i).all("measurement");
            if (measurements.size() != dimension) {
                throw points.get(i).mistake("<dataPoint> has " + measurements.size()
                        + " measurements in a set of dimension " + dimension);
            }
            columns[0][i] = i;
            for (int k = 0; k < dimension; k++) {
                AidaElement measurement = measurements.get(k);
                int first = 3 * (2 - dimension + k);
                double plus = measurement.number("errorPlus", 0);
                columns[first][i] = measurement.number("value", 0);
                columns[first + 1][i] = length(measurement.number("errorMinus", plus));
                columns[first + 2][i] = length(plus);
            }
        }
        Graph graph = Graph.of(item.title(), columns[0], columns[3])
                .withTitles(item.label(0, 1), item.label(1, 1))
                .withXErrors(columns[1], columns[2]).withYErrors(columns[4], columns[5]);
        return GraphObject.of(item.name(), graph);
    }

    /** An error that is not known is none. */
    private static double length(double error) {
        return Double.isNaN(error) ? 0 : Math.abs(error);
    }
}
