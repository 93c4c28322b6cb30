package org.hepmva.io.hist;

/**
 * One object of a file, as the file lists it.
 *
 * @param path       its name with the directories before it; of an older cycle with that: {@code "dir/pt;1"}
 * @param kind       what the file calls it, such as {@code "TH1D"}
 * @param title      its title; may be empty
 * @param isReadable whether it can be read as an {@link AnalysisObject}
 */
public record HistogramEntry(String path, String kind, String title, boolean isReadable) {
}
