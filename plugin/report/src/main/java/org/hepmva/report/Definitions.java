package org.hepmva.report;

/** What the words of the report mean. */
final class Definitions {

    static final String[][] ALL = {
        {"ε_S, ε_B, cut", "Efficiency of signal and background: Σw of events whose response exceeds the"
                + " cut, over Σw of all. Errors: √[(1 − ε)² Σw²(pass) + ε² Σw²(fail)] / Σw, the binomial"
                + " error for weights of 1."},
        {"ROC curve, AUC", "Unbinned, from every event, with event weights; events with the same"
                + " response pass together. The AUC is the probability that a signal event has the"
                + " larger response of a pair. Its error is DeLong's, with effective entries."},
        {"Working points", "At a wanted ε_B: the loosest cut that does not exceed it. At a wanted ε_S:"
                + " the tightest cut that reaches it. Errors contain that the cut itself was found on"
                + " these events. Beside them: the same on training and validation events, with the cut"
                + " that gives the wanted efficiency there."},
        {"Chosen cut", "Where not given: the largest balanced accuracy, (ε_S + 1 − ε_B)/2, on the"
                + " validation part. Accuracy, purity and F1 depend on how much signal and background"
                + " the event weights stand for."},
        {"Separation", "½ ∫ (s − b)²/(s + b) of the normalised densities, in up to 50 bins of equal"
                + " population."},
        {"Overtraining", "“Slight” if the AUC on training events exceeds that on test events by more"
                + " than two standard deviations, “strong” if moreover by a fifth of what the test curve"
                + " misses to 1. The Kolmogorov–Smirnov p-value is the chance to find responses this"
                + " different if training and test events followed one distribution, from effective"
                + " entries with Stephens' correction for few; any flexible method on many events ends"
                + " near 0."},
        {"s/√(s + b)", "s = S ε_S and b = B ε_B for S signal and B background events expected before the"
                + " cut; if not given, Σw of all parts together. The best cut is found on the validation"
                + " part, its value quoted on the test part. Cuts with ε_S uncertain by more than 30%"
                + " are left out. To find the best, ε_B is raised by its error, at least by one event."},
        {"P_S(y)", "f s(y) / (f s(y) + (1 − f) b(y)) with the normalised densities s and b of test"
                + " events in bins, for a fraction f of signal."},
        {"Cuts", "The best window on a variable, one-sided or two-sided, among 100 quantiles; on all"
                + " variables together the best box found by peeling slices of 2%. Found on training"
                + " events, measured on test events."},
        {"Importance by permutation", "Fall of the AUC when one variable's values are exchanged between"
                + " test events (at most 10 000 of them unless set otherwise): what the method loses"
                + " without it, given all others."},
        {"Missing numbers", "A dash: the number does not exist, for instance the purity of nothing."}};

    private Definitions() {
    }
}
