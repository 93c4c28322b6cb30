package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hepmva.hist.Axis;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.hist.Graph;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.IntegerAxis;
import org.hepmva.hist.Profile;
import org.hepmva.hist.RegularAxis;
import org.hepmva.hist.Storage;
import org.hepmva.hist.VariableAxis;
import org.hepmva.io.ByteSource;
import org.hepmva.io.UnwritableFileException;
import org.hepmva.io.root.UnknownObjectException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every format keeps that can be written. */
class HistogramFormatLawTest {

    private static final Axis PT = VariableAxis.of("#it{p}_{T} <GeV> & \"so\"", 0, 10, 25, 100);
    private static final Axis ETA = new RegularAxis("η", 10, 0, 1);
    private static final Axis JETS = new IntegerAxis("jets", 0, 3);
    private static final Axis CUTS = CategoryAxis.of("cut", "all", "2 μ, \"tight\"", "[x]");

    @TempDir
    private Path folder;

    private HistogramFile written(String ending, AnalysisObject... objects) throws IOException {
        Path path = folder.resolve("plots" + ending);
        try (HistogramFileWriter writer = HistogramFileWriter.create(path)) {
            for (AnalysisObject object : objects) {
                writer.write("some dir/" + object.name(), object);
            }
            writer.commit();
        }
        return HistogramFile.open(path);
    }

    private static void assertSame(HistogramObject expected, HistogramFile file) throws IOException {
        HistogramObject again = (HistogramObject) file.read("some dir/" + expected.name());
        assertEquals(expected.name(), again.name());
        assertEquals(expected.title(), again.title());
        assertEquals(expected.contentTitle(), again.contentTitle());
        assertEquals(expected.histogram().axes(), again.histogram().axes());
        assertEquals(expected.histogram().storage(), again.histogram().storage());
        assertEquals(expected.histogram().entries(), again.histogram().entries());
        assertArrayEquals(expected.histogram().sumWArray(), again.histogram().sumWArray());
        assertNear(expected.histogram().sumW2Array(), again.histogram().sumW2Array());
        assertSame(expected.statistics(), again.statistics());
    }

