package org.hepmva.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.expression.BoundExpression;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;

/** One reading of one ntuple by a query. One thread. */
final class QueryPass {

    private final Ntuple ntuple;
    private final List<String> names;
    private final List<BoundExpression> outputs = new ArrayList<>();
    private final List<BoundExpression> cuts = new ArrayList<>();
    private double[][] inputs = new double[0][0];
    private double[][] values = new double[0][0];
    private double[] passes = new double[0];

    QueryPass(Ntuple ntuple, List<Definition> definitions, List<Expression> cuts) throws NtupleException {
        this.ntuple = ntuple;
        List<Expression> expressions = new ArrayList<>(cuts);
        definitions.forEach(definition -> expressions.add(definition.expression()));
        this.names = names(expressions);
        for (Definition definition : definitions) {
            outputs.add(definition.expression().bind(names));
        }
        for (Expression cut : cuts) {
            this.cuts.add(cut.bind(names));
        }
    }

    private List<String> names(List<Expression> expressions) throws NtupleException {
        Set<String> found = new LinkedHashSet<>();
        for (Expression expression : expressions) {
            ColumnRequest.check(ntuple, expression.names());
            refuseText(expression);
            found.addAll(expression.names());
        }
        return List.copyOf(found);
    }

    private void refuseText(Expression expression) throws UnsupportedFormatException {
        for (ColumnDescription column : ntuple.columns()) {
            if (!column.type().isNumber() && expression.names().contains(column.name())) {
                throw new UnsupportedFormatException(ntuple.location() + ": column '" + column.name()
                        + "' is text, not numbers, so '" + expression.text() + "' has no value");
            }
        }
    }

    void run(EntryRange range, Query.Rows rows, ProgressListener progress) throws IOException {
        EntryRange read = range.within(ntuple.entries());
        try (Chunks chunks = ntuple.chunks(names, read)) {
            while (chunks.advance()) {
                Chunk chunk = chunks.chunk();
                int count = evaluate(chunk);
                if (count > 0) {
                    rows.accept(values, count);
                }
                progress.progress(chunk.first() + chunk.size() - read.first(), read.size());
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
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (passes[i] != 0 && !Double.isNaN(passes[i])) {
                for (double[] input : inputs) {
                    input[kept] = input[i];
                }
                kept++;
            }
        }
        return kept;
    }

    private void makeRoomFor(int size) {
        if (passes.length < size) {
            passes = new double[size];
            inputs = new double[names.size()][size];
            values = new double[outputs.size()][size];
        }
    }
}
