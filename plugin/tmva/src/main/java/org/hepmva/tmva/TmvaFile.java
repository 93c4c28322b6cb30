package org.hepmva.tmva;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.io.root.RootFileWriter;
import org.hepmva.io.root.codec.Compression;

/**
 * What TMVA's output holds.
 *
 * @param training the events of {@code TrainTree}
 * @param test     the events of {@code TestTree}
 * @param methods  with their responses to both
 */
record TmvaFile(TmvaEvents training, TmvaEvents test, List<TmvaMethod> methods) {

    private static final String WEIGHT_FILES = ".hepmva.json";

    /** Copies the list. */
    TmvaFile {
        methods = List.copyOf(methods);
    }

    /** {@return how many tellings there are of a file that is written, with so many methods} */
    static int steps(TmvaEvents training, TmvaEvents test, int methods) {
        return (1 + methods) * InputPlots.steps(test.layout()) + EventTree.steps(training)
                + EventTree.steps(test);
    }

    /**
     * Writes it.
     *
     * @param path         of the file
     * @param dataset      name of the directory that holds everything
     * @param trainingPath where the weight files lie
     * @param progress     hears of each step
     */
    void write(Path path, String dataset, String trainingPath, TmvaProgress progress) throws IOException {
        try (RootFileWriter file = RootFileWriter.create(path, Compression.zlib(1))) {
            TmvaFolder top = TmvaFolder.make(file, dataset, dataset);
            new CorrelationPlots(training).write(top);
            new InputPlots(training, "_Id").write(top.make("InputVariables_Id", "InputVariables_Id"),
                    progress);
            Map<String, TmvaFolder> types = new LinkedHashMap<>();
            for (TmvaMethod method : methods) {
                String type = method.type();
                if (!types.containsKey(type)) {
                    types.put(type, top.make("Method_" + type, "Directory for all " + type + " methods"));
                }
                TmvaFolder folder = types.get(type).make(method.title(), method.title());
                folder.put("TrainingPath", trainingPath);
                folder.put("WeightFileName", method.title() + WEIGHT_FILES);
                writeTraining(folder, method, dataset);
                writeResponses(folder, method);
                new InputPlots(test, "").write(folder, progress);
            }
            EventTree trees = new EventTree(test.layout(), methods);
            trees.write(top, "TestTree", test, false, progress);
            trees.write(top, "TrainTree", training, true, progress);
            file.commit();
        }
    }

    private static void writeTraining(TmvaFolder folder, TmvaMethod method, String dataset)
            throws IOException {
        if (method.trained().isEmpty()) {
            return;
        }
        Optional<BoostMonitor> monitor = BoostMonitor.of(method.trained().get());
        if (monitor.isPresent()) {
            monitor.get().write(folder, dataset);
        } else {
            TrainingHistory.write(folder, method.title(), method.trained().get().report());
        }
    }

    private void writeResponses(TmvaFolder folder, TmvaMethod method) throws IOException {
        if (test.layout().isRegression()) {
            new DeviationPlots(method, training, training, true).write(folder);
            new DeviationPlots(method, training, test, false).write(folder);
        } else if (test.layout().classNames().size() == 2) {
            new ResponsePlots(method, training, test).write(folder);
        } else {
            new ClassPlots(method, test, false).write(folder);
            new ClassPlots(method, training, true).write(folder);
        }
    }
}
