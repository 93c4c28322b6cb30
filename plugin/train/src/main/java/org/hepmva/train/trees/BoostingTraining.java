package org.hepmva.train.trees;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.runtime.Variable;
import org.hepmva.sample.Sample;
import org.hepmva.train.Trained;
import org.hepmva.train.TrainingMonitor;
import org.hepmva.train.TrainingReport;

/**
 * A training by any kind of boosting: parts, rounds, model, report.
 *
 * @param method   what to call the result
 * @param settings how to train
 * @param kind     begins the boosting
 */
record BoostingTraining(String method, BoostingSettings<?> settings, Kind kind) {

    /** A kind of boosting. */
    interface Kind {

        /** {@return forests without trees} */
        BoostingRun start(BoostingParts parts, Workers workers);
    }

    Trained train(Sample training, Sample validation, TrainingMonitor monitor) {
        try (Workers workers = Workers.of(settings.threads())) {
            BoostingParts parts = BoostingParts.of(training, validation, settings.tree(), settings.weights(),
                    workers);
            BoostingRun run = kind.start(parts, workers);
            BoostingLoop loop = new BoostingLoop(settings.trees(), run.forests());
            loop.run(monitor);
            List<Variable> variables = parts.sample().variablesWithRanges();
            TrainingReport report = loop.curve().report().withWarnings(warnings(parts, loop, run))
                    .withRanking(Ranking.of(variables, run.forests()));
            return new Trained(method, run.model().apply(variables), report, settings.values().words());
        }
    }

    private List<String> warnings(BoostingParts parts, BoostingLoop loop, BoostingRun run) {
        List<String> warnings = new ArrayList<>(parts.weighted().warnings());
        warnings.addAll(loop.warnings());
        List<String> targets = parts.targets();
        for (int f = 0; f < run.forests().size(); f++) {
            String place = run.forests().size() == 1 ? "" : "target '" + targets.get(f) + "': ";
            Boosting boosting = run.forests().get(f);
            boosting.warnings().forEach(sentence -> warnings.add(place + sentence));
            if (!targets.isEmpty() && boosting.forest().curves().isStillFalling(settings.trees())) {
                warnings.add(place + "the loss on validation events was still falling at the last of "
                        + settings.trees() + " trees; more of them may do better");
            }
        }
        return warnings;
    }
}
