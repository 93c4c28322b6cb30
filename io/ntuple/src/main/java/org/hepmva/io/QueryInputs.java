package org.hepmva.io;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hepmva.expression.ColumnExpression;
import org.hepmva.expression.EventColumns;
import org.hepmva.expression.Expression;
import org.hepmva.expression.TextException;
import org.hepmva.expression.ValueKind;
import org.hepmva.text.Printable;

/**
 * What the formulas of a query read: the columns they mention, and the numbers of the entries. Filled again
 * for each batch. One thread.
 */
final class QueryInputs {

    private final Ntuple ntuple;
    private final List<String> names;
    private final List<ValueKind> kinds;
    private final ElementFrame frame;
    private final EventColumns columns;
    private final double[][] reals;
    private final long[][] wholes;
    private final String[][] texts;
    private final int early;

    /**
     * Nothing is read yet.
     *
     * @param ntuple what is read
     * @param frame  what the names mean
     * @param cuts   what decides which rows are kept; reads its columns before the others
     * @param rest   what is computed of the rows that are kept
     */
    QueryInputs(Ntuple ntuple, ElementFrame frame, List<Expression> cuts, List<Expression> rest)
            throws NtupleException {
        this.ntuple = ntuple;
        this.frame = frame;
        Set<String> found = new LinkedHashSet<>();
        cuts.forEach(expression -> found.addAll(expression.names()));
        this.early = found.size();
        rest.forEach(expression -> found.addAll(expression.names()));
        this.names = List.copyOf(found);
        this.kinds = new ArrayList<>();
        for (String name : names) {
            kinds.add(frame.type(name).kind());
        }
        this.columns = new EventColumns(names.size());
        this.reals = new double[names.size()][0];
        this.wholes = new long[names.size()][0];
        this.texts = new String[names.size()][0];
    }

    private boolean isEntryNumber(String name) {
        return frame.isSpecial(name) && !ElementFrame.isOfRow(name);
    }

    /** {@return an expression that reads these inputs} */
    ColumnExpression bound(Expression expression) throws UnsupportedFormatException {
        try {
            return expression.bind(names, kinds);
        } catch (TextException e) {
            throw new UnsupportedFormatException(ntuple.location() + ": "
                    + e.name().map(name -> notNumbers(name, expression)).orElse(e.getMessage()));
        }
    }

    private String notNumbers(String column, Expression expression) {
        String cause = ntuple.textBecauseOf(column);
        return "column '" + Printable.brief(column) + "' is text, not numbers"
                + (cause.isEmpty() ? "" : ", because of " + cause)
                + ", so '" + Printable.brief(expression.text()) + "' has no value";
    }

    EventColumns columns() {
        return columns;
    }

    /** Reads what the cuts need of a batch. */
    void fill(QueryBatch batch) {
        for (int i = 0; i < early; i++) {
            fill(i, batch);
        }
    }

    /** Reads the rest of a batch, of which all entries are kept. */
    void fillRest(QueryBatch batch) {
        for (int i = early; i < names.size(); i++) {
            fill(i, batch);
        }
    }

    private void fill(int i, QueryBatch batch) {
        makeRoom(i, batch.size());
        if (isEntryNumber(names.get(i))) {
            frame.entryNumbers(names.get(i), batch.size(), batch::entry, wholes[i]);
        } else {
            read(batch.column(names.get(i)), i);
        }
    }

    /** Reads the rest of some entries of a batch. */
    void fillRest(QueryBatch batch, int[] entries, int count) {
        for (int i = early; i < names.size(); i++) {
            makeRoom(i, batch.size());
            if (isEntryNumber(names.get(i))) {
                frame.entryNumbers(names.get(i), count, event -> batch.entry(entries[event]), wholes[i]);
            } else {
                read(batch.column(names.get(i)).keeping(entries, count), i);
            }
        }
    }

    private void makeRoom(int i, int size) {
        switch (kinds.get(i)) {
            case REAL, INTEGER -> {
                reals[i] = reals[i].length < size ? new double[size] : reals[i];
                columns.put(i, reals[i]);
            }
            case LONG, UNSIGNED_LONG -> {
                wholes[i] = wholes[i].length < size ? new long[size] : wholes[i];
                columns.put(i, wholes[i]);
            }
            default -> {
                texts[i] = texts[i].length < size ? new String[size] : texts[i];
                columns.put(i, texts[i]);
            }
        }
    }

    private void read(Column column, int name) {
        switch (kinds.get(name)) {
            case REAL, INTEGER -> column.copyTo(reals[name], 0);
            case LONG, UNSIGNED_LONG -> {
                for (int i = 0; i < column.size(); i++) {
                    wholes[name][i] = column.whole(i);
                }
            }
            default -> {
                for (int i = 0; i < column.size(); i++) {
                    texts[name][i] = column.text(i);
                }
            }
        }
    }

    /** Moves some entries of what the cuts need to the front, in their order. */
    void keep(int[] entries, int count) {
        for (int name = 0; name < early; name++) {
            for (int i = 0; i < count && i < reals[name].length; i++) {
                reals[name][i] = reals[name][entries[i]];
            }
            for (int i = 0; i < count && i < wholes[name].length; i++) {
                wholes[name][i] = wholes[name][entries[i]];
            }
            for (int i = 0; i < count && i < texts[name].length; i++) {
                texts[name][i] = texts[name][entries[i]];
            }
        }
    }
}
