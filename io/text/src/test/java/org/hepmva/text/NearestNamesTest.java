package org.hepmva.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNamesTest {

    @Test
    void theNearestComeFirstAndTiesKeepTheirOrder() {
        List<String> available = List.of("jet_btag", "muon_pt", "mu_eta");

        assertEquals(List.of("muon_pt", "mu_eta", "jet_btag"), NearestNames.rank("mu_pt", available));
    }

    @Test
    void caseDoesNotMatter() {
        assertEquals(List.of("PT", "py", "eta"), NearestNames.rank("pt", List.of("eta", "py", "PT")));
    }

    @Test
    void anAbbreviationIsNearToWhatItAbbreviates() {
        assertEquals(List.of("luminosity", "cut", "define"),
                NearestNames.rank("lumi", List.of("cut", "define", "luminosity")));
        assertEquals(List.of("luma", "luminosity", "cut"),
                NearestNames.rank("Lumi", List.of("cut", "luma", "luminosity")));
        assertEquals(List.of("lumi", "luminosity"), NearestNames.rank("lumi", List.of("luminosity", "lumi")));
        assertEquals(List.of("cut", "luminosity"), NearestNames.rank("lu", List.of("luminosity", "cut")));
    }

    @Test
    void namesThatOccurTwiceStayTwice() {
        assertEquals(List.of("a", "a", "bb"), NearestNames.rank("a", List.of("bb", "a", "a")));
    }

    @Test
    void aListNamesSoManyAndCountsTheRest() {
        List<String> available = List.of("jet_btag", "muon_pt", "mu_eta");

        assertEquals("muon_pt, mu_eta (… 1 more)", NearestNames.list("mu_pt", available, 2));
        assertEquals("muon_pt, mu_eta, jet_btag", NearestNames.list("mu_pt", available, 3));
        assertEquals("(none)", NearestNames.list("mu_pt", List.of(), 3));
    }

    @Test
    void aListOfNothingIsRefused() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> NearestNames.list("x", List.of("y"), 0));

        assertEquals("most = 0 is less than 1", e.getMessage());
    }
}
