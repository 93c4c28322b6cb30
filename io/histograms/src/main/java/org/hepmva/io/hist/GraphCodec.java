package org.hepmva.io.hist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hepmva.hist.Graph;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.text.Require;

/**
 * Graphs as ROOT holds them (TGraph, TGraphErrors, TGraphAsymmErrors, TGraphMultiErrors). The titles of their
 * axes are those of the frame they were drawn in. An error that is negative or NaN is none.
 */
final class GraphCodec {

    private static final Set<String> CLASSES = Set.of("TGraph", "TGraphErrors", "TGraphAsymmErrors",
            "TGraphBentErrors", "TGraphMultiErrors");
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
