/** Axes, histograms, profiles, efficiencies and graphs. */
module org.hepmva.hist {
    requires org.hepmva.text;
    requires commons.math3;

    exports org.hepmva.hist;
}
