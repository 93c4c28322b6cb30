package org.hepmva.train.trees;

/** What a leaf of an AdaBoost tree says. */
public enum LeafVote {

    /** +1 where the weight of signal is larger than that of background, else −1. TMVA's UseYesNoLeaf. */
    YES_NO {
        @Override
        double value(double signal, double background) {
            return signal > background ? 1 : -1;
        }
    },

    /** 2p − 1 with the purity p = s/(s + b), between −1 and +1; negative sums count as zero. */
    PURITY {
        @Override
        double value(double signal, double background) {
            double s = Math.max(signal, 0);
            double b = Math.max(background, 0);
            return s + b > 0 ? (s - b) / (s + b) : 0;
        }
    };

    abstract double value(double signal, double background);
}
