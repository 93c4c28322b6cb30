package org.hepmva.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.evaluate.MethodYields;
import org.hepmva.evaluate.SourcedExamples;
import org.hepmva.hist.Histogram;
import org.hepmva.hist.RegularAxis;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.Measured;
import org.hepmva.measure.Rounded;
import org.hepmva.measure.SourceYield;
import org.hepmva.measure.YieldScan;
import org.hepmva.measure.Yields;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Samples.InMemory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report says of two sources of signal and five of background. */
class SourcesReportTest {

    private static final List<String> FIGURES = List.of("sOverRootSPlusB", "sOverRootB", "asimov",
            "asimovWithUncertainB");

    @TempDir
    private static Path folder;

    private static Evaluation evaluation;
    private static MethodYields yields;
    private static JsonNode results;
    private static String page;

    /** Written once: the tests only read it. */
    @BeforeAll
    static void write() throws IOException {
        evaluation = evaluated(SourcedExamples.parts(SourcedExamples.seven()));
        ReportWriter.write(evaluation, folder);
        yields = evaluation.best().yields().orElseThrow();
        results = new ObjectMapper().readTree(folder.resolve("results.json").toFile());
        page = Files.readString(folder.resolve("report.html"));
    }

    private static Evaluation evaluated(Parts parts) {
        return Evaluation.of(List.of(SourcedExamples.itself()), parts, EvaluationSettings.defaults());
    }

    private static void assertBothHave(String pointer, Measured number, String onPage) {
        assertEquals(number.value(), results.at(pointer + "/value").doubleValue(), pointer);
        assertEquals(number.error(), results.at(pointer + "/error").doubleValue(), pointer);
        assertTrue(page.contains(">" + Html.escape(onPage) + "</td>"),
                () -> pointer + ": the page has no " + onPage);
    }

    private static void assertBothHave(String pointer, Yields at) {
        for (int s = 0; s < 7; s++) {
            SourceYield source = at.sources().get(s);
            String of = pointer + "/sources/" + s;
            assertEquals(source.source().name(), results.at(of + "/source").textValue());
            assertEquals(s < 2 ? "signal" : "background", results.at(of + "/class").textValue());
            assertBothHave(of + "/passing", source.passing(), Rounded.measured(source.passing()));
            assertBothHave(of + "/efficiency", source.efficiency(), Rounded.percent(source.efficiency()));
            assertEquals(source.failing().value(), results.at(of + "/failing/value").doubleValue());
        }
        for (int cls = 0; cls < 2; cls++) {
            String of = pointer + "/classes/" + cls;
            assertBothHave(of + "/passing", at.passing(cls), Rounded.measured(at.passing(cls)));
            assertBothHave(of + "/efficiency", at.efficiency(cls), Rounded.percent(at.efficiency(cls)));
            assertEquals(at.failing(cls).value(), results.at(of + "/failing/value").doubleValue());
        }
        assertBothHave(pointer + "/purity", at.purity(0), Rounded.percent(at.purity(0)));
        assertBothHave(pointer + "/f1", at.f1(0), Rounded.percent(at.f1(0)));
        for (FigureOfMerit figure : FigureOfMerit.values()) {
            assertBothHave(pointer + "/significance/" + FIGURES.get(figure.ordinal()),
                    at.significance(figure, 0), Rounded.measured(at.significance(figure, 0)));
        }
    }

