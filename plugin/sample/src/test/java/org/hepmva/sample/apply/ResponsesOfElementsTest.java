package org.hepmva.sample.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;
import org.junit.jupiter.api.Test;

/** Responses to the elements of arrays, jets of an event: arrays themselves. */
class ResponsesOfElementsTest {

    private static final Ntuple EVENTS = Ntuple.ofColumns("events", List.of(
            Column.ofArrays("pt", new int[] {0, 2, 2, 3},
                    Column.ofFloats("pt", new float[] {40, 20, 7}, 3), 3),
            Column.ofArrays("hit", new int[] {0, 1, 1, 4},
                    Column.ofInts("hit", new int[] {1, 2, 3, 4}, 4), 3),
            Column.ofArrays("m", 2, Column.ofArrays("m", 2,
                    Column.ofDoubles("m", new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, 12), 6), 3),
            Column.ofArrays("tag", 1, Column.ofStrings("tag", new String[] {"b", "c", "b"}, 3), 3),
            Column.ofDoubles("met", new double[] {1, 2, 3}, 3)));

    /** {@return events with the sum of some variables as response S} */
    private static Ntuple with(String... variables) throws IOException {
        double[] ones = new double[variables.length];
        Arrays.fill(ones, 1);
        WeightFile sum = WeightFile.of("S", DenseNetwork.of(Stream.of(variables).map(Variable::of).toList(),
                List.of(new DenseLayer(ones.length, 1, ones, new double[] {0}, Activation.LINEAR))));
        return NtupleWithResponses.of(EVENTS, List.of(ResponseColumns.of(sum)));
    }

    private static List<String> lists(Ntuple ntuple, String name) throws IOException {
        List<String> lists = new ArrayList<>();
        try (Chunks chunks = ntuple.chunks(List.of(name), EntryRange.all())) {
            while (chunks.advance()) {
                for (int i = 0; i < chunks.chunk().size(); i++) {
                    lists.add(chunks.chunk().column(name).text(i));
                }
            }
        }
        return lists;
    }

    @Test
    void eachElementHasAResponseAndWhatIsNoArrayIsRepeated() throws IOException {
        Ntuple ntuple = with("pt", "met");

        assertEquals("DOUBLE[]", ntuple.column("S").orElseThrow().type().toString());
        assertEquals(List.of("[41, 21]", "[]", "[10]"), lists(ntuple, "S"));
        assertEquals(List.of("62", "0", "10"), lists(ntuple, "Sum$(S)"));
        assertEquals(List.of("21", "NaN", "NaN"), lists(ntuple, "S[1]"));
    }

    @Test
    void formulasAndWhatARowHasAreVariables() throws IOException {
        assertEquals(List.of("[20, 0.5]", "[]", "[-13]"),
                lists(with("pt - Sum$(pt)*0 - 20", "Iteration$*0.5"), "S"));
        assertEquals(List.of("[42, 22]", "[]", "[8]"), lists(with("pt", "Length$"), "S"));
        assertEquals(List.of("2", "3", "4"), lists(with("met", "Length$"), "S"));
    }

    @Test
    void variablesThatAreOfTheRowAloneHaveTheValuesOfAnEntry() throws IOException {
        assertEquals(List.of("1", "1", "1"), lists(with("Length$", "Iteration$"), "S"));
        assertEquals(List.of("1", "1", "1"), lists(with("Length$"), "S"));
    }

    @Test
    void dimensionsStayWhatTheyAre() throws IOException {
        assertEquals(List.of("[[2, 3], [4, 5]]", "[[7, 8], [9, 10]]", "[[12, 13], [14, 15]]"),
                lists(with("m", "met"), "S"));
    }

    @Test
    void whereArraysAreOfDifferentLengthsTheShortestCountsAndThatIsTold() throws IOException {
        Ntuple ntuple = with("pt", "hit");

        assertEquals(List.of("[41]", "[]", "[9]"), lists(ntuple, "S"));
        try (Chunks chunks = ntuple.chunks(List.of("S"), EntryRange.all())) {
            chunks.advance();
            chunks.chunk().column("S").arrays();
            assertEquals(List.of("'S': of 'pt', 'hit' some are longer than others in entry 0 and perhaps"
                    + " more; there are responses as far as the shortest goes"), chunks.remarks());
        }
    }

    @Test
    void aCutOnTheResponseIsOfElementsAndOneOnEntriesKeepsLists() throws IOException {
        Ntuple ntuple = with("pt", "met");
        List<String> rows = new ArrayList<>();
        Query query = Query.of(List.of()).withExact(List.of(Definition.parse("pt"), Definition.parse("S")));
        Query.CarriedRows into = (columns, none, count) -> {
            for (int i = 0; i < count; i++) {
                rows.add(columns.get(0).text(i) + " " + columns.get(1).text(i));
            }
        };

        query.withCut(Expression.parse("S < 40")).run(ntuple, List.of(), into, ProgressListener.NONE);
        query.withCut(Expression.parse("Length$(S) == 1"))
                .run(ntuple, List.of(), into, ProgressListener.NONE);

        assertEquals(List.of("20 21", "7 10", "[7] [10]"), rows);
    }

    @Test
    void arraysOfTextAreNoNumbers() {
        assertEquals("events: column 'tag' is text, but the weight file needs it as a number",
                assertThrows(IllegalArgumentException.class, () -> with("tag")).getMessage());
    }
}
