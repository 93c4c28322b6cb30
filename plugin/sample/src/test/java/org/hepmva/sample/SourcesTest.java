package org.hepmva.sample;

import static org.hepmva.sample.Samples.told;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.io.ProgressListener;
import org.hepmva.runtime.Variable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of several sources, each with files, cut, weight and scale. */
class SourcesTest {

    private static final SampleReader READER = SampleReader.of(List.of(Variable.of("x")), List.of());

    @TempDir
    private Path folder;

    private String higgs;
    private String top;
    private String jets;

    @BeforeEach
    void writeEvents() throws IOException {
        higgs = write("higgs.csv", "x,w", "1,0.5", "2,1.5", "3,-1");
        top = write("top.csv", "x,w,kind", "4,1,0", "5,2,1", "6,3,0");
        jets = write("jets.csv", "x,w", "7,1", "8,1", "9,2", "-1,5");
    }

    private String write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines)).toString();
    }

    private static Sample read(SampleReader reader, ClassSource... classes) throws IOException {
        return reader.read(List.of(classes), ProgressListener.NONE);
    }

    private static String refusal(ClassSource... classes) {
        return assertThrows(IllegalArgumentException.class, () -> read(READER, classes)).getMessage();
    }

    private ClassSource signal() {
        return ClassSource.signal(higgs).withWeight("w");
    }

    private static EventScale physics(Generated generated) {
        return new EventScale.FromCrossSection(CrossSection.parse("2 pb"), Luminosity.parse("0.5 /fb"),
                generated);
    }

    @Test
    void theEventWeightIsTheWeightTimesCrossSectionTimesLuminosityOverGenerated() throws IOException {
        Source tt = Source.of("tt", top).withWeight("w").withScale(physics(new Generated.Known(4000)));
        Source w = Source.of("W", jets).withWeight("w").withCut("x > 0").withScale(EventScale.factor(3));

        Sample sample = read(READER, signal(), ClassSource.of("background", tt, w));

        assertArrayEquals(new double[] {0.5, 1.5, -1, 0.25, 0.5, 0.75, 3, 3, 6}, sample.eventWeights());
        assertEquals(List.of("signal", "tt", "W"),
                sample.sources().stream().map(SourceSummary::name).toList());
        assertEquals(new SourceSummary("background", 3, true, 0.25,
                new EventSummary("tt", 3, 0, 0, 1.5, 0.0625 + 0.25 + 0.5625)), sample.sources().get(1));
        assertEquals(new SourceSummary("background", 4, true, 3, new EventSummary("W", 3, 0, 0, 12, 54)),
                sample.sources().get(2));
        assertEquals(new SourceSummary("signal", 3, false, 1, new EventSummary("signal", 3, 1, 0, 1, 3.5)),
                sample.sources().get(0));
    }

    @Test
    void everyEventKnowsItsSourceInAnySelection() throws IOException {
        Source empty = Source.of("none", top).withCut("kind == 7");
        Source tt = Source.of("tt", top);
        Sample sample = read(READER, signal(), ClassSource.of("background", empty, tt, Source.of("W", jets)));

        Sample some = sample.select(new int[] {9, 0, 3, 5, 2, 6});

        assertArrayEquals(new int[] {3, 0, 2, 2, 0, 3}, sources(some));
        assertEquals(List.of(2, 0, 2, 2),
                SampleSummary.of(some).sources().stream().map(EventSummary::entries).toList());
        assertEquals(10, some.sources().stream().mapToInt(source -> source.passed().entries()).sum());
    }

    private static int[] sources(Sample sample) {
        int[] sources = new int[sample.size()];
        Arrays.setAll(sources, sample::source);
        return sources;
    }

    /** In one table an id means one event, whatever class its entries are of. */
    @Test
    void sourcesThatShareATableAreTold() throws IOException {
        Source first = Source.of("t0", top).withCut("kind == 0");
        String sameTop = folder.resolve(".").resolve("top.csv").toString();
        Source second = Source.of("t1", sameTop).withCut("kind == 1");

        Sample sample = read(READER, ClassSource.of("signal", Source.of("H", higgs), first),
                ClassSource.of("background", Source.of("jets", jets), second));

        assertEquals(List.of(0, 0, 0, 1, 1, 2, 2, 2, 2, 1),
                IntStream.range(0, sample.size()).map(sample::tables).boxed().toList());
    }

    @Test
    void aSourceOfTwoTablesJoinsThoseOfEach() {
        assertEquals(List.of(0, 1, 0, 3), Origins.shared(List.of(List.of("a"), List.of("b"),
                List.of("c", "a"), List.of("d"))));
        assertEquals(List.of(0, 0, 0, 3, 0), Origins.shared(List.of(List.of("a"), List.of("b"),
                List.of("b", "a"), List.of("d"), List.of("b", "e"))));
    }

    @Test
    void aSourceWithoutEventsIsToldAndAClassWithoutEventsRefused() throws IOException {
        Source none = Source.of("none", top).withCut("kind == 7");
        Source other = Source.of("other", top).withCut("kind == 8");

        Sample sample = read(READER, signal(), ClassSource.of("background", none, Source.of("W", jets)));

        assertTrue(told(sample).contains("class 'background', source 'none': none of the 3 entries of "
                + top + " passes the cut 'kind == 7'"), told(sample).toString());
        assertEquals("class 'background': no event of its 2 sources passes the cuts",
                refusal(signal(), ClassSource.of("background", none, other)));
    }

    @Test
    void eventsThatTwoSourcesAcceptAreCounted() throws IOException {
        Source even = Source.of("even", top).withCut("kind == 0");
        Source heavy = Source.of("heavy", top).withCut("w > 2");
        Source light = Source.of("light", top).withCut("w < 2 && kind == 1");

        Sample sample = read(READER, signal(), ClassSource.of("background", even, heavy),
                ClassSource.of("third", Source.of("W", jets), light.withCut("w < 3 && kind == 1")));

        assertEquals(List.of("class 'background', source 'even' and class 'background', source"
                + " 'heavy' both take"
                + " 1 event of " + top + ", which therefore count twice"),
                sample.warnings().stream()
                        .filter(each -> each.kind() == Warning.Kind.SHARED_EVENTS)
                        .map(Warning::sentence).toList());
    }

    @Test
    void cutsThatAskOneColumnForDifferentNumbersAreApart() {
        assertTrue(SharedEvents.areApart("kind == 0", "kind==1"));
        assertTrue(SharedEvents.areApart("kind == -1.5", "kind == 1"));
        assertFalse(SharedEvents.areApart("kind == 1", "kind == 1.0"));
        assertFalse(SharedEvents.areApart("kind == 0", "kine == 1"));
        assertFalse(SharedEvents.areApart("kind == 0", "kind != 1"));
        assertFalse(SharedEvents.areApart("kind == 0 || w > 1", "kind == 1"));
        assertFalse(SharedEvents.areApart("", "kind == 1"));
    }

    @Test
    void theSameTableInTwoSourcesWithoutCutsIsTold() throws IOException {
        Sample sample = read(READER, signal(),
                ClassSource.of("background", Source.of("a", jets), Source.of("b", jets)));

        assertTrue(told(sample).contains("class 'background', source 'a' and class"
                + " 'background', source 'b'"
                + " both read " + jets + " without a cut of their own: every event is in both sources"),
                told(sample).toString());
    }

    @Test
    void aSourceWhoseWeightsCancelIsToldAndOneOfZeroIsNoMistake() throws IOException {
        Source zero = Source.of("zero", top).withWeight("0");
        Source negative = Source.of("interference", jets).withWeight("-w");

        Sample sample = read(READER, signal(),
                ClassSource.of("background", zero, negative, Source.of("tt", top).withWeight("9")));

        assertTrue(told(sample).contains("class 'background', source 'zero': the event weights"
                + " sum to 0.0,"
                + " which is not above zero (0 of 3 are negative)"), told(sample).toString());
        assertTrue(told(sample).contains("class 'background', source 'interference': the event"
                + " weights sum"
                + " to -9.0, which is not above zero (4 of 4 are negative)"), told(sample).toString());
    }

    @Test
    void aClassWithAndWithoutExpectedEventsIsTold() throws IOException {
        Sample sample = read(READER, signal(), ClassSource.of("background", Source.of("tt", top),
                Source.of("W", jets).withScale(EventScale.factor(2))));

        assertTrue(told(sample).contains("class 'background': 1 of its 2 sources have a scale or a"
                + " cross-section, so the others are mixed in with weights that are no expected events"),
                told(sample).toString());
    }

    @Test
    void twoSourcesOfOneNameAndAClassOfNoneAreRefused() {
        assertEquals("class 'background': two sources are named 'tt'", assertThrows(
                IllegalArgumentException.class, () -> ClassSource.of("background", Source.of("tt", top),
                        Source.of("tt", jets))).getMessage());
        assertEquals("class 'background' has no sources", assertThrows(IllegalArgumentException.class,
                () -> new ClassSource("background", List.of())).getMessage());
        assertEquals("source 'tt' has no files to read", assertThrows(IllegalArgumentException.class,
                () -> Source.of("tt")).getMessage());
        assertEquals("a source of events needs a name, such as 'ttbar'", assertThrows(
                IllegalArgumentException.class, () -> Source.of(" ", top)).getMessage());
    }

    @Test
    void aWeightThatIsNoNumberNamesItsSource() throws IOException {
        String odd = write("odd.csv", "x,w", "1,1", "2,");

        assertEquals("class 'background', source 'odd': the event weight 'w' is NaN or infinite in"
                + " 1 of 2 events"
                + " of " + odd + ", first in passing event 1 (counted from 0)",
                refusal(signal(), ClassSource.of("background", Source.of("tt", top),
                        Source.of("odd", odd).withWeight("w"))));
    }

    @Test
    void moreThanTwoClassesKeepTheirNumbers() throws IOException {
        Sample sample = read(READER, ClassSource.of("H", higgs), ClassSource.of("tt", top),
                ClassSource.of("W", jets).withCut("x > 0"));

        assertArrayEquals(new byte[] {0, 0, 0, 1, 1, 1, 2, 2, 2}, sample.classes());
        assertEquals(List.of("H", "tt", "W"), sample.classNames());
        assertEquals("Sample of 9 events (3 H, 3 tt, 3 W) with 1 variables", sample.toString());
        assertEquals(List.of("variable 'x' alone separates all classes completely: is it the label?"),
                told(sample));
    }

    @Test
    void oneClassOrTwoOfOneNameAreRefused() {
        assertEquals("there are 1 classes [signal]; from 2 to 127 can be told apart", refusal(signal()));
        assertEquals("class 'signal' is given twice; each needs a name of its own",
                refusal(signal(), signal()));
    }

    @Test
    void targetsAreReadAndEventsWithoutAFiniteOneLeftOut() throws IOException {
        String showers = write("showers.csv", "x,E,id", "1,10,1", "2,,2", "3,30,3", "4,40,4");
        SampleReader reader = SampleReader.of(List.of(Variable.of("x")), List.of(Variable.of("id")))
                .withTargets(List.of(Variable.of("lnE := log(E - 10)")));

        Sample sample = read(reader, ClassSource.of("events", showers));

        assertArrayEquals(new double[] {Math.log(20), Math.log(30)}, sample.targetValues(0), 1e-15);
        assertArrayEquals(new double[] {3, 4}, sample.spectatorValues(0));
        assertArrayEquals(new float[] {3, 4}, sample.values(0));
        assertTrue(sample.isRegression());
        assertEquals("Sample of 2 events (2 events) with 1 variables and targets lnE", sample.toString());
        assertEquals(List.of("2 of 4 events of " + showers
                + " are left out, since a target is NaN or infinite in them"), told(sample));
    }

    @Test
    void aTargetAmongTheVariablesGivesItselfAway() throws IOException {
        String showers = write("showers.csv", "x,E", "1,10", "2,20", "3,30");
        SampleReader reader = SampleReader.of(List.of(Variable.of("x"), Variable.of("y := 10*x")), List.of())
                .withTargets(List.of(Variable.of("E")));

        Sample sample = read(reader, ClassSource.of("events", showers));

        assertEquals(List.of("variable 'y' is the target 'E' in every event: it gives itself away"),
                told(sample));
    }

    @Test
    void methodsLearnWithTheTrainingWeightAndTheEventWeightIsEvaluated() throws IOException {
        SampleReader reader = READER.withTrainingWeight("abs(weight) + x");

        Sample sample = read(reader, signal(), ClassSource.of("background",
                Source.of("tt", top).withWeight("w").withScale(EventScale.factor(2))));

        assertArrayEquals(new double[] {0.5, 1.5, -1, 2, 4, 6}, sample.eventWeights());
        assertArrayEquals(new double[] {1.5, 3.5, 4, 6, 9, 12}, sample.trainingWeights());
        assertArrayEquals(new double[] {4, 12}, new double[] {sample.select(new int[] {2,
                5}).trainingWeight(0),
                sample.select(new int[] {2, 5}).trainingWeight(1)});
    }

    @Test
    void withoutATrainingWeightMethodsLearnWithTheEventWeight() throws IOException {
        Sample sample = read(READER, signal(), ClassSource.background(top));

        assertArrayEquals(sample.eventWeights(), sample.trainingWeights());
    }

    @Test
    void aTrainingWeightThatIsNoNumberIsRefused() {
        assertEquals("class 'signal': the training weight 'log(weight)' is NaN or infinite in 1 of"
                + " 3 events of "
                + higgs + ", first in passing event 2 (counted from 0)",
                assertThrows(IllegalArgumentException.class, () ->
                        read(READER.withTrainingWeight("log(weight)"),
                        signal(), ClassSource.background(top))).getMessage());
    }
}
