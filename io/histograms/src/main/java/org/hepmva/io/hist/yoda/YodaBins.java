package org.hepmva.io.hist.yoda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.hist.Axis;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.io.hist.AnalysisObject;
import org.hepmva.io.hist.ProfileErrors;
import org.hepmva.io.hist.bins.AxesOfEdges;
import org.hepmva.io.hist.text.BinTable;
import org.hepmva.text.Require;

/** Histograms and profiles in version 3: a row for every bin, flow included. */
final class YodaBins {

    /** An annotation of ours: what the errors of a profile are meant to be, if not those of means. */
    static final String ERRORS = "ErrorOption";

    private YodaBins() {
    }

    static AnalysisObject read(YodaBlock block) {
        boolean isProfile = block.type().family().equals("PROFILE");
        YodaEdges edges = YodaEdges.of(block);
        List<Axis> axes = edges.axes();
        requireRows(axes, edges.rows().size());
        BinTable table = new BinTable(axes, isProfile);
        int[] row = new int[axes.size()];
        int[] bin = new int[axes.size()];
        for (YodaLine line : edges.rows()) {
            for (int k = 0; k < bin.length; k++) {
                bin[k] = bin(axes.get(k), row[k]);
            }
            table.add(bin, bin(line, axes.size() + (isProfile ? 1 : 0)));
            advance(row, axes);
        }
        BinTable.Heading heading = block.heading(axes.size());
        return isProfile ? table.profile(heading, errors(block), table.statistics())
                : table.histogram(heading, table.statistics());
    }

    private static void requireRows(List<Axis> axes, int there) {
        AxesOfEdges.cells(axes);
        int rows = axes.stream().mapToInt(YodaBins::rows).reduce(1, (a, b) -> a * b);
        Require.that(rows == there, "it has %s rows of numbers, where its edges make %s bins with flow",
                there, rows);
    }

    /** {@return the bins of an axis and its flow; categories have one bin for all others} */
    static int rows(Axis axis) {
        return axis.bins() + (axis instanceof CategoryAxis ? 1 : 2);
    }

    /** {@return the number of the bin of a row; of all others of categories it is that of the overflow} */
    private static int bin(Axis axis, int row) {
        return row == 0 && axis instanceof CategoryAxis ? axis.bins() : row - 1;
    }

    private static void advance(int[] row, List<Axis> axes) {
        for (int k = 0; k < row.length; k++) {
            row[k]++;
            if (row[k] < rows(axes.get(k))) {
                return;
            }
            row[k] = 0;
        }
    }

    private static BinTable.Bin bin(YodaLine line, int quantities) {
        double[] numbers = line.numbers(0);
        int pairs = quantities * (quantities - 1) / 2;
        if (numbers.length != 2 + 2 * quantities + pairs + 1) {
            throw line.mistake(numbers.length + " numbers, where a bin has "
                    + (2 + 2 * quantities + pairs + 1) + ": " + String.join(", ", columns(quantities)));
        }
        double[] first = new double[quantities];
        double[] second = new double[quantities];
        for (int k = 0; k < quantities; k++) {
            first[k] = numbers[2 + 2 * k];
            second[k] = numbers[3 + 2 * k];
        }
        int start = 2 + 2 * quantities;
        return new BinTable.Bin(numbers[numbers.length - 1], numbers[0], numbers[1], first, second,
                Arrays.copyOfRange(numbers, start, start + pairs));
    }

    /** {@return what the numbers of a bin are called} */
    static List<String> columns(int quantities) {
        List<String> columns = new ArrayList<>(List.of("sumW", "sumW2"));
        for (int k = 1; k <= quantities; k++) {
            columns.add("sumW(A" + k + ")");
            columns.add("sumW2(A" + k + ")");
        }
        for (int i = 1; i <= quantities; i++) {
            for (int k = i + 1; k <= quantities; k++) {
                columns.add("sumW(A" + i + ",A" + k + ")");
            }
        }
        columns.add("numEntries");
        return columns;
    }

    static ProfileErrors errors(YodaBlock block) {
        String name = block.annotations().getOrDefault(ERRORS, "");
        return Arrays.stream(ProfileErrors.values()).filter(each -> each.name().equals(name)).findFirst()
                .orElse(ProfileErrors.MEAN);
    }
}
