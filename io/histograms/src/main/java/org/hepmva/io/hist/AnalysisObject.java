package org.hepmva.io.hist;

/**
 * What is counted or measured, as a file holds it: one of the kinds of {@code org.hepmva.hist}, with what a
 * file knows besides. Immutable.
 */
public sealed interface AnalysisObject
        permits HistogramObject, ProfileObject, EfficiencyObject, GraphObject {

    /** {@return its name in the file, without the directories before it} */
    String name();

    /** {@return its title; may be empty} */
    String title();
}
