package org.hepmva.io.hist.yoda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hepmva.hist.Axis;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.Graph;
import org.hepmva.io.hist.AnalysisObject;
import org.hepmva.io.hist.GraphObject;
import org.hepmva.io.hist.HistogramObject;
import org.hepmva.io.hist.ProfileErrors;
import org.hepmva.io.hist.ProfileObject;
import org.hepmva.io.hist.text.TextDialect;
import org.hepmva.text.Printable;
import org.hepmva.text.ShortestDecimal;
import org.hepmva.text.json.JsonText;

/** Writes version 3, which alone has underflow and overflow of several axes, and categories. */
final class YodaDialect implements TextDialect {

    private static final int MOST_AXES = 3;

    @Override
    public String name() {
        return "YODA";
    }

    @Override
    public String head() {
        return "";
    }

    @Override
    public String tail() {
        return "";
    }

    @Override
    public String of(Place place, AnalysisObject object) {
        if (object instanceof HistogramObject histogram) {
            place.requireAxes("histogram", histogram.histogram().dimension(), name(), MOST_AXES);
            YodaRows rows = new YodaRows(histogram);
            return binned(place, "Histo", rows, head(object.title(), labels(rows, histogram.contentTitle()),
                    List.of()));
        }
        if (object instanceof ProfileObject profile) {
            place.requireAxes("profile", profile.profile().axes().size(), name(), MOST_AXES);
            List<String> errors = profile.errors() == ProfileErrors.MEAN ? List.of()
                    : List.of(YodaBins.ERRORS + ": " + profile.errors().name());
            YodaRows rows = new YodaRows(profile);
            return binned(place, "Profile", rows, head(object.title(), labels(rows, profile.contentTitle()),
                    errors));
        }
        if (object instanceof GraphObject graph) {
            return points(place, graph);
        }
        throw new IllegalArgumentException("'" + Printable.of(place.toString())
                + "' is an efficiency, for which YODA has no type: write its passed() and its total(), or "
                + "its toGraph()");
    }

    private static List<String> labels(YodaRows rows, String contentTitle) {
        List<String> labels = new ArrayList<>();
        rows.axes().forEach(axis -> labels.add(axis.title()));
        labels.add(contentTitle);
        return labels;
    }

    private static String binned(Place place, String family, YodaRows rows, List<String> head) {
        List<Axis> axes = rows.axes();
        List<String> data = new ArrayList<>();
        for (int k = 0; k < axes.size(); k++) {
            data.add("Edges(A" + (k + 1) + "): [" + edges(axes.get(k)) + "]");
        }
        data.add("# " + String.join("\t", YodaBins.columns(rows.quantities())));
        rows.over(row -> data.add(row(row)));
        return block(place, type(family, axes), head, data);
    }

    /** {@code Histo1D}, or of categories and edges {@code BinnedHisto<s,d>}. */
    private static String type(String family, List<Axis> axes) {
        boolean hasCategories = axes.stream().anyMatch(CategoryAxis.class::isInstance);
        return hasCategories ? "Binned" + family + axes.stream()
                .map(axis -> axis instanceof CategoryAxis ? "s" : "d")
                .collect(Collectors.joining(",", "<", ">"))
                : family + axes.size() + "D";
    }

    private static String edges(Axis axis) {
        return axis instanceof CategoryAxis names
                ? names.categories().stream().map(name -> new JsonText(name).quoted())
                        .collect(Collectors.joining(", "))
                : Arrays.stream(axis.edges()).mapToObj(YodaDialect::number).collect(Collectors.joining(", "));
    }

    private static List<String> head(String title, List<String> labels, List<String> annotations) {
        List<String> head = new ArrayList<>();
        head.add("Title: " + YodaQuotes.write(title));
        for (int k = 0; k < labels.size(); k++) {
            if (!labels.get(k).isEmpty()) {
                head.add(YodaBlock.labelOf(k) + ": " + YodaQuotes.write(labels.get(k)));
            }
        }
        head.addAll(annotations);
        return head;
    }

    private static String points(Place place, GraphObject object) {
        Graph graph = object.graph();
        if (!object.parts().isEmpty()) {
            return estimate(place, object);
        }
        List<String> data = new ArrayList<>();
        data.add("# val1\terr1-\terr1+\tval2\terr2-\terr2+");
        double[][] columns = {graph.x(), graph.exLow(), graph.exHigh(), graph.y(), graph.eyLow(),
            graph.eyHigh()};
        for (int i = 0; i < graph.size(); i++) {
            double[] row = new double[columns.length];
            for (int k = 0; k < row.length; k++) {
                row[k] = columns[k][i];
            }
            data.add(row(row));
        }
        return block(place, "Scatter2D", head(object.title(), List.of(graph.xTitle(), graph.yTitle()),
                List.of()), data);
    }

    /** Of several kinds of errors only an estimate has a place, which has bins. */
    private static String estimate(Place place, GraphObject object) {
        YodaEstimate estimate = YodaEstimate.of(object).orElseThrow(() -> new IllegalArgumentException("'"
                + Printable.of(place.toString()) + "' has " + object.parts().size()
                + " kinds of errors, for which YODA's Scatter2D has no place, and its errors in x are no "
                + "bins, which an Estimate1D has: write its graph() with all errors together, or its parts() "
                + "one by one"));
        List<String> data = new ArrayList<>();
        data.add("Edges(A1): [" + Arrays.stream(estimate.edges()).mapToObj(YodaDialect::number)
                .collect(Collectors.joining(", ")) + "]");
        data.add("ErrorLabels: [" + estimate.labels().stream().map(label -> new JsonText(label).quoted())
                .collect(Collectors.joining(", ")) + "]");
        String flow = "nan" + "\t---\t---".repeat(estimate.labels().size());
        data.add(flow);
        estimate.rows().forEach(row -> data.add(row(row)));
        data.add(flow);
        Graph graph = object.graph();
        return block(place, "Estimate1D", head(object.title(), List.of(graph.xTitle(), graph.yTitle()),
                List.of()), data);
    }

    private static String block(Place place, String type, List<String> annotations, List<String> data) {
        String name = "YODA_" + type.toUpperCase(Locale.ROOT) + "_V3";
        return "BEGIN " + name + " " + place + "\nPath: " + YodaQuotes.write(place.toString()) + "\n"
                + String.join("\n", annotations) + "\nType: " + type + "\n---\n" + String.join("\n", data)
                + "\nEND " + name + "\n\n";
    }

    private static String row(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(YodaDialect::number).collect(Collectors.joining("\t"));
    }

    private static String number(double x) {
        String infinite = x > 0 ? "inf" : "-inf";
        return Double.isNaN(x) ? "nan" : Double.isInfinite(x) ? infinite : ShortestDecimal.of(x);
    }
}
