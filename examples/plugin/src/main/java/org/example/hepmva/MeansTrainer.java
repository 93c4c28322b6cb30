package org.example.hepmva;

import java.util.List;
import org.hepmva.runtime.network.Activation;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.network.DenseLayer;
import org.hepmva.runtime.network.DenseNetwork;
import org.hepmva.runtime.transform.Imputation;
import org.hepmva.runtime.transform.Transformed;
import org.hepmva.sample.Sample;
import org.hepmva.sample.TrainingWeights;
import org.hepmva.train.OutcomeKind;
import org.hepmva.train.SettingValues;
import org.hepmva.train.Trained;
import org.hepmva.train.Trainer;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.TrainingReport;
import org.hepmva.train.WeightedParts;

/**
 * Fisher's discriminant for variables that are not correlated: coefficient (μ_S − μ_B)/σ² of each, and a
 * response of one half in the middle between the means. A missing value counts as that middle.
 */
final class MeansTrainer implements Trainer {

    private final String method;
    private final SettingValues values;

    MeansTrainer(String method, SettingValues values) {
        this.method = method;
        this.values = values;
    }

    @Override
    public Trained train(Sample training, Sample validation, TrainingMonitor monitor) {
        new MeansProvider().requireLearns(OutcomeKind.of(training));
        WeightedParts parts = WeightedParts.of(training, validation, TrainingWeights.defaults());
        Sample events = parts.training();
        double[] w = parts.trainingWeights();
        int variables = events.variables().size();
        double[] coefficients = new double[variables];
        double[] middle = new double[variables];
        double bias = 0;
        for (int v = 0; v < variables; v++) {
            MeanAndVariance signal = MeanAndVariance.of(events, v, w, true);
            MeanAndVariance background = MeanAndVariance.of(events, v, w, false);
            double variance = (signal.variance() + background.variance()) / 2;
            double scale = variance * (1 + values.get(MeansProvider.RIDGE));
            middle[v] = (signal.mean() + background.mean()) / 2;
            coefficients[v] = scale > 0 ? (signal.mean() - background.mean()) / scale : 0;
            bias -= coefficients[v] * middle[v];
        }
        DenseLayer layer = new DenseLayer(variables, 1, coefficients, new double[] {bias}, Activation.SIGMOID);
        Classifier network = DenseNetwork.of(parts.training().variablesWithRanges(), List.of(layer));
        monitor.step(1, 1, Double.NaN, Double.NaN);
        return new Trained(method, Transformed.of(List.of(new Imputation(middle)), network),
                TrainingReport.of("step", 1).withWarnings(parts.warnings()), values.words());
    }
}
