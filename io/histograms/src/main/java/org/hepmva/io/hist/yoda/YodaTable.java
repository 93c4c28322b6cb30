package org.hepmva.io.hist.yoda;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hepmva.hist.Axis;
import org.hepmva.io.hist.AnalysisObject;
import org.hepmva.io.hist.bins.AxesOfEdges;
import org.hepmva.io.hist.text.BinTable;
import org.hepmva.text.Require;

/**
 * Histograms and profiles in versions 1 and 2: a row for every bin with its edges, and of one axis rows for
 * underflow and overflow. Bins may be left out: what lies between others is a bin without entries.
 */
final class YodaTable {

    /** Numbers of a row of the averaged quantity of two axes with the products with it, which few have. */
    private static final int MORE_PRODUCTS = 2;

    private final YodaBlock block;
    private final int axes;
    private final boolean isProfile;

    private YodaTable(YodaBlock block) {
        this.block = block;
        this.axes = block.type().axes();
        this.isProfile = block.type().family().equals("PROFILE");
    }

    static AnalysisObject read(YodaBlock block) {
        Require.that(block.type().axes() <= 2, "version %s of YODA has no %s", block.type().version(),
                block.type().kind());
        return new YodaTable(block).read();
    }

    private AnalysisObject read() {
        List<Axis> found = axes();
        BinTable table = new BinTable(found, isProfile);
        double entries = -1;
        for (YodaLine line : block.data()) {
            String word = line.words()[0];
            switch (word) {
                case "Total" -> entries = bin(line, 2).entries();
                case "Underflow", "Overflow" -> {
                    if (axes != 1) {
                        throw line.mistake("'" + word + "' is a row of one axis only");
                    }
                    table.add(new int[] {word.equals("Underflow") ? -1 : found.get(0).bins()}, bin(line, 2));
                }
                default -> table.add(place(line, found), bin(line, 2 * axes));
            }
        }
        if (entries >= 0) {
            table.setEntries(entries);
        }
        return isProfile ? table.profile(block.heading(axes), YodaBins.errors(block), table.statistics())
                : table.histogram(block.heading(axes), table.statistics());
    }

    private List<Axis> axes() {
        List<Axis> found = new ArrayList<>();
        for (int k = 0; k < axes; k++) {
            SortedSet<Double> edges = new TreeSet<>();
            for (YodaLine line : block.data()) {
                if (!Character.isUpperCase(line.text().charAt(0))) {
                    edges.add(edge(line, 2 * k));
                    edges.add(edge(line, 2 * k + 1));
                }
            }
            found.add(AxesOfEdges.of(block.label(k),
                    edges.stream().mapToDouble(Double::doubleValue).toArray()));
        }
        return found;
    }

    /** A zero with a sign is the same edge as one without. */
    private double edge(YodaLine line, int word) {
        String[] words = line.words();
        if (word >= words.length) {
            throw line.mistake(words.length + " numbers, where a bin has " + (2 * axes) + " edges and "
                    + columns() + " sums");
        }
        return line.number(words[word]) + 0.0;
    }

    private int[] place(YodaLine line, List<Axis> found) {
        int[] place = new int[axes];
        for (int k = 0; k < axes; k++) {
            double low = edge(line, 2 * k);
            double high = edge(line, 2 * k + 1);
            place[k] = found.get(k).indexOf(low);
            if (!(found.get(k).upperEdge(place[k]) == high)) {
                throw line.mistake("the bin from " + low + " to " + high + " overlaps with others");
            }
        }
        return place;
    }

    /** sumw and sumw2, two for each quantity, of two axes the product of them, and the entries. */
    private int columns() {
        return 3 + 2 * (axes + (isProfile ? 1 : 0)) + (axes == 2 ? 1 : 0);
    }

    private BinTable.Bin bin(YodaLine line, int start) {
        double[] numbers = line.numbers(start);
        boolean hasMore = axes == 2 && isProfile && numbers.length == columns() + MORE_PRODUCTS;
        if (numbers.length != columns() && !hasMore) {
            throw line.mistake(numbers.length + " sums, where " + block.type().name() + " has " + columns());
        }
        int quantities = axes + (isProfile ? 1 : 0);
        double[] first = new double[quantities];
        double[] second = new double[quantities];
        for (int k = 0; k < quantities; k++) {
            first[k] = numbers[2 + 2 * k];
            second[k] = numbers[3 + 2 * k];
        }
        double[] cross = new double[quantities * (quantities - 1) / 2];
        if (axes == 2) {
            cross[0] = numbers[2 + 2 * quantities];
        }
        return new BinTable.Bin(numbers[numbers.length - 1], numbers[0], numbers[1], first, second,
                cross);
    }
}
