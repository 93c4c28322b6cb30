package org.hepmva.tmva;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.io.root.object.RootObject;

/**
 * The linear correlation of each two variables, in percent, as TMVA has them in {@code CorrelationMatrixS}
 * and {@code CorrelationMatrixB} (DataSetInfo::CreateCorrelationMatrixHist).
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

    CorrelationPlots(TmvaEvents events) {
        this.events = events;
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
        double[][] coefficients = LinearCorrelation.of(columns(), events.weights(), events.classes(), cls);
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                float coefficient = (float) coefficients[i][k];
                // the error that ROOT leaves there when it scales by 100 what was set without one
                matrix.put(new int[] {i, k}, (int) (float) (PERCENT * coefficient),
                        PERCENT * Math.sqrt(Math.abs(coefficient)), 2.0 * size * size);
            }
        }
        folder.put(name, styled(matrix.object()));
    }

    private float[][] columns() {
        return events.quantities().stream().filter(quantity -> !quantity.isTarget())
                .map(events::values).toArray(float[][]::new);
    }

    /** The bins of an axis need different names; ROOT's need not. */
    private List<String> labels() {
        List<TmvaQuantity> variables = events.quantities().stream().filter(each -> !each.isTarget()).toList();
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
