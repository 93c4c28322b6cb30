package org.hepmva.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.evaluate.EvaluationSettings;
import org.hepmva.evaluate.multiclass.MulticlassEvaluation;
import org.hepmva.evaluate.multiclass.MulticlassOnPart;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.measure.multiclass.ClassConfusion;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.hepmva.sample.ClassSource;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.Parts;
import org.hepmva.sample.RandomSplit;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleReader;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.trees.GradientSettings;
import org.hepmva.train.trees.GradientTrainer;

/** Which of four kinds of particle made a track: a classifier of four classes, and an event loop with it. */
public final class SeparateFourClasses {

    private static final List<String> KINDS = List.of("electron", "pion", "kaon", "proton");

    private SeparateFourClasses() {
    }

    /**
     * Trains, prints how well the classes are told apart, and takes the most likely one in a loop.
     *
     * @param arguments the data file and the weight file to write
     * @throws IOException if one of them cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        String data = arguments.length > 0 ? arguments[0] : "examples/data/particles.root:tracks";
        Path weights = Path.of(arguments.length > 1 ? arguments[1] : "particleId.hepmva.json");

        List<ClassSource> classes = KINDS.stream().map(kind -> ClassSource.of(kind, data)
                .withCut("kind == " + KINDS.indexOf(kind))).toList();
        List<Variable> variables = List.of(Variable.of("p"), Variable.of("dedx"), Variable.of("invBeta"),
                Variable.of("eop"));
        Sample sample = SampleReader.of(variables, List.of()).withCut("track <= 15000")
                .read(classes, ProgressListener.NONE);
        Parts parts = new RandomSplit(new Fractions(0.60, 0.15), 1).apply(sample);
        Trained bdt = GradientTrainer.of("BDT", GradientSettings.defaults())
                .train(parts.training(), parts.validation(), TrainingMonitor.NONE);
        WeightFile.of("BDT", bdt.model()).write(weights);

        MulticlassOnPart test = MulticlassEvaluation.of(List.of(bdt), parts, EvaluationSettings.defaults())
                .method("BDT").onTest();
        ClassConfusion confusion = test.confusion();
        System.out.printf("accuracy %s, taken for %s%n", confusion.accuracy(), KINDS);
        for (int kind = 0; kind < 4; kind++) {
            System.out.printf("%-9s AUC %.4f ", KINDS.get(kind), test.areas().areas().get(kind).value());
            for (int taken = 0; taken < 4; taken++) {
                System.out.printf(" %.3f", confusion.ofTrueClass(kind, taken).value());
            }
            System.out.println();
        }
        loop(weights, data);
    }

    /** An event loop over tracks that no training has seen. */
    private static void loop(Path weights, String data) throws IOException {
        List<String> names = List.of("eop", "p", "invBeta", "dedx", "kind");
        Classifier particleId = WeightFile.read(weights).classifier().bind(names);
        double[] numbers = new double[4];                          // one for each class, their sum is 1
        int[] taken = new int[4];
        int[] right = new int[4];
        try (Ntuple ntuple = Ntuple.open(data)) {
            double[][] columns = Query.of(names.stream().map(Definition::parse).toList())
                    .withCut(Expression.parse("track > 15000")).read(ntuple, ProgressListener.NONE);
            double[] track = new double[names.size()];
            for (int i = 0; i < columns[0].length; i++) {
                for (int k = 0; k < track.length; k++) {
                    track[k] = columns[k][i];
                }
                particleId.evaluate(track, numbers);
                int kind = Classifier.mostLikely(numbers);
                taken[kind]++;
                right[kind] += kind == track[4] ? 1 : 0;
            }
        }
        for (int kind = 0; kind < 4; kind++) {
            System.out.printf("%d tracks taken for %s, %d of them right%n", taken[kind], KINDS.get(kind),
                    right[kind]);
        }
    }
}
