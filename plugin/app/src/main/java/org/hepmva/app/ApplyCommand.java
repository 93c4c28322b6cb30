package org.hepmva.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hepmva.io.Ntuple;
import org.hepmva.runtime.WeightFile;
import org.hepmva.runtime.folds.FoldRule;
import org.hepmva.sample.apply.MeanOfFolds;
import org.hepmva.sample.apply.NtupleWithResponses;
import org.hepmva.sample.apply.ResponseColumns;
import org.hepmva.text.Choice;
import org.hepmva.text.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code hepmva apply WEIGHTS… INPUT… -o OUTPUT}. */
@Command(name = "apply",
        header = "Give every event of an ntuple the responses of weight files.",
        description = "Writes the input's columns and one column with the response, named after the "
                + "method; for more than two classes one for each, METHOD_CLASS, for targets METHOD_TARGET. "
                + "A variable is found by its expression, its label or its internal name; "
                + "otherwise its expression is evaluated. Where variables are arrays so are the responses: "
                + "one for each element. Several inputs, or a pattern such as "
                + "'mc*.root:events', are read one after the other. Several weight files are applied at "
                + "once; the cut and --columns may use the responses.",
        footer = {"", "Example:  hepmva apply results/BDT.hepmva.json examples/data/epid.root:events -o "
                + "responses.csv",
                "          hepmva apply BDT.hepmva.json DNN.hepmva.json mc.root --cut 'BDT > 0.3 && DNN > 0' "
                + "-o some.csv"})
final class ApplyCommand implements Callable<Integer> {

    private static final String NO_COLUMNS = "none";

    /** Which model of a weight file of folds answers. */
    enum FoldChoice {
        /** That of the event's fold. */
        RULE,
        /** All, in the mean. */
        MEAN;

        /** {@return the choice that a word stands for} */
        static FoldChoice parse(String word) {
            Choice<FoldChoice> choice = Choice.of(FoldChoice.class);
            return choice.find(word).orElseThrow(() -> new TypeConversionException("'" + Printable.brief(word)
                    + "' is not one of " + choice));
        }
    }

    @ParentCommand
    private Hepmva hepmva;

