package org.hepmva.io.hist;

import org.hepmva.hist.Profile;

/**
 * A profile in a file.
 *
 * @param name         its name in the file
 * @param profile      its bins and their sums, frozen
 * @param errors       what the error of a bin is meant to be
 * @param contentTitle what stands along the axis of the averaged quantity; may be empty
 * @param statistics   sums over the entries themselves; the averaged quantity is the last axis
 */
public record ProfileObject(String name, Profile profile, ProfileErrors errors, String contentTitle,
        Statistics statistics) implements AnalysisObject {

    private static final double VARIANCE_OF_INTEGERS = 1 / 12.0;

    /** Freezes the profile. */
    public ProfileObject {
        profile = profile.frozen();
    }

    /** {@return a profile for a file, with errors of the mean and statistics from its bins} */
    public static ProfileObject of(String name, Profile profile) {
        return new ProfileObject(name, profile, ProfileErrors.MEAN, "", Statistics.ofBins(profile));
    }

    @Override
    public String title() {
        return profile.title();
    }

    /** {@return the error of a bin as {@link #errors} say; NaN if Σw is 0} */
    public double error(int... bin) {
        double error = profile.error(bin);
        return switch (errors) {
            case MEAN -> error;
            case SPREAD -> profile.spread(bin);
            case MEAN_OF_INTEGERS -> error != 0 ? error
                    : Math.sqrt(VARIANCE_OF_INTEGERS * profile.sumW2(bin)) / Math.abs(profile.sumW(bin));
            case WEIGHTS -> profile.sumW(bin) == 0 ? Double.NaN : 1 / Math.sqrt(profile.sumW(bin));
        };
    }
}
