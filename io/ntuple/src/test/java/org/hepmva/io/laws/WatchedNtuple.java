package org.hepmva.io.laws;

import java.io.IOException;
import java.util.List;
import org.hepmva.io.Chunk;
import org.hepmva.io.Chunks;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.EntryNumbers;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.UnreadableColumn;

/**
 * An ntuple that tells when it and its walks are closed, and perhaps complains.
 *
 * @param inner     what is read
 * @param closed    gets its location when it is closed, "walk of" it when that is; NOT COPIED
 * @param complains whether to close it or a walk fails
 */
public record WatchedNtuple(Ntuple inner, List<String> closed, boolean complains) implements Ntuple {

    @Override
    public String location() {
        return inner.location();
    }

    @Override
    public List<ColumnDescription> columns() {
        return inner.columns();
    }

    @Override
    public List<UnreadableColumn> unreadable() {
        return inner.unreadable();
    }

    @Override
    public long entries() {
        return inner.entries();
    }

    @Override
    public EntryRange part(long entry) {
        return inner.part(entry);
    }

    @Override
    public Chunks chunks(List<String> columns, EntryRange range) throws IOException {
        return new Walk(inner.chunks(columns, range));
    }

    @Override
    public Chunks chunks(List<String> columns, EntryRange range, EntryNumbers numbers) throws IOException {
        return new Walk(inner.chunks(columns, range, numbers));
    }

    @Override
    public void close() throws IOException {
        tell(location());
    }

    private void tell(String what) throws IOException {
        closed.add(what);
        if (complains) {
            throw new IOException(what + " does not close");
        }
    }

    /** One walk. */
    private final class Walk implements Chunks {

        private final Chunks read;

        Walk(Chunks read) {
            this.read = read;
        }

        @Override
        public boolean advance() throws IOException {
            return read.advance();
        }

        @Override
        public Chunk chunk() {
            return read.chunk();
        }

        @Override
        public void close() throws IOException {
            read.close();
            tell("walk of " + location());
        }
    }
}
