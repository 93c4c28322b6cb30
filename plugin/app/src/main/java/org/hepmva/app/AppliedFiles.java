package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hepmva.io.Location;
import org.hepmva.io.Locations;
import org.hepmva.text.Printable;

/**
 * The files that {@code apply} reads: weight files, told by their content, and data.
 *
 * @param weights at least one, in the order typed
 * @param inputs  the data
 */
record AppliedFiles(List<Path> weights, InputFiles inputs) {

    AppliedFiles {
        weights = List.copyOf(weights);
    }

    /**
     * {@return the files that are meant, in whatever order they come}
     *
     * @param first a weight file, or a pattern of some; or data, if a weight file follows
     * @param more  data and weight files
     * @throws IOException              if a pattern matches nothing
     * @throws IllegalArgumentException if there are only weight files
     */
    static AppliedFiles of(String first, List<String> more) throws IOException {
        List<Path> weights = new ArrayList<>();
        List<String> data = new ArrayList<>();
        List<String> leading = Locations.resolve(Path.of(""), first);
        sort(leading, weights, data);
        sort(InputFiles.of(more).locations(), weights, data);
        if (weights.isEmpty()) {
            // whoever reads them says why they are none
            for (String location : leading) {
                Location.requireFileName(location);
                weights.add(Path.of(location));
            }
            data.subList(0, leading.size()).clear();
        }
        if (data.isEmpty()) {
            throw new IllegalArgumentException(Printable.of(weights.get(weights.size() - 1).toString())
                    + ": is a weight file, and so is all else; name the ROOT or CSV files that hold the"
                    + " events");
        }
        return new AppliedFiles(weights, InputFiles.of(data));
    }

    private static void sort(List<String> locations, List<Path> weights, List<String> data)
            throws IOException {
        for (String location : locations) {
            FileContent.weightFile(Location.parse(location))
                    .ifPresentOrElse(weights::add, () -> data.add(location));
        }
    }

    /** {@return all files, each with what it is} */
    Map<Path, String> named() {
        Map<Path, String> named = inputs.named();
        weights.forEach(file -> named.put(file, weights.size() == 1 ? "the weight file" : "a weight file"));
        return named;
    }

    /** {@return the names of the weight files, for a line of progress} */
    String shown() {
        return String.join(", ", weights.stream().map(file -> file.getFileName().toString()).toList());
    }
}
