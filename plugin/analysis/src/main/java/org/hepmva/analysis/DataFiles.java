package org.hepmva.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Location;
import org.hepmva.io.Ntuple;
import org.hepmva.runtime.DataFile;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.Source;
import org.hepmva.sample.Tables;

/**
 * The files of an analysis with their size and SHA-256, as a weight file records them; of those on a server
 * what that says of their version. A table that is held in memory has a SHA-256 too, of names, types and
 * values. Mutable: each file is digested once.
 */
final class DataFiles {

    private final Tables tables;
    private final Map<Path, String> digests = new HashMap<>();

    private DataFiles(Tables tables) {
        this.tables = tables;
    }

    /** {@return the files of all classes; a file that several read is digested once} */
    static List<DataFile> of(Inputs inputs) throws IOException {
        DataFiles files = new DataFiles(inputs.tables());
        List<DataFile> all = new ArrayList<>();
        for (ClassSource cls : inputs.classes()) {
            for (Source source : cls.sources()) {
                for (String location : source.allLocations()) {
                    all.add(files.of(location, cls.name(), source.name()));
                }
            }
        }
        return all;
    }

    private DataFile of(String text, String cls, String source) throws IOException {
        Optional<Ntuple> table = tables.inMemory(text);
        if (table.isPresent()) {
            return new DataFile(text + ", in memory", "", cls, source, -1, Digests.of(table.get()));
        }
        Location location = Location.parse(text);
        if (location.path().isEmpty()) {
            return onServer(location, cls, source);
        }
        Path file = location.path().get();
        if (!digests.containsKey(file)) {
            digests.put(file, Digests.of(file));
        }
        return new DataFile(file.toString(), location.table(), cls, source, Files.size(file),
                digests.get(file));
    }

    /** To take a digest of it would mean to fetch it once more; what its server says of it has to do. */
    private static DataFile onServer(Location location, String cls, String source) throws IOException {
        try (ByteSource bytes = ByteSource.open(location.file())) {
            return new DataFile(bytes.name(), location.table(), cls, source, bytes.size(), "",
                    bytes.version());
        }
    }
}
