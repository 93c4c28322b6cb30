package org.hepmva.tmva;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.measure.CorrelationMatrix;

/**
 * The linear correlation of each two variables, in percent, as TMVA has them in {@code CorrelationMatrixS}
 * and {@code CorrelationMatrixB} (DataSetInfo::CreateCorrelationMatrixHist). Of each two variables the events
 * count where both have a finite value.
 */
final class CorrelationPlots {

    private static final double PERCENT = 100;
    private static final double LABEL_SIZE = 0.055f;
    private static final double LABEL_OFFSET = 0.011f;
    private static final double MARKER_SIZE = 1.5;
    /** The histogram shows no box of statistics, and is told of pads that are deleted. */
    private static final long BITS = 1 << 3 | 1 << 9;
    private static final long DIAGONAL_LABELS = 1 << 20;

    private final TmvaEvents events;
    private final List<TmvaQuantity> variables;

    CorrelationPlots(TmvaEvents events) {
        this.events = events;
        this.variables = events.quantities().stream().filter(each -> !each.isTarget()).toList();
    }

    void write(TmvaFolder folder) throws IOException {
        List<String> names = events.classNames();
        boolean isPair = names.size() == 2;
        for (int cls = 0; cls < names.size(); cls++) {
            String title = names.get(cls);
            if (events.layout().isRegression()) {
                put(folder, "CorrelationMatrix", "Correlation Matrix", cls);
            } else if (isPair) {
                put(folder, "CorrelationMatrix" + title.charAt(0),
                        "Correlation Matrix (" + (cls == 0 ? "signal" : "background") + ")", cls);
            } else {
                put(folder, "CorrelationMatrix" + title, "Correlation Matrix (" + title + ")", cls);
            }
        }
    }

    private void put(TmvaFolder folder, String name, String title, int cls) throws IOException {
        List<String> labels = labels();
        int size = labels.size();
        BookedHistogram matrix = BookedHistogram.of(name, title, new CategoryAxis("", labels),
                new CategoryAxis("", labels)).keepingErrors();
        CorrelationMatrix coefficients = coefficients(labels, cls);
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                float coefficient = i == k ? 1 : (float) orZero(coefficients.at(i, k));
                // the error that ROOT leaves there when it scales by 100 what was set without one
                matrix.put(new int[] {i, k}, (int) (float) (PERCENT * coefficient),
                        PERCENT * Math.sqrt(Math.abs(coefficient)), 2.0 * size * size);
            }
        }
        folder.put(name, styled(matrix.object()));
    }

    private CorrelationMatrix coefficients(List<String> labels, int cls) {
        byte[] classes = events.classes();
        int[] own = IntStream.range(0, classes.length).filter(i -> classes[i] == cls).toArray();
        float[] weights = events.weights();
        float[][] columns = new float[variables.size()][own.length];
        for (int v = 0; v < columns.length; v++) {
            float[] all = events.values(variables.get(v));
            for (int i = 0; i < own.length; i++) {
                columns[v][i] = all[own[i]];
            }
        }
        return CorrelationMatrix.of(labels, columns,
                Arrays.stream(own).mapToDouble(i -> weights[i]).toArray());
    }

    /** Where there is no correlation, as of a constant, TMVA has 0. */
    private static double orZero(double coefficient) {
        return Double.isNaN(coefficient) ? 0 : coefficient;
    }

    /** The bins of an axis need different names; ROOT's need not. */
    private List<String> labels() {
        List<String> titles = variables.stream().map(TmvaQuantity::title).toList();
        boolean areDifferent = titles.stream().distinct().count() == titles.size();
        return areDifferent ? titles : IntStream.range(0, titles.size())
                .mapToObj(i -> variables.get(i).variable().name()).toList();
    }

    /** Drawn as TMVA does: numbers from −100 to 100, names along the diagonal. */
    private static RootObject styled(RootObject object) {
        return RootObject.builder(object.className(), object.version()).members(object)
                .whole("fBits", BITS).number("fMarkerSize", MARKER_SIZE).whole("fMarkerColor", 0)
                .number("fMinimum", -PERCENT).number("fMaximum", PERCENT)
                .object("fXaxis", axis(object, "fXaxis").number("fLabelOffset", LABEL_OFFSET)
                        .whole("fBits", DIAGONAL_LABELS).build())
                .object("fYaxis", axis(object, "fYaxis").build()).build();
    }

    private static RootObject.Builder axis(RootObject object, String member) {
        RootObject axis = object.object(member).orElseThrow();
        return RootObject.builder(axis.className(), axis.version()).members(axis)
                .number("fLabelSize", LABEL_SIZE);
    }
}
