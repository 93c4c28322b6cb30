package org.hepmva.hist.plot;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.hepmva.hist.Axis;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;

/** What is seldom drawn and easily drawn badly. Run {@code main} with a folder to look at it as PNG. */
final class HardCases {

    private HardCases() {
    }

    public static void main(String[] folder) throws IOException {
        Path target = Files.createDirectories(Path.of(folder[0]));
        for (Map.Entry<String, Plot> each : plots().entrySet()) {
            Pictures.write(each.getValue(), target.resolve(each.getKey() + ".png"));
        }
    }

    static Map<String, Plot> plots() {
        Map<String, Plot> plots = new LinkedHashMap<>();
        plots.put("oneBin", filled(gauss(1, -1, 1), "one bin"));
        plots.put("thousandBins", filled(gauss(1000, -1, 1), "a thousand bins").withLogY());
        plots.put("emptyHistogram", filled(Histogram.book("", new RegularAxis("x", 10, 0, 1)), "empty"));
        plots.put("emptyLogarithmic", plots.get("emptyHistogram").withLogY());
        plots.put("allNaN", Plot.titled("").add(missing(), Palette.line(0).withLabel("nothing")));
        Axis wide = new RegularAxis("x", 20, -1, 1);
        plots.put("ratioAsPoints", Plot.titled("").add(Gallery.gauss("", wide, 0, 0.3, 5000)
                .dividedBy(Gallery.gauss("", wide, 0, 0.15, 5000)),
                Style.points(Palette.SIGNAL).withLabel("ratio to nothing in the tails")));
        plots.put("infiniteBin", filled(infinite(), "one bin infinite"));
        plots.put("huge", filled(gauss(30, -1, 1).times(1e12), "10^{12}")
                .withXTitle("x").withYTitle("Events"));
        plots.put("tiny", filled(gauss(30, -1, 1).times(1e-12), "10^{-9}").withYTitle("Events"));
        plots.put("narrowRange", Plot.titled("").add(Graph.of("", new double[] {1, 2, 3},
                new double[] {1e9, 1e9 + 1, 1e9 + 2}), Palette.line(0)).withXTitle("t").withYTitle("y"));
        plots.put("negativeLogarithmic", filled(withNegatives(), "some bins ≤ 0").withLogY());
        plots.put("negative", filled(withNegatives(), "some bins ≤ 0"));
        plots.put("eightEntries", eightEntries());
        plots.put("eightEntriesBusy", eightEntriesBusy());
        plots.put("longTitles", filled(gauss(30, -1, 1), "a label in the legend that is so long that it "
                + "needs nearly the whole width of the frame, and then some more")
                .withXTitle("the title of an axis that goes on until no axis is long enough for it [GeV]")
                .withYTitle("Number of events per bin of a thirtieth of the range, scaled with everything"));
        plots.put("overlongTitle", Plot.titled("a title that tells everything ".repeat(9))
                .add(gauss(30, -1, 1), Palette.line(0)));
        plots.put("overlongWord", Plot.titled("m".repeat(300)).add(gauss(30, -1, 1), Palette.line(0)));
        plots.put("fractions", filled(gauss(30, -1, 1), "#splitline{two lines}{of one label}")
                .add(gauss(20, -1, 1), Palette.line(1)
                        .withLabel("$\\frac{d\\sigma}{dp_T}$ in data"))
                .add(gauss(25, -1, 1), Palette.line(2).withLabel("plain"))
                .withXTitle("#frac{p_{T}^{#mu}}{m_{jj} + #sqrt{s}} [GeV]")
                .withYTitle("$\\frac{1}{N}\\frac{dN}{d\\Delta\\phi_{\\mu\\mu}}$ per bin"));
        plots.put("splitTitle", Plot.titled("#splitline{CMS Run 2012, #sqrt{s} = 8 TeV}"
                + "{#it{work in progress}, $\\mathcal{L} = 11.6\\,\\mathrm{fb}^{-1}$}")
                .add(gauss(30, -1, 1), Palette.line(0))
                .withXTitle("#frac{#frac{a}{b}}{c_{1}} - $p_T^\\mu$ + \\cos\\theta^{*}")
                .withYTitle("#splitline{Events}{per bin}"));
        plots.put("mapLogarithmic", map().withLogZ());
        plots.put("mapEmpty", Plot.map(Histogram.book("", new RegularAxis("x", 5, 0, 1),
                new RegularAxis("y", 5, 0, 1))).withLogZ());
        plots.put("ratioWithZeros", ratioWithZeros());
        plots.put("thirtyLongNames", filled(thirtyLongNames(), "per trigger"));
        plots.put("thirtyLongNamesMap", Plot.map(namesOverNames()));
        plots.put("hundredPoints", Plot.titled("").add(noise(100), Style.points(Color.BLACK)
                .withLabel("noise")).withText("#chi^{2}/ndf = 99.1/98", "p = 0.45", "#sqrt{s} = 13.6 TeV"));
        return plots;
    }

