package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hepmva.app.analysis.AnalysisFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hepmva demo}. */
@Command(name = "demo",
    header = "The whole chain on the bundled sample: electrons against pions, boosted trees and a network.",
    description = "Reads examples/data/epid.root, trains, evaluates, writes weight files and a "
            + "report. About a minute.",
    footer = {"", "Example:  hepmva demo --out /tmp/demo"})
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "hepmva-demo",
        description = "Folder for the results (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path file = Home.examples().resolve("demo.yaml");
        new Training(spec.commandLine().getOut()).run(AnalysisFile.read(file).withOutput(out));
        return 0;
    }
}
