package org.hepmva.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.expression.ColumnExpression;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;

/** One reading of one ntuple by a query. One thread. */
final class QueryPass {

    private final Ntuple ntuple;
    private final EntryRange range;
    private final List<String> carried;
    private final List<String> read;
    private final QueryInputs inputs;
    private final List<ColumnExpression> outputs = new ArrayList<>();
    private final List<ColumnExpression> cuts = new ArrayList<>();
    private final List<ExactColumn> exact = new ArrayList<>();
    private final QueryRemarks remarks = new QueryRemarks();
    private double[][] values = new double[0][0];
    private double[] passes = new double[0];
    private int[] kept = new int[0];

    QueryPass(Ntuple ntuple, Query query, List<String> carried) throws NtupleException {
        this.ntuple = ntuple;
        this.range = query.range().within(ntuple.entries());
        this.carried = List.copyOf(carried);
        List<Expression> expressions = new ArrayList<>();
        query.outputs().forEach(definition -> expressions.add(definition.expression()));
        List<Boolean> plain = query.exact().stream()
                .map(definition -> definition.expression().name()
                        .filter(name -> ntuple.column(name).isPresent()).isPresent())
                .toList();
        for (int i = 0; i < plain.size(); i++) {
            if (!plain.get(i)) {
                expressions.add(query.exact().get(i).expression());
            }
        }
        this.inputs = new QueryInputs(ntuple, query.cut().stream().toList(), expressions);
        Set<String> all = new LinkedHashSet<>(inputs.names());
        all.addAll(carried);
        for (int i = 0; i < plain.size(); i++) {
            Definition definition = query.exact().get(i);
            exact.add(plain.get(i) ? new ExactColumn.Plain(definition.expression().name().orElseThrow())
                    : new ExactColumn.Computed(definition, inputs.bound(definition.expression())));
            exact.get(i).column().ifPresent(all::add);
        }
        this.read = List.copyOf(all);
        for (Definition definition : query.outputs()) {
            outputs.add(inputs.bound(definition.expression()));
        }
        if (query.cut().isPresent()) {
            cuts.add(inputs.bound(query.cut().get()));
        }
    }

    List<ColumnDescription> carriedColumns() {
        List<ColumnDescription> all = new ArrayList<>();
        carried.forEach(name -> all.add(described(name)));
        for (ExactColumn each : exact) {
            all.add(each instanceof ExactColumn.Computed computed ? computed.description()
                    : described(each.column().orElseThrow()));
        }
        return all;
    }

    private ColumnDescription described(String name) {
        ColumnDescription listed = ntuple.column(name).orElseThrow();
        return new ColumnDescription(name, listed.type(), listed.title());
    }

    List<String> run(Query.CarriedRows rows, ProgressListener progress) throws IOException {
        try (Chunks chunks = ntuple.chunks(read, range)) {
            while (chunks.advance()) {
                Chunk chunk = chunks.chunk();
                makeRoomFor(chunk.size());
                inputs.fill(chunk);
                int count = passing(chunk);
                if (count > 0) {
                    hand(chunk, count, rows);
                }
                progress.progress(chunk.first() + chunk.size() - range.first(), range.size());
            }
            remarks.add(chunks.remarks());
        }
        return remarks.all();
    }

    private int passing(Chunk chunk) {
        int count = chunk.size();
        for (ColumnExpression cut : cuts) {
            cut.conditions(inputs.columns(), count, passes,
                    remarks.about(cut.toString(), i -> chunk.first() + i));
            count = keepPassing(count);
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
        inputs.keep(kept, passing);
        return passing;
    }

    private void hand(Chunk chunk, int count, Query.CarriedRows rows) throws IOException {
        if (cuts.isEmpty()) {
            inputs.fillRest(chunk);
        } else {
            inputs.fillRest(chunk, kept, count);
        }
        QueryRemarks.EntryNumber entries = i -> chunk.first() + (cuts.isEmpty() ? i : kept[i]);
        for (int i = 0; i < values.length; i++) {
            outputs.get(i).values(inputs.columns(), count, values[i],
                    remarks.about(outputs.get(i).toString(), entries));
        }
        List<Column> along = new ArrayList<>();
        for (String name : carried) {
            along.add(passing(chunk.column(name), count));
        }
        for (ExactColumn each : exact) {
            along.add(each instanceof ExactColumn.Computed computed
                    ? computed.values(inputs.columns(), count, remarks, entries)
                    : passing(chunk.column(each.column().orElseThrow()), count));
        }
        rows.accept(along, values, count);
    }

    private Column passing(Column column, int count) {
        return cuts.isEmpty() ? column : column.keeping(kept, count);
    }

    private void makeRoomFor(int size) {
        if (passes.length < size) {
            passes = new double[size];
            kept = new int[size];
            values = new double[outputs.size()][size];
        }
    }
}
