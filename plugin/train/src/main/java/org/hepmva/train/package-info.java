/**
 * Training: a sample in, a classifier and the story of its training out.
 *
 * <pre>{@code
 * Settings settings = Settings.of(Map.of("trees", List.of("400"), "maxDepth", List.of("3")));
 * Trainer trainer = Trainers.trainer("trees", "BDT", settings);
 * Parts parts = new RandomSplit(new Fractions(0.6, 0.15), 1).apply(sample);
 *
 * Trained trained = trainer.train(parts.training(), parts.validation(), TrainingMonitor.NONE);
 *
 * Classifier bdt = trained.classifier().bind(List.of("var1", "var2"));
 * trained.report().ranking().forEach(System.out::println);
 * }</pre>
 *
 * <p>In reading order: {@link org.hepmva.train.Trainer}, {@link org.hepmva.train.Trained},
 * {@link org.hepmva.train.TrainingReport}, {@link org.hepmva.train.TrainingMonitor}; then
 * {@link org.hepmva.train.TrainerProvider}, {@link org.hepmva.train.Trainers} and
 * {@link org.hepmva.train.Settings} for methods chosen by name. A user's own method is a
 * {@code TrainerProvider} named in {@code META-INF/services/org.hepmva.train.TrainerProvider} of a jar.
 *
 * <p>Not here: reading and splitting of events ({@code org.hepmva.sample}), and judging the result
 * ({@code org.hepmva.evaluate}).
 */
package org.hepmva.train;
