package org.hepmva.train;

/**
 * How much a variable was used in training.
 *
 * @param variable   its name
 * @param importance share of all variables' use, in [0, 1]; the shares of a ranking sum to 1, or are all 0
 */
public record VariableImportance(String variable, double importance) {
}
