package org.hepmva.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hepmva.io.Location;
import org.hepmva.runtime.WeightFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hepmva inspect FILE…}. */
@Command(name = "inspect",
        header = "Show what is in a ROOT or CSV file, in AIDA or YODA histograms, or in a weight file.",
        description = "For a data file: its tables, their columns with type and range, and what cannot be "
            + "read and why; of a file of ROOT, AIDA or YODA its histograms and other objects."
        + " For several data files, or a pattern such as 'mc*.root': each of them, and the columns that they "
            + "have together."
        + " For a weight file: method, variables, working points and where it comes from.",
        footer = {"", "Example:  hepmva inspect examples/data/epid.root"})
final class InspectCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE[:TREE]", arity = "1..*", description = "Data files, perhaps with one of "
            + "their trees, or weight files.")
    private List<String> typed;

    @Option(names = "--quick", description = "Do not read the values, so show no ranges.")
    private boolean quick;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<String> locations = InputFiles.of(typed).locations();
        if (locations.size() == 1) {
            Inspection only = new Inspection(out, !quick);
            show(locations.get(0), only);
            return only.isComplete() ? 0 : 1;
        }
        return showAll(locations, out);
    }

    /** One file that cannot be read does not hide the others. */
    private int showAll(List<String> locations, PrintWriter out) throws IOException {
        Inspection inspection = new Inspection(out, !quick);
        int code = 0;
        for (int i = 0; i < locations.size(); i++) {
            if (i > 0) {
                out.println();
            }
            try {
                show(locations.get(i), inspection);
            } catch (IOException e) {
                out.flush();
                code = new Failure(spec.commandLine().getErr(), false).report(e);
            }
        }
        inspection.chains();
        out.flush();
        return inspection.isComplete() ? code : 1;
    }

    private void show(String location, Inspection inspection) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Optional<Path> file = FileContent.weightFile(Location.parse(location));
        if (file.isPresent()) {
            WeightFile weights = WeightFile.read(file.get());
            WeightFileSummary.print(file.get(), weights, out);
            ResultsBeside.warning(file.get(), weights.provenance()).ifPresent(out::println);
        } else {
            inspection.print(Location.parse(location));
        }
        out.flush();
    }
}
