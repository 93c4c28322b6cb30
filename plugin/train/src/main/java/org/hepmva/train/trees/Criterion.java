package org.hepmva.train.trees;

/**
 * What a tree is grown for. An event brings two numbers a and b; a leaf is judged by their sums. For gradient
 * boosting they are gradient and hessian of the loss, for AdaBoost the weight as signal and as background.
 */
interface Criterion {

    /** {@return whether cuts may be chosen by sums of {@link CoarseNumbers}; then b is not negative} */
    boolean allowsCoarse();

    /** {@return how good a leaf with these sums is; the gain of a cut is what its two sides have more} */
    double quality(double a, double b);

    /** {@return whether a leaf may have these sums; a side of a cut that may not is refused} */
    boolean allowed(double a, double b);

    /** {@return the value of a leaf with these sums, finite} */
    double leafValue(double a, double b);
}
