package org.hepmva.sample;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.text.Closing;

/** Opens each list of tables once. Mutable; one thread. */
final class OpenTables implements Closeable {

    private final Tables tables;
    private final ProgressListener progress;
    private final Map<List<String>, Ntuple> open = new LinkedHashMap<>();

    OpenTables(Tables tables, ProgressListener progress) {
        this.tables = tables;
        this.progress = progress;
    }

    Ntuple of(Source source) throws IOException {
        Ntuple known = open.get(source.locations());
        if (known != null) {
            return known;
        }
        Ntuple opened = tables.open(source.locations(), progress);
        open.put(source.locations(), opened);
        progress.reads(opened.files());
        return opened;
    }

    @Override
    public void close() throws IOException {
        Closing.all(List.copyOf(open.values()));
    }
}
