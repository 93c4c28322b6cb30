package org.hepmva.train.trees;

/**
 * Second-order boosting: a = Σg, b = Σh. A leaf reduces the loss by ½ g²/(h + λ) with the value −g/(h + λ),
 * times the shrinkage (T. Chen and C. Guestrin, doi:10.1145/2939672.2939785, equations 5 to 7).
 *
 * @param l2        λ, in events
 * @param shrinkage factor on leaf values
 * @param least     hessian sum, in events, below which a leaf says nothing; above 0
 * @param loss      makes a step of a leaf's sums: that one, unless it knows a better one
 */
record NewtonCriterion(double l2, double shrinkage, double least, ScoreLoss loss) implements Criterion {

    @Override
    public boolean allowsCoarse() {
        return true;
    }

    @Override
    public double quality(double a, double b) {
        return b + l2 > 0 ? 0.5 * a * a / (b + l2) : 0;
    }

    @Override
    public boolean allowed(double a, double b) {
        return b >= least;
    }

    @Override
    public double leafValue(double a, double b) {
        return b >= least ? loss.step(shrinkage, a, b + l2) : 0;
    }
}
