package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Small data files and analyses for tests. */
final class Events {

    /** The bundled sample. */
    static final Path ROOT_FILE = Path.of(System.getProperty("hepmva.root", "../.."),
            "examples", "data", "epid.root");

    private Events() {
    }

    /** Writes 800 events: n, id (beyond 2⁵³), label, x (separates), y, seven, zero, name (text). */
    static Path csv(Path folder) throws IOException {
        Random random = new Random(20261121);
        StringBuilder text = new StringBuilder("n,id,label,x,y,seven,zero,name\n");
        for (int i = 0; i < 800; i++) {
            int label = i % 2;
            text.append(i).append(',').append(9007199254740993L + i).append(',').append(label).append(',')
                    .append((float) (label + random.nextGaussian())).append(',')
                    .append((float) random.nextGaussian()).append(",7,0,n").append(i % 3).append('\n');
        }
        return Files.writeString(folder.resolve("events.csv"), text);
    }

    /** {@return an analysis of {@link #csv} with ten small trees, as text} */
    static String analysis() {
        return """
                signal: {files: events.csv, cut: "label == 1"}
                background: {files: events.csv, cut: "label == 0"}
                variables: [x, y]
                split: {train: 0.75, seed: 1}
                methods:
                  - {name: BDT, type: trees, trees: 10, minEvents: 20}
                output: results
                """;
    }
}
