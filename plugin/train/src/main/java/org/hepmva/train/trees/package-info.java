/**
 * Boosted decision trees: gradient boosting and AdaBoost on binned variables.
 *
 * <pre>{@code
 * GradientSettings settings = GradientSettings.defaults().withTrees(400)
 *         .with(TreeSettings.MAX_DEPTH, 3);
 * Trained bdt = GradientTrainer.of("BDT", settings)
 *         .train(parts.training(), parts.validation(), TrainingMonitor.NONE);
 * double[] responses = parts.test().responses(bdt.classifier());
 * }</pre>
 *
 * <p>AdaBoost, each tree on half of the events, until the loss of the validation part does not fall any more:
 *
 * <pre>{@code
 * AdaBoostSettings bagged = AdaBoostSettings.defaults().withEarlyStopping(50)
 *         .with(SamplingSettings.SUBSAMPLE, 0.5);
 * Trained ada = AdaBoostTrainer.of("Ada", bagged)
 *         .train(parts.training(), parts.validation(), TrainingMonitor.NONE);
 * double[] loss = ada.report().validationLoss();
 * String name = ada.report().loss().name();
 * }</pre>
 *
 * <p>Of three or more classes, a number for each, which sum to 1:
 *
 * <pre>{@code
 * Trained four = GradientTrainer.of("BDT", settings)
 *         .train(parts.training(), parts.validation(), TrainingMonitor.NONE);
 * List<String> classes = four.classifier().outputs();
 * double[][] numbers = parts.test().outputs(four.model());
 * }</pre>
 *
 * <p>Of targets, by one of the {@linkplain org.hepmva.train.trees.BoostingLoss losses}:
 *
 * <pre>{@code
 * GradientSettings median = GradientSettings.defaults().withTrees(400)
 *         .withLoss(BoostingLoss.ABSOLUTE);
 * Trained energy = GradientTrainer.of("BDT", median)
 *         .train(parts.training(), parts.validation(), TrainingMonitor.NONE);
 * double[] estimates = parts.test().outputs(energy.regressor())[0];
 * }</pre>
 *
 * <p>In reading order: {@link org.hepmva.train.trees.GradientTrainer},
 * {@link org.hepmva.train.trees.GradientSettings}, {@link org.hepmva.train.trees.TreeSettings},
 * {@link org.hepmva.train.trees.SamplingSettings}; {@link org.hepmva.train.trees.AdaBoostTrainer},
 * {@link org.hepmva.train.trees.AdaBoostSettings}. Behind them, one idea to a type: variables become bins
 * (BinnedColumns), a loss or a vote becomes two numbers per event (EventNumbers), a tree is grown on them
 * (TreeGrower: columns in, tree out), round after round (BoostingLoop; what a round is, a Boosting knows),
 * and a forest of the runtime is what comes out (BoostingRun). From 50 000 events on, cuts of gradient
 * boosting are chosen by sums of rounded numbers (CoarseNumbers); leaves are always filled with exact ones.
 *
 * <p>Promises: the same sample, settings and seed give the same forest, bit for bit, for any number of
 * threads and on every machine, since sums are exact integers, other sums run over fixed blocks, and
 * functions come from {@code StrictMath} or are made of sums and products alone; the classifier gives each
 * training event exactly the response it had in training; neither the units of the event weights nor a
 * common factor on them matter, up to rounding (of rounded sums, it decides between cuts of nearly equal
 * gain); an event of weight 0 might as well not be there. A value that is NaN is missing and goes, at each
 * cut, where it went best in training, or with the majority where none was missing; an infinite value is
 * beyond every cut.
 */
package org.hepmva.train.trees;
