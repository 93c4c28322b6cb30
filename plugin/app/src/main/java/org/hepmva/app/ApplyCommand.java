package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hepmva.expression.Expression;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.csv.CsvWriter;
import org.hepmva.runtime.WeightFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hepmva apply WEIGHTS INPUT -o OUTPUT}. */
@Command(name = "apply",
    header = "Give every event of an ntuple the response of a weight file.",
    description = "Writes the input's columns and one column with the response, named after the "
            + "method. A variable is found by"
        + " its expression, its label or its internal name; otherwise its expression is evaluated.",
    footer = {"", "Example:  hepmva apply results/BDT.hepmva.json examples/data/epid.root:events -o "
            + "responses.csv"})
final class ApplyCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "WEIGHTS", description = "A weight file.")
    private Path weights;

    @Parameters(index = "1", paramLabel = "INPUT[:TREE]", description = "A ROOT or CSV file.")
    private String input;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "OUTPUT",
        description = "CSV file to write (compressed if it ends in .gz); - for standard output.")
    private String output;

    @Option(names = "--name", paramLabel = "COLUMN", description = "Name of the response column; the "
            + "method's if left out.")
    private String name = "";

    @Option(names = "--columns", split = ",", paramLabel = "NAME",
        description = "Input columns to copy; all if left out, 'none' for none.")
    private List<String> columns = List.of();

    @Option(names = "--cut", paramLabel = "EXPR", description = "Keep the events for which this is true.")
    private String cut = "";

    @Option(names = "--entries", paramLabel = "FIRST:END", description = "Only these entries; END is "
            + "not included.")
    private String entries = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        WeightFile trained = WeightFile.read(weights);
        Optional<Expression> selection = cut.isEmpty() ? Optional.empty() :
                 Optional.of(Expression.parse(cut));
        EntryRange range = entries.isEmpty() ? EntryRange.all() : EntryRange.parse(entries);
        try (Ntuple ntuple = Ntuple.open(input)) {
            write(new Extract(ntuple, outputs(trained, ntuple), selection, range));
        }
        return 0;
    }

    private List<Output> outputs(WeightFile trained, Ntuple ntuple) {
        String response = name.isEmpty() ? trained.method() : name;
        List<Output> outputs = new ArrayList<>();
        List<String> copied = columns.isEmpty() ? ntuple.names() : columns;
        if (!copied.equals(List.of("none"))) {
            copied.forEach(column -> outputs.add(new Output.Copied(column)));
        }
        if (copied.contains(response)) {
            throw new IllegalArgumentException("the input has a column '" + response
                + "' already; choose another name for the response with --name");
        }
        List<String> inputs = NeededColumns.of(trained.classifier(), ntuple.names());
        outputs.add(Output.Computed.of(response, trained.classifier().bind(inputs), inputs));
        return outputs;
    }

    private void write(Extract extract) throws IOException {
        try (CsvWriter csv = CsvTarget.open(output, extract.header(), System.out);
                Progress progress = Progress.of("applying " + weights.getFileName(), "entries")) {
            progress.note(Numbers.count(extract.writeTo(csv, progress::at)) + " events");
            csv.commit();
        }
        spec.commandLine().getOut().flush();
    }
}