    private static Plot filled(Histogram histogram, String label) {
        return Plot.titled("").add(histogram, Style.filled(Palette.SIGNAL).withLabel(label));
    }

    private static Histogram gauss(int bins, double low, double high) {
        return Gallery.gauss("", new RegularAxis("x", bins, low, high), 0, 0.3, 5000);
    }

    private static Graph missing() {
        double[] nothing = new double[10];
        Arrays.fill(nothing, Double.NaN);
        return Graph.of("", nothing, nothing).withTitles("x", "y");
    }

    private static Histogram infinite() {
        Histogram histogram = gauss(20, -1, 1).copy();
        histogram.fill(0.5, Double.POSITIVE_INFINITY);
        return histogram;
    }

    private static Histogram withNegatives() {
        Histogram histogram = gauss(30, -1, 1).copy();
        histogram.fill(0.81, -400);
        histogram.fill(-0.05, -300);
        histogram.fill(-0.81, -0.5);
        return histogram;
    }

    private static Plot eightEntries() {
        Plot plot = Plot.titled("").withXTitle("ε_S").withYTitle("1 − ε_B");
        for (int i = 0; i < 8; i++) {
            plot = plot.add(Gallery.curve("", 6 - 0.5 * i), Palette.line(i).withLabel("method " + i));
        }
        return plot;
    }

    private static Plot eightEntriesBusy() {
        Plot plot = Plot.titled("").withXTitle("x").withYTitle("y");
        for (int i = 0; i < 8; i++) {
            plot = plot.add(noise(200 + i), Palette.line(i).withLabel("noise of kind " + i));
        }
        return plot;
    }

    private static Graph noise(int size) {
        Random random = new Random(size);
        double[] x = IntStream.range(0, size).mapToDouble(i -> i).toArray();
        return Graph.of("", x, Arrays.stream(x).map(i -> random.nextGaussian()).toArray())
                .withYErrors(Arrays.stream(x).map(i -> 0.2).toArray(), new double[size]).withTitles("x", "y");
    }

    private static Histogram map2(Axis x, Axis y) {
        Histogram histogram = Histogram.book("", x, y);
        Random random = new Random(1);
        for (int i = 0; i < 20000; i++) {
            histogram.fillPoint(new double[] {random.nextGaussian(), random.nextGaussian()}, 1);
        }
        return histogram;
    }

    private static Plot map() {
        return Plot.map(map2(new RegularAxis("x [cm]", 40, -4, 4), new RegularAxis("y [cm]", 40, -4, 4)))
                .withZTitle("Events / (0.2 cm)^{2}");
    }

    private static Plot ratioWithZeros() {
        Histogram numerator = gauss(30, -1, 1);
        Histogram denominator = Gallery.gauss("", numerator.axis(0), 0.3, 0.2, 4000);
        return filled(denominator, "denominator").add(numerator, Style.points(Color.BLACK).withLabel("data"))
                .withRatio(numerator, denominator, Style.points(Color.BLACK)).withYTitle("Events").withLogY();
    }

    private static CategoryAxis names(String title) {
        return CategoryAxis.of(title, IntStream.range(0, 30)
                .mapToObj(i -> "HLT_" + "mu_".repeat(1 + i % 7) + "pT" + i + "_ivarloose")
                .toArray(String[]::new));
    }

    private static Histogram thirtyLongNames() {
        Histogram histogram = Histogram.book("", names("trigger"));
        for (int i = 0; i < 30; i++) {
            histogram.fill(i, 100 + 10 * (i % 5));
        }
        return histogram;
    }

    private static Histogram namesOverNames() {
        Histogram histogram = Histogram.book("", names(""), names(""));
        for (int i = 0; i < 30; i++) {
            for (int j = 0; j < 30; j++) {
                histogram.fillPoint(new double[] {i, j}, i * j % 11);
            }
        }
        return histogram;
    }
}
