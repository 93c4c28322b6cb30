package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.Location;
import org.hepmva.io.Locations;
import org.hepmva.io.Ntuple;
import org.hepmva.io.OnDamage;

/** The data files that a user names: locations such as {@code a.root:events}, and patterns of them. */
final class InputFiles {

    private final List<String> locations;

    private InputFiles(List<String> locations) {
        this.locations = List.copyOf(locations);
    }

    /**
     * {@return the files that are meant}
     *
     * @param typed locations, in which {@code *} and {@code ?} stand for any characters and for one
     * @throws IOException if a pattern matches nothing
     */
    static InputFiles of(List<String> typed) throws IOException {
        List<String> found = new ArrayList<>();
        for (String location : typed) {
            found.addAll(Locations.resolve(Path.of(""), location));
        }
        return new InputFiles(found);
    }

    /** {@return the location of each, in order} */
    List<String> locations() {
        return locations;
    }

    /**
     * {@return one ntuple with the entries of all, with a bar while text files are opened}
     *
     * @param damage what to do about files and entries that are damaged
     */
    Ntuple open(OnDamage damage) throws IOException {
        try (Progress progress = Progress.of("opening", "entries")) {
            return Ntuple.openAll(locations, progress, damage);
        }
    }

    /** {@return the files, each as "the input" or "an input"} */
    Map<Path, String> named() {
        Map<Path, String> files = new LinkedHashMap<>();
        for (String location : locations) {
            Location.parse(location).path().ifPresent(file ->
                    files.put(file, locations.size() == 1 ? "the input" : "an input"));
        }
        return files;
    }
}
