package org.hepmva.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hepmva.expression.BoundExpression;
import org.hepmva.expression.Expression;
import org.hepmva.io.Chunk;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.csv.CsvWriter;

/** Writes columns of the events that pass a cut, chunk by chunk: what {@code dump} and {@code apply} do. */
final class Extract {

    private final Ntuple ntuple;
    private final List<Output> outputs;
    private final Optional<Expression> cut;
    private final EntryRange range;

    Extract(Ntuple ntuple, List<Output> outputs, Optional<Expression> cut, EntryRange range) {
        this.ntuple = ntuple;
        this.outputs = List.copyOf(outputs);
        this.cut = cut;
        this.range = range;
    }

    /** {@return the names of the columns written} */
    List<String> header() {
        return outputs.stream().map(Output::name).toList();
    }

    /** {@return how many events were written} */
    long writeTo(CsvWriter csv, ProgressListener progress) throws IOException {
        EntryRange entries = range.within(ntuple.entries());
        long written = 0;
        try (Chunks chunks = ntuple.chunks(needed(), entries)) {
            while (chunks.advance()) {
                Chunk chunk = chunks.chunk();
                int[] passing = passing(chunk);
                if (passing.length > 0) {
                    csv.rows(rows(chunk, passing));
                }
                written += passing.length;
                progress.progress(chunk.first() + chunk.size() - entries.first(), entries.size());
            }
        }
        return written;
    }

    private List<String> needed() {
        Set<String> names = new LinkedHashSet<>();
        outputs.forEach(output -> names.addAll(output.needs()));
        cut.ifPresent(expression -> names.addAll(expression.names()));
        return List.copyOf(names);
    }

    private int[] passing(Chunk chunk) {
        int[] passing = new int[chunk.size()];
        double[] values = new double[chunk.size()];
        cut.ifPresent(expression -> {
            BoundExpression bound = expression.bind(expression.names());
            bound.values(numbers(chunk, expression.names()), values.length, values);
        });
        int n = 0;
        for (int i = 0; i < passing.length; i++) {
            passing[n] = i;
            n += cut.isEmpty() || (values[i] != 0 && !Double.isNaN(values[i])) ? 1 : 0;
        }
        return java.util.Arrays.copyOf(passing, n);
    }

    private Chunk rows(Chunk chunk, int[] passing) {
        List<Column> columns = new ArrayList<>();
        for (Output output : outputs) {
            Column whole = output instanceof Output.Computed computed ? computed(chunk, computed)
                : chunk.column(output.name());
            columns.add(passing.length == chunk.size() ? whole : Gather.of(whole, passing));
        }
        return Chunk.of(chunk.first(), passing.length, columns);
    }

    private static Column computed(Chunk chunk, Output.Computed computed) {
        double[] values = new double[chunk.size()];
        computed.rule().compute(numbers(chunk, computed.needs()), values.length, values);
        return Column.ofDoubles(computed.name(), values, values.length);
    }

    private static double[][] numbers(Chunk chunk, List<String> names) {
        double[][] columns = new double[names.size()][];
        for (int i = 0; i < columns.length; i++) {
            Column column = chunk.column(names.get(i));
            if (!column.type().isNumber()) {
                throw new IllegalArgumentException("column '" + column.name()
                    + "' is text and cannot be computed with");
            }
            columns[i] = new double[chunk.size()];
            column.copyTo(columns[i], 0);
        }
        return columns;
    }
}
