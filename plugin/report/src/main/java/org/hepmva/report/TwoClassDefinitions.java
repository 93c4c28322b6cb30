package org.hepmva.report;

import java.util.List;

/** What the words of the report mean. */
final class TwoClassDefinitions {

    private static final List<DefinedWord> ALL = List.of(
        new DefinedWord("ε_S, ε_B, cut",
                "Efficiency of signal and background: Σw of events whose response exceeds the"
                + " cut, over Σw of all. Errors: √[(1 − ε)² Σw²(pass) + ε² Σw²(fail)] / Σw, the binomial"
                + " error for weights of 1."),
        new DefinedWord("Few events",
                "Where few events pass or fail, the two sides of Clopper and Pearson's interval of"
                + " 68.27% stand in place of one error, with effective entries for weighted events; where"
                + " none was seen, its limit: “< 2.4%” is none of 75. A sum of weights has Garwood's"
                + " interval instead. 1/ε_B has the inverse limits."),
        new DefinedWord("ROC curve, AUC",
                "Unbinned, from every event, with event weights; events with the same"
                + " response pass together. The AUC is the probability that a signal event has the"
                + " larger response of a pair. Its error is DeLong's, with effective entries, and not"
                + " below half of what one more event of the smaller class could change."),
        new DefinedWord("Working points",
                "At a wanted ε_B: the loosest cut that does not exceed it. At a wanted ε_S:"
                + " the tightest cut that reaches it. Errors contain that the cut itself was found on"
                + " these events. Where many events share a response no cut may be near the wanted"
                + " efficiency; the one there is stands in brackets. Beside them: the same on training and"
                + " validation events, with the cut that gives the wanted efficiency there."),
        new DefinedWord("Chosen cut",
                "Where not given: the largest balanced accuracy, (ε_S + 1 − ε_B)/2, on the"
                + " validation part. Accuracy, purity and F1 depend on how much signal and background"
                + " the event weights stand for; their errors are for classes of these sizes. Sums have"
                + " the errors of another sample, √Σw²."),
        new DefinedWord("Separation",
                "½ ∫ (s − b)²/(s + b) of the normalised densities, in up to 50 bins of equal"
                + " population."),
        new DefinedWord("Overtraining",
                "“Harm” if the AUC on validation events was larger at an earlier step of the"
                + " training than with what was kept, by more than 2½ errors of the difference on the same"
                + " events; the best of many steps is best by luck too. A larger AUC on training than on"
                + " test events is no harm: any flexible method does better on what it has"
                + " seen, and the test numbers are unbiased all the same. The Kolmogorov–Smirnov p-value is"
                + " the chance to find responses this"
                + " different if training and test events followed one distribution, from effective"
                + " entries with Stephens' correction for few; any flexible method on many events ends"
                + " near 0."),
        new DefinedWord("s/√(s + b)",
                "s = S ε_S and b = B ε_B for S signal and B background events expected before the"
                + " cut; without them there is none. The best cut is found on the validation"
                + " part, its value quoted on the test part. Cuts with ε_S uncertain by more than 30%"
                + " are left out. To find the best, ε_B is raised by its error, at least by one event."),
        new DefinedWord("P_S(y)",
                "f s(y) / (f s(y) + (1 − f) b(y)) with the normalised densities s and b of test"
                + " events in bins, for a fraction f of signal."),
        new DefinedWord("Cuts",
                "The best window on a variable, one-sided or two-sided, among 100 quantiles; on all"
                + " variables together the best box found by peeling slices of 2%. Found on training"
                + " events, measured on test events. Balanced accuracy is that of the cut for which it is"
                + " largest on training events."),
        new DefinedWord("Importance by permutation",
                "Fall of the AUC when one variable's values are exchanged between"
                + " test events (at most 10 000 of them unless set otherwise), the mean of five random"
                + " orders: what the method loses without it, given all others. The error is that of other"
                + " orders and events."),
        new DefinedWord("Share in training",
                "Of trees: the share of a variable's cuts in what all cuts gain, summed over"
                + " the trees that were kept. A cut gains what the criterion of the training (the Gini index"
                + " times Σw, or the decrease of the loss in gradient boosting) falls by."),
        new DefinedWord("Training curves",
                "From the events the training learns from and from the validation part, with"
                + " the weights of the training: the event weights, with the classes scaled as the"
                + " normalisation asks. Negative weights count on validation events; on training events as"
                + " the setting for them says, by default not at all."),
        new DefinedWord("Negative weights",
                "Every number but the training curves includes them with their sign, as all"
                + " others. “Negative weights” in the table of the sample is the share of events, not of"
                + " Σw."),
        new DefinedWord("Missing numbers",
                "A dash: the number does not exist, for instance the purity of nothing."));

    private TwoClassDefinitions() {
    }

    /** {@return the words of a page, with those of sources if it has them} */
    static List<DefinedWord> of(boolean hasSources) {
        return hasSources ? DefinedWord.withMore(ALL, SourcesSection.DEFINITIONS) : ALL;
    }
}
