package org.hepmva.sample.apply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.io.Column;
import org.hepmva.io.ScalarType;
import org.hepmva.runtime.Classifier;

/**
 * The responses of one weight file to the events of one chunk, computed when they are asked for. Those asked
 * for last are kept, as all outputs of a model are mostly asked for one after the other. Any thread.
 */
final class ResponsesOfChunk {

    private final BoundResponses responses;
    private final List<Column> inputs;
    private final int size;
    private int[] lastEntries = {};
    private double[][] last = {};

    ResponsesOfChunk(BoundResponses responses, List<Column> inputs, int size) {
        this.responses = responses;
        this.inputs = inputs;
        this.size = size;
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        List<String> names = responses.columns().names();
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            columns.add(Column.deferred(names.get(i), responses.columns().type(i), size,
                    entries -> column(column, entries)));
        }
        return columns;
    }

    private Column column(int column, int[] entries) {
        String name = responses.columns().names().get(column);
        double[][] numbers = numbers(entries);
        return responses.columns().type(column) == ScalarType.DOUBLE
                ? Column.ofDoubles(name, numbers[column], entries.length)
                : Column.ofStrings(name, mostLikely(numbers, entries.length), entries.length);
    }

    private synchronized double[][] numbers(int[] entries) {
        if (last.length == 0 || !Arrays.equals(entries, lastEntries)) {
            double[][] numbers = new double[responses.model().outputs().size()][entries.length];
            List<Column> kept = inputs.stream().map(each -> each.keeping(entries, entries.length)).toList();
            responses.model().evaluate(new ChunkColumns(kept, entries.length), 0, entries.length, numbers);
            last = numbers;
            lastEntries = entries;
        }
        return last;
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
