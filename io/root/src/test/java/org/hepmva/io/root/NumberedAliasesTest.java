package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.io.Friend;
import org.hepmva.io.Ntuple;
import org.hepmva.io.OnDamage;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.io.ScalarType;
import org.junit.jupiter.api.Test;

/** Aliases that use the numbers of entries count them through a chain, as ROOT does: numbered.txt. */
class NumberedAliasesTest {

    private static final String FILE = Fixtures.file("numbered.root").toString();
    private static final List<String> PARTS = List.of(FILE + ":first", FILE + ":second");

    private static Map<String, List<Double>> drawn() throws IOException {
        Map<String, List<Double>> drawn = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Fixtures.file("numbered.txt"))) {
            String[] parts = line.split("\t");
            if (parts.length == 2) {
                drawn.put(parts[0], Arrays.stream(parts[1].split(" ")).map(Double::valueOf).toList());
            }
        }
        return drawn;
    }

    private static Map<String, List<Double>> read(Ntuple ntuple, Iterable<String> formulas)
            throws IOException {
        Map<String, List<Double>> read = new LinkedHashMap<>();
        for (String formula : formulas) {
            double[] values = Query.of(List.of(Definition.parse(formula)))
                    .read(ntuple, ProgressListener.NONE)[0];
            read.put(formula, Arrays.stream(values).boxed().toList());
        }
        return read;
    }

    private static Ntuple beside(Ntuple chain) throws IOException {
        return Ntuple.withFriends(chain, List.of(new Friend("beside", Ntuple.open(FILE + ":beside"))));
    }

    @Test
    void entriesAreThoseOfTheChain() throws IOException {
        Map<String, List<Double>> drawn = drawn();
        assertEquals(17, drawn.size());

        for (OnDamage damage : OnDamage.values()) {
            try (Ntuple chain = beside(Ntuple.openAll(PARTS, ProgressListener.NONE, damage))) {
                assertEquals(drawn, read(chain, drawn.keySet()), damage.toString());
            }
        }
    }

    @Test
    void aChainInAChainCountsThroughTheWhole() throws IOException {
        try (Ntuple chain = Ntuple.chain(List.of(Ntuple.open(PARTS.get(0)), Ntuple.openAll(PARTS)))) {
            assertEquals(Map.of("entry", List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0),
                    "left", List.of(3.0, 2.0, 1.0, 3.0, 2.0, 1.0, 4.0, 3.0, 2.0, 1.0)),
                    read(chain, List.of("entry", "left")));
            assertEquals(List.of(10.0, 10.0), read(chain, List.of("all")).get("all").subList(2, 4));
        }
    }

    @Test
    void partsWithFriendsCountThroughTheChainToo() throws IOException {
        try (Ntuple chain = Ntuple.chain(List.of(beside(Ntuple.open(PARTS.get(0))),
                beside(Ntuple.open(PARTS.get(1)))))) {
            List<String> names = List.of("mixed", "element", "entryThere", "localThere", "allThere");
            Map<String, List<Double>> drawn = drawn();
            drawn.keySet().retainAll(names);

            assertEquals(drawn, read(chain, names));
        }
    }

    @Test
    void aCutMayUseThem() throws IOException {
        try (Ntuple chain = Ntuple.openAll(PARTS)) {
            double[] kept = Query.of(List.of(Definition.parse("x"))).withCut(Expression.parse("local == 1"))
                    .read(chain, ProgressListener.NONE)[0];

            assertEquals(List.of(1.0, 11.0), Arrays.stream(kept).boxed().toList());
            assertEquals(ScalarType.LONG, chain.column("all").orElseThrow().type());
        }
    }

    @Test
    void aTreeAloneIsAChainOfItself() throws IOException {
        try (Ntuple tree = Ntuple.open(PARTS.get(1))) {
            assertEquals(Map.of("entry", List.of(0.0, 1.0, 2.0, 3.0), "left", List.of(4.0, 3.0, 2.0, 1.0)),
                    read(tree, List.of("entry", "left")));
            assertTrue(tree.unreadable().isEmpty(), tree.unreadable().toString());
        }
    }

    @Test
    void whatAnAliasReadsIsToldWhereItIsRounded() throws IOException {
        try (Ntuple chain = Ntuple.openAll(PARTS)) {
            assertEquals(List.of("'id[1]' has values such as 9007199254740993 (entry 1) that no double holds;"
                    + " the nearest ones are taken"), Query.of(List.of(Definition.parse("rounded")))
                    .run(chain, (columns, count) -> { }, ProgressListener.NONE));
        }
    }
}
