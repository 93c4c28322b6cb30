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
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.hepmva.io.ProgressListener;
import org.hepmva.runtime.Variable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleReaderTest {

    @TempDir
    private Path folder;

    private String file;

    @BeforeEach
    void writeEvents() throws IOException {
        file = write("events.csv", "a,b,w,label,particle", "1,10,0.5,1,mu", "2,20,-1,1,mu", "3,,2,0,e",
                "4,40,1,0,e", "5,50,3,0,e");
    }

    private String write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines)).toString();
    }

    private static SampleReader reader(String... variables) {
        List<Variable> list = new ArrayList<>();
        for (String variable : variables) {
            list.add(Variable.of(variable));
        }
        return SampleReader.of(list, List.of(Variable.of("a")));
    }

    private Sample read(SampleReader reader) throws IOException {
        return reader.read(ClassSource.signal(file).withCut("label == 1").withWeight("w"),
                ClassSource.background(file).withCut("label == 0").withWeight("2*w"), ProgressListener.NONE);
    }

    private String failure(SampleReader reader, ClassSource signal, ClassSource background) {
        Exception error = assertThrows(IllegalArgumentException.class,
                () -> reader.read(signal, background, ProgressListener.NONE));
        return error.getMessage();
    }

    @Test
    void aFileOfBothClassesIsOpenedOnce() throws IOException {
        AtomicLong bytes = new AtomicLong();
        ProgressListener counting = new ProgressListener() {
            private long before;

            @Override
            public void progress(long done, long total) {
                // entries do not matter here
            }

            @Override
            public void opening(long done, long total) {
                bytes.addAndGet(done - (done > before ? before : 0));
                before = done == total ? 0 : done;
            }
        };

        reader("b").read(ClassSource.signal(file).withCut("label == 1"),
                ClassSource.background(file).withCut("label == 0"), counting);

        assertEquals(Files.size(Path.of(file)), bytes.get());
    }

    @Test
    void aVariableMayNotHaveTheNameOfAnotherColumn() {
        assertEquals(file + ": has a column 'b', for which the variable 'b := a*10' would be taken; give the"
                + " variable another name",
                failure(reader("b := a*10"), ClassSource.signal(file), ClassSource.background(file)));
    }

    @Test
    void aColumnWithOddCharactersInItsNameIsSaidToStandInBackquotes() throws IOException {
        String odd = write("odd.csv", "a,b,a/b,label", "1,10,7,1", "2,20,8,0");

        assertEquals(odd + ": has a column 'a/b', for which the variable 'a/b := a/b' would be taken; write"
                + " `a/b` in backquotes if you mean the column, or 'another name := a/b'",
                failure(reader("a/b"), ClassSource.signal(odd), ClassSource.background(odd)));
    }

    @Test
    void bothCutsTogetherAreAProduct() {
        Source source = Source.of("tt", file).withCut("label == 1 ");

        assertEquals("(a > 0) * (label == 1)", source.cutWith(" a > 0"));
        assertEquals("label == 1", source.cutWith(" "));
        assertEquals("a > 0", Source.of("tt", file).cutWith("a > 0"));
        assertEquals("", Source.of("tt", file).cutWith(""));
    }

    @Test
    void oneFileGivesBothClassesByTheirCuts() throws IOException {
        Sample sample = read(reader("sum := a+b", "b"));

        assertArrayEquals(new float[] {11, 22, Float.NaN, 44, 55}, sample.values(0));
        assertArrayEquals(new double[] {1, 2, 3, 4, 5}, sample.spectatorValues(0));
        assertArrayEquals(new double[] {0.5, -1, 4, 2, 6}, sample.eventWeights());
        assertArrayEquals(new byte[] {0, 0, 1, 1, 1}, sample.classes());
    }

    @Test
    void theCommonCutAndThatOfTheClassBothApplyAndNaNFails() throws IOException {
        Sample sample = read(reader("a").withCut("b"));

        assertArrayEquals(new float[] {1, 2, 4, 5}, sample.values(0));
    }

    @Test
    void filesOfAClassAreReadInOrder() throws IOException {
        String other = write("other.csv", "a,b,w,label,particle", "7,70,1,1,mu");

        Sample sample = reader("a").read(ClassSource.signal(other, file).withCut("a != 3"),
                ClassSource.background(other), ProgressListener.NONE);

        assertArrayEquals(new float[] {7, 1, 2, 4, 5, 7}, sample.values(0));
        assertEquals(1, sample.eventWeight(0));
    }

    @Test
    void progressRunsOnceOverBothClasses() throws IOException {
        List<String> heard = new ArrayList<>();

        reader("a").read(ClassSource.signal(file), ClassSource.background(file),
                (done, total) -> heard.add(done + "/" + total));

        assertTrue(heard.contains("5/10"));
        assertEquals("10/10", heard.get(heard.size() - 1));
    }

    @Test
    void aTextColumnAsVariableIsNamed() {
        Exception error = assertThrows(IOException.class, () -> read(reader("particle")));

        assertTrue(error.getMessage().contains("particle"), error.getMessage());
        assertTrue(error.getMessage().contains("text"), error.getMessage());
    }

    @Test
    void anUnknownColumnIsNamedWithTheFile() {
        Exception error = assertThrows(IOException.class, () -> read(reader("aa")));

        assertTrue(error.getMessage().contains("'aa'"), error.getMessage());
        assertTrue(error.getMessage().contains("events.csv"), error.getMessage());
    }

    @Test
    void aClassOfWhichNothingPassesIsAnError() {
        String sentence = failure(reader("a").withCut("a < 9"), ClassSource.signal(file).withCut("a > 5"),
                ClassSource.background(file));

        assertEquals("class 'signal': none of the 5 entries of " + file
                + " passes the cuts 'a < 9' and 'a > 5'", sentence);
    }

    @Test
    void aTableWithoutEntriesIsAnError() throws IOException {
        String empty = write("empty.csv", "a,b");

        String sentence = failure(reader("a"), ClassSource.signal(file), ClassSource.background(empty));

        assertEquals("class 'background': " + empty + " has no entries", sentence);
    }

    @Test
    void weightsThatAreAllZeroAreAnError() {
        String sentence = failure(reader("a"), ClassSource.signal(file),
                ClassSource.background(file).withWeight("w*0"));

        assertEquals("class 'background': the event weight 'w*0' is zero in all 5 events", sentence);
    }

    @Test
    void weightsThatAreNotFiniteAreCounted() {
        String sentence = failure(reader("a"), ClassSource.signal(file).withWeight("b"),
                ClassSource.background(file));

        assertEquals("class 'signal': the event weight 'b' is NaN or infinite in 1 of 5 events of " + file
                + ", first in passing event 2 (counted from 0)", sentence);
    }

    @Test
    void aMistakeInACutIsPointedAtInTheTextOfThatCut() {
        SampleReader reader = reader("a").withCut("a > 0");

        String sentence = failure(reader, ClassSource.signal(file).withCut("a > > 1"),
                ClassSource.background(file));

        assertTrue(sentence.contains("a > > 1"), sentence);
    }

    @Test
    void aClassWithoutFilesIsRefused() {
        Exception error = assertThrows(IllegalArgumentException.class, ClassSource::signal);

        assertEquals("class 'signal' has no files to read", error.getMessage());
    }

    @Test
    void aTextThatIsUnderstoodInTheOrdinaryWayIsNothingToWarnOf() throws IOException {
        Sample sample = reader("a", "b").read(ClassSource.signal(file).withCut("label == 1"),
                ClassSource.background(file).withCut("label == 0"), ProgressListener.NONE);

        assertTrue(told(sample).stream().noneMatch(warning -> warning.contains("between values")),
                () -> told(sample).toString());
    }

    @Test
    void aFileUnderTwoNamesIsSaid() throws IOException {
        String again = folder.resolve(".").resolve("events.csv").toString();

        Sample sample = reader("a", "b").read(ClassSource.signal(file, again).withCut("label == 1"),
                ClassSource.background(file).withCut("label == 0"), ProgressListener.NONE);

        assertTrue(told(sample).contains("class 'signal': " + file + " and " + again
                + " are the same, so each event is read 2 times"), () -> told(sample).toString());
    }

    @Test
    void aFileNamedTwiceIsSaid() throws IOException {
        Sample sample = reader("a", "b").read(ClassSource.signal(file, file).withCut("label == 1"),
                ClassSource.background(file).withCut("label == 0"), ProgressListener.NONE);

        assertTrue(told(sample).contains(file + ": is 2 times in the chain, and so is each entry"),
                () -> told(sample).toString());
    }

    @Test
    void oneFileAsBothClassesWithoutACutIsSaid() throws IOException {
        Sample sample = reader("a", "b").read(ClassSource.signal(file), ClassSource.background(file),
                ProgressListener.NONE);

        assertTrue(told(sample).contains("class 'signal' and class 'background' both read "
                + Path.of(file).toRealPath() + " without a cut of their own: every event is in both classes"),
                () -> told(sample).toString());
    }

    @Test
    void weightsWhoseSumNoDoubleHoldsAreRefused() {
        assertEquals("class 'signal': the event weights '1e308*label' sum to Infinity, their squares to"
                + " Infinity, which a double cannot hold; multiply them by a factor", failure(reader("a"),
                ClassSource.signal(file).withWeight("1e308*label").withCut("label > -1"),
                ClassSource.background(file)));
        assertEquals("class 'signal': the event weights '1e-200' sum to 5.0E-200, their squares to 0.0,"
                + " which a double cannot hold; multiply them by a factor", failure(reader("a"),
                ClassSource.signal(file).withWeight("1e-200"), ClassSource.background(file)));
        assertEquals("class 'signal': the event weights sum to 5.0E-200, their squares to 0.0,"
                + " which a double cannot hold; multiply them by a factor", failure(reader("a"),
                ClassSource.of("signal", Source.of("signal", file).withScale(EventScale.factor(1e-200))),
                ClassSource.background(file)));
    }

    @Test
    void eventsOfWeightZeroAreCounted() throws IOException {
        Sample sample = reader("a").read(ClassSource.signal(file).withWeight("a > 2"),
                ClassSource.background(file), ProgressListener.NONE);

        assertTrue(told(sample).contains(
                "class 'signal' has 2 of 5 events of weight 0, which count nowhere"));
    }

    @Test
    void idsThatNoDoubleHoldsAreDifferentEvents() throws IOException {
        List<String> lines = new ArrayList<>(List.of("x,label,id"));
        for (int i = 0; i < 800; i++) {
            lines.add(i % 50 + "," + i % 2 + "," + Long.toUnsignedString((1L << 63) + (1L << 60) + i));
        }
        String ids = Files.write(folder.resolve("ids.csv"), lines).toString();
        Sample sample = SampleReader.of(List.of(Variable.of("x")), List.of(Variable.of("id"))).read(
                ClassSource.signal(ids).withCut("label == 1"),
                ClassSource.background(ids).withCut("label == 0"), ProgressListener.NONE);
        Split split = new EventIdSplit("id", new Fractions(0.5, 0), 1);

        Parts parts = split.apply(sample);

        assertEquals(800, LongStream.of(sample.eventIds("id")).distinct().count());
        // four standard deviations of a binomial
        assertEquals(400, parts.training().size(), 4 * Math.sqrt(800 * 0.25));
    }

    @Test
    void aWholeNumberIsTheSameIdWhateverTheFileHoldsItAs() throws IOException {
        List<String> wholes = new ArrayList<>(List.of("x,label,id"));
        List<String> reals = new ArrayList<>(List.of("x,label,id"));
        for (int i = 0; i < 100; i++) {
            wholes.add(i + "," + i % 2 + "," + i);
            reals.add(i + "," + i % 2 + "," + i + ".0");
        }
        reals.add("100,0,0.5");
        Split split = new EventIdSplit("id", new Fractions(0.5, 0), 1);

        float[] asWholes = split.apply(withIds(wholes, "wholes.csv")).training().values(0);
        float[] asReals = split.apply(withIds(reals, "reals.csv")).training().values(0);

        assertArrayEquals(asWholes, Arrays.copyOf(asReals, asWholes.length));
    }

    private Sample withIds(List<String> lines, String name) throws IOException {
        String file = Files.write(folder.resolve(name), lines).toString();
        return SampleReader.of(List.of(Variable.of("x")), List.of(Variable.of("id"))).read(
                ClassSource.signal(file).withCut("label == 1"),
                ClassSource.background(file).withCut("label == 0"), ProgressListener.NONE);
    }

    @Test
    void textAsASpectatorIsRefused() {
        SampleReader reader = SampleReader.of(List.of(Variable.of("b")), List.of(Variable.of("particle")));

        assertEquals("'particle' is text, and spectators and event ids are numbers",
                failure(reader, ClassSource.signal(file), ClassSource.background(file)));
    }

    @Test
    void whatAVariableDeclaresAsMissingIsReadAsNaN() throws IOException {
        String sentinel = write("sentinel.csv", "a,b,label", "-999,1,1", "2,-999,1", "3,3,0");
        SampleReader reader = SampleReader.of(List.of(Variable.of("a").withMissing(-999), Variable.of("b")),
                List.of(Variable.of("s := a").withMissing(-999)));

        Sample sample = reader.read(ClassSource.signal(sentinel).withCut("label == 1"),
                ClassSource.background(sentinel).withCut("label == 0"), ProgressListener.NONE);

        assertArrayEquals(new float[] {Float.NaN, 2, 3}, sample.values(0));
        assertArrayEquals(new float[] {1, -999, 3}, sample.values(1));
        assertArrayEquals(new double[] {-999, 2, 3}, sample.spectatorValues(0));
    }

    @Test
    void theNumberOfAnEntryIsNoVariableSinceNobodyCouldApplyIt() throws IOException {
        SampleReader odd = reader("a", "odd := Entry$%2");

        String sentence = failure(odd, ClassSource.signal(file), ClassSource.background(file));

        assertEquals("variable 'odd': Entry$ is the number of an entry in its ntuple or chain, which an event"
                + " loop does not know; cuts, weights and spectators may use it", sentence);
        Sample sample = SampleReader.of(List.of(Variable.of("a")), List.of(Variable.of("n := Entry$")))
                .read(ClassSource.signal(file).withCut("Entry$ < 2"),
                        ClassSource.background(file).withWeight("1+Entry$"), ProgressListener.NONE);
        assertEquals(7, sample.size());
    }

    @Test
    void aNumberInAVariableThatAnEventLoopMustRoundIsTold() throws IOException {
        String ids = write("ids.csv", "id,a", "9007199254740993,1", "9007199254740992,2");
        Sample sample = reader("mine := id == 9007199254740993", "a").read(ClassSource.signal(ids),
                ClassSource.background(ids).withCut("id > 9007199254740992"), ProgressListener.NONE);

        assertTrue(told(sample).contains("variable 'mine': no double holds 9007199254740993, so an event"
                + " loop, unlike a file, takes 9007199254740992"), told(sample).toString());
    }
}
