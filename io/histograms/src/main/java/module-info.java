/** Histograms, profiles, efficiencies and graphs in files. */
module org.hepmva.io.hist {
    requires transitive org.hepmva.hist;
    requires transitive org.hepmva.io.root;

    exports org.hepmva.io.hist;
}
