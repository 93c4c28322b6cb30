package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hepmva.hist.Axis;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.Graph;
import org.hepmva.testing.Corpus;
import org.hepmva.io.hist.bins.BinWalk;
import org.hepmva.testing.Peer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every histogram, profile, efficiency and graph of the corpus and of our own file says what ROOT says. */
@Tag("peer")
class RootPeerTest {

    /** ROOT takes the square root of a sum that was taken in another order. */
    private static final double ROUNDING = 1e-12;

    /** A variance is the difference of two large numbers. */
    private static final double OF_VARIANCES = 1e-7;

    /** Files that neither can open. */
    private static final Set<String> BROKEN =
            Set.of("root/roottest/crashed.root", "root/alphatwirl/sample_chain_03_zombie.root");

    @TempDir
    static Path folder;

    @TestFactory
    List<DynamicTest> everyObjectSaysWhatRootSays() throws IOException, InterruptedException {
        List<Path> files = new ArrayList<>();
        for (Path file : Corpus.rootFiles()) {
            if (!BROKEN.contains(Corpus.name(file))) {
                files.add(file);
            }
        }
        files.add(HistogramFileTest.FILE);
        Peer.run("io/histograms/src/test/peers/root_values.py", folder, files);
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            List<String> lines = Files.readAllLines(folder.resolve(i + ".values"));
            if (!lines.isEmpty()) {
                tests.add(DynamicTest.dynamicTest(Corpus.name(file), () -> compare(file, lines)));
            }
        }
        return tests;
    }

    static void compare(Path path, List<String> lines) throws IOException {
        int compared = compareLines(path, lines);
        try (HistogramFile file = HistogramFile.open(path)) {
            long readable = file.entries().stream().filter(HistogramEntry::isReadable)
                    .filter(entry -> !entry.className().startsWith("THnT"))
                    .filter(entry -> !entry.path().equals("efeldman")).count();
            assertEquals(readable, compared);
        }
    }

    /** {@return how many objects were compared with what ROOT says of objects of the same names} */
    static int compareLines(Path path, List<String> lines) throws IOException {
        try (HistogramFile file = HistogramFile.open(path)) {
            Map<String, AnalysisObject> objects = new HashMap<>();
            for (String line : lines) {
                String[] words = line.split("\t", 3);
                if (words[0].startsWith("efeldman")) {
                    continue; // see HistogramFileTest
                }
                if (!objects.containsKey(words[0])) {
                    objects.put(words[0], file.read(words[0]));
                }
                compare(objects.get(words[0]), words[0], words[1], words[2]);
            }
            return objects.size();
        }
    }

    private static void compare(AnalysisObject object, String path, String quantity, String value) {
        String what = path + ": " + quantity;
        if (value.startsWith("\"")) {
            byte[] text = Base64.getDecoder().decode(value.substring(1));
            assertEquals(new String(text, StandardCharsets.UTF_8), text(object, quantity), what);
            return;
        }
        boolean isOfVariances = quantity.equals("deviations") || quantity.equals("errors");
        double tolerance = isOfVariances ? OF_VARIANCES : ROUNDING;
        double[] expected = value.isEmpty() ? new double[0]
                : Arrays.stream(value.split(" ")).mapToDouble(RootPeerTest::number).toArray();
        double[] actual = numbers(object, quantity);
        assertEquals(expected.length, actual.length, what);
        double[] scale = scales(object, quantity, expected);
        for (int i = 0; i < expected.length; i++) {
            String where = what + "[" + i + "] is " + expected[i] + " in ROOT, " + actual[i] + " here";
            double unit = Math.max(Math.abs(expected[i]), scale[i]);
            assertTrue(Math.abs(expected[i] - actual[i]) <= tolerance * unit
                    || Double.compare(expected[i], actual[i]) == 0, where);
        }
    }

    /** How large the numbers are of which each is the difference. */
    private static double[] scales(AnalysisObject object, String quantity, double... expected) {
        if (object instanceof ProfileObject profile && quantity.equals("errors")) {
            double[] means = numbers(profile, "contents");
            double[] entries = numbers(profile, "bin effective entries");
            return IntStream.range(0, means.length).mapToDouble(i -> entries[i] == 0 ? 0
                    : Math.abs(means[i]) / Math.sqrt(entries[i])).toArray();
        }
        boolean isDifference = quantity.endsWith("edges") || object instanceof EfficiencyObject;
        double[] scales = new double[expected.length];
        Arrays.fill(scales, isDifference ? Arrays.stream(expected).map(Math::abs).max().orElse(0) : 0);
        return scales;
    }

    private static double number(String text) {
        return switch (text) {
            case "nan" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static String text(AnalysisObject object, String quantity) {
        if (quantity.equals("title")) {
            return object.title();
        }
        if (quantity.startsWith("axis ")) {
            Axis axis = axes(object).get(quantity.charAt(5) - '0');
            return quantity.endsWith("title") ? axis.title() : labels((CategoryAxis) axis);
        }
        return switch (quantity) {
            case "x title" -> ((GraphObject) object).graph().xTitle();
            case "y title" -> ((GraphObject) object).graph().yTitle();
            default -> object instanceof ProfileObject profile ? profile.contentTitle()
                    : ((HistogramObject) object).contentTitle();
        };
    }

    /** ROOT has no text where there is no label; here the number of the bin stands for it. */
    private static String labels(CategoryAxis axis) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < axis.bins(); i++) {
            boolean isNumber = axis.label(i).equals(String.valueOf(i + 1));
            labels.add(isNumber ? "" : axis.label(i));
        }
        return String.join("\n", labels);
    }

    private static List<Axis> axes(AnalysisObject object) {
        return object instanceof ProfileObject profile ? profile.profile().axes()
                : ((HistogramObject) object).histogram().axes();
    }

    private static double[] numbers(AnalysisObject object, String quantity) {
        if (quantity.startsWith("axis ")) {
            return axes(object).get(quantity.charAt(5) - '0').edges();
        }
        if (object instanceof HistogramObject histogram) {
            return numbers(histogram, quantity);
        }
        if (object instanceof ProfileObject profile) {
            return numbers(profile, quantity);
        }
        return object instanceof GraphObject graph ? numbers(graph.graph(), quantity)
                : numbers((EfficiencyObject) object, quantity);
    }

    private static double[] numbers(HistogramObject object, String quantity) {
        int axes = object.histogram().dimension();
        return switch (quantity) {
            case "contents" -> object.histogram().sumWArray();
            case "errors" -> Arrays.stream(object.histogram().sumW2Array()).map(Math::sqrt).toArray();
            case "entries" -> new double[] {object.statistics().entries()};
            case "means" -> statistics(object.statistics(), axes, false);
            default -> statistics(object.statistics(), axes, true);
        };
    }

    private static double[] statistics(Statistics statistics, int axes, boolean isDeviation) {
        double[] values = new double[axes];
        for (int k = 0; k < axes; k++) {
            double value = isDeviation ? statistics.stdDev(k) : statistics.mean(k);
            values[k] = statistics.sumW() == 0 ? 0 : value; // ROOT's mean of nothing
        }
        return values;
    }

    private static double[] numbers(ProfileObject object, String quantity) {
        List<Double> values = new ArrayList<>();
        int axes = object.profile().axes().size();
        switch (quantity) {
            case "entries" -> values.add(object.statistics().entries());
            case "means" -> {
                return statistics(object.statistics(), axes, false);
            }
            case "deviations" -> {
                return statistics(object.statistics(), axes, true);
            }
            default -> BinWalk.over(object.profile().axes(),
                    (cell, bin, isInside) -> values.add(ofBin(object, quantity, bin)));
        }
        return values.stream().mapToDouble(value -> value).toArray();
    }

    /** ROOT has 0 where there is nothing. */
    private static double ofBin(ProfileObject object, String quantity, int... bin) {
        double sumW = object.profile().sumW(bin);
        if (sumW == 0) {
            return 0;
        }
        return switch (quantity) {
            case "contents" -> object.profile().mean(bin);
            case "errors" -> object.error(bin);
            case "bin entries" -> sumW;
            default -> sumW * sumW / object.profile().sumW2(bin);
        };
    }

    private static double[] numbers(Graph graph, String quantity) {
        return switch (quantity) {
            case "x" -> graph.x();
            case "y" -> graph.y();
            case "errors XLow" -> graph.exLow();
            case "errors XHigh" -> graph.exHigh();
            case "errors YLow" -> graph.eyLow();
            default -> graph.eyHigh();
        };
    }

    private static double[] numbers(EfficiencyObject object, String quantity) {
        List<Double> values = new ArrayList<>();
        BinWalk.over(object.efficiency().total().axes(), (cell, bin, isInside) -> {
            double value = object.efficiency().value(bin);
            double shown = Double.isNaN(value) ? 0 : value; // ROOT's efficiency of nothing
            values.add(switch (quantity) {
                case "totals" -> object.efficiency().total().sumW(bin);
                case "values" -> shown;
                case "errors low" -> shown - zeroForNaN(object.efficiency().lower(bin));
                default -> zeroForNaN(object.efficiency().upper(bin)) - shown;
            });
        });
        return values.stream().mapToDouble(value -> value).toArray();
    }

    private static double zeroForNaN(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
