package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hepmva.analysis.Analysis;
import org.hepmva.analysis.AnalysisFile;
import org.hepmva.train.ThreadSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code hepmva train ANALYSIS.yaml}. */
@Command(name = "train",
        header = "Train the methods of an analysis, evaluate them and write weight files and a report.",
        description = "Ctrl-C ends the training early and keeps what is whole: the trees so far, the best "
                + "epoch. They are evaluated and written as always; the exit code is then 1.",
        footer = {"", "Example:  hepmva train analysis.yaml --out results",
        "A small analysis:",
        "  signal:     {files: [epid.root], tree: events, cut: \"species == 1\"}",
        "  background: {files: [epid.root], tree: events, cut: \"species == 0\"}",
        "  variables:  [eop, shape, match]",
        "  methods:",
        "    - {name: BDT, type: trees}",
        "  output: results",
        "Every key and setting is explained in docs/analysis-file.md."})
final class TrainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Hepmva hepmva;

    @Parameters(paramLabel = "ANALYSIS.yaml", description = "What to read, how to split, which "
            + "methods to train.")
    private Path file;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for the results, instead of "
            + "the one in the file.")
    private Path out;

    @Option(names = "--threads", paramLabel = "N", description = "Threads for training, 0 for one "
            + "per processor. If left out, as many as the file says, or else one per processor for trees "
            + "and one for a network.")
    private Integer threads;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every random choice, instead "
            + "of those in the file.")
    private Long seed;

    @Option(names = "--tmva-output", paramLabel = "TMVA.root", description = "Write what came out into a "
            + "ROOT file of TMVA's layout, too: trees with responses, histograms and curves under TMVA's "
            + "names, for scripts and TMVAGui's macros.")
    private String tmvaOutput;

    @Override
    public Integer call() throws IOException {
        if (threads != null) {
            requireThreads(threads);
        }
        Analysis analysis = AnalysisFile.read(file);
        if (out != null) {
            analysis = analysis.withOutput(out);
        }
        if (threads != null) {
            analysis = analysis.withSetting("threads", String.valueOf(threads));
        }
        if (seed != null) {
            analysis = analysis.withSeed(seed);
        }
        Optional<TmvaTarget> target = Optional.ofNullable(tmvaOutput).map(TmvaTarget::new);
        if (target.isPresent()) {
            target.get().check(analysis);
        }
        return hepmva.training().run(analysis, target);
    }

    private void requireThreads(int number) {
        try {
            ThreadSettings.NUMBER.check("--threads", number);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
