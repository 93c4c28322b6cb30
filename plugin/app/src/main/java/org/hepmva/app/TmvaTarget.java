package org.hepmva.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hepmva.analysis.Analysis;
import org.hepmva.analysis.AnalysisResult;
import org.hepmva.analysis.Inputs;
import org.hepmva.analysis.Method;
import org.hepmva.io.Location;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.SampleLayout;
import org.hepmva.text.Printable;
import org.hepmva.tmva.TmvaOutput;

/**
 * Where {@code --tmva-output} points: a ROOT file, which is whole or not there.
 *
 * @param output a file name
 */
record TmvaTarget(String output) {

    private static final String ENDING = ".root";

    /**
     * Refuses, before anything is read, what cannot or must not be written: a name that is not one of a ROOT
     * file, a file that the analysis reads, a place where no file can be made, methods that are called as
     * branches of TMVA's trees. The folder of the results may still have to be made.
     */
    void check(Analysis analysis) throws IOException {
        requireName();
        TmvaOutput.requireNames(layout(analysis.inputs()),
                analysis.methods().stream().map(Method::name).toList());
        Path file = Path.of(output);
        Outputs.requireNotRead(file, analysis.files());
        Path parent = file.toAbsolutePath().normalize().getParent();
        boolean isMadeByTheRun = Files.notExists(parent)
                && parent.equals(analysis.output().toAbsolutePath().normalize());
        if (!isMadeByTheRun) {
            Outputs.requireWritable(file);
        }
    }

    private static SampleLayout layout(Inputs inputs) {
        SampleLayout layout = SampleLayout.of(inputs.variables());
        return inputs.targets().isEmpty()
                ? layout.withClasses(inputs.classes().stream().map(ClassSource::name).toList())
                : layout.withTargets(inputs.targets());
    }

    /** Refuses, as soon as the inputs are open, a friend of one of them. */
    void requireNoFriend(List<Path> files) throws IOException {
        Outputs.requireNoFriend(Path.of(output), files);
    }

    /** Refuses a name that is not one of a ROOT file. */
    void requireName() throws IOException {
        if (output.isBlank()) {
            throw new IllegalArgumentException("the output as TMVA's has no name; give that of a file, such"
                    + " as TMVA.root");
        }
        Location.requireFileName(output);
        String name = String.valueOf(Path.of(output).getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(ENDING) || name.length() == ENDING.length()) {
            throw new IllegalArgumentException(shown() + ": an output as TMVA's is a ROOT file; give it a"
                    + " name that ends in " + ENDING);
        }
    }

    /** Writes what came out. Progress is shown; Ctrl-C leaves the file as it was. */
    void write(AnalysisResult result) throws IOException {
        TmvaOutput whole = TmvaOutput.of(result.evaluated(), result.trained())
                .withTrainingPath(result.folder());
        try (Interrupt interrupt = new Interrupt(shown() + " is not written").watch();
             Progress progress = Progress.of("writing " + output, "steps")) {
            whole.write(Path.of(output), interrupt.ending(progress));
            progress.finished("");
        }
    }

    /** {@return the name as messages have it} */
    String shown() {
        return Printable.of(output);
    }
}
