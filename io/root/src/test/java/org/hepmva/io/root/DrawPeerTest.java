package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.Ntuple;
import org.hepmva.testing.Peer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TTree::Draw finds the same values under the same names. */
@Tag("peer")
class DrawPeerTest {

    private static final Path FILE = Fixtures.file("twice.root");

    /** ROOT 6.40 reads shadow.pt for it, the member that hides it. */
    private static final String WRONG_IN_ROOT = "shadow.HepmvaBase.pt";

    @TempDir
    Path folder;

    @Test
    void everyColumnAndAliasHasTheValuesThatRootDraws() throws IOException, InterruptedException {
        try (Ntuple ntuple = Ntuple.open(FILE, "events")) {
            List<String> names = new ArrayList<>(ntuple.names());
            names.removeIf(name -> name.equals("word") || name.equals(WRONG_IN_ROOT));
            names.remove("deep"); // where ROOT takes the root of the absolute value
            names.remove("vectors.fBits"); // which ROOT changes when it reads them
            names.remove("vectors_"); // the lengths, which ROOT draws as @vectors.size()

            assertSame(ntuple, names);
        }
    }

    @Test
    void theOtherNamesAreThoseOfRoot() throws IOException, InterruptedException {
        try (Ntuple ntuple = Ntuple.open(FILE, "events")) {
            assertSame(ntuple, List.of("electron.pt", "muon.HepmvaBase.pt", "tau.HepmvaBase.eta", "other",
                    "single.other", "b", "d", "list.b", "muon.in.x", "electron.HepmvaBase.eta"));
        }
    }

    /** One value for each element, as TTree::Draw gives them. */
    private static double[] elements(Ntuple ntuple, String name) throws IOException {
        List<Double> values = new ArrayList<>();
        try (Chunks chunks = ntuple.chunks(List.of(name), EntryRange.all())) {
            while (chunks.advance()) {
                Column column = chunks.chunk().column(0);
                while (column.type().isArray()) {
                    column = column.arrays().contents();
                }
                for (int i = 0; i < column.size(); i++) {
                    values.add(column.value(i));
                }
            }
        }
        return values.stream().mapToDouble(value -> value).toArray();
    }

    private void assertSame(Ntuple ntuple, List<String> names) throws IOException, InterruptedException {
        Path requests = Files.write(folder.resolve("requests"),
                names.stream().map(name -> FILE + "\tevents\t" + name).toList());
        Path answers = folder.resolve("answers");
        Peer.run("io/root/src/test/peers/tree_draw.py", answers, List.of(requests));
        List<String> lines = Files.readAllLines(answers);

        assertTrue(names.size() >= 10);
        for (int i = 0; i < names.size(); i++) {
            String[] drawn = lines.get(i).split(" ");
            assertEquals(Arrays.toString(Arrays.stream(drawn).mapToDouble(Double::parseDouble).toArray()),
                    Arrays.toString(elements(ntuple, names.get(i))),
                    names.get(i));
        }
    }
}
