package org.hepmva.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hepmva.measure.multiclass.ResponseCut;
import org.hepmva.measure.multiclass.ResponseRange;
import org.junit.jupiter.api.Test;

/** How cuts on the numbers of classes are written. */
class MulticlassYieldSectionTest {

    @Test
    void linesOfACutBreakBetweenRangesAlone() {
        double none = Double.POSITIVE_INFINITY;
        ResponseCut cut = new ResponseCut(List.of(new ResponseRange("top quarks", 0.1, 0.5),
                ResponseRange.open("W"), new ResponseRange("H", 0.9999, none),
                new ResponseRange("Z", -none, 1e-5)));

        assertEquals("0.1~<~top~quarks~≤~0.5, H~>~1~−~1e−4, Z~≤~1e−5",
                MulticlassYieldSection.text(cut).replace('\u00a0', '~'));
        assertEquals("none", MulticlassYieldSection.text(new ResponseCut(List.of(ResponseRange.open("W")))));
    }
}
