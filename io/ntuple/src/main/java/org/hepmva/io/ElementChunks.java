package org.hepmva.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hepmva.expression.ArrayFormula;

/**
 * A walk whose chunks hold elements of arrays, and what is computed from arrays, beside whole columns: {@code
 * x[3]} and {@code Sum$(x)} beside {@code x}. Formats open their walks through it, and know nothing of
 * elements. One thread.
 */
public final class ElementChunks implements Chunks {

    private final Chunks read;
    private final List<String> names;
    private final Set<String> derived;
    private final ColumnFinder finder;
    private final QueryRemarks remarks = new QueryRemarks();
    private Chunk chunk;

    private ElementChunks(Chunks read, List<String> names, Set<String> derived, ColumnFinder finder) {
        this.read = read;
        this.names = names;
        this.derived = derived;
        this.finder = finder;
    }

    /**
     * {@return a walk through some columns of an ntuple, elements of arrays, and what is computed from them}
     *
     * @param ntuple what is walked through
     * @param names  what is asked for; that all of it is there has been {@linkplain ColumnRequest#check
     *               checked}
     * @param walk   opens a walk through whole columns
     */
    public static Chunks over(Ntuple ntuple, List<String> names, Walk walk) throws IOException {
        return over(ntuple, EntryNumbers.of(ntuple), names, walk);
    }

    /**
     * {@return a walk as {@link #over(Ntuple, List, Walk)} gives it, of what may be part of another ntuple}
     *
     * @param ntuple  what is walked through
     * @param numbers the places of its entries
     * @param names   what is asked for; that all of it is there has been {@linkplain ColumnRequest#check
     *                checked}
     * @param walk    opens a walk through whole columns
     */
    public static Chunks over(Ntuple ntuple, EntryNumbers numbers, List<String> names, Walk walk)
            throws IOException {
        ColumnFinder finder = ColumnFinder.of(ntuple, numbers);
        Set<String> derived = new LinkedHashSet<>();
        for (String name : names) {
            if (!(finder.find(name) instanceof ColumnFinder.Leaf)) {
                derived.add(name);
            }
        }
        Chunks read = walk.through(List.copyOf(finder.leaves(names, new LinkedHashSet<>())));
        return derived.isEmpty() ? read : new ElementChunks(read, List.copyOf(names), derived, finder);
    }

    /**
     * {@return the column that is one element of the arrays of another, or computed from them, if the name
     * means one; see {@link Ntuple#element}}
     *
     * @param name  any name
     * @param named finds a column by its name; it is not asked for elements, nor for what is computed
     */
    public static Optional<ColumnDescription> element(String name,
            Function<String, Optional<ColumnDescription>> named) {
        Optional<ColumnDescription> element = ArrayElement.of(name, ColumnFinder.plain(named))
                .map(found -> found.description(name));
        return element.isPresent() || ArrayFormula.of(name).isEmpty() ? element : computed(name, named);
    }

    /** A table without arrays has nothing that is computed from them. */
    private static Optional<ColumnDescription> computed(String name,
            Function<String, Optional<ColumnDescription>> named) {
        try {
            ColumnFinder finder = ColumnFinder.of(named);
            ColumnType type = finder.find(name).type();
            for (String leaf : finder.leaves(List.of(name), new LinkedHashSet<>())) {
                if (finder.find(leaf).type().isArray()) {
                    return Optional.of(new ColumnDescription(name, type, name));
                }
            }
            return Optional.empty();
        } catch (NtupleException e) {
            return Optional.empty(); // asking for it says why
        }
    }

    @Override
    public boolean advance() throws IOException {
        chunk = null;
        if (!read.advance()) {
            return false;
        }
        Chunk found = read.chunk();
        DerivedColumns all = new DerivedColumns(finder, found, remarks);
        List<Column> columns = new ArrayList<>(names.size());
        for (String name : names) {
            columns.add(derived.contains(name) ? all.deferred(name) : found.column(name));
        }
        chunk = Chunk.of(found.first(), found.size(), columns);
        return true;
    }

    @Override
    public Chunk chunk() {
        if (chunk == null) {
            throw new IllegalStateException("there is no chunk before the first advance or after the last");
        }
        return chunk;
    }

    @Override
    public long lost() {
        return read.lost();
    }

    @Override
    public List<String> remarks() {
        return with(read.remarks());
    }

    /** {@return the remarks, but for sums of what walks within have lost} */
    List<String> details() {
        return with(Losses.details(read));
    }

    private List<String> with(List<String> ofRead) {
        List<String> all = new ArrayList<>(ofRead);
        all.addAll(remarks.all());
        return List.copyOf(all);
    }

    @Override
    public void close() throws IOException {
        chunk = null;
        read.close();
    }

    /** Opens walks. */
    @FunctionalInterface
    public interface Walk {

        /**
         * {@return a walk through some columns}
         *
         * @param columns their names, each once
         * @throws IOException if reading fails
         */
        Chunks through(List<String> columns) throws IOException;
    }
}
