package org.hepmva.tmva;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hepmva.evaluate.EvaluatedParts;
import org.hepmva.evaluate.Evaluation;
import org.hepmva.evaluate.Part;
import org.hepmva.evaluate.multiclass.MulticlassEvaluation;
import org.hepmva.evaluate.regression.RegressionEvaluation;
import org.hepmva.io.ProgressListener;
import org.hepmva.sample.Parts;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleLayout;
import org.hepmva.text.Printable;
import org.hepmva.text.Require;
import org.hepmva.train.Trained;

/**
 * A ROOT file laid out as TMVA's own output, for scripts that were written for that, and for the macros of
 * TMVAGui.
 *
 * <pre>{@code
 * TmvaOutput.of(EvaluatedParts.of(parts), List.of(bdt, network)).write(Path.of("TMVA.root"));
 * }</pre>
 *
 * <p>What is where is told in {@code docs/from-tmva.md}. {@code TrainTree} has the events of the training
 * and validation parts, {@code TestTree} those of the test part; with folds all events are in {@code
 * TestTree}, each with the response of the model that has not seen it. Event weights are as they were read.
 * Immutable.
 */
public final class TmvaOutput {

    /** What TMVA's macros take for the name of the directory that holds everything. */
    public static final String USUAL_DATASET = "dataset";

    private final EvaluatedParts evaluated;
    private final List<Trained> trained;
    private final String dataset;
    private final Path trainingPath;

    private TmvaOutput(EvaluatedParts evaluated, List<Trained> trained, String dataset, Path trainingPath) {
        this.evaluated = evaluated;
        this.trained = trained;
        this.dataset = dataset;
        this.trainingPath = trainingPath;
    }

    /**
     * {@return the output of some methods}
     *
     * @param evaluated the events, divided once or in folds
     * @param trained   at least one method, each with a title of its own; trained in folds if there are folds
     * @throws IllegalArgumentException if there is no method, one cannot be called as it is (as {@link
     *                                  #requireNames} says), or nothing can be measured on the test part:
     *                                  one of two classes has no events there, for instance
     */
    public static TmvaOutput of(EvaluatedParts evaluated, List<Trained> trained) {
        requireNames(evaluated.parts().test().layout(), trained.stream().map(Trained::method).toList());
        requireMeasurable(evaluated.parts());
        return new TmvaOutput(evaluated, List.copyOf(trained), USUAL_DATASET, Path.of(""));
    }

    /**
     * Checks the names of methods, so that it can be known before a long training whether an output can be
     * written. Variables, spectators, classes and targets may be called as they like: where two names become
     * one, or that of a branch, one of them gets an underscore.
     *
     * @param layout  what the events will be
     * @param methods the names of the methods
     * @throws IllegalArgumentException if there is none, two are the same, or one is the name of a branch
     *                                  that is there already ({@code "weight"}), or not that of a directory
     */
    public static void requireNames(SampleLayout layout, List<String> methods) {
        MethodNames.require(methods, ClassNames.ofOutputs(layout));
    }

    private static void requireMeasurable(Parts parts) {
        if (parts.test().isRegression()) {
            RegressionEvaluation.requireMeasurable(parts);
        } else if (parts.test().classNames().size() > 2) {
            MulticlassEvaluation.requireMeasurable(parts);
        } else {
            Evaluation.requireMeasurable(parts);
        }
    }

    /**
     * {@return the same in a directory of another name, as a {@code TMVA::DataLoader} may have}
     *
     * @param name not blank, without a slash, colon or semicolon, which have a meaning in ROOT's paths
     * @throws IllegalArgumentException if it is no name of a directory
     */
    public TmvaOutput withDataset(String name) {
        Require.that(!name.isBlank() && name.chars().noneMatch(c -> "/:;".indexOf(c) >= 0),
                "the name of the data set is '%s'; a name that is not blank and has none of / : ; is allowed",
                Printable.brief(name));
        return new TmvaOutput(evaluated, trained, name, trainingPath);
    }

    /**
     * {@return the same, which says that the weight files lie in a folder} If left out, they are said to lie
     * in the working directory.
     */
    public TmvaOutput withTrainingPath(Path folder) {
        return new TmvaOutput(evaluated, trained, dataset, folder);
    }

    /**
     * Writes the file, which appears when it is whole and takes the place of an older one.
     *
     * @param file where to
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        write(file, ProgressListener.NONE);
    }

    /**
     * Writes the file, which appears when it is whole and takes the place of an older one.
     *
     * @param file     where to
     * @param listener hears how far it is, in steps; what it throws ends the writing, and an older file is as
     *                 it was
     * @throws IOException if it cannot be written
     */
    public void write(Path file, ProgressListener listener) throws IOException {
        Parts parts = evaluated.parts();
        TmvaEvents training = parts.validation().size() == 0 ? TmvaEvents.of(parts.training())
                : TmvaEvents.of(parts.training(), parts.validation());
        TmvaEvents test = TmvaEvents.of(parts.test());
        TmvaProgress progress = new TmvaProgress(listener,
                trained.size() + TmvaFile.steps(training, test, trained.size()));
        List<TmvaMethod> methods = new ArrayList<>();
        for (Trained each : trained) {
            methods.add(method(each));
            progress.step();
        }
        new TmvaFile(training, test, methods)
                .write(file, dataset, trainingPath.toAbsolutePath().toString(), progress);
    }

    private TmvaMethod method(Trained each) {
        List<double[][]> onTraining = new ArrayList<>();
        for (Part part : List.of(Part.TRAINING, Part.VALIDATION)) {
            Sample events = part.of(evaluated.parts());
            if (events.size() > 0 || part == Part.TRAINING) {
                onTraining.add(evaluated.outputs(each, part));
            }
        }
        return new TmvaMethod(each.method(), MethodType.of(each.model()), floats(onTraining),
                floats(List.<double[][]>of(evaluated.outputs(each, Part.TEST))), Optional.of(each));
    }

    /** One part behind another. */
    private static float[][] floats(List<double[][]> parts) {
        float[][] all = new float[parts.get(0).length][];
        for (int k = 0; k < all.length; k++) {
            int output = k;
            all[k] = new float[parts.stream().mapToInt(part -> part[output].length).sum()];
            int at = 0;
            for (double[][] part : parts) {
                for (double value : part[k]) {
                    all[k][at++] = (float) value;
                }
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return "output as TMVA's of " + String.join(", ", trained.stream().map(Trained::method).toList());
    }
}
