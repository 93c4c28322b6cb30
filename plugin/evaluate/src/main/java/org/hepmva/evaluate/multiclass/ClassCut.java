package org.hepmva.evaluate.multiclass;

import org.hepmva.measure.multiclass.ResponseCut;
import org.hepmva.measure.multiclass.SelectedEvents;

/**
 * The best cut on the numbers of all classes that selects one of them.
 *
 * @param className the class that is signal; all others are background
 * @param cut       a range of the number of each class
 * @param onTest    what it keeps of the test part
 */
public record ClassCut(String className, ResponseCut cut, SelectedEvents onTest) {
}
