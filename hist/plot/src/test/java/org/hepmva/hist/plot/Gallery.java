package org.hepmva.hist.plot;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.hepmva.hist.Axis;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.Efficiency;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.Interval;
import org.hepmva.hist.Profile;
import org.hepmva.hist.RegularAxis;
import org.hepmva.hist.VariableAxis;

/**
 * One plot of every kind that the project draws. Run {@code main} with a folder to look at all of
 * them in every format.
 */
final class Gallery {

    private Gallery() {
    }

    public static void main(String[] folder) throws IOException {
        Path target = Files.createDirectories(Path.of(folder[0]));
        for (Map.Entry<String, Plot> each : plots().entrySet()) {
            for (PictureFormat format : PictureFormat.values()) {
                Pictures.write(each.getValue(), target.resolve(each.getKey() + "." + format.ending()));
            }
        }
        Pictures.writePages(new ArrayList<>(plots().values()), target.resolve("all.pdf"));
    }

    static Map<String, Plot> plots() {
        Map<String, Plot> plots = new LinkedHashMap<>();
        plots.put("response", response());
        plots.put("responseLog", response().withLogY());
        plots.put("responseRatio", responseWithRatio());
        plots.put("roc", roc());
        plots.put("rejection", rejection());
        plots.put("loss", loss());
        plots.put("correlations", correlations(4));
        plots.put("manyCorrelations", correlations(28));
        plots.put("map", map());
        plots.put("boundary", boundary());
        plots.put("significance", significance());
        plots.put("band", band());
        plots.put("efficiency", efficiency());
        plots.put("variable", variable());
        plots.put("ranking", ranking());
        plots.put("tinyWeights", tinyWeights());
        plots.put("crowded", crowded());
        plots.put("styles", styles());
        plots.put("stack", stack(4));
        plots.put("stackLog", stack(4).withLogY());
        plots.put("stackOfTen", stack(10));
        plots.put("stackOfTenLog", stack(10).withLogY());
        plots.put("stackWithNegatives", stackWithNegatives());
        plots.put("confusion", confusion(4));
        plots.put("confusionOfTen", confusion(10));
        plots.put("confusionInEvents", confusionInEvents());
        plots.put("correlationTable", correlationTable());
        plots.put("outputOfFour", output(4));
        plots.put("outputOfTen", output(10));
        plots.put("curvesOfTen", curvesOfTen());
        plots.put("bias", bias());
        plots.put("empty", Plot.titled("Nothing").withXTitle("x").withYTitle("y"));
        return plots;
    }

    static Histogram gauss(String title, Axis axis, double mean, double sigma, int entries) {
        Histogram histogram = Histogram.book(title, axis);
        Random random = new Random(entries + Math.round(1000 * mean));
        for (int i = 0; i < entries; i++) {
            histogram.fill(mean + sigma * random.nextGaussian());
        }
        return histogram;
    }

    static Plot response() {
        Axis axis = new RegularAxis("BDT response", 40, -1, 1);
        return Plot.titled("")
                .add(gauss("", axis, 0.45, 0.2, 20000).normalised(),
                        Style.filled(Palette.SIGNAL).withLabel("signal (test)"))
                .add(gauss("", axis, -0.4, 0.3, 20000).normalised(),
                        Style.hatched(Palette.BACKGROUND).withLabel("background (test)"))
                .add(gauss("", axis, 0.45, 0.2, 3000).normalised(),
                        Style.points(Palette.SIGNAL).withLabel("signal (training)"))
                .add(gauss("", axis, -0.4, 0.3, 3001).normalised(),
                        Style.points(Palette.BACKGROUND).withLabel("background (training)"))
                .withYTitle("Fraction of events / 0.05");
    }

