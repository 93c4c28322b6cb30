package org.hepmva.io.hist;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.hepmva.hist.Axis;
import org.hepmva.hist.Histogram;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.text.Require;

/**
 * Histograms of any number of axes as ROOT holds them (THnSparse, THn). In a sparse one the filled bins stand
 * in chunks, the number of each as a run of bits, those of the first axis lowest:
 *
 * <pre>
 *   bits of an axis   as many as its n + 2 bins need, counted as binary digits of n + 2
 *   bytes of a bin    those of all its bits, rounded up
 * </pre>
 */
final class SparseCodec {

    private static final Pattern CLASS =
            Pattern.compile("THn(Sparse)?T<(TArray[CSILFD]|TArrayL64|char|short|int|long|Long64_t|float"
                    + "|double|Char_t|Short_t|Int_t|Long_t|Float_t|Double_t)>");

    /** Cells of an array that are still made: 128 MiB each of Σw and Σw². */
    private static final long MOST_CELLS = 1 << 24;

    private SparseCodec() {
    }

    static boolean knows(String className) {
        return CLASS.matcher(className).matches();
    }

    static HistogramObject read(RootObject object) {
        List<RootObject> stored = object.objects("fAxes");
        Require.that(stored.size() == object.whole("fNdimensions") && !stored.isEmpty(),
                "%s has %s dimensions and %s axes", object.className(), object.whole("fNdimensions"),
                stored.size());
        long cells = 1;
        for (RootObject axis : stored) {
            long bins = axis.whole("fNbins");
            Require.that(bins >= 1, "axis '%s' has %s bins", axis.text("fTitle"), bins);
            cells = Math.multiplyExact(cells, bins + 2);
        }
        Require.that(cells <= MOST_CELLS, "%s has %s bins with flow; up to %s are made to a histogram",
                object.className(), cells, MOST_CELLS);
        double[] sumW = new double[(int) cells];
        double[] sumW2 = new double[(int) cells];
        if (object.className().startsWith("THnSparse")) {
            readChunks(object, stored, sumW, sumW2);
        } else {
            readDense(object, stored, sumW, sumW2);
        }
        List<Axis> axes = stored.stream().map(AxisCodec::read).toList();
        Histogram histogram = Histogram.of(object.text("fTitle"), sumW, sumW2, axes.toArray(Axis[]::new))
                .withEntries(HistogramCodec.entries(object));
        return new HistogramObject(object.text("fName"), histogram, "", statistics(object));
    }

    private static Statistics statistics(RootObject object) {
        return new Statistics(object.number("fEntries"), object.number("fTsumw"), object.number("fTsumw2"),
                boxed(object.numbers("fTsumwx")), boxed(object.numbers("fTsumwx2")), List.of());
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** ROOT's THn runs over its last axis fastest. */
    private static void readDense(RootObject object, List<RootObject> axes, double[] sumW, double[] sumW2) {
        double[] w = AxisCodec.child(object, "fArray").numbers("fData");
        double[] w2 = AxisCodec.child(object, "fSumw2").numbers("fData");
        Require.that(w.length == sumW.length && (w2.length == 0 || w2.length == w.length),
                "%s has %s bins with flow, %s contents and %s sums of w²", object.className(), sumW.length,
                w.length, w2.length);
        int[] bins = axes.stream().mapToInt(axis -> (int) axis.whole("fNbins")).toArray();
        for (int i = 0; i < w.length; i++) {
            int rest = i;
            int[] coordinates = new int[bins.length];
            for (int k = bins.length - 1; k >= 0; k--) {
                coordinates[k] = rest % (bins[k] + 2);
                rest /= bins[k] + 2;
            }
            int cell = cell(coordinates, bins);
            sumW[cell] = w[i];
            sumW2[cell] = w2.length == 0 ? Math.abs(w[i]) : w2[i];
        }
    }

    private static int cell(int[] coordinates, int[] bins) {
        int cell = 0;
        for (int k = bins.length - 1; k >= 0; k--) {
            cell = cell * (bins[k] + 2) + coordinates[k];
        }
        return cell;
    }

    private static void readChunks(RootObject object, List<RootObject> axes, double[] sumW, double[] sumW2) {
        int[] bins = axes.stream().mapToInt(axis -> (int) axis.whole("fNbins")).toArray();
        long left = object.whole("fFilledBins");
        for (RootObject chunk : object.objects("fBinContent")) {
            byte[] coordinates = chunk.bytes("fCoordinates");
            int width = Math.toIntExact(chunk.whole("fSingleCoordinateSize"));
            double[] w = chunk.numbers("fContent");
            double[] w2 = chunk.object("fSumw2").isPresent() ? chunk.numbers("fSumw2") : new double[0];
            Require.that(width == (bits(bins) + 7) / 8 && coordinates.length % width == 0,
                    "%s has %s bytes for a bin where it needs %s", object.className(), width,
                    (bits(bins) + 7) / 8);
            int filled = (int) Math.min(left, coordinates.length / width);
            Require.that(w.length >= filled && (w2.length == 0 || w2.length >= filled),
                    "%s has a chunk of %s bins with %s contents", object.className(), filled, w.length);
            for (int i = 0; i < filled; i++) {
                int cell = cell(unpacked(coordinates, i * width, bins), bins);
                sumW[cell] = w[i];
                sumW2[cell] = w2.length == 0 ? Math.abs(w[i]) : w2[i];
            }
            left -= filled;
        }
        Require.that(left == 0, "%s lacks %s of its filled bins", object.className(), left);
    }

    private static int bits(int[] bins) {
        return Arrays.stream(bins).map(SparseCodec::bits).sum();
    }

    /** {@return the binary digits of n + 2} */
    private static int bits(int bins) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(bins + 2);
    }

    private static int[] unpacked(byte[] bytes, int start, int[] bins) {
        int[] coordinates = new int[bins.length];
        int bit = 0;
        for (int k = 0; k < bins.length; k++) {
            for (int i = 0; i < bits(bins[k]); i++) {
                int set = bytes[start + bit / 8] >> bit % 8 & 1;
                coordinates[k] |= set << i;
                bit++;
            }
            Require.that(coordinates[k] <= bins[k] + 1, "bin %s is not in 0 to %s", coordinates[k],
                    bins[k] + 1);
        }
        return coordinates;
    }
}
