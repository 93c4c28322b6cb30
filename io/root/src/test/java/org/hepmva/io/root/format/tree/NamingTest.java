package org.hepmva.io.root.format.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.root.BoundedTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void partsOfManyLongWaysAreNotAllKept() {
        BranchNames above = BranchNames.top("0");
        for (int i = 1; i < 16; i++) {
            above = BranchNames.below("b" + i, false, new BranchNames.Above(above, "0")).ofBase();
        }
        List<BranchNames> names = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            names.add(BranchNames.below("x" + i, false, new BranchNames.Above(above, "0")));
        }

        Naming naming = naming(names);

        assertEquals("x3999", naming.shown(3999));
        assertEquals(List.of(3999), naming.owners().get("0.x3999"));
        assertTrue(naming.owners().size() < 300_000, () -> naming.owners().size() + " names");
    }

    /** What ROOT calls x of class A, whose base is B, whose base is C; with a dot it is "muon.B.x". */
    private static BranchNames ofBaseOfBase(String top, String base, String baseOfBase, String x) {
        BranchNames muon = BranchNames.top(top);
        BranchNames first = BranchNames.below(base, false, new BranchNames.Above(muon, top)).ofBase();
        BranchNames second = BranchNames.below(baseOfBase, false, new BranchNames.Above(first, top));
        return BranchNames.below(x, false, new BranchNames.Above(second.ofBase(), top));
    }

    @ParameterizedTest
    @ValueSource(strings = {"muon.x", "muon.B.x", "muon.C.x", "muon.B.C.x", "B.x", "C.x", "B.C.x", "x"})
    void aMemberOfABaseOfABaseIsFoundAsTreeDrawFindsIt(String name) {
        Naming plain = naming(List.of(ofBaseOfBase("muon", "B", "C", "x"), BranchNames.top("y")));
        Naming dotted = naming(List.of(ofBaseOfBase("muon.", "muon.B", "muon.B.C", "muon.B.x")));

        assertEquals(List.of(0), plain.owners().get(name));
        assertEquals(List.of(0), dotted.owners().get(name));
        assertEquals("x", plain.shown(0));
        assertEquals("muon.B.x", dotted.shown(0));
    }

    @Test
    void theEndOfAWayMeansNothingElseThanWhatHasThatNameInFull() {
        Naming naming = naming(List.of(member("muon.", "muon.x"), BranchNames.top("x"),
                member("tau.", "tau.m"), member("jet.", "jet.m"), member("jet.", "jet.e")));

        assertEquals(List.of(1), naming.owners().get("x"));
        assertEquals(List.of(2, 3), naming.owners().get("m"));
        assertEquals(List.of(4), naming.owners().get("e"));
    }

    @Test
    @BoundedTime(seconds = 20)
    void manyMembersOfOneNameAreNamedInLinearTime() {
        List<BranchNames> names = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            names.add(member("object" + i, "pt"));
            names.add(member("object", "pt"));
        }

        assertEquals("object7.pt", naming(names).shown(14));
    }
}
