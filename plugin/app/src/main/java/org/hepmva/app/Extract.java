package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hepmva.expression.Definition;
import org.hepmva.io.Column;
import org.hepmva.io.Location;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.io.csv.CsvWriter;

/** Writes columns of the events that pass a cut, chunk by chunk: what {@code dump} and {@code apply} do. */
final class Extract {

    private final Ntuple ntuple;
    private final List<OutputColumn> outputs;
    private final Query query;
    private final Set<String> carried = new LinkedHashSet<>();

    /**
     * Columns of an ntuple to be written.
     *
     * @param ntuple  the input
     * @param outputs the columns, in order
     * @param cuts    its cut and range are used
     */
    Extract(Ntuple ntuple, List<OutputColumn> outputs, Selection cuts) {
        this.ntuple = ntuple;
        this.outputs = List.copyOf(outputs);
        List<Definition> formulas = new ArrayList<>();
        for (OutputColumn output : outputs) {
            if (output instanceof OutputColumn.Copied copied) {
                carried.add(copied.name());
            } else if (output instanceof OutputColumn.Responses responses) {
                carried.addAll(responses.inputs());
            } else if (output instanceof OutputColumn.Computed computed) {
                formulas.add(computed.definition());
            }
        }
        this.query = cuts.applied(Query.of(formulas));
    }

    /** {@return the names of the columns written} */
    List<String> header() {
        return outputs.stream().map(OutputColumn::name).toList();
    }

    /** {@return the file that is read} */
    Path file() {
        return Location.parse(ntuple.location()).file();
    }

    /** {@return how many events were written} */
    long writeTo(CsvWriter csv, ProgressListener progress) throws IOException {
        long[] written = {0};
        query.run(ntuple, List.copyOf(carried), (columns, formulas, count) -> {
            csv.rows(new Rows(columns, formulas, count).of(outputs), count);
            written[0] += count;
        }, progress);
        return written[0];
    }

    /** Some passing events. */
    private static final class Rows {

        private final Map<String, Column> carried = new HashMap<>();
        private final double[][] formulas;
        private final int count;

        Rows(List<Column> columns, double[][] formulas, int count) {
            columns.forEach(column -> carried.put(column.name(), column));
            this.formulas = formulas;
            this.count = count;
        }

        List<Column> of(List<OutputColumn> outputs) {
            List<Column> columns = new ArrayList<>();
            int next = 0;
            for (OutputColumn output : outputs) {
                if (output instanceof OutputColumn.Responses responses) {
                    columns.add(Column.ofDoubles(output.name(), responses(responses), count));
                } else if (output instanceof OutputColumn.Computed) {
                    columns.add(Column.ofDoubles(output.name(), formulas[next++], count));
                } else {
                    columns.add(carried.get(output.name()));
                }
            }
            return columns;
        }

        private double[] responses(OutputColumn.Responses responses) {
            double[][] inputs = new double[responses.inputs().size()][count];
            for (int i = 0; i < inputs.length; i++) {
                carried.get(responses.inputs().get(i)).copyTo(inputs[i], 0);
            }
            return Responses.of(responses.classifier(), inputs, count);
        }
    }
}
