package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.hepmva.hist.CategoryAxis;
import org.hepmva.io.root.object.RootObject;
import org.junit.jupiter.api.Test;

/** Objects made by hand that no ROOT would write: each is answered with a sentence. */
class RootObjectsTest {

    private static RootObject array(double... values) {
        return RootObject.builder("TArrayD", 1).numbers(values).build();
    }

    private static RootObject.Builder axis(long bins, double low, double high, double... edges) {
        return RootObject.builder("TAxis", 10).text("fName", "xaxis").text("fTitle", "x")
                .whole("fNbins", bins).number("fXmin", low).number("fXmax", high)
                .object("fXbins", array(edges));
    }

    private static RootObject.Builder histogram(RootObject axis, double... contents) {
        return RootObject.builder("TH1D", 3).text("fName", "h").text("fTitle", "t").object("fXaxis", axis)
                .object("fYaxis", axis(1, 0, 1).build()).object("fSumw2", array()).numbers(contents)
                .number("fEntries", 1).number("fTsumw", 1).number("fTsumw2", 1).number("fTsumwx", 1)
                .number("fTsumwx2", 1);
    }

    private static void refused(String sentence, RootObject.Builder object) {
        RootObject built = object.build();
        assertEquals(sentence, assertThrows(IllegalArgumentException.class,
                () -> RootObjects.read(built)).getMessage());
    }

    @Test
    void aHistogramThatIsAsItShouldBeIsRead() {
        assertEquals("t", RootObjects.read(histogram(axis(1, 0, 1).build(), 0, 1, 0).build()).title());
        assertTrue(RootObjects.isReadable("TH3S"));
        assertTrue(RootObjects.isReadable("THnSparseT<TArrayF>"));
        assertFalse(RootObjects.isReadable("TH4D"));
        assertFalse(RootObjects.isReadable("TTree"));
    }

    @Test
    void binsThatAreNotThereAreRefusedBeforeMemoryIsTakenForThem() {
        refused("TH1D has 1000000002 bins with flow and 3 contents",
                histogram(axis(1_000_000_000, 0, 1).build(), 0, 1, 0));
        refused("TH1D.fXaxis has 0 bins", histogram(axis(0, 0, 1).build(), 0, 0));
        refused("TH1D.fXaxis has -5 bins", histogram(axis(-5, 0, 1).build(), 0, 0));
        refused("TH1D has 3 bins with flow and 1 sums of w²",
                histogram(axis(1, 0, 1).build(), 0, 1, 0).object("fSumw2", array(1)));
    }

    @Test
    void axesThatCannotBeAreRefused() {
        refused("axis 'x': [1.0, 1.0) is not a finite, non-empty range",
                histogram(axis(1, 1, 1).build(), 0, 1, 0));
        refused("axis 'x': [0.0, NaN) is not a finite, non-empty range",
                histogram(axis(1, 0, Double.NaN).build(), 0, 1, 0));
        refused("axis 'x': edges[1] = 0.0 does not exceed edges[0] = 0.0",
                histogram(axis(2, 0, 1, 0, 0, 1).build(), 0, 1, 0, 0));
        refused("axis 'x' has 1 bins and 3 edges", histogram(axis(1, 0, 1, 0, 1, 2).build(), 0, 1, 0));
        refused("TH1D.fXaxis is a null pointer",
                histogram(axis(1, 0, 1).build(), 0, 1, 0).object("fXaxis", Optional.empty()));
    }

    @Test
    void whatIsMissingOrOfAnotherKindIsNamed() {
        refused("TH1D.fSumw2 is text, not an array of numbers",
                histogram(axis(1, 0, 1).build(), 0, 1, 0).text("fSumw2", ""));
        refused("TGraph has no member 'fX'; nearest first: fNpoints",
                RootObject.builder("TGraph", 4).whole("fNpoints", 0));
        refused("a TObjString is no histogram, profile, efficiency or graph",
                RootObject.builder("TObjString", 1));
    }

    @Test
    void entriesThatAreStillInABufferAreNotTakenForNone() {
        refused("TH1D holds its entries in a buffer, not yet in bins: TH1::BufferEmpty puts them there",
                histogram(axis(1, 0, 1).build(), 0, 0, 0).numbers("fBuffer", new double[] {1, 1, 0.5}));
    }

    @Test
    void labelsThatAreThereTwiceMakeNoCategories() {
        RootObject one = RootObject.builder("TObjString", 1).whole("fUniqueID", 1)
                .text("fString", "2").build();
        RootObject odd = RootObject.builder("TObjString", 1).whole("fUniqueID", 7)
                .text("fString", "7").build();
        RootObject labels = RootObject.builder("THashList", 5).elements(List.of(one, odd)).build();

        HistogramObject histogram = (HistogramObject) RootObjects.read(
                histogram(axis(2, 0, 1).object("fLabels", labels).build(), 0, 1, 2, 0).build());

        assertFalse(histogram.histogram().axis(0) instanceof CategoryAxis);
    }

    @Test
    void pointsAndErrorsThatAreNotThereAreRefused() {
        refused("TGraph has 3 points and 2 values of fX", RootObject.builder("TGraph", 4).whole("fNpoints", 3)
                .numbers("fX", new double[2]).numbers("fY", new double[3]));
        refused("TGraph has -1 points and 2 values of fX", RootObject.builder("TGraph", 4)
                .whole("fNpoints", -1).numbers("fX", new double[2]).numbers("fY", new double[3]));
    }

    @Test
    void aSparseHistogramOfTooManyBinsOrOddChunksIsRefused() {
        RootObject wide = axis(100_000, 0, 1).build();
        RootObject axes = RootObject.builder("TObjArray", 3).elements(List.of(wide, wide)).build();
        refused("THnSparseT<TArrayD> has 10000400004 bins with flow; up to 16777216 are made to a histogram",
                RootObject.builder("THnSparseT<TArrayD>", 1).whole("fNdimensions", 2).object("fAxes", axes));

        RootObject narrow = RootObject.builder("TObjArray", 3)
                .elements(List.of(axis(2, 0, 1).build())).build();
        RootObject chunk = RootObject.builder("THnSparseArrayChunk", 1).whole("fSingleCoordinateSize", 1)
                .bytes("fCoordinates", new byte[] {7}).object("fContent", array(1))
                .object("fSumw2", Optional.empty()).build();
        refused("bin 7 is not in 0 to 3", RootObject.builder("THnSparseT<TArrayD>", 1)
                .whole("fNdimensions", 1).object("fAxes", narrow).whole("fFilledBins", 1)
                .objects("fBinContent", List.of(Optional.of(chunk))));
        refused("THnSparseT<TArrayD> lacks 2 of its filled bins", RootObject.builder("THnSparseT<TArrayD>", 1)
                .whole("fNdimensions", 1).object("fAxes", narrow).whole("fFilledBins", 2)
                .objects("fBinContent", List.of()));
    }

    @Test
    void aProfileOfAnUnknownErrorIsRefused() {
        refused("TProfile has the error mode 9, which is not one of 0 to 3",
                RootObject.builder("TProfile", 7).text("fName", "p").text("fTitle", "t")
                        .object("fXaxis", axis(1, 0, 1).build()).object("fYaxis", axis(1, 0, 1).build())
                        .object("fSumw2", array(0, 1, 0)).numbers(new double[] {0, 1, 0})
                        .number("fEntries", 1)
                        .object("fBinEntries", array(0, 1, 0)).whole("fErrorMode", 9));
    }
}
