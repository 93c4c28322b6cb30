package org.hepmva.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hepmva.io.Location;
import org.hepmva.runtime.WeightFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hepmva inspect FILE}. */
@Command(name = "inspect",
        header = "Show what is in a ROOT or CSV file, or in a weight file.",
        description = "For a data file: its tables, their columns with type and range, and what cannot be "
            + "read yet and why."
        + " For a weight file: method, variables, working points and where it comes from.",
        footer = {"", "Example:  hepmva inspect examples/data/epid.root"})
final class InspectCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE[:TREE]", description = "A data file, perhaps with one of its "
            + "trees, or a weight file.")
    private String location;

    @Option(names = "--quick", description = "Do not read the values, so show no ranges.")
    private boolean quick;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path file = Location.parse(location).file();
        if (Files.isRegularFile(file) && FileContent.isWeightFile(file)) {
            WeightFileSummary.print(file, WeightFile.read(file), out);
        } else {
            new NtupleSummary(out, !quick).print(Location.parse(location));
        }
        out.flush();
        return 0;
    }

}
