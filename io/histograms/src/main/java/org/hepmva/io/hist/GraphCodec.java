package org.hepmva.io.hist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.text.Printable;
import org.hepmva.text.Require;

/**
 * Graphs as ROOT holds them (TGraph, TGraphErrors, TGraphAsymmErrors, TGraphMultiErrors). The titles of their
 * axes are those of the frame they were drawn in. An error that is negative or NaN is none.
 */
final class GraphCodec {

    private static final Set<String> CLASSES = Set.of("TGraph", "TGraphErrors", "TGraphAsymmErrors",
            "TGraphBentErrors", "TGraphMultiErrors");
    private static final int FRAME_BINS = 100;
    private static final long WITHOUT_STATISTICS = 1 << 9;
    private static final long CLIPPED = 1 << 10;
    private static final int SQUARE_SUM = 1;
    private static final int ABSOLUTE_SUM = 2;

    private GraphCodec() {
    }

    static boolean knows(String className) {
        return CLASSES.contains(className);
    }

    static GraphObject read(RootObject object) {
        Graph points = points(object);
        String name = object.text("fName");
        return switch (object.className()) {
            case "TGraph" -> GraphObject.of(name, points);
            case "TGraphErrors" -> GraphObject.of(name, withX(points, object, "fEX", "fEX")
                    .withYErrors(errors(points, object, "fEY"), errors(points, object, "fEY")));
            case "TGraphMultiErrors" -> multi(name, withX(points, object, "fExL", "fExH"), object);
            default -> GraphObject.of(name, withX(points, object, "fEXlow", "fEXhigh")
                    .withYErrors(errors(points, object, "fEYlow"), errors(points, object, "fEYhigh")));
        };
    }

    private static Graph points(RootObject object) {
        int size = Math.toIntExact(object.whole("fNpoints"));
        double[] x = first(object, "fX", object.numbers("fX"), size);
        double[] y = first(object, "fY", object.numbers("fY"), size);
        Optional<RootObject> frame = object.object("fHistogram");
        String xTitle = frame.map(each -> AxisCodec.child(each, "fXaxis").text("fTitle")).orElse("");
        String yTitle = frame.map(each -> AxisCodec.child(each, "fYaxis").text("fTitle")).orElse("");
        return Graph.of(object.text("fTitle"), x, y).withTitles(xTitle, yTitle);
    }

    private static double[] first(RootObject object, String member, double[] values, int size) {
        Require.that(size >= 0 && values.length >= size, "%s has %s points and %s values of %s",
                object.className(), size, values.length, member);
        return Arrays.copyOf(values, size);
    }

    private static Graph withX(Graph points, RootObject object, String low, String high) {
        return points.withXErrors(errors(points, object, low), errors(points, object, high));
    }

    private static double[] errors(Graph points, RootObject object, String member) {
        return errors(points, object, member, object.numbers(member));
    }

    private static double[] errors(Graph points, RootObject object, String member, double[] values) {
        double[] errors = first(object, member, values, points.size());
        for (int i = 0; i < errors.length; i++) {
            errors[i] = errors[i] > 0 ? errors[i] : 0;
        }
        return errors;
    }

    /** {@return a graph as ROOT has it: of the class that its errors need} */
    static RootObject write(GraphObject object) {
        Graph graph = object.graph();
        boolean hasErrors = Arrays.stream(errors(graph)).anyMatch(error -> error != 0);
        boolean isSymmetric = Arrays.equals(graph.exLow(), graph.exHigh())
                && Arrays.equals(graph.eyLow(), graph.eyHigh());
        if (!object.parts().isEmpty()) {
            return writeMulti(object);
        }
        if (!hasErrors) {
            return base("TGraph", 5, object).build();
        }
        if (isSymmetric) {
            return base("TGraphErrors", 3, object).numbers("fEX", graph.exLow())
                    .numbers("fEY", graph.eyLow()).build();
        }
        return base("TGraphAsymmErrors", 3, object)
                .numbers("fEXlow", graph.exLow()).numbers("fEXhigh", graph.exHigh())
                .numbers("fEYlow", graph.eyLow()).numbers("fEYhigh", graph.eyHigh()).build();
    }

    private static double[] errors(Graph graph) {
        return Stream.of(graph.exLow(), graph.exHigh(), graph.eyLow(), graph.eyHigh())
                .flatMapToDouble(Arrays::stream).toArray();
    }

