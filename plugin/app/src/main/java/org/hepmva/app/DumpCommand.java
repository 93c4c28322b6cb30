package org.hepmva.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.io.csv.CsvWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hepmva dump FILE[:TREE]}. */
@Command(name = "dump",
    header = "Write columns of an ntuple as CSV.",
    description = "Columns are names or expressions; 'pt := sqrt(px^2+py^2)' names one. Numbers are "
            + "written so that they read"
        + " back the same.",
    footer = {"", "Example:  hepmva dump examples/data/epid.root:events --columns eop,p,et:=eop*p "
            + "--cut 'species==1'"
        + " --entries 0:10"})
final class DumpCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE[:TREE]", description = "A ROOT or CSV file; the tree may be left "
            + "out if there is one.")
    private String location;

    @Option(names = "--columns", split = ",(?![^(]*\\))", paramLabel = "EXPR",
        description = "Comma-separated names or expressions; all columns if left out.")
    private List<String> columns = List.of();

    @Option(names = "--cut", paramLabel = "EXPR", description = "Keep the events for which this is true.")
    private String cut = "";

    @Option(names = "--entries", paramLabel = "FIRST:END", description = "Only these entries; END is "
            + "not included.")
    private String entries = "";

    @Option(names = {"-o", "--output"}, paramLabel = "OUT.csv",
        description = "The file to write (compressed if it ends in .gz); standard output if left out.")
    private String output = "-";

    @Override
    public Integer call() throws IOException {
        Optional<Expression> selection = cut.isEmpty() ? Optional.empty() :
                 Optional.of(Expression.parse(cut));
        EntryRange range = entries.isEmpty() ? EntryRange.all() : EntryRange.parse(entries);
        try (Ntuple ntuple = Ntuple.open(location)) {
            Extract extract = new Extract(ntuple, outputs(ntuple), selection, range);
            write(extract);
        }
        return 0;
    }

    private void write(Extract extract) throws IOException {
        boolean quiet = output.equals("-");
        try (CsvWriter csv = CsvTarget.open(output, extract.header(), System.out)) {
            if (quiet) {
                extract.writeTo(csv, (done, total) -> { });
            } else {
                try (Progress progress = Progress.of("writing " + output, "entries")) {
                    progress.note(Numbers.count(extract.writeTo(csv, progress::at)) + " events");
                }
            }
            csv.commit();
        }
    }

    private List<Output> outputs(Ntuple ntuple) {
        List<Output> outputs = new ArrayList<>();
        if (columns.isEmpty()) {
            ntuple.names().forEach(name -> outputs.add(new Output.Copied(name)));
        }
        for (String column : columns) {
            outputs.add(output(column.strip(), ntuple));
        }
        return outputs;
    }

    private static Output output(String column, Ntuple ntuple) {
        if (ntuple.names().contains(column)) {
            return new Output.Copied(column);
        }
        Definition definition = Definition.parse(column);
        return Output.Computed.of(definition.label(), definition.expression());
    }
}
