package org.hepmva.report;

import java.util.List;

/** What the words of a report of estimates mean. */
final class RegressionDefinitions {

    static final List<DefinedWord> ALL = List.of(
        new DefinedWord("Deviation, ratio",
                "Estimate − target (above 0: too much) and estimate / target; events whose"
                + " target is 0 have no ratio. Every number is a ratio of sums of event weights."),
        new DefinedWord("Bias",
                "Mean and median of the deviation; what a perfect estimate has is 0, and 1 for the ratio."
                + " Against the target itself every good estimate is biased towards the middle, since"
                + " events near the ends can be mistaken in one direction only; against variables it should"
                + " be flat."),
        new DefinedWord("σ",
                "√(Σw(d − ⟨d⟩)² / Σw), what TMVA prints as RMS. Tails make it large."),
        new DefinedWord("Half of central 68%",
                "Half the distance between the quantiles of 15.87% and 84.13%: σ of a normal"
                + " distribution, hardly moved by tails. With negative weights, which let the cumulative sum"
                + " pass a quantile several times, the middle between the first and the last time counts."),
        new DefinedWord("RMS of best 90%",
                "√(Σw d² / Σw) of the 90% of events with the smallest |d| (of the ratio: about"
                + " 1), TMVA's truncation; 0.789 σ of a normal distribution."),
        new DefinedWord("RMS, mean errors, R²",
                "√⟨d²⟩, ⟨d²⟩, ⟨|d|⟩, and R² = 1 − Σw d² / Σw(t − ⟨t⟩)²: 1 is perfect, 0 "
                + "no better than to say the mean of the targets always. A constant target has no R²."),
        new DefinedWord("Mutual information",
                "∫ p(x, y) ln [p(x, y) / p(x) p(y)] in nats, over up to 100 × 100 bins of"
                + " equal population, less what chance alone would show: 0 for independent numbers,"
                + " −½ ln(1 − ρ²) for normal ones. TMVA's has bins of equal width, and differs."),
        new DefinedWord("Coverage, pinball loss",
                "Of a method that estimates a quantile q: the share of Σw with target ≤"
                + " estimate, with binomial errors, and Σw max(q(t − e), (q − 1)(t − e)) / Σw."),
        new DefinedWord("Profiles",
                "In bins of equal population of test events, at least about a hundred effective entries"
                + " each; a point stands at the mean of its bin."),
        new DefinedWord("Errors",
                "Statistical, of first order in the weights of the events; no normal distribution is"
                + " assumed. Those of medians and of the central 68% use the density measured near the"
                + " quantiles."),
        new DefinedWord("Training against test",
                "The difference of the widths, with the errors of both. The"
                + " Kolmogorov–Smirnov p-value is the chance to find deviations this different if training"
                + " and test events followed one distribution; any flexible method on many events ends"
                + " near 0."),
        new DefinedWord("Importance by permutation",
                "Fall of R² when one variable's values are exchanged between test"
                + " events (at most 10 000 of them unless set otherwise), the mean of five random orders:"
                + " what the method loses without it, given all others."),
        new DefinedWord("As it is, always the mean",
                "References: a variable or spectator taken for the target without any"
                + " method, where that has an R² above 0; and the mean of the targets for every event."),
        new DefinedWord("Negative weights",
                "Every number includes them with their sign, as all others."),
        new DefinedWord("Missing numbers",
                "A dash: the number does not exist."));

    private RegressionDefinitions() {
    }
}
