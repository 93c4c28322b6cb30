package org.example.hepmva;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.Chunks;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.ColumnRequest;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ScalarType;
import org.hepmva.io.UnreadableColumn;

/** The events of a tiny file. Each walk holds the source of the bytes while it goes on. */
record TinyNtuple(TinyFile file) implements Ntuple {

    @Override
    public String location() {
        return file.source().name();
    }

    @Override
    public List<Path> files() {
        return file.source().files();
    }

    @Override
    public List<ColumnDescription> columns() {
        return file.columns().stream().map(name -> ColumnDescription.of(name, ScalarType.DOUBLE)).toList();
    }

    @Override
    public List<UnreadableColumn> unreadable() {
        return List.of();
    }

    @Override
    public long entries() {
        return file.entries();
    }

    @Override
    public Chunks chunks(List<String> columns, EntryRange range) throws IOException {
        ColumnRequest.check(this, columns);
        return new TinyChunks(file, columns, range.within(entries()));
    }

    @Override
    public void close() throws IOException {
        file.source().close();
    }
}
