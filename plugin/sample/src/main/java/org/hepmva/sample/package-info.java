/**
 * Events ready for training: columns of variables, event weights and classes, and how they are divided.
 *
 * <pre>{@code
 * List<Variable> variables = List.of(Variable.of("sum := var1+var2"), Variable.of("var3"));
 * SampleReader reader = SampleReader.of(variables, List.of(Variable.of("eventNumber")))
 *         .withCut("abs(var1) < 10");
 * Sample sample = reader.read(
 *         ClassSource.signal("data.root:TreeS"),
 *         ClassSource.background("data.root:TreeB").withWeight("weight"),
 *         ProgressListener.NONE);
 * sample.warnings().forEach(System.err::println);
 * Parts parts = new RandomSplit(new Fractions(0.6, 0.15), 1).apply(sample);
 * }</pre>
 *
 * <p>In reading order: {@link org.hepmva.sample.Sample}, {@link org.hepmva.sample.SampleReader},
 * {@link org.hepmva.sample.Division} by a {@link org.hepmva.sample.Split} or in {@link
 * org.hepmva.sample.Folds}, {@link org.hepmva.sample.WeightNormalisation}.
 *
 * <p>Promises: variables are {@code float}, as cuts are learned and applied in float; an event weight is
 * what its expression gives, never rescaled; the same sample, split and seed give the same parts on every
 * machine and release. Not here: reading of file formats ({@code org.hepmva.io}), and any training.
 */
package org.hepmva.sample;
