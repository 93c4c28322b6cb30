package org.hepmva.evaluate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.measure.Ranges;
import org.hepmva.measure.Thinning;
import org.hepmva.runtime.Model;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Sample;
import org.hepmva.train.Trained;

/** Asks a classifier for its response on a grid over two variables. */
final class MapMaker {

    private static final int CELLS = 60;
    private static final int MOST_EVENTS = 400;
    private static final double TAIL = 0.01;
    private static final double ROOM = 0.05;

    private final Sample reference;
    private final Sample test;
    private final int x;
    private final int y;

    MapMaker(Sample reference, Sample test, int x, int y) {
        this.reference = reference;
        this.test = test;
        this.x = x;
        this.y = y;
    }

    /** {@return the map of a method; with folds, of the mean of their responses} */
    ResponseMap map(Trained trained, List<Double> cuts) {
        List<Variable> variables = reference.variables();
        Axis xAxis = axis(x);
        Axis yAxis = axis(y);
        float[][] columns = new float[variables.size()][CELLS * CELLS];
        Map<String, Double> fixed = new LinkedHashMap<>();
        for (int v = 0; v < columns.length; v++) {
            if (v != x && v != y) {
                float median = median(reference.values(v));
                fixed.put(variables.get(v).name(), (double) median);
                Arrays.fill(columns[v], median);
            }
        }
        for (int cell = 0; cell < CELLS * CELLS; cell++) {
            columns[x][cell] = (float) xAxis.center(cell % CELLS);
            columns[y][cell] = (float) yAxis.center(cell / CELLS);
        }
        double[] responses = meanResponses(trained, columns);
        Histogram map = Histogram.book(trained.method(), xAxis, yAxis);
        for (int cell = 0; cell < responses.length; cell++) {
            double[] at = {xAxis.center(cell % CELLS), yAxis.center(cell / CELLS)};
            map.fillPoint(at, responses[cell]);
        }
        return new ResponseMap(variables.get(x), variables.get(y), map, cuts, events(Sample.SIGNAL),
                events(Sample.BACKGROUND), fixed);
    }

    private double[] meanResponses(Trained trained, float[][] columns) {
        List<Trained> all = trained.folds().isEmpty() ? List.of(trained) : trained.folds();
        double[] sum = new double[CELLS * CELLS];
        int[] cells = IntStream.range(0, sum.length).toArray();
        for (Trained each : all) {
            Model model = EvaluatedParts.reading(each.model(), reference.variables());
            double[] responses = new ModelAnswers(model, reference).of(columns, cells)[0];
            for (int cell = 0; cell < sum.length; cell++) {
                sum[cell] += responses[cell];
            }
        }
        for (int cell = 0; cell < sum.length; cell++) {
            sum[cell] /= all.size();
        }
        return sum;
    }

    private Axis axis(int v) {
        double[] sorted = finite(reference.values(v));
        double low = sorted.length == 0 ? 0 : sorted[(int) (TAIL * (sorted.length - 1))];
        double high = sorted.length == 0 ? 1 : sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))];
        return Ranges.padded(reference.variables().get(v).axisTitle(), CELLS, new double[] {low, high}, ROOM);
    }

    private static float median(float[] values) {
        double[] sorted = finite(values);
        return sorted.length == 0 ? Float.NaN : (float) sorted[sorted.length / 2];
    }

    private static double[] finite(float[] values) {
        double[] kept = new double[values.length];
        int n = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                kept[n++] = value;
            }
        }
        double[] sorted = Arrays.copyOf(kept, n);
        Arrays.sort(sorted);
        return sorted;
    }

    private Graph events(byte cls) {
        int[] seen = Thinning.of(IntStream.range(0, test.size()).filter(i -> isShown(i, cls)).toArray(),
                MOST_EVENTS);
        return Graph.of(test.classNames().get(cls), values(x, seen), values(y, seen))
                .withTitles(reference.variables().get(x).axisTitle(),
                        reference.variables().get(y).axisTitle());
    }

    private boolean isShown(int event, byte cls) {
        return test.isSignal(event) == (cls == Sample.SIGNAL) && Float.isFinite(test.value(x, event))
                && Float.isFinite(test.value(y, event));
    }

    private double[] values(int variable, int[] events) {
        return Arrays.stream(events).mapToDouble(event -> test.value(variable, event)).toArray();
    }
}
