/**
 * What methods for n &gt; 2 classes are worth, as numbers.
 *
 * <pre>{@code
 * MulticlassEvaluation evaluation = MulticlassEvaluation.of(List.of(bdt), parts,
 *         EvaluationSettings.defaults());
 *
 * MulticlassOnPart test = evaluation.method("BDT").onTest();
 * Measured accuracy = test.confusion().accuracy();                    // 0.803 ± 0.004
 * Measured higgs = test.outputs().get(0).curve().auc();               // of one class against the rest
 * ResponseCut cut = evaluation.method("BDT").cuts().all().get(0).cut();
 * }</pre>
 *
 * <p>In reading order: {@link org.hepmva.evaluate.multiclass.MulticlassEvaluation}; {@link
 * org.hepmva.evaluate.multiclass.MulticlassMethod} for each method, {@link
 * org.hepmva.evaluate.multiclass.MulticlassOnPart} and {@link
 * org.hepmva.evaluate.multiclass.OutputOnPart}, made of what is in {@link org.hepmva.measure.multiclass};
 * {@link org.hepmva.evaluate.multiclass.MulticlassCuts} and, for classes of several sources, {@link
 * org.hepmva.evaluate.multiclass.MulticlassYields}; {@link
 * org.hepmva.evaluate.multiclass.ClassImportance}; {@link org.hepmva.evaluate.multiclass.ClassFolds}; {@link
 * org.hepmva.evaluate.multiclass.VariableByClass} for each variable and spectator, whatever the method.
 *
 * <p>An event is taken for the class with the largest number, of equal ones the first. All other rules are
 * those of {@link org.hepmva.evaluate}.
 */
package org.hepmva.evaluate.multiclass;