    static Plot responseWithRatio() {
        Axis axis = new RegularAxis("BDT response", 40, -1, 1);
        Histogram test = gauss("", axis, 0.25, 0.3, 20000);
        Histogram training = gauss("", axis, 0.25, 0.3, 20001);
        return Plot.titled("")
                .add(test, Style.filled(Palette.SIGNAL).withLabel("signal (test)"))
                .add(training, Style.points(Color.BLACK).withLabel("signal (training)"))
                .withRatio(training, test, Style.points(Color.BLACK))
                .withRatioTitle("training / test")
                .withYTitle("Events")
                .withText("#sqrt{s} = 13 TeV, 139 fb^{-1}", "χ²/ndf = 1.04");
    }

    static Graph curve(String title, double power) {
        double[] x = new double[101];
        double[] y = new double[101];
        for (int i = 0; i < x.length; i++) {
            x[i] = i / 100.0;
            y[i] = Math.pow(1 - Math.pow(x[i], power), 1 / power);
        }
        return Graph.of(title, x, y);
    }

    static Plot roc() {
        Plot plot = Plot.titled("").withXTitle("ε_S").withYTitle("1 − ε_B");
        String[] names = {"BDT (AUC = 0.981)", "DNN (AUC = 0.972)", "AdaBoost", "Fisher"};
        for (int i = 0; i < names.length; i++) {
            plot = plot.add(curve("", 5 - i), Palette.line(i).withLabel(names[i]));
        }
        Graph cuts = Graph.of("", new double[] {0.55, 0.7, 0.8}, new double[] {0.6, 0.52, 0.35});
        return plot.add(cuts, Style.points(Color.BLACK).withMarker(Marker.STAR).withMarkerSize(9)
                .withLabel("best cut on one variable"));
    }

    static Plot rejection() {
        Plot plot = Plot.titled("Rejection factor").withLogY()
                .withXTitle("#epsilon_{S}").withYTitle("1 / #epsilon_{B}");
        for (int k = 0; k < 3; k++) {
            double[] x = new double[100];
            double[] y = new double[100];
            for (int i = 0; i < x.length; i++) {
                x[i] = (i + 1) / 100.0;
                y[i] = i < 4 ? Double.POSITIVE_INFINITY : 1 / Math.pow(x[i], 2.0 + k);
            }
            plot = plot.add(Graph.of("", x, y), Palette.line(k).withLabel("method " + k));
        }
        return plot;
    }

    static Plot loss() {
        double[] epoch = new double[30];
        double[] training = new double[30];
        double[] validation = new double[30];
        for (int i = 0; i < 30; i++) {
            epoch[i] = i + 1;
            training[i] = 0.30 + 0.35 * Math.exp(-i / 5.0);
            validation[i] = 0.33 + 0.32 * Math.exp(-i / 4.0) + 0.001 * i;
        }
        return Plot.titled("")
                .add(Graph.of("", epoch, training), Style.line(Palette.colour(0)).withLabel("training"))
                .add(Graph.of("", epoch, validation), Style.line(Palette.colour(1)).withLabel("validation"))
                .addVerticalLine(14, Style.line(Color.GRAY).withDash(Dash.DOTTED).withLabel("best epoch"))
                .withXTitle("epoch").withYTitle("binary cross-entropy");
    }

