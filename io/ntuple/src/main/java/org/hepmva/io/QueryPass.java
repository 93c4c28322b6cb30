package org.hepmva.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hepmva.expression.BoundExpression;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;

/** One reading of one ntuple by a query. One thread. */
final class QueryPass {

    private final Ntuple ntuple;
    private final EntryRange range;
    private final List<String> carried;
    private final List<String> names;
    private final List<String> read;
    private final List<BoundExpression> outputs = new ArrayList<>();
    private final List<BoundExpression> cuts = new ArrayList<>();
    private double[][] inputs = new double[0][0];
    private double[][] values = new double[0][0];
    private double[] passes = new double[0];
    private int[] kept = new int[0];

    QueryPass(Ntuple ntuple, Query query, List<String> carried) throws NtupleException {
        this.ntuple = ntuple;
        this.range = query.range().within(ntuple.entries());
        this.carried = List.copyOf(carried);
        List<Expression> expressions = new ArrayList<>(query.cut().stream().toList());
        query.outputs().forEach(definition -> expressions.add(definition.expression()));
        this.names = names(expressions);
        Set<String> all = new LinkedHashSet<>(names);
        all.addAll(carried);
        this.read = List.copyOf(all);
        for (Definition definition : query.outputs()) {
            outputs.add(definition.expression().bind(names));
        }
        query.cut().ifPresent(cut -> cuts.add(cut.bind(names)));
    }

    private List<String> names(List<Expression> expressions) throws NtupleException {
        Set<String> found = new LinkedHashSet<>();
        Map<String, ColumnDescription> columns = ntuple.columnsByName();
        for (Expression expression : expressions) {
            ColumnRequest.check(ntuple, columns, expression.names());
            refuseText(expression, columns);
            found.addAll(expression.names());
        }
        return List.copyOf(found);
    }

    private void refuseText(Expression expression, Map<String, ColumnDescription> columns)
            throws UnsupportedFormatException {
        for (String name : expression.names()) {
            if (!columns.get(name).type().isNumber()) {
                String cause = ntuple.textBecauseOf(name);
                throw new UnsupportedFormatException(ntuple.location() + ": column '" + name
                        + "' is text, not numbers" + (cause.isEmpty() ? "" : ", because of " + cause)
                        + ", so '" + expression.text() + "' has no value");
            }
        }
    }

    void run(Query.CarriedRows rows, ProgressListener progress) throws IOException {
        try (Chunks chunks = ntuple.chunks(read, range)) {
            while (chunks.advance()) {
                Chunk chunk = chunks.chunk();
                int count = evaluate(chunk);
                if (count > 0) {
                    rows.accept(carriedFrom(chunk, count), values, count);
                }
                progress.progress(chunk.first() + chunk.size() - range.first(), range.size());
            }
        }
    }

    private int evaluate(Chunk chunk) {
        makeRoomFor(chunk.size());
        for (int i = 0; i < inputs.length; i++) {
            chunk.column(i).copyTo(inputs[i], 0);
        }
        int count = chunk.size();
        for (BoundExpression cut : cuts) {
            cut.values(inputs, count, passes);
            count = keepPassing(count);
        }
        for (int i = 0; i < values.length; i++) {
            outputs.get(i).values(inputs, count, values[i]);
        }
        return count;
    }

    private int keepPassing(int count) {
        int passing = 0;
        for (int i = 0; i < count; i++) {
            if (passes[i] != 0 && !Double.isNaN(passes[i])) {
                kept[passing++] = i;
            }
        }
        for (double[] input : inputs) {
            for (int i = 0; i < passing; i++) {
                input[i] = input[kept[i]];
            }
        }
        return passing;
    }

    private List<Column> carriedFrom(Chunk chunk, int count) {
        return carried.stream().map(chunk::column)
                .map(column -> cuts.isEmpty() ? column : column.keeping(kept, count)).toList();
    }

    private void makeRoomFor(int size) {
        if (passes.length < size) {
            passes = new double[size];
            kept = new int[size];
            inputs = new double[names.size()][size];
            values = new double[outputs.size()][size];
        }
    }
}
