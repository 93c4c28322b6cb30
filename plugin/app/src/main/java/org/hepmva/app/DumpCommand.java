package org.hepmva.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hepmva.expression.Definition;
import org.hepmva.io.Ntuple;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code hepmva dump FILE[:TREE]}. */
@Command(name = "dump",
        header = "Write columns of an ntuple as CSV.",
        description = "Columns are names or expressions; 'pt := sqrt(px^2+py^2)' names one. Numbers are "
                + "written so that they read back the same.",
        footer = {"", "Example:  hepmva dump examples/data/epid.root:events --columns eop,p,et:=eop*p "
                + "--cut 'species==1' --entries 0:10"})
final class DumpCommand implements Callable<Integer> {

    @ParentCommand
    private Hepmva hepmva;

    @Parameters(paramLabel = "FILE[:TREE]",
            description = "A ROOT or CSV file; the tree may be left out if there is one.")
    private String location;

    @Option(names = "--columns", paramLabel = "EXPR,…",
            description = "Comma-separated names or expressions; all columns if left out.")
    private String columns = "";

    @Mixin
    private Selection selection;

    @Option(names = {"-o", "--output"}, paramLabel = "OUT.csv",
            description = "The file to write (compressed if it ends in .gz); standard output if left out.")
    private String output = CsvTarget.STANDARD;

    @Override
    public Integer call() throws IOException {
        try (Ntuple ntuple = Progress.opened(location)) {
            Extract extract = new Extract(ntuple, outputs(ntuple), selection);
            new CsvTarget(output, hepmva.standardOutput()).write(extract, "writing " + output);
        }
        return 0;
    }

    private List<OutputColumn> outputs(Ntuple ntuple) {
        List<OutputColumn> outputs = new ArrayList<>();
        for (String column : columns.isEmpty() ? ntuple.names() : NameList.parse(columns)) {
            outputs.add(output(column, ntuple));
        }
        return outputs;
    }

    private static OutputColumn output(String column, Ntuple ntuple) {
        String name = column.matches("`[^`]+`") ? column.substring(1, column.length() - 1) : column;
        return ntuple.names().contains(name) ? new OutputColumn.Copied(name)
                : new OutputColumn.Computed(Definition.parse(column));
    }
}