    static Plot correlations(int n) {
        String[] names = new String[n];
        for (int i = 0; i < n; i++) {
            names[i] = i % 3 == 0 ? "m_{jj" + i + "}" : i % 3 == 1 ? "jet" + i + "_btag" : "var1+var" + i;
        }
        Histogram matrix = Histogram.book("Correlations (signal)", CategoryAxis.of("", names),
                CategoryAxis.of("", names));
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double rho = i == j ? 1 : Math.cos(i * 2.1 + j * 2.1) * 0.9;
                matrix.fillPoint(new double[] {i + 0.5, j + 0.5}, rho);
            }
        }
        return Plot.map(matrix).withCellNumbers(2).withZRange(-1, 1).withZTitle("linear correlation")
                .withColours(n > 10 ? ColourMap.VIRIDIS : ColourMap.BLUE_WHITE_RED);
    }

    static Histogram plane(int bins) {
        Histogram map = Histogram.book("", new RegularAxis("E/p", bins, 0, 1.5),
                new RegularAxis("Δφ_{match} [mrad]", bins, -20, 20));
        for (int i = 0; i < bins; i++) {
            for (int j = 0; j < bins; j++) {
                double x = map.axis(0).center(i);
                double y = map.axis(1).center(j);
                double r = Math.hypot((x - 1) / 0.2, y / 8);
                map.fillPoint(new double[] {x, y}, 2 / (1 + Math.exp(2 * (r - 1.5))) - 1);
            }
        }
        return map;
    }

    static Plot map() {
        return Plot.map(plane(50)).withZTitle("DNN response");
    }

    static Plot boundary() {
        Random random = new Random(3);
        double[][] signal = new double[2][400];
        double[][] background = new double[2][400];
        for (int i = 0; i < 400; i++) {
            signal[0][i] = 1 + 0.1 * random.nextGaussian();
            signal[1][i] = 4 * random.nextGaussian();
            background[0][i] = 0.6 + 0.3 * random.nextGaussian();
            background[1][i] = 8 * random.nextGaussian();
        }
        return Plot.titled("").addMap(plane(50))
                .add(Graph.of("", background[0], background[1]),
                        Style.dots(Color.WHITE).withLabel("background"))
                .add(Graph.of("", signal[0], signal[1]),
                        Style.dots(Color.BLACK).withMarkerSize(2).withLabel("signal"))
                .addContour(plane(50), 0, Style.line(new Color(0xFF2200)).withLabel("response = 0"))
                .addContour(plane(50), 0.8, Style.line(new Color(0xFF2200)).withLabel("response = 0.8"))
                .withXRange(0, 1.5).withYRange(-20, 20).withZTitle("DNN response");
    }

    static Plot significance() {
        double[] x = new double[50];
        double[] y = new double[50];
        for (int i = 0; i < x.length; i++) {
            x[i] = -1 + i * 0.04;
            y[i] = 12 * (1 + x[i]) * Math.sqrt(Math.max(0, 1 - x[i])) + 5;
        }
        return Plot.titled("").add(Graph.of("", x, y), Palette.line(0).withLabel("s/#sqrt{s+b}"))
                .addVerticalLine(0.33, Style.line(Color.DARK_GRAY).withDash(Dash.DASHED).withWidth(1)
                        .withLabel("best cut"))
                .withXTitle("cut on BDT response").withYTitle("Significance")
                .withText("s = 1000, b = 10 000");
    }

    static Plot band() {
        double[] x = new double[40];
        double[] y = new double[40];
        double[] e = new double[40];
        for (int i = 0; i < x.length; i++) {
            x[i] = 100 + 10 * i;
            y[i] = 50 * Math.exp(-i / 15.0);
            e[i] = 2 + 0.1 * i;
        }
        return Plot.titled("")
                .add(Graph.of("", x, y).withYErrors(e, e),
                        Style.band(Palette.colour(2)).withLabel("expected ±1σ"))
                .add(Graph.of("", x, y), Style.points(Color.BLACK).withLabel("observed"))
                .withXTitle("m_{H} [GeV]").withYTitle("σ × B(H → γγ) [fb]");
    }

    static Plot efficiency() {
        Axis axis = VariableAxis.of("p_{T}^{μ} [GeV]", 0, 5, 10, 15, 20, 30, 40, 60, 100);
        Histogram total = gauss("", axis, 30, 25, 5000);
        Histogram passed = Histogram.book("", axis);
        Random random = new Random(4);
        Profile profile = Profile.book("mean", axis);
        for (int i = 0; i < axis.bins(); i++) {
            for (int k = 0; k < total.sumW(i); k++) {
                double turnOn = 0.95 / (1 + Math.exp(-(axis.center(i) - 12) / 5));
                boolean passes = random.nextDouble() < turnOn;
                if (passes) {
                    passed.fill(axis.center(i));
                }
                profile.fill(axis.center(i), random.nextDouble());
            }
        }
        return Plot.titled("")
                .add(Efficiency.of(passed, total, Interval.CLOPPER_PEARSON),
                        Palette.points(0).withLabel("ε_{S}"))
                .add(profile, Palette.points(1).withLabel("mean of a flat"));
    }

    static Plot variable() {
        Axis axis = new RegularAxis("m(μμ) [GeV]", 60, 60, 120);
        return Plot.titled("")
                .add(gauss("", axis, 91, 3, 30000), Style.filled(Palette.SIGNAL).withLabel("Z → μμ"))
                .add(gauss("", axis, 80, 20, 30000),
                        Style.line(Palette.BACKGROUND).withLabel("background, tail to the right"));
    }

    static Plot ranking() {
        String[] names = {"E/p", "shower shape", "track–cluster match", "spherocity", "H_T"};
        Histogram ranking = Histogram.book("", CategoryAxis.of("", names));
        for (int i = 0; i < names.length; i++) {
            for (int k = 0; k < 50 / (i + 1); k++) {
                ranking.fill(names[i]);
            }
        }
        return Plot.titled("Ranking of variables").add(ranking, Style.filled(Palette.colour(0)))
                .withYTitle("loss of AUC");
    }

    static Plot tinyWeights() {
        Axis axis = new RegularAxis("m_{ℓℓ} [MeV]", 30, 0, 300000);
        Histogram histogram = gauss("", axis, 100000, 40000, 1000).times(1e-6);
        return Plot.titled("").add(histogram, Style.line(Palette.SIGNAL).withLabel("signal"))
                .add(histogram, Style.band(Palette.BACKGROUND).withLabel("background"));
    }

    static Plot crowded() {
        Axis axis = new RegularAxis("flat", 20, 0, 1);
        Plot plot = Plot.titled("A legend that finds no room")
                .withText("a note", "another one, that is longer");
        Random random = new Random(8);
        for (int k = 0; k < 4; k++) {
            Histogram flat = Histogram.book("", axis);
            for (int i = 0; i < 10000; i++) {
                flat.fill(random.nextDouble());
            }
            plot = plot.add(flat, Palette.line(k).withLabel("a rather long label number " + k));
        }
        return plot;
    }

    private static final String[] CLASSES = {"signal", "tt̄ → ℓνbjjb", "Z → μμ + jets", "W+jets", "WW",
        "single top, t channel", "non-prompt leptons (data)", "ttH", "multijet", "conversions γ → ee"};

    static List<String> classes(int n) {
        return List.of(CLASSES).subList(0, n);
    }

    static Plot stack(int n) {
        Axis axis = new RegularAxis("m_{T} [GeV]", 40, 0, 200);
        Stack stack = Stack.empty();
        for (int k = 0; k < n; k++) {
            Histogram source = gauss("", axis, 30 + 50.0 * k / n, 12 + 3 * k, 400 + 3000 / (k + 1));
            stack = stack.add(source.times(0.3), ClassPalette.of(n).area(k).withLabel(CLASSES[k]));
        }
        return Plot.titled("").add(stack).add(gauss("", axis, 150, 6, 900),
                Style.line(Color.BLACK).withLabel("H → invisible, m = 300 GeV, × 10"));
    }

    static Plot stackWithNegatives() {
        Axis axis = new RegularAxis("x", 10, 0, 10);
        Histogram falling = Histogram.book("", axis);
        Histogram partly = Histogram.book("", axis);
        for (int i = 0; i < 10; i++) {
            falling.fill(i + 0.5, 12 - i);
            partly.fill(i + 0.5, i % 3 == 1 ? -3 : 2);
        }
        return Plot.titled("").add(Stack.empty()
                .add(falling, ClassPalette.of(2).area(0).withLabel("falling"))
                .add(partly, ClassPalette.of(2).area(1).withLabel("partly negative")));
    }

    static Plot confusion(int n) {
        double[][] fractions = new double[n][n];
        double[][] errors = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                fractions[i][j] = i == j ? 0.55 + 0.04 * i : 0.2 / (1 + (i + 2 * j) % n);
                errors[i][j] = 0.01 * Math.sqrt(fractions[i][j]) * (1 + i);
            }
        }
        return Plot.matrix(Matrix.of(classes(n), classes(n), fractions).withErrors(errors)
                .withTitles("true class", "most likely class")).withZRange(0, 1);
    }

    static Plot confusionInEvents() {
        double[][] events = {{123456.7, 0, 12.25}, {3, 1e-7, Double.NaN}, {45.6, 7890, -3.4}};
        double[][] errors = {{351, 0, 3.5}, {1.7, 3e-8, 1}, {6.7, 88.8, 1.2}};
        return Plot.matrix(Matrix.of(classes(3), classes(3), events).withErrors(errors)
                .withTitles("true class", "most likely class"));
    }

    static Plot correlationTable() {
        double[][] values = new double[6][6];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                values[i][j] = i == j ? 1 : Math.cos(i * 2.1 + j * 2.1) * 0.9;
            }
        }
        return Plot.matrix(Matrix.of(classes(6), classes(6), values)).withZRange(-1, 1)
                .withColours(ColourMap.BLUE_WHITE_RED).withCellNumbers(2);
    }

    static Plot output(int n) {
        Axis axis = new RegularAxis("BDT output of tt̄ → ℓνbjjb", 40, 0, 1);
        Plot plot = Plot.titled("").withYTitle("Fraction of events / bin").withXRange(0, 1);
        for (int k = 0; k < n; k++) {
            Histogram one = gauss("", axis, k == 1 ? 0.8 : 0.05 + 0.04 * k, 0.06 + 0.02 * k, 5000 + k);
            plot = plot.add(one.normalised(), ClassPalette.of(n).line(k).withLabel(CLASSES[k]));
        }
        return plot;
    }

    static Plot curvesOfTen() {
        Plot plot = Plot.titled("").withXTitle("efficiency of the class").withYTitle("rejection of the rest")
                .withXRange(0, 1).withYRange(0, 1.02);
        for (int k = 0; k < 10; k++) {
            String label = String.format(Locale.ROOT, "%s (%.4f ± 0.0021)", CLASSES[k], 0.98 - 0.02 * k);
            plot = plot.add(curve("", 7 - 0.5 * k), ClassPalette.of(10).line(k).withLabel(label));
        }
        return plot;
    }

    static Plot bias() {
        Axis axis = VariableAxis.of("E_{true} [GeV]", 0, 10, 20, 50, 100, 200);
        Profile before = Profile.book("bias", axis);
        Profile after = Profile.book("bias", axis);
        Random random = new Random(12);
        for (int i = 0; i < 4000; i++) {
            double energy = 200 * Math.pow(random.nextDouble(), 2);
            before.fill(energy, -0.08 + 0.1 * random.nextGaussian());
            after.fill(energy, 0.06 * random.nextGaussian());
        }
        return Plot.titled("").add(before, Palette.points(0).withLabel("raw energy"))
                .add(after, Palette.points(1).withLabel("calibrated"))
                .addHorizontalLine(0, Style.line(Color.GRAY).withWidth(1))
                .withYTitle("mean of (E − E_{true})/E");
    }

    static Plot styles() {
        Plot plot = Plot.titled("").withXTitle("x").withYTitle("y").withXRange(0, 12);
        double[] y = {1, 1.2, 0.9, 1.1};
        List<Marker> markers = List.of(Marker.values());
        for (int k = 0; k < markers.size(); k++) {
            double[] x = {k, k + 0.25, k + 0.5, k + 0.75};
            plot = plot.add(Graph.of("", x, y), Palette.points(k).withMarker(markers.get(k)));
        }
        for (int k = 0; k < 6; k++) {
            plot = plot.add(Graph.of("", new double[] {0, 12}, new double[] {2 + 0.2 * k, 2.4 + 0.2 * k}),
                    Palette.line(k));
        }
        for (int k = 0; k < 5; k++) {
            Histogram bar = Histogram.book("", new RegularAxis("", 1, 2 * k, 2 * k + 1.5));
            bar.fill(2 * k + 0.5, 0.6);
            plot = plot.add(bar, Style.hatched(Palette.colour(k)).withHatch(Palette.hatch(k)));
        }
        return plot;
    }
}
