package org.hepmva.runtime.compiled;

/** Computes from values that are copied or computed first, into an array that each thread allocates once. */
final class CopiedEvent implements EventEvaluation {

    private final EventEvaluation compiled;
    private final Copying copying;
    private final ThreadLocal<double[]> scratch;

    CopiedEvent(EventEvaluation compiled, int variables, Copying copying) {
        this.compiled = compiled;
        this.copying = copying;
        this.scratch = ThreadLocal.withInitial(() -> new double[variables]);
    }

    /** Makes the values of the variables from what a loop provides. */
    @FunctionalInterface
    interface Copying {
        void read(double[] event, double[] x);
    }

    @Override
    public double response(double[] event) {
        double[] x = scratch.get();
        copying.read(event, x);
        return compiled.response(x);
    }

    @Override
    public void evaluate(double[] event, double[] target) {
        double[] x = scratch.get();
        copying.read(event, x);
        compiled.evaluate(x, target);
    }
}
