package org.hepmva.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.Location;
import org.hepmva.runtime.DataFile;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.Source;

/** The files of an analysis with their size and SHA-256, as a weight file records them. */
final class DataFiles {

    private final Map<Path, String> digests = new HashMap<>();

    /** {@return the files of all classes; a file that several read is digested once} */
    static List<DataFile> of(Inputs inputs) throws IOException {
        DataFiles files = new DataFiles();
        List<DataFile> all = new ArrayList<>();
        for (ClassSource cls : inputs.classes()) {
            for (Source source : cls.sources()) {
                all.addAll(files.of(cls, source));
            }
        }
        return all;
    }

    private List<DataFile> of(ClassSource cls, Source source) throws IOException {
        List<DataFile> files = new ArrayList<>();
        for (String text : source.allLocations()) {
            Location location = Location.parse(text);
            Path file = location.file();
            if (!digests.containsKey(file)) {
                digests.put(file, Digests.of(file));
            }
            files.add(new DataFile(file.toString(), location.table(), cls.name(), source.name(),
                    Files.size(file), digests.get(file)));
        }
        return files;
    }
}
