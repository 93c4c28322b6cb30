package org.hepmva.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final ColumnFinder finder;
    private final QueryRows rows;
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
        this.finder = ColumnFinder.of(ntuple);
        this.rows = QueryRows.of(query, finder);
        List<Expression> expressions = new ArrayList<>();
        query.outputs().forEach(definition -> expressions.add(definition.expression()));
        expressions.addAll(rows.computedExactly());
        this.inputs = new QueryInputs(ntuple, rows.frame(), query.cut().stream().toList(), expressions);
        Set<String> all = new LinkedHashSet<>(carried);
        rows.addLeaves(all);
        for (Definition definition : query.exact()) {
            exact.add(rows.exact(definition, inputs));
            exact.get(exact.size() - 1).addLeaves(all);
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
            ColumnDescription column = each.description();
            ColumnType type = rows.isOfElements() ? column.type().scalar() : column.type();
            String title = each.column().flatMap(ntuple::column).map(ColumnDescription::title)
                    .orElse(column.title());
            all.add(new ColumnDescription(column.name(), type, title));
        }
        return all;
    }

    private ColumnDescription described(String name) {
        ColumnDescription listed = ntuple.column(name).orElseThrow();
        return new ColumnDescription(name, listed.type(), listed.title());
    }

    List<String> run(Query.CarriedRows target, ProgressListener progress) throws IOException {
        try (Chunks chunks = ntuple.chunks(read, range)) {
            while (chunks.advance()) {
                Chunk chunk = chunks.chunk();
                DerivedColumns derived = new DerivedColumns(finder, chunk, remarks);
                if (rows.isOfElements()) {
                    QueryBatch.OfElements elements = rows.elements(chunk, derived);
                    while (elements.advance()) {
                        take(elements, target);
                    }
                } else {
                    take(new QueryBatch.OfEntries(chunk, derived), target);
                }
                progress.progress(chunk.first() + chunk.size() - range.first(), range.size());
            }
            remarks.add(chunks.remarks());
        }
        remarks.add(rows.remarks(range.size()));
        return remarks.all();
    }

    private void take(QueryBatch batch, Query.CarriedRows target) throws IOException {
        makeRoomFor(batch.size());
        inputs.fill(batch);
        int count = passing(batch);
        if (count > 0) {
            hand(batch, count, target);
        }
    }

    private int passing(QueryBatch batch) {
        int count = batch.size();
        for (ColumnExpression cut : cuts) {
            cut.conditions(inputs.columns(), count, passes, remarks.about(cut.toString(), batch::entry));
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

    private void hand(QueryBatch batch, int count, Query.CarriedRows target) throws IOException {
        if (cuts.isEmpty()) {
            inputs.fillRest(batch);
        } else {
            inputs.fillRest(batch, kept, count);
        }
        QueryRemarks.EntryNumber entries = i -> batch.entry(cuts.isEmpty() ? i : kept[i]);
        for (int i = 0; i < values.length; i++) {
            outputs.get(i).values(inputs.columns(), count, values[i],
                    remarks.about(outputs.get(i).toString(), entries));
        }
        List<Column> along = new ArrayList<>();
        for (String name : carried) {
            along.add(passing(batch.carried(name), count));
        }
        for (ExactColumn each : exact) {
            along.add(values(each, batch, count, entries));
        }
        target.accept(along, values, count);
    }

    private Column values(ExactColumn column, QueryBatch batch, int count, QueryRemarks.EntryNumber entries) {
        if (column instanceof ExactColumn.Computed computed) {
            return computed.values(inputs.columns(), count, remarks, entries);
        } else if (column instanceof ExactColumn.Listed listed) {
            int[] some = cuts.isEmpty() ? ElementRows.identity(count) : Arrays.copyOf(kept, count);
            return listed.values(batch.derived(some), remarks, entries);
        }
        return passing(batch.column(column.column().orElseThrow()), count);
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
