package org.hepmva.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An ntuple of which damaged entries are left out of every walk. */
final class SkippingNtuple implements Ntuple {

    private final Ntuple whole;
    private final List<String> leftOut;

    /**
     * An ntuple.
     *
     * @param whole   all of it
     * @param leftOut why files are not in it that could not be opened, a sentence each
     */
    SkippingNtuple(Ntuple whole, List<String> leftOut) {
        this.whole = whole;
        this.leftOut = leftOut.stream()
                .map(sentence -> "left out, since it is damaged: " + sentence).toList();
    }

    /** {@return all that are to come, but for those that are damaged} */
    static Ntuple of(Openings openings) throws IOException {
        List<Ntuple> parts = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        MalformedFileException first = null;
        while (openings.hasNext()) {
            try {
                parts.add(openings.next());
            } catch (MalformedFileException e) {
                first = first == null ? e : first;
                leftOut.add(e.getMessage());
            }
        }
        if (parts.isEmpty() && first != null) {
            throw first;
        }
        return openings.handedOn(new SkippingNtuple(Ntuple.chain(parts), leftOut));
    }

    @Override
    public String location() {
        return whole.location();
    }

    @Override
    public String table() {
        return whole.table();
    }

    @Override
    public List<Path> files() {
        return whole.files();
    }

    @Override
    public List<ColumnDescription> columns() {
        return whole.columns();
    }

    @Override
    public Map<String, ColumnDescription> columnsByName() {
        return whole.columnsByName();
    }

    @Override
    public Optional<ColumnDescription> column(String name) {
        return whole.column(name);
    }

    @Override
    public List<UnreadableColumn> unreadable() {
        return whole.unreadable();
    }

    @Override
    public Optional<UnreadableColumn> unreadable(String name) {
        return whole.unreadable(name);
    }

    @Override
    public long entries() {
        return whole.entries();
    }

    @Override
    public EntryRange part(long entry) {
        return whole.part(entry);
    }

    @Override
    public String textBecauseOf(String column) {
        return whole.textBecauseOf(column);
    }

    @Override
    public List<String> remarks() {
        return with(whole.remarks());
    }

    @Override
    public List<String> warnings() {
        return with(whole.warnings());
    }

    private List<String> with(List<String> sentences) {
        List<String> all = new ArrayList<>(leftOut);
        all.addAll(sentences);
        return List.copyOf(all);
    }

    @Override
    public Chunks chunks(List<String> columns, EntryRange range) throws IOException {
        return chunks(columns, range, EntryNumbers.of(this));
    }

    @Override
    public Chunks chunks(List<String> columns, EntryRange range, EntryNumbers numbers) throws IOException {
        return new SkippingChunks(inner -> whole.chunks(columns, inner, numbers), range.within(entries()));
    }

    @Override
    public void close() throws IOException {
        whole.close();
    }

    @Override
    public String toString() {
        return whole + ", but for what is damaged";
    }
}
