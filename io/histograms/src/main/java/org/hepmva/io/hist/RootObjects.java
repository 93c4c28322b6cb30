package org.hepmva.io.hist;

import org.hepmva.io.root.object.RootObject;

/** Turns objects of ROOT files into histograms, profiles, efficiencies and graphs, and back. Stateless. */
public final class RootObjects {

    private RootObjects() {
    }

    /** {@return whether objects of a class can be read, {@code "TH1D"} for instance} */
    public static boolean isReadable(String className) {
        return !meaning(className).isEmpty();
    }

    /** {@return what objects of a class are read as, such as {@code "graph"}; empty if they are not} */
    static String meaning(String className) {
        if (HistogramCodec.knows(className) || SparseCodec.knows(className)) {
            return "histogram";
        }
        if (ProfileCodec.knows(className)) {
            return "profile";
        }
        return EfficiencyCodec.knows(className) ? "efficiency" : GraphCodec.knows(className) ? "graph" : "";
    }

    /**
     * {@return an object as ROOT has it: TH1D, TH2D, TH3D, TProfile, TProfile2D, TProfile3D, TEfficiency or
     * the kind of TGraph that the errors need}
     *
     * @throws IllegalArgumentException if there are more than three axes, or ROOT has no place for something
     */
    public static RootObject write(AnalysisObject object) {
        if (object instanceof HistogramObject histogram) {
            return HistogramCodec.write(histogram);
        }
        if (object instanceof ProfileObject profile) {
            return ProfileCodec.write(profile);
        }
        return object instanceof GraphObject graph ? GraphCodec.write(graph)
                : EfficiencyCodec.write((EfficiencyObject) object);
    }

    /**
     * {@return what an object means}
     *
     * @param object as a ROOT file holds it, of a class that {@linkplain #isReadable is readable}
     * @throws IllegalArgumentException if it is of another class, lacks a member, or what it says cannot be:
     *                                  edges that do not rise, for instance
     */
    public static AnalysisObject read(RootObject object) {
        String className = object.className();
        if (HistogramCodec.knows(className)) {
            return HistogramCodec.read(object);
        }
        if (ProfileCodec.knows(className)) {
            return ProfileCodec.read(object);
        }
        if (EfficiencyCodec.knows(className)) {
            return EfficiencyCodec.read(object);
        }
        if (GraphCodec.knows(className)) {
            return GraphCodec.read(object);
        }
        if (SparseCodec.knows(className)) {
            return SparseCodec.read(object);
        }
        throw new IllegalArgumentException("a " + className
                + " is no histogram, profile, efficiency or graph");
    }
}
