package org.hepmva.sample;

import static org.hepmva.sample.Samples.told;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.io.ProgressListener;
import org.hepmva.runtime.Variable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts that are given by hand: other files, or a cut. */
class HeldOutTest {

    private static final SampleReader READER =
            SampleReader.of(List.of(Variable.of("x")), List.of(Variable.of("run")));

    @TempDir
    private Path folder;

    private String first;
    private String second;
    private String third;

    @BeforeEach
    void writeEvents() throws IOException {
        first = write("first.csv", 0, 20);
        second = write("second.csv", 20, 30);
        third = write("third.csv", 30, 35);
    }

    /** Events whose x are numbers in a range; the run is the tens, and missing for multiples of 7. */
    private String write(String name, int begin, int end) throws IOException {
        List<String> lines = new ArrayList<>(List.of("x,run"));
        for (int x = begin; x < end; x++) {
            lines.add(x + "," + (x % 7 == 0 ? "" : String.valueOf(x / 10)));
        }
        return Files.write(folder.resolve(name), lines).toString();
    }

    private Sample read(Source signal, Source background) throws IOException {
        ClassSource ofSignal = ClassSource.of("signal", signal);
        return READER.read(List.of(ofSignal, ClassSource.of("background", background)),
                ProgressListener.NONE);
    }

