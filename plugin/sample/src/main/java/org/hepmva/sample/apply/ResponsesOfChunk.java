package org.hepmva.sample.apply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.hepmva.io.Chunk;
import org.hepmva.io.Column;
import org.hepmva.io.ElementTable;
import org.hepmva.io.ScalarType;
import org.hepmva.runtime.Classifier;
import org.hepmva.text.Printable;

/**
 * The responses of one weight file to the events of one chunk, computed when they are asked for. Those asked
 * for last are kept, as all outputs of a model are mostly asked for one after the other. Any thread.
 */
final class ResponsesOfChunk {

    private final BoundResponses responses;
    private final List<Column> inputs;
    private final Chunk chunk;
    private final BiConsumer<String, String> told;
    private int[] lastEntries = {};
    private Answers last;

    /** The rows of some entries, and each output in each of them. */
    private record Answers(ElementTable rows, double[][] numbers) {
    }

    /**
     * Nothing is computed yet.
     *
     * @param responses what is wanted
     * @param inputs    the columns that are read
     * @param chunk     that they are in
     * @param told      hears what a user should know, and before it what that is about
     */
    ResponsesOfChunk(BoundResponses responses, List<Column> inputs, Chunk chunk,
                     BiConsumer<String, String> told) {
        this.responses = responses;
        this.inputs = inputs;
        this.chunk = chunk;
        this.told = told;
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        List<String> names = responses.columns().names();
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            columns.add(Column.deferred(names.get(i), responses.type(i), chunk.size(),
                    entries -> column(column, entries)));
        }
        return columns;
    }

    private Column column(int column, int[] entries) {
        String name = responses.columns().names().get(column);
        Answers answers = answers(entries);
        double[][] numbers = answers.numbers;
        int rows = numbers[0].length;
        return answers.rows.arrays(responses.columns().type(column) == ScalarType.DOUBLE
                ? Column.ofDoubles(name, numbers[column], rows)
                : Column.ofStrings(name, mostLikely(numbers, rows), rows));
    }

    private synchronized Answers answers(int[] entries) {
        if (last == null || !Arrays.equals(entries, lastEntries)) {
            List<Column> kept = inputs.stream().map(each -> each.keeping(entries, entries.length)).toList();
            ElementTable rows = ElementTable.of(entries.length, kept);
            tellOfUnequal(rows, entries);
            last = new Answers(rows, numbers(rows));
            lastEntries = entries;
        }
        return last;
    }

    private double[][] numbers(ElementTable rows) {
        double[][] numbers = new double[responses.model().outputs().size()][rows.size()];
        responses.model().evaluate(new ChunkColumns(columns(rows), rows.size()), 0, rows.size(), numbers);
        return numbers;
    }

    /** {@return what the model reads, in its order} */
    private List<Column> columns(ElementTable rows) {
        Iterator<Column> read = rows.rows().iterator();
        Set<String> names = Set.copyOf(responses.read());
        return responses.needed().stream()
                .map(name -> names.contains(name) ? read.next() : rows.ofRows(name)).toList();
    }

    private void tellOfUnequal(ElementTable rows, int[] entries) {
        if (rows.unequal().isPresent()) {
            String arrays = inputs.stream().filter(column -> column.type().isArray())
                    .map(column -> "'" + Printable.brief(column.name()) + "'")
                    .collect(Collectors.joining(", "));
            told.accept(responses.columns().name(), "'" + responses.columns().name() + "': of " + arrays
                    + " some are longer than others in entry "
                    + (chunk.first() + entries[rows.unequal().getAsInt()]) + " and perhaps more; there are"
                    + " responses as far as the shortest goes");
        }
    }

    /** Nothing where a number is NaN. */
    private String[] mostLikely(double[][] numbers, int count) {
        List<String> classes = responses.model().outputs();
        String[] names = new String[count];
        double[] ofEvent = new double[classes.size()];
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < ofEvent.length; k++) {
                ofEvent[k] = numbers[k][i];
            }
            int best = Classifier.mostLikely(ofEvent);
            names[i] = best < 0 ? "" : classes.get(best);
        }
        return names;
    }
}
