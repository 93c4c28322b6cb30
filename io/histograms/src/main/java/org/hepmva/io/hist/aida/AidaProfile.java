package org.hepmva.io.hist.aida;

import java.util.Arrays;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.io.hist.ProfileErrors;
import org.hepmva.io.hist.ProfileObject;
import org.hepmva.io.hist.bins.AxesOfEdges;
import org.hepmva.io.hist.text.BinTable;

/** Profiles. Stateless. */
final class AidaProfile {

    private AidaProfile() {
    }

    static ProfileObject read(AidaItem item) {
        AidaElement element = item.element();
        int count = AidaHistogram.dimension(element);
        List<Axis> axes = AidaAxes.read(item, element, count);
        double[][] sums = sums(item, axes);
        BinTable table = new BinTable(axes, true);
        for (AidaElement bin : element.within("data" + count + "d", "bin" + count + "d")) {
            int[] numbers = AidaAxes.bin(bin, axes);
            double[] own = sums.length == 0 ? ofEntries(bin) : own(sums, AxesOfEdges.cell(axes, numbers));
            double[][] moments = AidaHistogram.moments(bin, numbers, axes, own[0], count + 1);
            moments[0][count] = own[2];
            moments[1][count] = own[3];
            table.add(numbers, new BinTable.Bin(bin.number("entries"), own[0], own[1], moments[0],
                    moments[1], new double[0]));
        }
        return table.profile(item.heading(count), errors(item),
                AidaHistogram.statistics(item, element, table));
    }

    /** {@return Σw, Σw², Σwy and Σwy² if each entry counts 1} */
    private static double[] ofEntries(AidaElement bin) {
        double entries = bin.number("entries");
        double mean = bin.number("height", 0);
        double rms = bin.number("rms", 0);
        return new double[] {entries, entries, entries * mean, entries * (mean * mean + rms * rms)};
    }

    private static double[] own(double[][] sums, int cell) {
        return new double[] {sums[0][cell], sums[1][cell], sums[2][cell], sums[3][cell]};
    }

    /** {@return the four sums of every bin; none if the file does not have them} */
    private static double[][] sums(AidaItem item, List<Axis> axes) {
        if (item.note(AidaNotes.SUMS.get(0), "").isEmpty()) {
            return new double[0][];
        }
        double[][] sums = new double[AidaNotes.SUMS.size()][];
        for (int k = 0; k < sums.length; k++) {
            String key = AidaNotes.SUMS.get(k);
            sums[k] = AidaNotes.numbers(key, item.note(key, ""), AxesOfEdges.cells(axes),
                    "bins with flow");
        }
        return sums;
    }

    private static ProfileErrors errors(AidaItem item) {
        String name = item.note(AidaNotes.ERRORS, "");
        return Arrays.stream(ProfileErrors.values()).filter(each -> each.name().equals(name)).findFirst()
                .orElse(ProfileErrors.MEAN);
    }
}
