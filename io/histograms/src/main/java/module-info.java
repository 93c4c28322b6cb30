/** Histograms, profiles, efficiencies and graphs in files. */
module org.hepmva.io.hist {
    requires transitive org.hepmva.hist;
    requires transitive org.hepmva.io.root;
    requires java.xml;

    exports org.hepmva.io.hist;

    uses org.hepmva.io.hist.HistogramFormat;

    provides org.hepmva.io.hist.HistogramFormat with
            org.hepmva.io.hist.RootHistogramFormat,
            org.hepmva.io.hist.aida.AidaFormat,
            org.hepmva.io.hist.yoda.YodaFormat;
}
