/**
 * Training: a sample in, a model and the story of its training out.
 *
 * <h2>Training with a method of this house</h2>
 *
 * <p>Each method has its settings as typed constants. What they are called in an analysis file, what they may
 * be and what they mean follows from them, too:
 *
 * <pre>{@code
 * GradientSettings settings = GradientSettings.defaults().withTrees(400)
 *         .with(TreeSettings.MAX_DEPTH, 4);
 * Parts parts = new RandomSplit(new Fractions(0.6, 0.15), 1).apply(sample);
 *
 * Trained trained = GradientTrainer.of("BDT", settings)
 *         .train(parts.training(), parts.validation(), TrainingMonitor.NONE);
 *
 * Classifier bdt = trained.classifier().bind(List.of("var1", "var2"));
 * List<VariableImportance> ranking = trained.report().ranking();
 * }</pre>
 *
 * <p>By words, as from an analysis file or a session, where a mistake is one sentence that names the method:
 *
 * <pre>{@code
 * Settings words = Settings.of(Map.of("trees", List.of("400"), "maxDepth", List.of("4")));
 * Trainer trainer = Trainers.trainer("trees", "BDT", words);
 * }</pre>
 *
 * <h2>A method of one's own</h2>
 *
 * <p>is a {@link org.hepmva.train.TrainerProvider} named in
 * {@code META-INF/services/org.hepmva.train.TrainerProvider} of a jar. Its settings are declared once, one
 * line each, and used by their constants:
 *
 * <pre>{@code
 * public final class MyProvider implements TrainerProvider {
 *
 *     private static final SettingList.Builder OWN = SettingList.builder();
 *     static final Setting<Integer> STEPS = OWN.add("steps", wholeNumber(1, 1000), 20, "passes at most");
 *     static final Setting<Double> RATE = OWN.add("rate", number(above(0).upTo(1)), 0.1, "of learning");
 *     static final SettingList LIST = OWN.addAll(WeightSettings.LIST).build();
 *
 *     public String type() {
 *         return "mine";
 *     }
 *
 *     public String description() {
 *         return "what I always wanted to try";
 *     }
 *
 *     public SettingList settings() {
 *         return LIST;
 *     }
 *
 *     public Trainer trainer(String method, SettingValues values) {
 *         int steps = values.get(STEPS);
 *         double rate = values.get(RATE);
 *         TrainingWeights weights = WeightSettings.of(values);
 *         return (training, validation, monitor) -> {
 *             Classifier learned = learn(weights.forTraining(training), steps, rate);
 *             return new Trained(method, learned, TrainingReport.of("pass", steps), values.words());
 *         };
 *     }
 * }
 * }</pre>
 *
 * <p>With that it is found by {@code type: mine} in an analysis, listed by {@code hepmva methods}, explained
 * by {@code hepmva methods mine}, refused in words where a value is not allowed, and its settings are written
 * to the weight file. The test-jar of this module has {@code TrainerLaws}, a test to extend that tells
 * whether it keeps what every method promises.
 *
 * <h2>Reading order</h2>
 *
 * <p>{@link org.hepmva.train.Trainer}, {@link org.hepmva.train.Trained},
 * {@link org.hepmva.train.TrainingReport}, {@link org.hepmva.train.TrainingMonitor}; for settings
 * {@link org.hepmva.train.Setting}, {@link org.hepmva.train.SettingType},
 * {@link org.hepmva.train.SettingList}, {@link org.hepmva.train.SettingValues}, and as a user wrote them
 * {@link org.hepmva.train.Settings}; for methods by name {@link org.hepmva.train.TrainerProvider},
 * {@link org.hepmva.train.Trainers}; for events of weight 0 or less
 * {@link org.hepmva.train.WeightedParts}.
 *
 * <h2>What is promised</h2>
 *
 * <ul>
 * <li>A factor on all event weights changes nothing but rounding; an event of weight 0 is not there.
 * <li>A value that is missing or infinite gives a finite response.
 * <li>What {@link org.hepmva.train.Trained#settings()} records trains the same again.
 * <li>After a stop request the result is what is whole so far.
 * </ul>
 *
 * <p>Not here: reading and splitting of events ({@code org.hepmva.sample}), and judging the result
 * ({@code org.hepmva.evaluate}).
 */
package org.hepmva.train;
