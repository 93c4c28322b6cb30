package org.hepmva.io.root.format.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamingTest {

    private static Naming naming(List<BranchNames> names) {
        return new Naming(names, names.stream().map(name -> List.<String>of()).toList());
    }

    private static BranchNames member(String top, String name) {
        return BranchNames.below(name, false, new BranchNames.Above(BranchNames.top(top), top));
    }

    @Test
    void theShortNameIsShownWhereNoOtherHasIt() {
        Naming naming = naming(List.of(member("muon", "pt"), member("tau", "pt"), member("tau", "mass")));

        assertEquals("muon.pt", naming.shown(0));
        assertEquals("tau.pt", naming.shown(1));
        assertEquals("mass", naming.shown(2));
        assertEquals(List.of(0, 1), naming.owners().get("pt"));
        assertEquals(List.of(2), naming.owners().get("tau.mass"));
    }

    @Test
    void aBranchOfItsOwnKeepsItsNameWhateverMembersAreCalled() {
        Naming naming = naming(List.of(member("muon", "pt"), BranchNames.top("pt"),
                BranchNames.top("muon.pt")));

        assertEquals(List.of(1), naming.owners().get("pt"));
        assertEquals("pt", naming.shown(1));
        assertEquals("muon.pt", naming.shown(2));
        assertEquals("", naming.shown(0)); // every name of it is another's
    }

    @Test
    void manyMembersOfOneNameAreNamedInLinearTime() {
        List<BranchNames> names = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            names.add(member("object" + i, "pt"));
            names.add(member("object", "pt"));
        }

        assertTimeout(Duration.ofSeconds(20), () -> assertEquals("object7.pt", naming(names).shown(14)));
    }
}
