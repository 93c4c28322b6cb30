package org.hepmva.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.analysis.Analysis;
import org.hepmva.analysis.AnalysisFile;
import org.hepmva.analysis.AnalysisResult;
import org.hepmva.analysis.AnalysisRun;
import org.hepmva.analysis.Inputs;
import org.hepmva.analysis.RunListener;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.io.Location;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.Variable;
import org.hepmva.runtime.WeightFile;
import org.hepmva.sample.Source;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleReader;
import org.hepmva.train.Trained;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The analyses of public data: what they reach, and that a weight file gives the same responses
 * everywhere.
 */
@Tag("slow")
class CorpusAnalysesTest {

    private static final Path ROOT = Path.of(System.getProperty("hepmva.root", ".."));

    /** Least AUC on the quarter held out, for boosted trees and for the network. */
    @ParameterizedTest
    @CsvSource({
        "tmva_class_example, 0.91,  0.91",
        "magic04,            0.925, 0.915",
        "higgs,              0.77,  0.73",
        "clas12,             0.992, 0.985",
        "hww,                0.80,  0",
    })
    void aWeightFileGivesTheResponsesOfTheEvaluation(String name, double trees, double network,
            @TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(ROOT.resolve("../shared/corpus")),
                "the corpus is not beside the project");
        Analysis analysis = AnalysisFile.read(ROOT.resolve("examples/analyses/" + name
                + ".yaml")).withOutput(folder);

        AnalysisResult result = new AnalysisRun(analysis, RunListener.NONE).run();

        for (MethodEvaluation method : result.evaluation().get().methods()) {
            System.out.printf("%s %s: AUC %.4f +- %.4f%n", name, method.name(), method.auc().value(),
                    method.auc().error());
            double least = method.name().equals("BDT") ? trees : network;
            assertTrue(method.auc().value() >= least, method.name() + " reaches only " + method.auc());
        }
        for (Trained trained : result.trained()) {
            double[] evaluated = responses(trained.classifier(), analysis.inputs());
            Path weights = folder.resolve(trained.method() + ".hepmva.json");
            assertSame(evaluated, appliedInANewProcess(weights, analysis.inputs().sources().get(0), folder));
            assertSame(evaluated, eventLoop(weights, analysis.inputs().sources().get(0)));
        }
    }

    private static void assertSame(double[] evaluated, double[] others) {
        assertTrue(others.length > 0, "no event was given a response");
        for (int i = 0; i < others.length; i++) {
            assertEquals(evaluated[i], others[i], 0.0, "event " + i);
        }
    }

    /** The responses as the evaluation computes them; signal comes first. */
    private static double[] responses(Classifier classifier, Inputs inputs) throws IOException {
        Sample sample = SampleReader.of(inputs.variables(), inputs.spectators())
                .read(inputs.classes(), ProgressListener.NONE);
        return classifier.responses(sample.values());
    }

    private static double[] appliedInANewProcess(Path weights, Source source, Path folder)
            throws IOException, InterruptedException {
        Path output = folder.resolve("applied.csv");
        Files.deleteIfExists(output);
        String classes = System.getProperty("surefire.test.class.path",
                System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classes,
                "org.hepmva.app.Hepmva", "apply", weights.toString(), source.locations().get(0),
                "-o", output.toString(), "--name", "theResponse", "--columns", "none",
                "--cut", source.cut().isEmpty() ? "1" : source.cut())
                .redirectErrorStream(true).redirectOutput(folder.resolve("applied.log").toFile()).start();
        assertEquals(0, process.waitFor(), () -> "see " + folder);
        List<String> lines = Files.readAllLines(output);
        assertEquals("theResponse", lines.get(0));
        return lines.stream().skip(1).mapToDouble(Double::parseDouble).toArray();
    }

    /** As an event loop over the columns of the file would do it. */
    private static double[] eventLoop(Path weights, Source source) throws IOException {
        Classifier classifier = WeightFile.read(weights).classifier();
        Location location = Location.parse(source.locations().get(0));
        try (Ntuple ntuple = Ntuple.open(Path.of(location.file()), location.table())) {
            List<String> names = classifier.variables().stream().map(Variable::expression)
                    .flatMap(text -> Expression.parse(text).names().stream()).distinct().toList();
            Query query = Query.of(names.stream().map(Definition::parse).toList());
            double[][] columns = (source.cut().isEmpty() ? query :
                     query.withCut(Expression.parse(source.cut())))
                    .read(ntuple, ProgressListener.NONE);
            Classifier bound = classifier.bind(names);
            double[] responses = new double[columns[0].length];
            double[] event = new double[columns.length];
            for (int i = 0; i < responses.length; i++) {
                for (int k = 0; k < event.length; k++) {
                    event[k] = columns[k][i];
                }
                responses[i] = bound.response(event);
            }
            return responses;
        }
    }
}