    private static RootObject writeMulti(GraphObject object) {
        List<Graph> parts = object.parts();
        Graph graph = object.graph();
        List<double[]> low = parts.stream().map(Graph::eyLow).toList();
        List<double[]> high = parts.stream().map(Graph::eyHigh).toList();
        long mode = LongStream.of(0, SQUARE_SUM, ABSOLUTE_SUM)
                .filter(each -> Arrays.equals(graph.eyLow(), sums(each, graph.size(), low))
                        && Arrays.equals(graph.eyHigh(), sums(each, graph.size(), high)))
                .findFirst().orElseThrow(() -> new IllegalArgumentException("graph '"
                        + Printable.of(graph.title()) + "': its errors in y are neither the "
                        + "first of its parts, nor their sum, nor the root of the sum of their squares"));
        return base("TGraphMultiErrors", 1, object)
                .whole("fNYErrors", parts.size()).whole("fSumErrorsMode", mode)
                .numbers("fExL", graph.exLow()).numbers("fExH", graph.exHigh())
                .object("fEyL", vector("TArrayD", low.stream().map(HistogramCodec::array).toList()))
                .object("fEyH", vector("TArrayD", high.stream().map(HistogramCodec::array).toList()))
                .object("fAttFill", vector("TAttFill", Collections.nCopies(parts.size(),
                        RootObject.builder("TAttFill", 2).whole("fFillStyle", 1001).build())))
                .object("fAttLine", vector("TAttLine", Collections.nCopies(parts.size(),
                        RootObject.builder("TAttLine", 2).whole("fLineColor", 1).whole("fLineStyle", 1)
                                .whole("fLineWidth", 1).build()))).build();
    }

    private static RootObject vector(String className, List<RootObject> elements) {
        return RootObject.builder("vector<" + className + ">", 0).elements(elements).build();
    }

    private static RootObject.Builder base(String className, int version, GraphObject object) {
        Graph graph = object.graph();
        boolean isFramed = graph.size() > 0 && !(graph.xTitle().isEmpty() && graph.yTitle().isEmpty());
        return RootObject.builder(className, version).whole("fBits", CLIPPED)
                .text("fName", object.name()).text("fTitle", object.title())
                .whole("fLineColor", 1).whole("fLineStyle", 1).whole("fLineWidth", 1)
                .whole("fFillColor", 0).whole("fFillStyle", 1000)
                .whole("fMarkerColor", 1).whole("fMarkerStyle", 1).number("fMarkerSize", 1)
                .whole("fNpoints", graph.size()).numbers("fX", graph.x()).numbers("fY", graph.y())
                .object("fFunctions", RootObject.builder("TList", 5).elements(List.of()).build())
                .object("fHistogram", isFramed ? Optional.of(frame(graph)) : Optional.empty())
                .number("fMinimum", HistogramCodec.NOT_SET).number("fMaximum", HistogramCodec.NOT_SET);
    }

    /** {@return the empty histogram that a graph is drawn in, with a tenth of its range to each side} */
    private static RootObject frame(Graph graph) {
        double[] x = range(graph.x(), graph.exLow(), graph.exHigh());
        double[] y = range(graph.y(), graph.eyLow(), graph.eyHigh());
        Histogram bins = Histogram.book("", new RegularAxis(graph.xTitle(), FRAME_BINS, x[0], x[1]));
        HistogramCodec.Head head = new HistogramCodec.Head("TH1F", 3, "frame", graph.title(), graph.yTitle());
        return HistogramCodec.base(head, bins.axes(), Statistics.ofBins(bins))
                .whole("fBits", WITHOUT_STATISTICS).number("fMinimum", y[0]).number("fMaximum", y[1])
                .object("fSumw2", HistogramCodec.array(new double[0]))
                .numbers(new double[FRAME_BINS + 2]).build();
    }

    private static double[] range(double[] values, double[] low, double[] high) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                from = Math.min(from, values[i] - low[i]);
                to = Math.max(to, values[i] + high[i]);
            }
        }
        double margin = to > from ? (to - from) / 10 : 1;
        boolean isThere = Double.isFinite(from - margin) && Double.isFinite(to + margin) && from <= to;
        return isThere ? new double[] {from - margin, to + margin} : new double[] {0, 1};
    }

    private static GraphObject multi(String name, Graph points, RootObject object) {
        List<RootObject> low = object.objects("fEyL");
        List<RootObject> high = object.objects("fEyH");
        Require.that(low.size() == high.size(), "%s has %s errors down and %s up", object.className(),
                low.size(), high.size());
        List<Graph> parts = new ArrayList<>();
        for (int k = 0; k < low.size(); k++) {
            parts.add(points.withYErrors(errors(points, object, "fEyL", low.get(k).numbers()),
                    errors(points, object, "fEyH", high.get(k).numbers())));
        }
        long mode = object.whole("fSumErrorsMode");
        double[] down = sums(mode, points.size(), parts.stream().map(Graph::eyLow).toList());
        double[] up = sums(mode, points.size(), parts.stream().map(Graph::eyHigh).toList());
        return new GraphObject(name, points.withYErrors(down, up), parts);
    }

    private static double[] sums(long mode, int size, List<double[]> errors) {
        double[] sums = new double[size];
        for (int i = 0; i < size; i++) {
            int point = i;
            sums[i] = sum(mode, errors.stream().mapToDouble(each -> each[point]).toArray());
        }
        return sums;
    }

    /** {@return the errors of a point made one: the first alone, the root of the sum of squares, the sum} */
    private static double sum(long mode, double[] errors) {
        double sum = 0;
        for (int k = 0; k < errors.length && (k == 0 || mode == SQUARE_SUM || mode == ABSOLUTE_SUM); k++) {
            sum += mode == SQUARE_SUM ? errors[k] * errors[k] : errors[k];
        }
        return mode == SQUARE_SUM ? Math.sqrt(sum) : sum;
    }
}
