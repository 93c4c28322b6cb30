package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hepmva.io.Ntuple;
import org.hepmva.runtime.WeightFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code hepmva apply WEIGHTS INPUT -o OUTPUT}. */
@Command(name = "apply",
        header = "Give every event of an ntuple the response of a weight file.",
        description = "Writes the input's columns and one column with the response, named after the "
                + "method. A variable is found by its expression, its label or its internal name; "
                + "otherwise its expression is evaluated.",
        footer = {"", "Example:  hepmva apply results/BDT.hepmva.json examples/data/epid.root:events -o "
                + "responses.csv"})
final class ApplyCommand implements Callable<Integer> {

    private static final List<String> NO_COLUMNS = List.of("none");

    @ParentCommand
    private Hepmva hepmva;

    @Parameters(index = "0", paramLabel = "WEIGHTS", description = "A weight file.")
    private Path weights;

    @Parameters(index = "1", paramLabel = "INPUT[:TREE]", description = "A ROOT or CSV file.")
    private String input;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "OUTPUT",
            description = "CSV file to write (compressed if it ends in .gz); - for standard output.")
    private String output;

    @Option(names = "--name", paramLabel = "COLUMN",
            description = "Name of the response column; the method's if left out.")
    private String name = "";

    @Option(names = "--columns", paramLabel = "NAME,…",
            description = "Input columns to copy; all if left out, 'none' for none.")
    private String columns = "";

    @Mixin
    private Selection selection;

    @Override
    public Integer call() throws IOException {
        WeightFile trained = WeightFile.read(weights);
        try (Ntuple ntuple = Progress.opened(input)) {
            Extract extract = new Extract(ntuple, outputs(trained, ntuple), selection);
            new CsvTarget(output, hepmva.standardOutput())
                    .write(extract, "applying " + weights.getFileName());
        }
        return 0;
    }

    private List<OutputColumn> outputs(WeightFile trained, Ntuple ntuple) {
        String response = name.isEmpty() ? trained.method() : name;
        List<String> copied = columns.isEmpty() ? ntuple.names() : NameList.parse(columns);
        List<OutputColumn> outputs = new ArrayList<>();
        if (!copied.equals(NO_COLUMNS)) {
            copied.forEach(column -> outputs.add(new OutputColumn.Copied(column)));
        }
        if (copied.contains(response)) {
            throw new IllegalArgumentException("the input has a column '" + response
                    + "' already; choose another name for the response with --name");
        }
        List<String> inputs = NeededColumns.of(trained.classifier(), ntuple);
        outputs.add(new OutputColumn.Responses(response, trained.classifier().bind(inputs), inputs));
        return outputs;
    }
}
