/**
 * Dense networks, trained with Deeplearning4j and applied without it.
 *
 * <pre>{@code
 * DenseNetworkSettings settings = DenseNetworkSettings.defaults()
 *         .withShape(NetworkShape.defaults().withHidden(List.of(20, 20), Activation.TANH))
 *         .with(Optimisation.EPOCHS, 30);
 * Trained trained = new DenseNetworkTrainer("DNN", settings)
 *         .train(parts.training(), parts.validation(), TrainingMonitor.NONE);
 * WeightFile.of("DNN", trained.classifier()).write(file);
 * }</pre>
 *
 * <p>Without a number of epochs it trains as long as that helps; without hidden layers it is a logistic
 * regression:
 *
 * <pre>{@code
 * DenseNetworkSettings logistic = DenseNetworkSettings.defaults()
 *         .with(NetworkShape.HIDDEN, List.of());
 * TrainingReport report = new DenseNetworkTrainer("LR", logistic)
 *         .train(parts.training(), parts.validation(), TrainingMonitor.NONE).report();
 * int epochs = report.bestStep();
 * report.warnings().forEach(System.out::println);
 * }</pre>
 *
 * <p>It learns two classes, more, or the values of one or several targets, as the sample has them; then
 * {@code trained.classifier()} gives one number for each class, {@code trained.regressor()} estimates each
 * target.
 *
 * <p>In an analysis it is the method of type {@code dl4j}; {@link org.hepmva.dl4j.Dl4jProvider} lists its
 * settings. Read on: {@link org.hepmva.dl4j.DenseNetworkTrainer}, then
 * {@link org.hepmva.dl4j.DenseNetworkSettings} and its parts {@link org.hepmva.dl4j.NetworkShape},
 * {@link org.hepmva.dl4j.Optimisation}, {@link org.hepmva.dl4j.Regularisation},
 * {@link org.hepmva.dl4j.EarlyStopping} and {@link org.hepmva.dl4j.InputSettings}.
 *
 * <h2>What is promised</h2>
 *
 * <ul>
 * <li>The response of the weight file is Deeplearning4j's within 10⁻⁵, for every activation and output, with
 *     batch normalisation or without; so are the numbers of several classes and, in standard deviations of
 *     the target, estimates.
 * <li>An event of weight 2 trains like two events, one of weight 0 is not there, and the unit of the
 *     weights does not matter. Events of negative weight are left out; with {@code negativeWeights: use} one
 *     of weight −1 takes back one of weight 1.
 * <li>Scaling, the stand-ins for missing values, the balance of the classes and mean and width of targets
 *     are learned from the training events alone. A response to a missing value is finite.
 * <li>The unit of a target does not matter.
 * <li>Losses and optimisers are those of the formulas in {@link org.hepmva.dl4j.Loss} and
 *     {@link org.hepmva.dl4j.Optimiser}, which is tested against them.
 * </ul>
 *
 * <p>Not promised is the same network from the same seed on another machine, another version of
 * Deeplearning4j or another number of threads. On one machine with one thread it is the same.
 *
 * <h2>Deeplearning4j</h2>
 *
 * <p>Training needs Deeplearning4j 1.0.0-M2.1 and its native libraries, 105 MB on linux-x86_64, which Maven
 * resolves for the machine that builds (the module's pom says how). Weight files need none of it. Without the
 * native libraries training fails with a sentence that names them; on a machine for which none is published
 * the build stops at {@code org.nd4j:nd4j-native}. Loading takes two seconds.
 *
 * <p>Its native memory is outside the Java heap: about 4 bytes × (variables + 2) × events here, more for
 * several targets, plus some megabytes, given back when training ends. The limit is
 * {@code -Dorg.bytedeco.javacpp.maxbytes}, by default the size of the heap. A batch of 1024 costs one to
 * three milliseconds on an idle core, most of it overhead,
 * so smaller batches make an epoch slower; a second thread only helps layers of several hundred neurons,
 * which is why there is one thread unless asked otherwise.
 *
 * <p>Seven things in Deeplearning4j 1.0.0-M2.1 are not what they seem, and replaced here: label masks are no
 * event weights (they scale the sums of the output layer too), Nadam lacks a bias correction, AdaGrad loses
 * its schedule, a weight decay for the whole network acts twice, neither GELU is the usual one,
 * uniform coefficients after LeCun start too far out, and swish and softplus overflow where |z| is above 88.
 */
package org.hepmva.dl4j;
