package org.hepmva.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A walk whose chunks hold elements of arrays beside whole columns: {@code x[3]} beside {@code x}. Formats
 * open their walks through it, and know nothing of elements. One thread.
 */
public final class ElementChunks implements Chunks {

    private final Chunks read;
    private final List<String> names;
    private final Map<String, ArrayElement> elements;
    private Chunk chunk;

    private ElementChunks(Chunks read, List<String> names, Map<String, ArrayElement> elements) {
        this.read = read;
        this.names = names;
        this.elements = elements;
    }

    /**
     * {@return a walk through some columns of an ntuple and elements of arrays}
     *
     * @param ntuple what is walked through
     * @param names  what is asked for; that all of it is there has been {@linkplain ColumnRequest#check
     *               checked}
     * @param walk   opens a walk through whole columns
     */
    public static Chunks over(Ntuple ntuple, List<String> names, Walk walk) throws IOException {
        Map<String, ColumnDescription> listed = ntuple.columnsByName();
        Map<String, ArrayElement> elements = new LinkedHashMap<>();
        Set<String> whole = new LinkedHashSet<>();
        for (String name : names) {
            Optional<ArrayElement> element = listed.containsKey(name) ? Optional.empty()
                    : ArrayElement.of(name, ntuple::column);
            element.ifPresent(found -> elements.put(name, found));
            whole.add(element.map(found -> found.array().name()).orElse(name));
        }
        Chunks read = walk.through(List.copyOf(whole));
        return elements.isEmpty() ? read : new ElementChunks(read, List.copyOf(names), elements);
    }

    /**
     * {@return the column that is one element of the arrays of another, if the name means one; see {@link
     * Ntuple#element}}
     *
     * @param name  any name
     * @param named finds a column by its name
     */
    public static Optional<ColumnDescription> element(String name,
            Function<String, Optional<ColumnDescription>> named) {
        return ArrayElement.of(name, named).map(element -> element.description(name));
    }

    @Override
    public boolean advance() throws IOException {
        chunk = null;
        if (!read.advance()) {
            return false;
        }
        Chunk found = read.chunk();
        List<Column> columns = new ArrayList<>(names.size());
        for (String name : names) {
            ArrayElement element = elements.get(name);
            columns.add(element == null ? found.column(name)
                    : element.values(name, found.column(element.array().name())));
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
    public List<String> remarks() {
        return read.remarks();
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
