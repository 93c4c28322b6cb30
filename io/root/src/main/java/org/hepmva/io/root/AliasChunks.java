package org.hepmva.io.root;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.Chunk;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;

/** A walk that computes aliases from the columns that another walk reads. One thread. */
final class AliasChunks implements Chunks {

    private final Chunks read;
    private final List<String> names;
    private final Map<String, AliasColumn> aliases = new LinkedHashMap<>();
    private Chunk chunk;

    /**
     * A walk.
     *
     * @param read    goes through the columns that are asked for or that the aliases need
     * @param names   what the chunks shall hold
     * @param order   the aliases to compute, each behind those it needs
     * @param aliases what they stand for
     */
    AliasChunks(Chunks read, List<String> names, List<String> order, Aliases aliases) {
        this.read = read;
        this.names = List.copyOf(names);
        for (String name : order) {
            this.aliases.put(name, aliases.column(name).orElseThrow());
        }
    }

    @Override
    public boolean advance() throws IOException {
        chunk = null;
        if (!read.advance()) {
            return false;
        }
        Chunk found = read.chunk();
        Map<String, Column> columns = new HashMap<>();
        found.columns().forEach(column -> columns.put(column.name(), column));
        aliases.forEach((name, alias) ->
                columns.put(name, alias.values(name, columns, found.first(), found.size())));
        List<Column> wanted = new ArrayList<>(names.size());
        names.forEach(name -> wanted.add(columns.get(name)));
        chunk = Chunk.of(found.first(), found.size(), wanted);
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
    public void close() throws IOException {
        chunk = null;
        read.close();
    }
}
