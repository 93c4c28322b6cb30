package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hepmva.analysis.AnalysisFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code hepmva demo}. */
@Command(name = "demo",
        header = "The whole chain on the bundled sample: electrons against pions, by trees and a network.",
        description = "Reads examples/data/epid.root, trains, evaluates, writes weight files and a "
            + "report. About a minute.",
        footer = {"", "Example:  hepmva demo --out results"})
final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    private Hepmva hepmva;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "hepmva-demo",
            description = "Folder for the results (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Path file = Home.examples().resolve("demo.yaml");
        return hepmva.training().run(AnalysisFile.read(file).withOutput(out));
    }
}