    @Test
    void yieldsAtTheChosenCutStandInBoth() {
        assertBothHave("/methods/0/yields/chosenCut", yields.atChosenCut());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void yieldsAtAWorkingPointStandInBoth(int point) {
        assertBothHave("/methods/0/yields/workingPoints/" + point, yields.atWorkingPoints().get(point));
    }

    @ParameterizedTest
    @EnumSource(FigureOfMerit.class)
    void theBestCutByEachFigureOfMeritStandsInBoth(FigureOfMerit figure) {
        YieldScan scan = yields.scan(figure).orElseThrow();
        String pointer = "/methods/0/yields/significance/" + figure.ordinal();

        assertEquals(FIGURES.get(figure.ordinal()), results.at(pointer + "/figure").textValue());
        assertEquals(scan.bestCut(), results.at(pointer + "/bestCut").doubleValue());
        assertBothHave(pointer + "/best", scan.best(), Rounded.measured(scan.best()));
        Yields at = scan.yields().orElseThrow();
        assertBothHave(pointer + "/yields/classes/0/passing", at.passing(0), Rounded.measured(at.passing(0)));
        assertBothHave(pointer + "/yields/classes/1/passing", at.passing(1), Rounded.measured(at.passing(1)));
        assertEquals(scan.scan().size(), results.at(pointer + "/scan/y").size());
        assertEquals("validation", results.at("/methods/0/yields/bestCutsChosenOn").textValue());
    }

    @Test
    void sourcesStandInBothAsTheyWereRead() {
        String table = page.substring(page.indexOf("<section id=\"sources\">"),
                page.indexOf("<section id=\"method-1\">"));
        for (int s = 0; s < 7; s++) {
            JsonNode source = results.at("/sources/list/" + s);
            double expected = evaluation.sources().orElseThrow().list().get(s).sumW();
            double error = Math.sqrt(source.at("/passed/sumW2").doubleValue());

            assertEquals(400, source.at("/read").intValue());
            assertEquals(400, source.at("/passed/entries").intValue());
            assertEquals(200, source.at("/test/entries").intValue());
            assertEquals(expected, source.at("/passed/sumW").doubleValue());
            assertEquals(expected / source.at("/test/sumW").doubleValue(),
                    source.at("/factor").doubleValue());
            assertTrue(table.contains(">" + Rounded.measured(new Measured(expected, error)) + "</td>"),
                    table);
            assertTrue(table.contains(">" + Rounded.compact(source.at("/factor").doubleValue()) + "</td>"));
        }
        assertTrue(results.at("/sources/expected").booleanValue());
    }

    @Test
    void responsesOfSourcesStandInTheResults() {
        for (int s = 0; s < 7; s++) {
            JsonNode histogram = results.at("/methods/0/yields/responses/" + s);
            assertEquals(yields.responses().get(s).title(), histogram.at("/title").textValue());
            assertEquals(yields.responses().get(s).sumW(20), histogram.at("/sumW/20").doubleValue());
        }
    }

    @Test
    void namesOfSourcesAreEscaped() throws IOException {
        String svg = Files.readString(folder.resolve("plots/x-sources.svg"));

        assertTrue(page.contains("<th>VBF &lt;b&gt;</th>"));
        assertTrue(page.contains("<th>t#bar{t} &amp; co</th>"));
        assertFalse(page.contains("VBF <b>"));
        assertTrue(svg.contains("VBF &lt;b&gt;"), svg);
        assertFalse(svg.contains("<b>"));
    }

    @Test
    void thePicturesShowEverySourceTheCutAndTheEnlargement() throws IOException {
        String linear = Files.readString(folder.resolve("plots/x-sources.svg"));
        String logarithmic = Files.readString(folder.resolve("plots/x-sources-log.svg"));
        String scans = Files.readString(folder.resolve("plots/x-significances.svg"));

        for (String name : List.of("Z+jets", "WW", "WZ", "W+jets", "chosen cut", "statistical error",
                "Expected events / bin")) {
            assertTrue(linear.contains(name), () -> "nothing is named " + name);
            assertTrue(logarithmic.contains(name), () -> "nothing is named " + name);
        }
        assertTrue(linear.contains("signal × 10"));
        assertFalse(logarithmic.contains("×"));
        assertTrue(scans.contains("Asimov, b") && scans.contains("s/√b"), scans);
        assertTrue(Files.exists(folder.resolve("plots/x-sources.pdf")));
    }

    @Test
    void theSignalIsEnlargedByThePowerOfTenThatFillsThePicture() {
        RegularAxis axis = new RegularAxis("x", 1, 0, 1);
        Histogram signal = Histogram.of("s", new double[] {0, 3, 0}, new double[3], axis);

        assertEquals(1, SourcePlots.enlargement(signal, signal));
        assertEquals(1, SourcePlots.enlargement(signal, signal.times(10)));
        assertEquals(10, SourcePlots.enlargement(signal, signal.times(99)));
        assertEquals(100, SourcePlots.enlargement(signal, signal.times(101)));
        assertEquals(1, SourcePlots.enlargement(signal.times(-1), signal));
        assertEquals(1, SourcePlots.enlargement(signal, signal.times(0)));
    }

    @Test
    void whatSourcesAreIsDefinedAndNothingIsAskedForByHand() {
        assertTrue(page.contains("<dt>Significance from sources</dt>"));
        assertFalse(page.contains("expectedSignal"));
        assertTrue(results.at("/methods/0/significance").isNull());
    }

    @Test
    void withoutScalesThereAreSharesAndNoExpectedEvents(@TempDir Path other) throws IOException {
        Sample scaled = SourcedExamples.seven();
        InMemory[] sources = IntStream.range(0, 7).mapToObj(s -> unscaled(scaled, s))
                .toArray(InMemory[]::new);
        Evaluation without = evaluated(SourcedExamples.parts(SourcedExamples.sample(sources)));

        ReportWriter.write(without, other);

        String text = Files.readString(other.resolve("report.html"));
        MethodEvaluation method = without.best();
        SourceYield ww = method.yields().orElseThrow().atChosenCut().sources().get(4);
        assertTrue(text.contains("Sources that pass"));
        assertTrue(text.contains(">" + Rounded.percent(ww.efficiency()) + "</td>"));
        assertTrue(text.contains("Not every source has a scale or a cross-section"));
        assertFalse(text.contains("Expected events") || text.contains("xpected events that pass"), text);
        assertTrue(text.contains("Σw / bin"));
        assertFalse(Files.exists(other.resolve("plots/x-significances.svg")));
        JsonNode json = new ObjectMapper().readTree(other.resolve("results.json").toFile());
        assertFalse(json.at("/sources/expected").booleanValue());
        assertTrue(json.at("/methods/0/yields/chosenCut/significance").isMissingNode());
    }

    private static InMemory unscaled(Sample sample, int source) {
        int[] events = IntStream.range(0, sample.size()).filter(i -> sample.source(i) == source).toArray();
        Sample own = sample.select(events);
        return new InMemory(sample.sources().get(source).name(), own.cls(0), false, own.values(),
                own.eventWeights());
    }

    @Test
    void withoutASingleBackgroundThatIsMeasuredThereIsNoPictureAndNoNumber(@TempDir Path other)
            throws IOException {
        Sample sample = SourcedExamples.sample(SourcedExamples.source("a", Sample.SIGNAL, 1, 0.8, 0.2, 0.3),
                SourcedExamples.weighted("odd", Sample.BACKGROUND, new double[] {3, -4}, 0.9, 0.1));

        ReportWriter.write(evaluated(SourcedExamples.tested(sample, 0, 1, 2, 3)), other);

        String text = Files.readString(other.resolve("report.html"));
        assertTrue(text.contains("There is none: Σw of signal or background is not above zero."));
        assertFalse(text.contains(">NaN"));
        assertFalse(Files.exists(other.resolve("plots/x-sources.svg")));
    }

    @Test
    void oneSourceAClassWithoutScaleChangesNothing(@TempDir Path other) throws IOException {
        Sample sample = SourcedExamples.seven();
        Parts parts = SourcedExamples.parts(sample);
        Sample plain = Sample.of(sample.variables(), sample.values(), sample.eventWeights(),
                sample.classes());

        ReportWriter.write(evaluated(SourcedExamples.parts(plain)), other);

        String text = Files.readString(other.resolve("report.html"));
        String json = Files.readString(other.resolve("results.json"));
        assertFalse(text.contains("id=\"sources\"") || text.contains("Sources, yields"));
        assertFalse(json.contains("\"yields\"") || json.contains("\"sources\""));
        assertEquals(evaluated(parts).best().auc(), evaluated(SourcedExamples.parts(plain)).best().auc());
    }
}
