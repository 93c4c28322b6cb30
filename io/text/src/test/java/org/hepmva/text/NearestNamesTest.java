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
