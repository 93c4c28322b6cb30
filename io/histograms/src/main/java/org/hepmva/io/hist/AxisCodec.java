package org.hepmva.io.hist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.hist.Axis;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.RegularAxis;
import org.hepmva.hist.VariableAxis;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.text.Require;

/**
 * Axes as ROOT holds them (TAxis): equal bins, or edges of varying distance, or labels, which make it an
 * axis of categories. A bin that has no label among others that have is called by its number, from 1.
 */
final class AxisCodec {

    private AxisCodec() {
    }

    /** {@return the axes of a histogram} */
    static List<Axis> readAll(RootObject histogram, int dimension) {
        List<Axis> axes = new ArrayList<>();
        for (String name : List.of("fXaxis", "fYaxis", "fZaxis").subList(0, dimension)) {
            axes.add(read(child(histogram, name)));
        }
        return axes;
    }

    /** {@return an object that must be there} */
    static RootObject child(RootObject object, String member) {
        return object.object(member).orElseThrow(() -> new IllegalArgumentException(
                object.className() + "." + member + " is a null pointer"));
    }

    /** {@return how many bins the axes of a histogram have, flow included; no memory is taken for them} */
    static long cells(RootObject histogram, int dimension) {
        long cells = 1;
        for (String name : List.of("fXaxis", "fYaxis", "fZaxis").subList(0, dimension)) {
            long bins = child(histogram, name).whole("fNbins");
            Require.that(bins >= 1 && bins < Integer.MAX_VALUE / 2, "%s.%s has %s bins",
                    histogram.className(), name, bins);
            cells = Math.multiplyExact(cells, bins + 2);
        }
        return cells;
    }

    static Axis read(RootObject axis) {
        String title = axis.text("fTitle");
        int bins = Math.toIntExact(axis.whole("fNbins"));
        double[] edges = axis.numbers("fXbins");
        List<String> labels = labels(axis, bins);
        if (!labels.isEmpty()) {
            return new CategoryAxis(title, labels);
        }
        if (edges.length == 0) {
            return new RegularAxis(title, bins, axis.number("fXmin"), axis.number("fXmax"));
        }
        Require.that(edges.length == bins + 1L, "axis '%s' has %s bins and %s edges", title, bins,
                edges.length);
        return VariableAxis.of(title, edges);
    }

    /** {@return the names of all bins; none if no bin has a name, or two have the same} */
    private static List<String> labels(RootObject axis, int bins) {
        List<RootObject> labels = axis.has("fLabels") ? axis.objects("fLabels") : List.of();
        if (labels.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= bins; i++) {
            names.add(String.valueOf(i));
        }
        for (RootObject label : labels) {
            long bin = label.whole("fUniqueID");
            if (bin >= 1 && bin <= bins) {
                names.set((int) bin - 1, label.text("fString"));
            }
        }
        return new HashSet<>(names).size() == bins ? names : List.of();
    }

    /**
     * {@return an axis as ROOT has it}
     *
     * @param axis its bins and title
     * @param name {@code "xaxis"}, {@code "yaxis"} or {@code "zaxis"}
     */
    static RootObject write(Axis axis, String name) {
        RootObject.Builder builder = look(name).text("fTitle", axis.title())
                .whole("fNbins", axis.bins()).number("fXmin", axis.lowerEdge(0))
                .number("fXmax", axis.upperEdge(axis.bins() - 1))
                .object("fXbins", HistogramCodec.array(edges(axis)));
        if (axis instanceof CategoryAxis categories) {
            builder.object("fLabels", labels(categories));
        }
        return builder.build();
    }

    private static double[] edges(Axis axis) {
        return axis instanceof VariableAxis ? axis.edges() : new double[0];
    }

    /** A bin that is called by its number has no label, if others have. */
    private static RootObject labels(CategoryAxis axis) {
        List<String> names = axis.categories();
        boolean areNumbers = IntStream.range(0, names.size())
                .allMatch(i -> names.get(i).equals(String.valueOf(i + 1)));
        List<RootObject> labels = new ArrayList<>();
        for (int i = 0; i < axis.bins(); i++) {
            if (!areNumbers && names.get(i).equals(String.valueOf(i + 1))) {
                continue;
            }
            labels.add(RootObject.builder("TObjString", 1).whole("fUniqueID", i + 1)
                    .text("fString", axis.label(i)).build());
        }
        return RootObject.builder("THashList", 5).elements(labels).build();
    }

    /** {@return an axis of one bin, for a histogram that has fewer; its title is that of the contents} */
    static RootObject unused(String title, String name) {
        return look(name).text("fTitle", title).whole("fNbins", 1).number("fXmin", 0).number("fXmax", 1)
                .object("fXbins", HistogramCodec.array(new double[0])).build();
    }

    /** How it is drawn: ROOT's own defaults. */
    private static RootObject.Builder look(String name) {
        return RootObject.builder("TAxis", 10).text("fName", name)
                .whole("fNdivisions", 510).whole("fAxisColor", 1)
                .whole("fLabelColor", 1).whole("fLabelFont", 42)
                .number("fLabelOffset", 0.005f).number("fLabelSize", 0.035f).number("fTickLength", 0.03f)
                .number("fTitleOffset", name.equals("yaxis") ? 0 : 1).number("fTitleSize", 0.035f)
                .whole("fTitleColor", 1).whole("fTitleFont", 42);
    }
}
