package org.hepmva.io.hist;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.root.object.RootObject;

/** The sums over entries as ROOT holds them: fTsumw, fTsumwx, … */
final class StatisticsCodec {

    private static final String AXES = "xyzt";

    private StatisticsCodec() {
    }

    /** {@return the statistics of so many axes, of a profile with that of the averaged quantity} */
    static Statistics read(RootObject object, int axes) {
        List<Double> first = new ArrayList<>();
        List<Double> second = new ArrayList<>();
        for (int k = 0; k < axes; k++) {
            first.add(object.number("fTsumw" + AXES.charAt(k)));
            second.add(object.number("fTsumw" + AXES.charAt(k) + "2"));
        }
        return new Statistics(object.number("fEntries"), object.number("fTsumw"), object.number("fTsumw2"),
                first, second, cross(object, axes));
    }

    private static List<Double> cross(RootObject object, int axes) {
        List<Double> cross = new ArrayList<>();
        for (String pair : pairs(axes)) {
            if (object.has("fTsumw" + pair)) {
                cross.add(object.number("fTsumw" + pair));
            }
        }
        return cross;
    }

    private static List<String> pairs(int axes) {
        return axes == 2 ? List.of("xy") : axes == 3 ? List.of("xy", "xz", "yz") : List.of();
    }

    /** Writes the sums for so many axes; of a profile the averaged quantity is one more. */
    static void write(Statistics statistics, int axes, RootObject.Builder builder) {
        builder.number("fEntries", statistics.entries()).number("fTsumw", statistics.sumW())
                .number("fTsumw2", statistics.sumW2());
        for (int k = 0; k < statistics.sumWx().size(); k++) {
            builder.number("fTsumw" + AXES.charAt(k), statistics.sumWx().get(k));
            builder.number("fTsumw" + AXES.charAt(k) + "2", statistics.sumWx2().get(k));
        }
        List<String> pairs = pairs(axes);
        for (int k = 0; k < pairs.size() && k < statistics.sumWxy().size(); k++) {
            builder.number("fTsumw" + pairs.get(k), statistics.sumWxy().get(k));
        }
    }
}
