package org.hepmva.train.trees;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.io.ProgressListener;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleReader;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What trees reach on the files of TMVA's tutorials, trained on its TrainTree, judged on its TestTree. */
@Tag("slow")
class CorpusOutcomesTest {

    private static Sample classes(String tree) throws IOException {
        String file = Corpus.file("tmva/tutorial_6.33/TMVAMulticlass.root") + ":dataset/" + tree;
        List<ClassSource> classes = Stream.of("Signal", "bg0", "bg1", "bg2")
                .map(name -> ClassSource.of(name, file).withCut("className == '" + name + "'")).toList();
        List<Variable> variables = Stream.of("var1", "var2", "var3", "var4").map(Variable::of).toList();
        return SampleReader.of(variables, List.of()).read(classes, ProgressListener.NONE);
    }

    private static Sample targets(String tree) throws IOException {
        String file = Corpus.file("tmva/tutorial_6.33/TMVAReg.root") + ":datasetreg/" + tree;
        return SampleReader.of(List.of(Variable.of("var1"), Variable.of("var2")), List.of())
                .withTargets(List.of(Variable.of("fvalue")))
                .read(List.of(ClassSource.of("events", file).withWeight("weight")), ProgressListener.NONE);
    }

    private static double accuracy(Trained trained, Sample test) {
        double[][] numbers = test.outputs(trained.model());
        double right = 0;
        for (int i = 0; i < test.size(); i++) {
            int most = 0;
            for (int k = 1; k < numbers.length; k++) {
                most = numbers[k][i] > numbers[most][i] ? k : most;
            }
            right += most == test.cls(i) ? 1 : 0;
        }
        return right / test.size();
    }

    /** With the default settings, all 800 rounds; 0.809 when written. TMVA's BDTG has 0.7955 there. */
    @Test
    void fourClassesAreToldApartBetterThanByTmva() throws IOException {
        Sample training = classes("TrainTree");
        Sample test = classes("TestTree");

        Trained trained = GradientTrainer.of("BDT", GradientSettings.defaults())
                .train(training, training.select(new int[0]), TrainingMonitor.NONE);

        double accuracy = accuracy(trained, test);
        assertTrue(accuracy >= 0.80, "accuracy " + accuracy);
    }

    /**
     * With 3000 trees on the 1000 events, otherwise the default settings, and the weights of the file; 2.03
     * when written. TMVA's BDTG, trained with these weights, too, has 2.30.
     */
    @Test
    void aTargetIsEstimatedBetterThanByTmva() throws IOException {
        Sample training = targets("TrainTree");
        Sample test = targets("TestTree");

        Trained trained = GradientTrainer.of("BDT", GradientSettings.defaults().withTrees(3000))
                .train(training, training.select(new int[0]), TrainingMonitor.NONE);

        double[] estimates = test.outputs(trained.model())[0];
        double sum = 0;
        for (int i = 0; i < estimates.length; i++) {
            sum += (estimates[i] - test.target(0, i)) * (estimates[i] - test.target(0, i));
        }
        double rms = Math.sqrt(sum / estimates.length);
        assertTrue(rms <= 2.2, "RMS of the deviation " + rms);
    }
}
