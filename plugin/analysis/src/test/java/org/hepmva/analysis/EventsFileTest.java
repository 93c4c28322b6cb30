package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.Part;
import org.hepmva.io.Chunk;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.runtime.WeightFile;
import org.hepmva.sample.Folds;
import org.hepmva.sample.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events with their responses, as a training leaves them. */
@Tag("slow")
class EventsFileTest {

    private static final int EVENTS = 400;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeEvents() throws IOException {
        Random random = new Random(1);
        List<String> lines = new ArrayList<>(List.of("id,x,part,w,label,E"));
        for (int i = 0; i < EVENTS; i++) {
            double x = random.nextGaussian() + i % 3;
            lines.add(Long.MAX_VALUE - i + "," + x + "," + random.nextFloat() + "," + (1 + i % 2)
                    + "," + i % 3 + "," + (x * x + random.nextGaussian()));
        }
        Files.write(folder.resolve("events.csv"), lines);
    }

    private AnalysisResult run(String outcome, String more) throws IOException {
        return run(outcome, more, RunListener.NONE);
    }

    private AnalysisResult run(String outcome, String more, RunListener listener) throws IOException {
        String text = outcome + """

                variables: [x, part]
                spectators: [id]
                methods: [{name: BDT, type: trees, trees: 5}]
                """ + more;
        return new AnalysisRun(AnalysisFile.parse(text, folder, "a.yaml"), listener).run();
    }

    private static final String TWO = "signal: {files: events.csv, cut: label == 0, weight: w}\n"
            + "background: {files: events.csv, cut: label == 1}";

    private static List<List<String>> rows(Ntuple ntuple) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (ntuple; Chunks chunks = ntuple.chunks(ntuple.names(), EntryRange.all())) {
            while (chunks.advance()) {
                Chunk chunk = chunks.chunk();
                for (int i = 0; i < chunk.size(); i++) {
                    List<String> row = new ArrayList<>();
                    for (Column column : chunk.columns()) {
                        row.add(column.text(i));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    @Test
    void eventsOfTheTestPartAreThereWithWhatIsKnownOfThem() throws IOException {
        AnalysisResult result = run(TWO, "");

        List<List<String>> rows = rows(result.events());

        Sample test = result.parts().test();
        assertEquals(List.of("part_", "class", "source", "eventWeight", "x", "part", "id", "BDT"),
                result.events().names());
        assertEquals(test.size(), rows.size());
        WeightFile weights = result.weightFiles().get(0);
        long[] ids = test.eventIds("id");
        for (int i = 0; i < rows.size(); i++) {
            String cls = test.isSignal(i) ? "signal" : "background";
            double[] x = {test.value(0, i), test.value(1, i)};
            double response = weights.classifier().response(x);
            assertEquals(List.of("test", cls, cls), rows.get(i).subList(0, 3));
            assertEquals(test.eventWeight(i), Double.parseDouble(rows.get(i).get(3)));
            assertEquals(test.value(0, i), Float.parseFloat(rows.get(i).get(4)));
            assertEquals(ids[i], Long.parseLong(rows.get(i).get(6)));
            assertEquals(response, Double.parseDouble(rows.get(i).get(7)));
        }
    }

    @Test
    void whoWatchesIsToldHowManyEventsOfAllPartsAreWritten() throws IOException {
        List<Long> done = new ArrayList<>();
        Set<Long> totals = new HashSet<>();

        AnalysisResult result = run(TWO, "events: all", new Writing((some, total) -> {
            done.add(some);
            totals.add(total);
        }));

        List<Integer> sizes = result.parts().all().stream().map(Sample::size).toList();
        long first = sizes.get(0);
        assertEquals(List.of(first, first + sizes.get(1), first + sizes.get(1) + sizes.get(2)), done);
        assertEquals(Set.of(done.get(2)), totals);
    }

    /** Watches the writing alone. */
    private record Writing(ProgressListener writingEvents) implements RunListener {
    }

    @Test
    void allEventsAreThereIfAskedForAndNoneIfNot() throws IOException {
        AnalysisResult all = run(TWO, "evaluation: {events: all}\noutput: all");
        AnalysisResult none = run(TWO, "evaluation: {events: none}\noutput: none");

        List<List<String>> rows = rows(all.events());
        int size = all.parts().all().stream().mapToInt(Sample::size).sum();
        assertEquals(size, rows.size());
        assertEquals(List.of("training", "validation", "test"),
                rows.stream().map(row -> row.get(0)).distinct().toList());
        assertFalse(Files.exists(none.folder().resolve("events.csv.gz")));
        assertEquals(none.folder().resolve("events.csv.gz") + ": is not there; it is left where the test part"
                + " has events, unless 'evaluation: {events: none}' says otherwise",
                assertThrows(IOException.class, none::events).getMessage());
    }

    @Test
    void withFoldsEveryEventHasItsFoldAndTheResponseOfTheModelThatHasNotSeenIt() throws IOException {
        AnalysisResult result = run(TWO, "split: {folds: 3, byEvent: id}");

        List<List<String>> rows = rows(result.events());

        Sample sample = result.parts().test();
        EvaluatedParts parts = EvaluatedParts.of(Folds.byEvent(3, "id").apply(sample));
        double[] responses = parts.outputs(result.trained().get(0), Part.TEST)[0];
        assertEquals("fold", result.events().names().get(0));
        assertEquals(sample.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(parts.folds().orElseThrow().fold(i), Integer.parseInt(rows.get(i).get(0)));
            assertEquals(responses[i], Double.parseDouble(rows.get(i).get(7)));
        }
    }

    @Test
    void classesAndTargetsHaveAColumnEach() throws IOException {
        AnalysisResult classes = run("""
                classes:
                  zero: {files: events.csv, cut: label == 0}
                  one: {files: events.csv, cut: label == 1}
                  two: {files: events.csv, cut: label == 2}""", "output: classes");
        AnalysisResult targets = run("events: {files: events.csv}\ntargets: [E]", "output: targets");

        assertEquals(List.of("part_", "class", "source", "eventWeight", "x", "part", "id", "BDT_zero",
                "BDT_one", "BDT_two"), classes.events().names());
        assertEquals(List.of("part_", "source", "eventWeight", "x", "part", "id", "E", "BDT_E"),
                targets.events().names());
        for (List<String> row : rows(classes.events())) {
            assertEquals(1, row.subList(7, 10).stream().mapToDouble(Double::parseDouble).sum(), 1e-12);
        }
        assertTrue(rows(targets.events()).size() > 50);
        assertTrue(classes.multiclass().isPresent() && targets.regression().isPresent());
    }
}
