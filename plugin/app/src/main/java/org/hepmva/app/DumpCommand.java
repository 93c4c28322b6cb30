package org.hepmva.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.hepmva.io.Ntuple;
import org.hepmva.text.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hepmva dump FILE[:TREE]…}. */
@Command(name = "dump",
        header = "Write columns of an ntuple to a file or as CSV.",
        description = "Columns are names or expressions; 'pt := sqrt(px^2+py^2)' names one. Numbers are "
                + "written so that they read back the same. Several files, or a pattern such as "
                + "'mc*.root:events', are read one after the other; they may differ in columns that are not "
                + "asked for.",
        footer = {"", "Example:  hepmva dump examples/data/epid.root:events --columns eop,p,et:=eop*p "
                + "--cut 'species==1' --entries 0:10"})
final class DumpCommand implements Callable<Integer> {

    @ParentCommand
    private Hepmva hepmva;

    @Parameters(paramLabel = "FILE[:TREE]", arity = "1..*",
            description = "ROOT or CSV files; the tree may be left out if there is one.")
    private List<String> locations;

    @Option(names = "--columns", paramLabel = "EXPR,…", description = ColumnChoice.RULE)
    private String columns = "";

    @Mixin
    private Selection selection;

    @Option(names = "--flat", description = "One row for each element of arrays, all else repeated, instead "
            + "of lists; arrays stand side by side, as far as the shortest of an entry goes.")
    private boolean flat;

    @Option(names = {"-o", "--output"}, paramLabel = "OUTPUT",
            description = "The file to write, in the format of its ending (.csv, .csv.gz, …); CSV to "
                + "standard output if left out.")
    private String output = TableOutput.STANDARD;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        InputFiles files = InputFiles.of(locations);
        TableOutput target = new TableOutput(output, hepmva.standardOutput());
        target.check(files.named());
        try (Ntuple ntuple = files.open(selection.onDamage())) {
            target.check(ntuple);
            Selection.tellOfWarnings(ntuple, spec.commandLine().getErr());
            List<OutputColumn> outputs = ColumnChoice.of(columns, ntuple, spec.commandLine().getErr());
            Extract extract = flat ? Extract.flat(ntuple, outputs, selection)
                    : new Extract(ntuple, outputs, selection);
            target.write(extract, "writing " + output);
            extract.remarks().forEach(
                    remark -> spec.commandLine().getErr().println(Printable.lines(remark)));
        }
        return 0;
    }
}
