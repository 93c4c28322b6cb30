package org.hepmva.io.root.format.rntuple;

import java.io.IOException;
import java.util.List;
import java.util.function.IntPredicate;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnType;
import org.hepmva.io.root.format.column.WholeObjects;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.form.Terminal;

/**
 * One number or text of objects that ROOT's streamer wrote as a whole: where each ends, and the bytes of all.
 *
 * <p>Source: the specification of RNTuple, "ROOT streamed fields".
 *
 * @param stored   the columns
 * @param form     what an object looks like
 * @param terminal which of its numbers and texts
 */
record Streamed(Stored stored, Form form, int terminal) implements Values {

    @Override
    public ColumnType type() {
        return Terminal.of(form).get(terminal).type();
    }

    @Override
    public Column read(String name, ClusterReader cluster, Run run, ValueArrays room) throws IOException {
        return cluster.objects(this, run).column(terminal, name);
    }

    /** {@return the objects of a run, with all that is wanted of them} */
    WholeObjects decode(ClusterReader cluster, Run run, IntPredicate isWanted) throws IOException {
        Level.Located located = cluster.locate(new Level.Collection(stored), run);
        ColumnReader reader = cluster.reader(stored, 1);
        byte[] bytes = new byte[reader.room(located.elements())];
        reader.read(located.elements(), part -> WholePages.bytes(part, bytes));
        return WholeObjects.read(bytes, located.offsets(), form, isWanted);
    }

    @Override
    public List<Level> inner() {
        return List.of(new Level.Collection(stored));
    }
}