    @Parameters(index = "0", paramLabel = "WEIGHTS", description = "A weight file; more may follow.")
    private String weights;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "INPUT[:TREE]",
            description = "ROOT or CSV files; weight files among them are applied, too.")
    private List<String> inputs;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "OUTPUT",
            description = "The file to write, in the format of its ending (.csv, .csv.gz, …); - for CSV to "
                + "standard output.")
    private String output;

    @Option(names = "--name", paramLabel = "COLUMN",
            description = "Name of the response column, or how the names of several begin; the method's if "
                + "left out. For several weight files once for each, in their order.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--most-likely",
            description = "Write the most likely of three classes or more, too: METHOD_class.")
    private boolean mostLikely;

    @Option(names = "--folds", paramLabel = "rule|mean",
            description = "Of a weight file of folds: the model that has not seen the event, by the rule's "
                + "columns (default), or the mean of all.")
    private FoldChoice folds = FoldChoice.RULE;

    @Option(names = "--columns", paramLabel = "NAME,…",
            description = "Input columns to copy, 'none' for none. " + ColumnChoice.RULE)
    private String columns = "";

    @Option(names = "--flat", description = "One row for each element of arrays, as dump --flat, instead of"
            + " lists.")
    private boolean flat;

    @Mixin
    private Selection selection;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        AppliedFiles files = AppliedFiles.of(weights, inputs);
        TableOutput target = new TableOutput(output, hepmva.standardOutput());
        target.check(files.named());
        List<ResponseColumns> responses = responses(files);
        PrintWriter err = spec.commandLine().getErr();
        try (Ntuple ntuple = files.inputs().open(selection.onDamage())) {
            target.check(ntuple);
            Selection.tellOfWarnings(ntuple, err);
            requireFree(ntuple, responses);
            requireRules(ntuple, responses);
            NtupleWithResponses events = NtupleWithResponses.of(ntuple, responses);
            List<OutputColumn> outputs = outputs(ntuple, events);
            Extract extract = flat ? Extract.flat(events, outputs, selection)
                    : new Extract(events, outputs, selection);
            target.write(extract, "applying " + files.shown());
            extract.remarks().forEach(remark -> err.println(Printable.lines(remark)));
        }
        return 0;
    }

    private List<ResponseColumns> responses(AppliedFiles files) throws IOException {
        int count = files.weights().size();
        if (!names.isEmpty() && names.size() != count) {
            throw new IllegalArgumentException("--name: " + names.size()
                    + (names.size() == 1 ? " name for " : " names for ") + count
                    + (count == 1 ? " weight file" : " weight files")
                    + "; give one for each, in their order");
        }
        List<ResponseColumns> responses = new ArrayList<>();
        for (Path file : files.weights()) {
            WeightFile trained = WeightFile.read(file);
            ResultsBeside.warning(file, trained.provenance())
                    .ifPresent(spec.commandLine().getErr()::println);
            ResponseColumns read = ResponseColumns.of(trained);
            ResponseColumns columnsOfFile = folds == FoldChoice.MEAN ? read.withMeanOfFolds() : read;
            responses.add(names.isEmpty() ? columnsOfFile : columnsOfFile.named(names.get(responses.size())));
        }
        return mostLikely ? withMostLikely(responses) : responses;
    }

    private static List<ResponseColumns> withMostLikely(List<ResponseColumns> responses) {
        if (responses.stream().noneMatch(ResponseColumns::hasMostLikely)) {
            throw new IllegalArgumentException("--most-likely: no weight file is of three classes or more; of"
                    + " two classes there is one response, to cut on");
        }
        return responses.stream().map(each -> each.hasMostLikely() ? each.withMostLikely() : each).toList();
    }

    private static void requireFree(Ntuple ntuple, List<ResponseColumns> responses) {
        Set<String> taken = new HashSet<>();
        for (ResponseColumns each : responses) {
            for (String name : each.names()) {
                if (ntuple.column(name).isPresent() || ntuple.unreadable(name).isPresent()) {
                    throw new IllegalArgumentException("the input has a column '" + Printable.of(name)
                            + "' already; choose another name for the response with --name");
                }
                if (!taken.add(name)) {
                    throw new IllegalArgumentException("two responses would be called '" + Printable.of(name)
                            + "'; choose other names with --name, one for each weight file");
                }
            }
        }
    }

    private static void requireRules(Ntuple ntuple, List<ResponseColumns> responses) {
        for (ResponseColumns each : responses) {
            Optional<FoldRule> rule = MeanOfFolds.rule(each.model());
            List<String> names = rule.map(FoldRule::names).orElse(List.of());
            for (String name : names) {
                if (ntuple.column(name).isEmpty()) {
                    throw new IllegalArgumentException(Printable.of(ntuple.location() + ": no column '" + name
                            + "', by which '" + each.name() + "' chooses the one of its "
                            + rule.get().folds() + " models that has not seen the event (" + rule.get()
                            + "); --folds mean takes the mean of them"));
                }
            }
        }
    }

    /** The columns that are wanted, and behind them the responses that are not among those. */
    private List<OutputColumn> outputs(Ntuple input, NtupleWithResponses events) {
        List<OutputColumn> outputs = new ArrayList<>();
        if (!columns.strip().equals(NO_COLUMNS)) {
            Ntuple chosen = columns.isBlank() ? input : events;
            outputs.addAll(ColumnChoice.of(columns, chosen, spec.commandLine().getErr()));
        }
        Set<OutputColumn> written = new HashSet<>(outputs);
        events.responses().stream().map(name -> new OutputColumn.Copied(name, name))
                .filter(response -> !written.contains(response)).forEach(outputs::add);
        return outputs;
    }
}
