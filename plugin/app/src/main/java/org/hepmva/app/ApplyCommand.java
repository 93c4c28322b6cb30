package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hepmva.io.Ntuple;
import org.hepmva.runtime.WeightFile;
import org.hepmva.text.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hepmva apply WEIGHTS INPUT… -o OUTPUT}. */
@Command(name = "apply",
        header = "Give every event of an ntuple the response of a weight file.",
        description = "Writes the input's columns and one column with the response, named after the "
                + "method. A variable is found by its expression, its label or its internal name; "
                + "otherwise its expression is evaluated. Several inputs, or a pattern such as "
                + "'mc*.root:events', are read one after the other.",
        footer = {"", "Example:  hepmva apply results/BDT.hepmva.json examples/data/epid.root:events -o "
                + "responses.csv"})
final class ApplyCommand implements Callable<Integer> {

    private static final String NO_COLUMNS = "none";

    @ParentCommand
    private Hepmva hepmva;

    @Parameters(index = "0", paramLabel = "WEIGHTS", description = "A weight file.")
    private Path weights;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "INPUT[:TREE]",
            description = "ROOT or CSV files.")
    private List<String> inputs;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "OUTPUT",
            description = "The file to write, .csv or .txt (compressed with .gz behind it); - for standard "
                + "output.")
    private String output;

    @Option(names = "--name", paramLabel = "COLUMN",
            description = "Name of the response column; the method's if left out.")
    private String name = "";

    @Option(names = "--columns", paramLabel = "NAME,…",
            description = "Input columns to copy, 'none' for none. " + ColumnChoice.RULE)
    private String columns = "";

    @Mixin
    private Selection selection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        InputFiles files = InputFiles.of(inputs);
        TableOutput target = new TableOutput(output, hepmva.standardOutput());
        Map<Path, String> read = files.named();
        read.put(weights, "the weight file");
        target.check(read);
        WeightFile trained = WeightFile.read(weights);
        ResultsBeside.warning(weights, trained.provenance()).ifPresent(spec.commandLine().getErr()::println);
        try (Ntuple ntuple = files.open()) {
            Extract extract = new Extract(ntuple, outputs(trained, ntuple), selection);
            target.write(extract, "applying " + weights.getFileName());
            extract.remarks().forEach(
                    remark -> spec.commandLine().getErr().println(Printable.lines(remark)));
        }
        return 0;
    }

    private List<OutputColumn> outputs(WeightFile trained, Ntuple ntuple) {
        String response = name.isEmpty() ? trained.method() : name;
        List<OutputColumn> outputs = new ArrayList<>();
        if (!columns.strip().equals(NO_COLUMNS)) {
            outputs.addAll(ColumnChoice.of(columns, ntuple, spec.commandLine().getErr()));
        }
        if (outputs.stream().anyMatch(output -> output.name().equals(response))) {
            throw new IllegalArgumentException("the input has a column '" + Printable.of(response)
                    + "' already; choose another name for the response with --name");
        }
        List<String> needed = NeededColumns.of(trained.classifier(), ntuple);
        outputs.add(new OutputColumn.Responses(response, trained.classifier().bind(needed), needed));
        return outputs;
    }
}
