package org.hepmva.io.root;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.expression.RoundingListener;
import org.hepmva.io.Chunk;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.EntryNumbers;
import org.hepmva.io.EntryRange;
import org.hepmva.text.Printable;

/** A walk that computes aliases from the columns that another walk reads. One thread. */
final class AliasChunks implements Chunks {

    private final Chunks read;
    private final List<String> names;
    private final Map<String, AliasColumn> aliases;
    private final EntryNumbers numbers;
    private final Map<String, String> remarks = new LinkedHashMap<>();
    private Chunk chunk;

    /**
     * A walk.
     *
     * @param read    goes through the columns that are asked for or that the aliases need
     * @param names   what the chunks shall hold
     * @param aliases those to compute, each behind those it needs; NOT COPIED
     * @param numbers the places of the entries
     */
    AliasChunks(Chunks read, List<String> names, Map<String, AliasColumn> aliases, EntryNumbers numbers) {
        this.read = read;
        this.names = List.copyOf(names);
        this.aliases = aliases;
        this.numbers = numbers;
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
        EntryRange entries = new EntryRange(found.first(), found.first() + found.size());
        aliases.forEach((name, alias) -> columns.put(name, alias.values(name, columns, found.size(),
                number -> numbers.values(number, entries), listener(name))));
        List<Column> wanted = new ArrayList<>(names.size());
        names.forEach(name -> wanted.add(columns.get(name)));
        chunk = Chunk.of(found.first(), found.size(), wanted);
        return true;
    }

    private RoundingListener listener(String alias) {
        return (what, exact, entry) -> remarks.putIfAbsent(alias, "alias '" + Printable.brief(alias)
                + "' is computed in doubles, of which none holds whole numbers such as " + exact
                + "; the nearest ones are taken");
    }

    @Override
    public long lost() {
        return read.lost();
    }

    @Override
    public List<String> remarks() {
        List<String> all = new ArrayList<>(read.remarks());
        all.addAll(remarks.values());
        return List.copyOf(all);
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