    /** Sums of text are added up in another order, and AIDA has their roots. */
    private static void assertNear(double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 1e-13 * Math.abs(expected[i]), "number " + i);
        }
    }

    private static void assertSame(Statistics expected, Statistics actual) {
        assertEquals(expected.entries(), actual.entries());
        assertEquals(expected.sumW(), actual.sumW(), 1e-12 * Math.abs(expected.sumW()));
        assertEquals(expected.sumW2(), actual.sumW2(), 1e-12 * expected.sumW2());
        for (int k = 0; k < expected.sumWx().size() && expected.sumW() != 0; k++) {
            assertEquals(expected.mean(k), actual.mean(k), 1e-12 * Math.abs(expected.mean(k)) + 1e-12);
            assertEquals(expected.stdDev(k), actual.stdDev(k), 1e-9 * expected.stdDev(k));
        }
        for (int k = 0; k < expected.sumWxy().size(); k++) {
            assertEquals(expected.sumWxy().get(k), actual.sumWxy().get(k),
                    1e-11 * Math.max(1, Math.abs(expected.sumWxy().get(k))), "product " + k);
        }
    }

    private static Histogram filled(long seed, Axis... axes) {
        Histogram histogram = Histogram.book("some title: <μ> & 'more' #1", axes);
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            double[] point = new double[axes.length];
            for (int k = 0; k < point.length; k++) {
                double width = axes[k].upperEdge(axes[k].bins() - 1) - axes[k].lowerEdge(0);
                point[k] = axes[k].lowerEdge(0) + width * (1.2 * random.nextDouble()
                        - (axes[k] instanceof CategoryAxis ? 0 : 0.1));
            }
            histogram.fillPoint(point, random.nextInt(5) == 0 ? -0.7 : random.nextDouble());
        }
        return histogram;
    }

    @ParameterizedTest
    @ValueSource(strings = {".root", ".aida", ".yoda", ".yoda.gz"})
    void histogramsOfOneToThreeAxes(String ending) throws IOException {
        List<HistogramObject> objects = List.of(
                HistogramObject.of("one", filled(1, PT)).withContentTitle("events / GeV"),
                HistogramObject.of("regular", filled(2, ETA)),
                HistogramObject.of("integers", filled(3, JETS)),
                HistogramObject.of("cuts", filled(4, CUTS)),
                HistogramObject.of("two", filled(5, PT, ETA)).withContentTitle("z"),
                HistogramObject.of("mixed", filled(6, ETA, CUTS)),
                HistogramObject.of("three", filled(7, ETA, PT, JETS)),
                HistogramObject.of("empty", Histogram.book("", PT, ETA)));

        try (HistogramFile file = written(ending, objects.toArray(AnalysisObject[]::new))) {
            for (HistogramObject object : objects) {
                assertSame(object, file);
            }
            assertEquals(objects.size(), file.entries().size());
            assertTrue(file.entries().stream().allMatch(entry -> entry.meaning().equals("histogram")));
        }
    }

    /** The sums are those of the values themselves, not of the centers of bins. */
    @ParameterizedTest
    @ValueSource(strings = {".root", ".aida", ".yoda"})
    void meanAndRmsOfTheEntriesThemselves(String ending) throws IOException {
        Histogram histogram = Histogram.book("h", new RegularAxis("x", 5, 0, 10));
        double[] sums = new double[4];
        Random random = new Random(11);
        for (int i = 0; i < 1000; i++) {
            double x = -Math.log(random.nextDouble()) * 2;
            histogram.fill(x, 0.5);
            if (x < 10) {
                sums[0] += 0.5;
                sums[1] += 0.25;
                sums[2] += 0.5 * x;
                sums[3] += 0.5 * x * x;
            }
        }
        Statistics statistics = new Statistics(1000, sums[0], sums[1], List.of(sums[2]), List.of(sums[3]),
                List.of());

        try (HistogramFile file = written(ending, new HistogramObject("h", histogram, "", statistics))) {
            assertSame(new HistogramObject("h", histogram, "", statistics), file);
        }
    }

    /** Bins of their own could not say how the entries in each of them are correlated. */
    @ParameterizedTest
    @ValueSource(strings = {".root", ".aida", ".yoda"})
    void theProductsOfTheEntriesThemselves(String ending) throws IOException {
        Histogram histogram = Histogram.book("h", new RegularAxis("x", 3, 0, 1), PT, ETA);
        double[] sums = new double[11];
        Random random = new Random(12);
        for (int i = 0; i < 1000; i++) {
            double u = random.nextDouble();
            double[] x = {u, 99 * u, 0.5 + 0.5 * u * random.nextDouble()};
            histogram.fillPoint(x, 0.5);
            double[] terms = {1, 0.5, x[0], x[1], x[2], x[0] * x[0], x[1] * x[1], x[2] * x[2], x[0] * x[1],
                x[0] * x[2], x[1] * x[2]};
            for (int k = 0; k < sums.length; k++) {
                sums[k] += 0.5 * terms[k];
            }
        }
        List<Double> all = Arrays.stream(sums).boxed().toList();
        HistogramObject object = new HistogramObject("h", histogram, "", new Statistics(1000, sums[0],
                sums[1], all.subList(2, 5), all.subList(5, 8), all.subList(8, 11)));
        assertNotEquals(Statistics.ofBins(histogram).sumWxy(), object.statistics().sumWxy());

        try (HistogramFile file = written(ending, object)) {
            assertSame(object, file);
        }
    }

    /** Of whole numbers of entries AIDA has only such, the others have fractions, too. */
    @ParameterizedTest
    @CsvSource({".root, 2.5", ".aida, 2", ".yoda, 2.5"})
    void aNumberOfEntriesMayHaveAFraction(String ending, double entries) throws IOException {
        Histogram histogram = filled(8, ETA);
        HistogramObject object = new HistogramObject("h", histogram, "",
                Statistics.ofBins(histogram).withEntries(2.5));

        try (HistogramFile file = written(ending, object)) {
            assertEquals(entries, ((HistogramObject) file.read("some dir/h")).statistics().entries());
        }
    }

    /** In YODA the two are one bin. */
    @ParameterizedTest
    @CsvSource({".root, 2, 3", ".aida, 2, 3", ".yoda, 0, 5"})
    void whatLiesBesideAllCategories(String ending, double below, double above) throws IOException {
        Histogram histogram = Histogram.book("cuts", CUTS);
        histogram.fill(-1, 2);
        histogram.fill("none", 3);

        try (HistogramFile file = written(ending, HistogramObject.of("cuts", histogram))) {
            assertEquals(below, file.histogram("some dir/cuts").sumW(-1));
            assertEquals(above, file.histogram("some dir/cuts").sumW(CUTS.bins()));
        }
    }

    /** Event weights that cancel leave a sum of x that is not 0, and no mean. */
    @ParameterizedTest
    @ValueSource(strings = {".root", ".aida", ".yoda"})
    void eventWeightsThatCancel(String ending) throws IOException {
        Histogram histogram = Histogram.book("h", new RegularAxis("x", 2, 0, 1));
        histogram.fill(0.25, 1.5);
        histogram.fill(0.75, -1.5);

        try (HistogramFile file = written(ending, HistogramObject.of("h", histogram))) {
            Statistics statistics = ((HistogramObject) file.read("some dir/h")).statistics();

            assertEquals(0, statistics.sumW());
            assertEquals(List.of(-0.75), statistics.sumWx());
            assertEquals(Double.NaN, statistics.mean(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".root", ".aida", ".yoda"})
    void namesAndTitlesThatOthersWouldTrimOrTakeForNothing(String ending) throws IOException {
        List<String> odd = List.of("pt ", " pt", "a  b", "null", "Null", "NULL", "~", "END x", "# x", "'x'",
                "1", "true");
        AnalysisObject[] objects = odd.stream().map(name -> HistogramObject.of(name,
                Histogram.book(name, new RegularAxis(name, 1, 0, 1)))).toArray(AnalysisObject[]::new);

        try (HistogramFile file = written(ending, objects)) {
            for (String name : odd) {
                assertEquals(name, file.read("some dir/" + name).title());
                assertEquals(name, file.read("some dir/" + name).name());
                assertEquals(name, file.histogram("some dir/" + name).axis(0).title());
            }
            assertEquals(odd.stream().map(name -> "some dir/" + name).toList(),
                    file.entries().stream().map(HistogramEntry::path).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".root", ".aida", ".yoda"})
    void countsStayCounts(String ending) throws IOException {
        Histogram counts = Histogram.book("n", Storage.COUNT, ETA);
        for (int i = 0; i < 333; i++) {
            counts.fill(i * 0.0037);
        }

        try (HistogramFile file = written(ending, HistogramObject.of("n", counts))) {
            assertSame(HistogramObject.of("n", counts), file);
            assertEquals(Storage.COUNT, file.histogram("some dir/n").storage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".root", ".aida", ".yoda"})
    void profilesOfOneAndTwoAxes(String ending) throws IOException {
        Profile one = Profile.book("⟨y⟩", PT);
        Profile two = Profile.book("⟨z⟩", ETA, PT);
        Profile counted = Profile.book("⟨n⟩", CUTS);
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            double x = 120 * random.nextDouble() - 10;
            one.fill(x, random.nextGaussian() + 5, random.nextDouble());
            two.fillPoint(new double[] {random.nextDouble() * 1.1, x}, random.nextGaussian(), 2);
            counted.fill(random.nextInt(3), random.nextInt(10));
        }
        ProfileObject spread = new ProfileObject("one", one, ProfileErrors.SPREAD, "y [GeV]",
                Statistics.ofBins(one));

        try (HistogramFile file = written(ending, spread, ProfileObject.of("two", two),
                ProfileObject.of("counted", counted))) {
            assertSame(spread, (ProfileObject) file.read("some dir/one"));
            assertSame(ProfileObject.of("two", two), (ProfileObject) file.read("some dir/two"));
            assertSame(ProfileObject.of("counted", counted), (ProfileObject) file.read("some dir/counted"));
        }
    }

    private static void assertSame(ProfileObject expected, ProfileObject again) {
        assertEquals(expected.title(), again.title());
        assertEquals(expected.contentTitle(), again.contentTitle());
        assertEquals(expected.errors(), again.errors());
        assertEquals(expected.profile().axes(), again.profile().axes());
        assertEquals(expected.profile().entries(), again.profile().entries());
        assertSame(expected.statistics(), again.statistics());
        assertArrayEquals(expected.profile().axes().size() == 1 ? points(expected) : new double[0],
                again.profile().axes().size() == 1 ? points(again) : new double[0], 1e-10);
        assertEquals(expected.profile().sumW2(new int[expected.profile().axes().size()]),
                again.profile().sumW2(new int[again.profile().axes().size()]), 1e-10);
    }

    private static double[] points(ProfileObject object) {
        Profile profile = object.profile();
        double[] points = new double[3 * (profile.axis(0).bins() + 2)];
        for (int bin = -1; bin <= profile.axis(0).bins(); bin++) {
            points[3 * bin + 3] = profile.mean(bin);
            points[3 * bin + 4] = profile.error(bin);
            points[3 * bin + 5] = profile.sumW(bin);
        }
        return points;
    }

    @ParameterizedTest
    @ValueSource(strings = {".root", ".aida", ".yoda"})
    void pointsWithTheirErrors(String ending) throws IOException {
        Graph graph = Graph.of("ROC: <a>", new double[] {0, 0.5, 1}, new double[] {1, 1e-300, -3.25})
                .withTitles("ε_S", "1 − ε_B").withXErrors(new double[] {0, 0.1, 0.2}, new double[3])
                .withYErrors(new double[] {0.1, 0.25, 7}, new double[] {0, 0, 1e9});
        Graph none = Graph.of("", new double[0], new double[0]);

        try (HistogramFile file = written(ending, GraphObject.of("roc", graph),
                GraphObject.of("none", none))) {
            assertEquals(graph, file.graph("some dir/roc"));
            assertEquals(0, file.graph("some dir/none").size());
            assertEquals("graph", file.entries().get(0).meaning());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".root", ".aida", ".yoda"})
    void anUnknownNameIsAnsweredWithThoseThereAre(String ending) throws IOException {
        try (HistogramFile file = written(ending, HistogramObject.of("pt", filled(1, PT)))) {
            String said = assertThrows(UnknownObjectException.class, () -> file.read("some dir/pT"))
                    .getMessage();

            assertEquals(folder.resolve("plots" + ending)
                    + ": no object 'some dir/pT'; nearest first: some dir/pt", said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".root", ".aida", ".yoda", ".yoda.gz"})
    void withoutCommitAnOlderFileStaysAsItWas(String ending) throws IOException {
        Path path = folder.resolve("old" + ending);
        Files.writeString(path, "old");

        try (HistogramFileWriter writer = HistogramFileWriter.create(path)) {
            writer.write("h", filled(1, PT));
            assertTrue(writer.toString().startsWith(path.toString()), writer::toString);
        }

        assertEquals("old", Files.readString(path));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(path), files.toList());
        }
        assertThrows(UnwritableFileException.class,
                () -> HistogramFileWriter.create(folder.resolve("none/h" + ending)));
    }

    @ParameterizedTest
    @ValueSource(strings = {".root", ".aida", ".yoda"})
    void theFormatIsToldByTheContentAlsoOfMemory(String ending) throws IOException {
        written(ending, HistogramObject.of("pt", filled(1, PT))).close();
        byte[] bytes = Files.readAllBytes(folder.resolve("plots" + ending));

        try (HistogramFile file = HistogramFile.open(ByteSource.of("somewhere", bytes));
                ByteSource text = ByteSource.of("text", "x,y\n1,2\n".getBytes(StandardCharsets.UTF_8))) {
            assertEquals(ending.substring(1).toUpperCase(Locale.ROOT), file.format());
            assertEquals(1, file.entries().size());
            assertFalse(HistogramFile.recognises(text));
        }
    }
}