    private static List<Integer> signal(Sample part) {
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            if (part.isSignal(i)) {
                values.add((int) part.value(0, i));
            }
        }
        return values;
    }

    private static List<Integer> range(int begin, int end) {
        return IntStream.range(begin, end).boxed().toList();
    }

    @Test
    void eventsOfOtherFilesAreTheTestAndAllOthersAreLearnedFrom() throws IOException {
        Source signal = Source.of("s", first).withHeldOut(List.of(HeldOut.test(second)));

        Parts parts = new BlockSplit(new Fractions(0.6, 0.2)).apply(read(signal, Source.of("b", first)));

        assertEquals(range(20, 30), signal(parts.test()));
        assertEquals(range(0, 15), signal(parts.training()));
        assertEquals(range(15, 20), signal(parts.validation()));
        // the background is divided as ever
        assertEquals(12, parts.training().summary(Sample.BACKGROUND).entries());
        assertEquals(4, parts.test().summary(Sample.BACKGROUND).entries());
    }

    @Test
    void validationByHandLeavesAllOthersToLearnFrom() throws IOException {
        Source signal = Source.of("s", first).withHeldOut(List.of(HeldOut.test(second),
                new HeldOut(HeldOut.Use.VALIDATION, List.of(third), "x < 33")));

        for (Split rule : List.of(new RandomSplit(new Fractions(0.6, 0.2), 1),
                new EventIdSplit("x", new Fractions(0.6, 0.2), 1))) {
            Parts parts = rule.apply(read(signal, Source.of("b", first)));

            assertEquals(range(0, 20), signal(parts.training()));
            assertEquals(range(30, 33), signal(parts.validation()));
            assertEquals(range(20, 30), signal(parts.test()));
        }
    }

    @Test
    void aCutDividesTheFilesAndAnEventWhereItIsMissingIsNotTested() throws IOException {
        Source signal = Source.of("s", first).withCut("x != 3")
                .withHeldOut(List.of(HeldOut.testIf("run > 0")));

        Sample sample = read(signal, Source.of("b", second));
        Parts parts = new BlockSplit(new Fractions(0.75, 0)).apply(sample);

        assertEquals(List.of(10, 11, 12, 13, 15, 16, 17, 18, 19), signal(parts.test()));
        assertEquals(List.of(0, 1, 2, 4, 5, 6, 7, 8, 9, 14), signal(parts.training()));
        assertEquals(new SourceSummary("signal", 20, false, 1, new EventSummary("s", 19, 0, 0, 19, 19)),
                sample.sources().get(0));
        assertTrue(told(sample).stream().noneMatch(each -> each.contains("both")),
                told(sample).toString());
    }

    @Test
    void whereNothingIsLeftTheSentenceHasTheCutsAsTheyWereWritten() {
        String entries = "class 'signal': none of the 20 entries of " + first;

        assertEquals(entries + " is left to learn from: those with 'x >= 0' are set aside",
                refusal(Source.of("signal", first).withHeldOut(List.of(HeldOut.testIf(" x >= 0 ")))));
        assertEquals(entries + " is left that passes the cut 'x > 15': those with 'x > 10' or 'run > 0' are"
                + " set aside", refusal(Source.of("signal", first).withCut("x > 15").withHeldOut(List.of(
                HeldOut.testIf("x > 10"), new HeldOut(HeldOut.Use.VALIDATION, List.of(), "run > 0")))));
    }

    private String refusal(Source signal) {
        return assertThrows(IllegalArgumentException.class, () -> read(signal, Source.of("b", second)))
                .getMessage();
    }

    @Test
    void aPartOfNoEventIsWarnedOfInTheCutsAsTheyWereWritten() throws IOException {
        Source signal = Source.of("signal", first).withHeldOut(List.of(HeldOut.testIf("x > 10"),
                new HeldOut(HeldOut.Use.VALIDATION, List.of(), "x > 11"),
                new HeldOut(HeldOut.Use.VALIDATION, List.of(third), "x > 99")));

        String none = "class 'signal' (validation): none of the ";
        assertEquals(List.of(none + "20 entries of " + first + " is left that passes the cut 'x > 11':"
                + " those with 'x > 10' are set aside",
                none + "5 entries of " + third + " passes the cut 'x > 99'"),
                told(read(signal, Source.of("b", second))).stream()
                        .filter(each -> each.startsWith(none)).toList());
    }

    @Test
    void anEventThatTwoCutsTakeIsForTheFirst() throws IOException {
        Source signal = Source.of("s", first).withHeldOut(List.of(HeldOut.testIf("x > 15"),
                new HeldOut(HeldOut.Use.VALIDATION, List.of(), "x > 11")));

        Parts parts = new RandomSplit(Fractions.defaults(), 1)
                .apply(read(signal, Source.of("b", first)));

        assertEquals(range(16, 20), signal(parts.test()));
        assertEquals(range(12, 16), signal(parts.validation()));
        assertEquals(range(0, 12), signal(parts.training()));
    }

    @Test
    void oneSourceWithItsEventsInSeveralPortionsIsOneSource() throws IOException {
        Source signal = Source.of("s", first).withHeldOut(List.of(HeldOut.test(second, third)));

        Sample sample = read(signal, Source.of("b", first));

        assertArrayEquals(new int[] {0, 0, 0, 1}, new int[] {sample.source(0), sample.source(19),
            sample.source(34), sample.source(35)});
        assertEquals(List.of(35L, 20L), sample.sources().stream().map(SourceSummary::read).toList());
        assertEquals(List.of(35, 20), SampleSummary.of(sample).sources().stream()
                .map(EventSummary::entries).toList());
    }

    @Test
    void countsTakeWhatTheySayAndLeaveTheRestOut() throws IOException {
        Source signal = Source.of("s", first).withHeldOut(List.of(HeldOut.test(second)));

        Parts parts = new BlockSplit(Counts.of(new PartCounts(5, 2, 100), new PartCounts(5, 5, Counts.REST)))
                .apply(read(signal, Source.of("b", first)));

        assertEquals(range(0, 5), signal(parts.training()));
        assertEquals(range(5, 7), signal(parts.validation()));
        assertEquals(range(20, 30), signal(parts.test()));
    }

    @Test
    void nothingToTellThemByIsRefusedAndFoldsDoNotAllowIt() throws IOException {
        assertEquals("neither files nor a cut say which events are set aside", assertThrows(
                IllegalArgumentException.class,
                () -> new HeldOut(HeldOut.Use.TEST, List.of(), " ")).getMessage());
        Sample sample = read(Source.of("s", first).withHeldOut(List.of(HeldOut.test(second))),
                Source.of("b", first));
        assertEquals("events are set aside by hand, which folds do not allow: they test every event",
                assertThrows(IllegalArgumentException.class,
                        () -> Folds.byEntry(2).apply(sample)).getMessage());
    }
}
