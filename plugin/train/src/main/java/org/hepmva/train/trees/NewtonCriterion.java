package org.hepmva.train.trees;

/**
 * Second-order boosting: a = Σg, b = Σh. A leaf reduces the loss by ½ g²/(h + λ) with the value −g/(h + λ),
 * times the shrinkage (T. Chen and C. Guestrin, doi:10.1145/2939672.2939785, equations 5 to 7).
 *
 * @param l2        λ, in events
 * @param shrinkage factor on leaf values
 */
record NewtonCriterion(double l2, double shrinkage) implements Criterion {

    /** Below this hessian sum, in events, a leaf says nothing. */
    private static final double LEAST_HESSIAN = 1e-3;

    @Override
    public double quality(double a, double b) {
        return b + l2 > 0 ? 0.5 * a * a / (b + l2) : 0;
    }

    @Override
    public boolean allowed(double a, double b) {
        return b >= LEAST_HESSIAN;
    }

    @Override
    public double leafValue(double a, double b) {
        return b >= LEAST_HESSIAN ? -shrinkage * a / (b + l2) : 0;
    }
}
