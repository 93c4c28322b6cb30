package org.hepmva.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleException;
import org.hepmva.io.NtupleOutput;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;

/** Writes columns of the events that pass a cut, chunk by chunk: what {@code dump} and {@code apply} do. */
final class Extract {

    private final Ntuple ntuple;
    private final List<OutputColumn> outputs;
    private final Query query;
    private final Set<String> carried = new LinkedHashSet<>();
    private List<String> remarks = List.of();

    /**
     * Columns of an ntuple to be written, one row for each entry.
     *
     * @param ntuple  the input
     * @param outputs the columns, in order
     * @param cuts    its cut and range are used
     * @throws IllegalArgumentException if two columns have one name
     */
    Extract(Ntuple ntuple, List<OutputColumn> outputs, Selection cuts) {
        this(ntuple, outputs, cuts.applied(Query.of(List.of())));
    }

    /**
     * Columns of an ntuple to be written.
     *
     * @param cuts its cut and range are used, and whether there is a row for each element
     */
    Extract(Ntuple ntuple, List<OutputColumn> outputs, Query cuts) {
        this.ntuple = ntuple;
        ColumnChoice.requireDifferent(outputs);
        this.outputs = List.copyOf(outputs);
        List<Definition> formulas = new ArrayList<>();
        for (OutputColumn output : outputs) {
            if (output instanceof OutputColumn.Copied copied && isCarried(copied)) {
                carried.add(copied.column());
            } else {
                formulas.add(output instanceof OutputColumn.Computed computed ? computed.definition()
                        : formula((OutputColumn.Copied) output));
            }
        }
        this.query = cuts.withExact(formulas);
    }

    /** {@return columns of an ntuple to be written, one row for each element of arrays} */
    static Extract flat(Ntuple ntuple, List<OutputColumn> outputs, Selection cuts) {
        return new Extract(ntuple, outputs, cuts.applied(Query.of(List.of())).flat());
    }

    /** Arrays are formulas, so that there are rows of their elements where a cut is of elements. */
    private boolean isCarried(OutputColumn.Copied copied) {
        return ntuple.column(copied.column()).filter(column -> column.type().isArray()).isEmpty()
                || copied.column().indexOf('`') >= 0;
    }

    private static Definition formula(OutputColumn.Copied copied) {
        String name = copied.column();
        return new Definition(copied.name(),
                Expression.parse(Expression.isPlainName(name) ? name : "`" + name + "`"));
    }

    /** {@return the name of the table that is read; empty if it has none} */
    String table() {
        return ntuple.table();
    }

    /** {@return the columns written} */
    List<ColumnDescription> columns() throws NtupleException {
        List<String> copied = List.copyOf(carried);
        List<ColumnDescription> found = query.carriedColumns(ntuple, copied);
        List<ColumnDescription> columns = new ArrayList<>();
        int next = copied.size();
        for (OutputColumn output : outputs) {
            ColumnDescription column = output instanceof OutputColumn.Copied copy && isCarried(copy)
                    ? found.get(copied.indexOf(copy.column())) : found.get(next++);
            columns.add(new ColumnDescription(output.name(), column.type(), column.title()));
        }
        return columns;
    }

    /** {@return how many events were written} */
    long writeTo(NtupleOutput output, ProgressListener progress) throws IOException {
        long[] written = {0};
        remarks = query.run(ntuple, List.copyOf(carried), (columns, none, count) -> {
            output.write(new Rows(columns, carried.size()).of(outputs), count);
            written[0] += count;
        }, progress);
        return written[0];
    }

    /** {@return what a user should know of the values last written, such as that some are rounded} */
    List<String> remarks() {
        return remarks;
    }

    /** Some passing events. */
    private static final class Rows {

        private final Map<String, Column> carried = new HashMap<>();
        private final List<Column> formulas;

        Rows(List<Column> columns, int copied) {
            columns.subList(0, copied).forEach(column -> carried.put(column.name(), column));
            this.formulas = columns.subList(copied, columns.size());
        }

        List<Column> of(List<OutputColumn> outputs) {
            List<Column> columns = new ArrayList<>();
            int next = 0;
            for (OutputColumn output : outputs) {
                Column copy = output instanceof OutputColumn.Copied copied ? carried.get(copied.column())
                        : null;
                columns.add(copy == null ? formulas.get(next++) : copy);
            }
            return columns;
        }
    }
}
