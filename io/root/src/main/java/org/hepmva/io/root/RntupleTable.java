package org.hepmva.io.root;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.io.Chunks;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ColumnRequest;
import org.hepmva.io.ElementChunks;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.UnreadableColumn;
import org.hepmva.io.root.format.codec.ReadThreads;
import org.hepmva.io.root.format.rntuple.Entries;
import org.hepmva.io.root.format.rntuple.ValueField;
import org.hepmva.io.root.format.rntuple.Rntuple;
import org.hepmva.text.Printable;

/** An RNTuple as an ntuple. Immutable; each walk has its own pages, and holds the file open. */
final class RntupleTable implements Ntuple {

    private final RootFile file;
    private final String table;
    private final Rntuple rntuple;
    private final Closeable closing;
    private final List<ColumnDescription> columns;
    private final Map<String, ColumnDescription> byName;

    RntupleTable(RootFile file, String table, Rntuple rntuple, Closeable closing) {
        this.file = file;
        this.table = table;
        this.rntuple = rntuple;
        this.closing = closing;
        this.columns = rntuple.fields().leaves().stream()
                .map(leaf -> new ColumnDescription(leaf.name(), leaf.type(), leaf.title())).toList();
        this.byName = ColumnRequest.byName(columns);
    }

    @Override
    public String location() {
        return file.name() + ":" + table;
    }

    @Override
    public List<Path> files() {
        return file.files();
    }

    @Override
    public List<ColumnDescription> columns() {
        return columns;
    }

    @Override
    public Map<String, ColumnDescription> columnsByName() {
        return byName;
    }

    @Override
    public List<UnreadableColumn> unreadable() {
        return rntuple.fields().obstacles();
    }

    @Override
    public Optional<ColumnDescription> column(String name) {
        return whole(name).or(() -> ElementChunks.element(name, this::whole));
    }

    private Optional<ColumnDescription> whole(String name) {
        return rntuple.fields().leaf(name).map(leaf -> byName.get(leaf.name()));
    }

    @Override
    public Optional<UnreadableColumn> unreadable(String name) {
        return rntuple.fields().obstacle(name);
    }

    @Override
    public long entries() {
        return rntuple.size();
    }

    @Override
    public List<String> remarks() {
        return rntuple.fields().hidden().stream().map(name -> "more than one field is called '"
                + Printable.of(name) + "': the first is read").toList();
    }

    @Override
    public Chunks chunks(List<String> names, EntryRange range) throws IOException {
        ColumnRequest.check(this, names);
        return ElementChunks.over(this, names, whole -> walk(whole, range));
    }

    private Chunks walk(List<String> names, EntryRange range) throws IOException {
        List<ValueField> leaves = new ArrayList<>(names.size());
        names.forEach(name -> leaves.add(rntuple.fields().leaf(name).orElseThrow()));
        ReadThreads workers = new ReadThreads();
        Entries entries = new Entries(rntuple, names, leaves, workers);
        return new RntupleChunks(file, table, entries, workers, range.within(entries()));
    }

    @Override
    public void close() throws IOException {
        closing.close();
    }

    @Override
    public String toString() {
        return location() + ": " + entries() + " entries of " + columns.size() + " columns";
    }
}
