package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.expression.Definition;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.testing.LoopbackServer;
import org.hepmva.testing.Peer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large file that uproot has written, on a server. */
@Tag("peer")
@Tag("slow")
class WideTreePeerTest {

    @TempDir
    private Path folder;

    @Test
    void ofAFileOnAServerOnlyTheBasketsOfTheColumnsAreFetchedThatAreAskedFor()
            throws IOException, InterruptedException {
        Path file = folder.resolve("wide.root");
        Peer.run("io/root/src/test/peers/wide_tree.py", file, List.of());
        Query query = Query.of(
                List.of(Definition.parse("b3"), Definition.parse("b200"), Definition.parse("b399")));
        try (LoopbackServer server = LoopbackServer.start().serve("/w.root", Files.readAllBytes(file));
                Ntuple wide = Ntuple.open(server.url("/w.root"))) {
            int opening = server.requests().size();

            double[][] values = query.read(wide, ProgressListener.NONE);

            for (int i = 0; i < 100_000; i++) {
                assertEquals((float) (i / 4.0 + 3), values[0][i]);
                assertEquals((float) (i / 4.0 + 200), values[1][i]);
                assertEquals((float) (i / 4.0 + 399), values[2][i]);
            }
            assertTrue(opening <= 3, () -> server.requests().toString());
            // 3 baskets in each of 10 places, some of them near others
            assertTrue(server.requests().size() <= opening + 30, () -> server.requests().toString());
            long fetched = server.requests().stream().mapToLong(WideTreePeerTest::bytes).sum();
            assertTrue(fetched < Files.size(file) / 20, () -> fetched + " of " + file.toFile().length());
        }
    }

    private static long bytes(String request) {
        String[] range = request.replaceFirst(".*bytes=", "").split("-");
        return Long.parseLong(range[1]) - Long.parseLong(range[0]) + 1;
    }
}
