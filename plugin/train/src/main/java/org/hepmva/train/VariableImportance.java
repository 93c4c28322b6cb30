package org.hepmva.train;

/**
 * How much a variable was used in training: what the cuts on it improved, as a share of what all cuts of the
 * forest improved. With sums of gradients G and hessians H over a node and its two sides l and r, a cut of
 * a gradient-boosted tree improves the loss by
 * ½ (G<sub>l</sub>²/(H<sub>l</sub> + λ) + G<sub>r</sub>²/(H<sub>r</sub> + λ) − G²/(H + λ)); one of AdaBoost
 * lowers Σw·p(1 − p), p the purity, of the boosted weights. Variables that say the same share what they have.
 *
 * @param variable   its name
 * @param importance share of all variables' use, in [0, 1]; the shares of a ranking sum to 1, or are all 0
 */
public record VariableImportance(String variable, double importance) {
}
