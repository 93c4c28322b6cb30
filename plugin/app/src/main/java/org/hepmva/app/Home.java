package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the program stands, so that it finds its examples. The launcher says it in {@code hepmva.home}. */
final class Home {

    private Home() {
    }

    /** {@return the folder with the examples and their data} */
    static Path examples() throws IOException {
        Path folder = Path.of(System.getProperty("hepmva.home", ".")).resolve("examples");
        if (!Files.isRegularFile(folder.resolve("demo.yaml"))) {
            throw new IOException("the bundled examples are not at " + folder.toAbsolutePath().normalize()
                    + ": start the program with ./hepmva from a checkout");
        }
        return folder;
    }
}
