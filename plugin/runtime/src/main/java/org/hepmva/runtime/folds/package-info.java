/**
 * Several models of one kind, trained in {@link org.hepmva.runtime.folds.Folded folds}: a
 * {@link org.hepmva.runtime.folds.FoldedClassifier} or {@link org.hepmva.runtime.folds.FoldedRegressor}, and
 * the {@link org.hepmva.runtime.folds.FoldRule} that chooses among them by the event's own number.
 *
 * <pre>{@code
 * FoldRule rule = new FoldRule("eventNumber", 1, 2);
 * FoldedClassifier folded = FoldedClassifier.of(List.of(first, second), rule);
 *
 * Classifier inLoop = folded.bind(List.of("eventNumber", "x", "y"));
 * double response = inLoop.response(new double[] {4711, 3, 0.5});      // of the model of its fold
 *
 * long id = 9007199254740993L;                                         // which no double holds
 * double exact = folded.model(folded.fold(id)).response(new double[] {3, 0.5});
 * double mean = folded.mean().response(new double[] {3, 0.5});         // without the number
 * }</pre>
 *
 * <p>Stable between releases: the fold of an event, and so which model answers.
 */
package org.hepmva.runtime.folds;
