package org.hepmva.io.hist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Profile;
import org.hepmva.io.hist.bins.BinWalk;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.text.Printable;
import org.hepmva.text.Require;

/**
 * Profiles as ROOT holds them (TProfile, TProfile2D, TProfile3D): the contents of the histogram they derive
 * from are Σwy, its Σw² are Σwy², and Σw and Σw² stand beside. Without the last, each entry had the event
 * weight 1.
 */
final class ProfileCodec {

    private static final Map<String, Integer> CLASSES =
            Map.of("TProfile", 1, "TProfile2D", 2, "TProfile3D", 3);

    private ProfileCodec() {
    }

    static boolean knows(String className) {
        return CLASSES.containsKey(className);
    }

    static ProfileObject read(RootObject object) {
        int dimension = CLASSES.get(object.className());
        double[] sumWy = object.numbers();
        HistogramCodec.requireCells(object, dimension, sumWy.length);
        double[] sumWy2 = object.numbers("fSumw2");
        double[] sumW = object.numbers("fBinEntries");
        double[] stored = object.has("fBinSumw2") ? object.numbers("fBinSumw2") : new double[0];
        double[] sumW2 = stored.length == 0 ? sumW : stored;
        Require.that(sumWy2.length == sumWy.length && sumW.length == sumWy.length
                && sumW2.length == sumWy.length, "%s has %s sums of wy, %s of wy², %s of w and %s of w²",
                object.className(), sumWy.length, sumWy2.length, sumW.length, sumW2.length);
        List<Axis> axes = AxisCodec.readAll(object, dimension);
        Profile profile = Profile.of(object.text("fTitle"),
                new Profile.BinSums(sumW, sumW2, sumWy, sumWy2), axes.toArray(Axis[]::new))
                .withEntries(HistogramCodec.entries(object));
        String contentTitle = dimension == 3 ? ""
                : AxisCodec.child(object, dimension == 1 ? "fYaxis" : "fZaxis").text("fTitle");
        return new ProfileObject(object.text("fName"), profile, errors(object), contentTitle,
                StatisticsCodec.read(object, dimension + 1));
    }

    /** {@return a profile as ROOT has it} */
    static RootObject write(ProfileObject object) {
        Profile profile = object.profile();
        int dimension = profile.axes().size();
        Require.that(dimension <= 3, "profile '%s' has %s axes; ROOT's TProfile, TProfile2D and TProfile3D "
                + "have up to 3", Printable.of(profile.title()), dimension);
        List<double[]> sums = new ArrayList<>();
        sums.add(all(profile, profile::sumW));
        sums.add(all(profile, profile::sumW2));
        boolean isWeighted = !Arrays.equals(sums.get(0), sums.get(1));
        String className = dimension == 1 ? "TProfile" : "TProfile" + dimension + "D";
        return HistogramCodec.base(new HistogramCodec.Head(className, dimension == 1 ? 7 : 8, object.name(),
                object.title(), object.contentTitle()), profile.axes(), object.statistics())
                .numbers(all(profile, profile::sumWy))
                .object("fSumw2", HistogramCodec.array(all(profile, profile::sumWy2)))
                .object("fBinEntries", HistogramCodec.array(sums.get(0)))
                .object("fBinSumw2", HistogramCodec.array(isWeighted ? sums.get(1) : new double[0]))
                .whole("fErrorMode", object.errors().ordinal()).build();
    }

    private static double[] all(Profile profile, ToDoubleFunction<int[]> sum) {
        List<Double> values = new ArrayList<>();
        BinWalk.over(profile.axes(), (cell, bin, isInside) -> values.add(sum.applyAsDouble(bin)));
        return values.stream().mapToDouble(value -> value).toArray();
    }

    private static ProfileErrors errors(RootObject object) {
        long mode = object.whole("fErrorMode");
        ProfileErrors[] all = ProfileErrors.values();
        Require.that(mode >= 0 && mode < all.length, "%s has the error mode %s, which is not one of 0 to %s",
                object.className(), mode, all.length - 1);
        return all[(int) mode];
    }
}
