package org.hepmva.io.hist;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;

/** A document of AIDA for tests, and what is said of others. */
final class AidaSample {

    static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE aida SYSTEM "http://aida.freehep.org/schemas/3.3/aida.dtd">
            """;
    static final String HISTOGRAM = """
            <histogram1d name="pt" path="/muons" title="p_T">
            <annotation><item key="xAxisLabel" value="p [GeV]"/></annotation>
            <axis direction="x" numberOfBins="2" min="0.0" max="10.0"><binBorder value="3.0"/></axis>
            <statistics entries="3"><statistic direction="x" mean="4.5" rms="1.5"/></statistics>
            <data1d>
            <bin1d binNum="UNDERFLOW" entries="1" height="1.0" error="1.0"/>
            <bin1d binNum="1" entries="3" height="1.5" error="0.75"/>
            <bin1d binNum="OVERFLOW" entries="2"/>
            </data1d>
            </histogram1d>
            """;

    private AidaSample() {
    }

    static HistogramFile file(byte[] bytes) throws IOException {
        return HistogramFile.open(ByteSource.of("x.aida", bytes));
    }

    static HistogramFile file(String objects) throws IOException {
        return file((HEAD + "<aida version=\"3.3\">\n" + objects + "</aida>\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** {@return what is said of the first object of a file} */
    static String said(String objects) {
        return assertThrows(MalformedFileException.class, () -> {
            try (HistogramFile file = file(objects)) {
                file.read(file.entries().get(0).path());
            }
        }).getMessage();
    }
}
