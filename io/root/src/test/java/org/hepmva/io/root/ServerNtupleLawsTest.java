package org.hepmva.io.root;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.laws.NtupleLaws;
import org.hepmva.testing.LoopbackServer;
import org.junit.jupiter.api.AfterAll;

/** The laws of ntuples, for files on a server, of which one gives no parts. */
class ServerNtupleLawsTest extends NtupleLaws {

    private static final List<LoopbackServer> SERVERS = new ArrayList<>();

    @Override
    protected List<String> locations() throws IOException {
        LoopbackServer server = LoopbackServer.start();
        SERVERS.add(server);
        List<String> locations = new ArrayList<>();
        for (String table : List.of("kinds.root:analysis/events", "embedded.root", "big.root",
                "../rntuple/types.root")) {
            Path file = Fixtures.file("").resolve(table.replaceFirst(":.*", ""));
            String path = "/" + file.getFileName();
            server.serve(path, Files.readAllBytes(file));
            locations.add(server.url(path) + table.replaceFirst("[^:]*", ""));
        }
        byte[] whole = Fixtures.bytes("uproot.root");
        server.answer("/whole.root", exchange -> LoopbackServer.whole(exchange, whole));
        locations.add(server.url("/whole.root"));
        return locations;
    }

    @AfterAll
    static void stop() {
        SERVERS.forEach(LoopbackServer::close);
    }
}
