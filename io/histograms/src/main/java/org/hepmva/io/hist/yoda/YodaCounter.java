package org.hepmva.io.hist.yoda;

import java.util.List;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.io.hist.HistogramObject;
import org.hepmva.io.hist.text.BinTable;

/** A counter: sumW, sumW2 and the number of entries. It is read as a histogram of one category, "all". */
final class YodaCounter {

    private YodaCounter() {
    }

    static HistogramObject read(YodaBlock block) {
        YodaLine line = block.data().get(0);
        double[] numbers = line.numbers(0);
        if (numbers.length != 3) {
            throw line.mistake(numbers.length + " numbers, where a counter has 3: sumW, sumW2, numEntries");
        }
        BinTable table = new BinTable(List.of(CategoryAxis.of(block.label(0), "all")), false);
        table.add(new int[] {0}, new BinTable.Bin(numbers[2], numbers[0], numbers[1],
                new double[] {numbers[0] / 2}, new double[] {numbers[0] / 4}, new double[0]));
        return table.histogram(block.heading(1), table.statistics());
    }
}
