package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.TreeSet;
import org.hepmva.io.Ntuple;
import org.hepmva.io.UnreadableColumn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RNTuples that ROOT wrote, with what was filled into them; see src/test/peers/rntuple_fixtures.py. */
class RntupleTest {

    @ParameterizedTest
    @ValueSource(strings = {"types", "encodings", "extended", "ways", "records", "bare", "codec-zlib",
            "codec-lzma",
        "codec-lz4", "codec-zstd", "codec-none"})
    void everyColumnHoldsWhatWasFilledIntoIt(String name) throws IOException {
        RntupleFixture fixture = RntupleFixture.read(name);

        try (Ntuple ntuple = fixture.open()) {
            assertEquals(new TreeSet<>(fixture.columns()), new TreeSet<>(ntuple.names()));
            assertEquals(fixture.unreadable(),
                    ntuple.unreadable().stream().map(UnreadableColumn::name).toList());
            for (String column : fixture.columns()) {
                fixture.assertHolds(ntuple, column);
            }
        }
    }
}
