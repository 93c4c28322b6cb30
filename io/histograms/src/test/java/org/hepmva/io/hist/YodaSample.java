package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hepmva.hist.Histogram;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;

/** Blocks of YODA for tests, and what is said of others. */
final class YodaSample {

    static final String ONE = """
            BEGIN YODA_HISTO1D_V3 /MC/pt
            Path: /MC/pt
            Title: "p_T: \\"of\\" jets"
            Type: Histo1D
            XLabel: $p_T$ [GeV]
            ScaledBy: 2.5
            ---
            # Mean: 4.5e+00
            Edges(A1): [0.000000e+00, 3.000000e+00, 1.000000e+01]
            # sumW  sumW2  sumW(A1)  sumW2(A1)  numEntries
            1.0e+00 1.0e+00 -1.0e+00 1.0e+00 1.0e+00
            0 0 0 0 0
            1.5e+00\t5.625e-01\t6.75e+00\t33.75\t3.000000e+00
            2 2 24 288 2
            END YODA_HISTO1D_V3
            """;
    static final String OLD = """
            BEGIN YODA_HISTO1D_V2 /old
            Path: /old
            Title: ~
            Type: Histo1D
            ---
            # ID\t ID\t sumw\t sumw2\t sumwx\t sumwx2\t numEntries
            Total   \tTotal   \t4.5\t3.5\t0\t0\t6
            Underflow\tUnderflow\t1\t1\t-1\t1\t1
            Overflow\tOverflow\t2\t2\t24\t288\t2
            # xlow\t xhigh\t sumw\t sumw2\t sumwx\t sumwx2\t numEntries
            0.0\t3.0\t0\t0\t0\t0\t0
            3.0\t10.0\t1.5\t0.5625\t6.75\t33.75\t3
            END YODA_HISTO1D_V2
            """;

    private YodaSample() {
    }

    static HistogramFile file(String text) throws IOException {
        return HistogramFile.open(ByteSource.of("x.yoda", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** {@return what is said of the first object of a file} */
    static String said(String text) {
        return assertThrows(MalformedFileException.class, () -> {
            try (HistogramFile file = file(text)) {
                file.read(file.entries().get(0).path());
            }
        }).getMessage();
    }

    static void assertIsPt(Histogram histogram) {
        assertArrayEquals(new double[] {0, 3, 10}, histogram.axis(0).edges());
        assertArrayEquals(new double[] {1, 0, 1.5, 2}, histogram.sumWArray());
        assertArrayEquals(new double[] {1, 0, 0.5625, 2}, histogram.sumW2Array());
        assertEquals(6, histogram.entries());
    }
}
