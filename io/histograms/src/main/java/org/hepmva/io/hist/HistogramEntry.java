package org.hepmva.io.hist;

/**
 * One object of a file, as the file lists it.
 *
 * @param path      its name with the directories before it; of an older cycle with that: {@code "dir/pt;1"}
 * @param className what the file calls it, such as {@code "TH1D"}
 * @param title     its title; may be empty
 * @param meaning   what it is read as: {@code "histogram"}, {@code "profile"}, {@code "efficiency"} or {@code
 *                  "graph"}; empty if it is none of these
 */
public record HistogramEntry(String path, String className, String title, String meaning) {

    /** {@return whether it can be read as an {@link AnalysisObject}} */
    public boolean isReadable() {
        return !meaning.isEmpty();
    }
}
