package org.hepmva.report;

import java.util.List;

/** What the words of the report of n classes mean. */
final class MulticlassDefinitions {

    private static final List<DefinedWord> ALL = List.of(
        new DefinedWord("Number for a class",
                "What a method says of an event for each class; the numbers of an event add up"
                + " to 1, and larger means more like the class. An event is taken for the class with the"
                + " largest number, of equal ones the first."),
        new DefinedWord("Confusion matrix, efficiency, purity",
                "Sums of event weights of each true class and each class"
                + " that events are taken for. The efficiency of a class is the fraction of its events that"
                + " is taken for it, purity the fraction of the class in what is taken for it, which depends"
                + " on how many events of each class the weights stand for. F1 is their harmonic mean."),
        new DefinedWord("Accuracy, balanced accuracy",
                "The fraction of all weight that is taken for what it is; the mean"
                + " efficiency of the classes, which is 1/n for a method that knows nothing and does not"
                + " depend on their sizes."),
        new DefinedWord("Log-loss",
                "Mean of −ln of the number for the true class, by event weights: ln n for a method that"
                + " knows nothing; less is better."),
        new DefinedWord("Errors",
                "Of fractions: for classes of the sizes they have, so that what passes of each is"
                + " binomial; where few events pass or fail, the two sides of Clopper and Pearson's interval"
                + " of 68.27%, and its limit where none was seen. Of sums of weights: √Σw²."),
        new DefinedWord("AUC",
                "The probability that an event of the class has the larger number of a pair with another"
                + " event, unbinned, with event weights; of a pair of classes by p₁/(p₁ + p₂) of their"
                + " numbers. Errors are DeLong's, of means with all that the areas have in common. Means"
                + " count every class, or pair, the same."),
        new DefinedWord("Rejection factor",
                "1/ε of all other classes together, at the tightest cut on the number of the"
                + " class that keeps the wanted fraction of it. Its error contains that the cut was found on"
                + " these events."),
        new DefinedWord("Best cuts",
                "Found on the validation part, measured on the test part: the largest s/√(s + b) with"
                + " the class as signal s and all others as background b, by their event weights. Its square"
                + " is purity × efficiency times the signal before the cut, so that this, which TMVA's cuts"
                + " for several classes maximise, is largest there too. Cuts on all numbers are searched one"
                + " bound after the other until none gets better, from several starting points."),
        new DefinedWord("Separation",
                "½ ∫ (s − b)²/(s + b) of the normalised densities of a class and all others, in up to"
                + " 50 bins of equal population."),
        new DefinedWord("Training went on too long",
                "The loss that the training makes small, on validation events, was smaller at an earlier step"
                + " than with what was kept, by more than 2½ errors of the difference on the same events: the"
                + " smallest of many is so small by luck too, in 4% of trainings that wander without aim."),
        new DefinedWord("Training against test",
                "Any flexible method does better on what it has seen; that is no harm in"
                + " itself, and test numbers are unbiased all the same. The Kolmogorov–Smirnov p-value is the"
                + " chance to find numbers this different if training and test events followed one"
                + " distribution, from effective entries with Stephens' correction for few."),
        new DefinedWord("Importance by permutation",
                "Rise of the log-loss, and fall of the mean AUC of every class against"
                + " the rest, when one variable's values are exchanged between test events (at most 10 000 of"
                + " them unless set otherwise), the mean of five random orders: what the method loses without"
                + " it, given all others. The error is that of other orders and events."),
        new DefinedWord("Share in training",
                "Of trees: the share of a variable's cuts in what all cuts gain, summed over"
                + " the trees that were kept."),
        new DefinedWord("Training curves",
                "From the events the training learns from and from the validation part, with the"
                + " weights of the training."),
        new DefinedWord("Negative weights",
                "Every number but the training curves includes them with their sign. “Negative"
                + " weights” in the table of the sample is the share of events, not of Σw."),
        new DefinedWord("Missing numbers",
                "A dash: the number does not exist, for instance the purity of nothing."));

    private static final List<DefinedWord> OF_SOURCES = List.of(
        SourcesSection.DEFINITIONS.get(0),
        new DefinedWord("Best cuts by expected events",
                "Where every source has a scale or a cross-section, cuts are found"
                + " by expected events, each source scaled to all of its events, and by four figures of"
                + " merit: s/√(s + b); s/√b; Asimov significance √(2[(s + b)ln(1 + s/b) − s]); the same with"
                + " b known to the error of the simulation, b ± σ. In the search b is raised by its error, at"
                + " least by one event, but for s/√(s + b), which does not favour small b. What is quoted is"
                + " that of the test part, with the error of the simulation."));

    private MulticlassDefinitions() {
    }

    /** {@return the words of a page, with those of sources if it has them} */
    static List<DefinedWord> of(boolean hasSources) {
        return hasSources ? DefinedWord.withMore(ALL, OF_SOURCES) : ALL;
    }
}
