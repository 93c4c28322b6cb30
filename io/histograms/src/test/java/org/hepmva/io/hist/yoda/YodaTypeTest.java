package org.hepmva.io.hist.yoda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a block is read as, by its name. */
class YodaTypeTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '$', delimiter = '|', value = {
        "COUNTER|1|histogram|-1", "HISTO1D|2|histogram|1", "HISTO3D|3|histogram|3", "HISTO|3|$$|-1",
        "HISTO0D|3|$$|0", "BINNEDHISTO<S,I,D>|3|histogram|3", "BINNEDHISTO|3|$$|-1", "PROFILE2D|2|profile|2",
        "PROFILE|3|$$|-1", "BINNEDPROFILE<D>|3|profile|1", "BINNEDHISTO1D<S>|3|histogram|1",
        "SCATTER1D|2|graph|1", "SCATTER2D|1|graph|2", "SCATTER3D|2|$$|3", "SCATTER|2|$$|-1",
        "ESTIMATE0D|3|graph|0", "ESTIMATE1D|3|graph|1", "ESTIMATE2D|3|$$|2", "BINNEDESTIMATE<S>|3|graph|1",
        "BINNEDESTIMATE<S,D>|3|$$|2", "CUTFLOW|3|$$|-1", "HISTO1D|4|$$|1", "HISTO1D|0|$$|1"})
    void theNameSaysWhatItIs(String kind, int version, String meaning, int axes) {
        YodaType type = new YodaType(kind, version, "YODA_" + kind);

        assertEquals(meaning, type.meaning());
        assertEquals(axes, type.axes());
    }
}
