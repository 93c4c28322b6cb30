package org.hepmva.io;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.text.Printable;

/** What the rows of a query are: its entries, or the elements of arrays in them. Mutable: counts. */
final class QueryRows {

    private final Query query;
    private final ColumnFinder finder;
    private final boolean ofElements;
    private final ElementFrame frame;
    private long rows;
    private long unequal;

    private QueryRows(Query query, ColumnFinder finder) throws NtupleException {
        this.query = query;
        this.finder = finder;
        List<Expression> formulas = Stream.concat(query.cut().stream(),
                query.outputs().stream().map(Definition::expression)).toList();
        List<Expression> exact = query.exact().stream().map(Definition::expression).toList();
        List<Expression> all = Stream.concat(formulas.stream(), exact.stream()).toList();
        boolean isFlat = query.isFlat() || frame(formulas).isOfElements();
        ElementFrame ofAll = frame(all);
        this.ofElements = isFlat && ofAll.isOfElements();
        this.frame = ofAll;
    }

    static QueryRows of(Query query, ColumnFinder finder) throws NtupleException {
        return new QueryRows(query, finder);
    }

    private ElementFrame frame(List<Expression> formulas) throws NtupleException {
        Set<String> names = new LinkedHashSet<>();
        formulas.forEach(formula -> names.addAll(formula.names()));
        return ElementFrame.ofNames(finder, names);
    }

    /** {@return whether there is one row for each element} */
    boolean isOfElements() {
        return ofElements;
    }

    /** {@return what the names of all formulas mean} */
    ElementFrame frame() {
        return frame;
    }

    /** {@return the exact formulas that are computed row by row} */
    List<Expression> computedExactly() throws NtupleException {
        List<Expression> computed = new ArrayList<>();
        for (Definition definition : query.exact()) {
            Expression formula = definition.expression();
            if (column(formula).isEmpty() && (ofElements || !frame(List.of(formula)).isOfElements())) {
                computed.add(formula);
            }
        }
        return computed;
    }

    /** {@return the column that a formula is, if it is nothing but its name} */
    private Optional<String> column(Expression formula) throws NtupleException {
        Optional<String> name = formula.name().filter(each -> !frame.isSpecial(each));
        return name.isPresent() && !(ofElements && frame.isOfRows(name.get())) ? name : Optional.empty();
    }

    /** {@return how an exact formula is computed} */
    ExactColumn exact(Definition definition, QueryInputs inputs) throws NtupleException {
        Expression formula = definition.expression();
        Optional<String> column = column(formula);
        if (column.isPresent()) {
            return new ExactColumn.Plain(column.get(), finder.find(column.get()));
        }
        return ofElements || !frame(List.of(formula)).isOfElements()
                ? new ExactColumn.Computed(definition, inputs.bound(formula))
                : ExactColumn.Listed.of(definition, frame(List.of(formula)));
    }

    /** Adds the names of the columns of the table that are read for formulas. */
    void addLeaves(Set<String> names) {
        frame.addLeaves(names);
    }

    /** {@return the rows of the elements of a chunk} */
    QueryBatch.OfElements elements(Chunk chunk, DerivedColumns derived) {
        QueryBatch.OfElements elements = new QueryBatch.OfElements(chunk, frame, derived);
        rows += elements.rows().count();
        List<Column> arrays = frame.arrays().stream().map(derived::column).toList();
        unequal += arrays.size() > 1 ? elements.rows().unequal(arrays) : 0;
        return elements;
    }

    /** {@return what a user should know of the rows} */
    List<String> remarks(long entries) {
        List<String> remarks = new ArrayList<>();
        if (ofElements && !query.isFlat()) {
            remarks.add("there is one row for each element of " + named(frame.allArrays())
                    + ", before the cut " + rows + (rows == 1 ? " row" : " rows") + " of " + entries
                    + (entries == 1 ? " entry" : " entries"));
        }
        if (unequal > 0) {
            remarks.add("in " + unequal + (unequal == 1 ? " entry " : " entries ") + named(frame.arrays())
                    + " are of different lengths; rows go as far as the shortest, elements beyond are left"
                    + " out");
        }
        return remarks;
    }

    private static String named(Set<String> names) {
        List<String> quoted = names.stream().map(name -> "'" + Printable.brief(name) + "'").toList();
        int last = quoted.size() - 1;
        return last == 0 ? quoted.get(0)
                : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
    }
}
