package org.hepmva.dl4j;

import org.hepmva.text.ShortestDecimal;
import org.hepmva.train.LossDefinition;

/**
 * A loss of targets: the mean over them of a function of r, the output minus the standardised target. The
 * truth is the standardised value of each.
 *
 * @param loss    squared, absolute or huber
 * @param width   δ of huber, above 0, in standard deviations of the target
 * @param outputs number of targets
 */
record DeviationLoss(Loss loss, double width, int outputs) implements OutcomeLoss {

    private static final String OF_R = " with r = (F − y)/σ, the target y, the estimate F and the standard"
            + " deviation σ of the target in the training part";

    @Override
    public LossDefinition definition() {
        return switch (loss) {
            case ABSOLUTE -> defined("absolute deviation", "Σw |r| / Σw,");
            case HUBER -> defined("Huber loss", "Σw ℓ(r) / Σw, with ℓ(r) = ½r² for |r| ≤ δ, else"
                    + " δ(|r| − δ/2); δ = " + ShortestDecimal.of(width) + ",");
            default -> defined("squared deviation", "½ Σw r² / Σw,");
        };
    }

    private LossDefinition defined(String name, String formula) {
        return new LossDefinition(name, formula + OF_R + (outputs > 1 ? "; the mean of the targets" : ""));
    }

    @Override
    public int truths() {
        return outputs;
    }

    @Override
    public double value(OutputSums sums, int event) {
        double total = 0;
        for (int t = 0; t < outputs; t++) {
            total += value(sums.sum(event, t) - sums.truth(event, t));
        }
        return total / outputs;
    }

    @Override
    public void slopes(OutputSums sums, int event, double[] target) {
        for (int t = 0; t < outputs; t++) {
            target[t] = slope(sums.sum(event, t) - sums.truth(event, t)) / outputs;
        }
    }

    private double value(double r) {
        return switch (loss) {
            case ABSOLUTE -> Math.abs(r);
            case HUBER -> Math.abs(r) > width ? width * (Math.abs(r) - 0.5 * width) : 0.5 * r * r;
            default -> 0.5 * r * r;
        };
    }

    private double slope(double r) {
        return switch (loss) {
            case ABSOLUTE -> Math.signum(r);
            case HUBER -> Math.abs(r) > width ? width * Math.signum(r) : r;
            default -> r;
        };
    }
}
