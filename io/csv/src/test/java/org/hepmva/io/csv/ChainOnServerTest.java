package org.hepmva.io.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.hepmva.expression.Definition;
import org.hepmva.io.Ntuple;
import org.hepmva.io.OnDamage;
import org.hepmva.io.ProgressListener;
import org.hepmva.io.Query;
import org.hepmva.testing.LoopbackServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twenty files on a server. */
class ChainOnServerTest {

    private LoopbackServer server;
    private final List<String> locations = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = LoopbackServer.start();
        for (int i = 0; i < 20; i++) {
            server.serve("/" + i + ".csv", ("a\n" + i + "\n").getBytes(StandardCharsets.UTF_8));
            locations.add(server.url("/" + i + ".csv"));
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static double[] values(Ntuple chain) throws IOException {
        try (chain) {
            return Query.of(List.of(Definition.parse("a"))).read(chain, ProgressListener.NONE)[0];
        }
    }

    @Test
    void theyAreReadInTheirOrder() throws IOException {
        assertArrayEquals(IntStream.range(0, 20).asDoubleStream().toArray(),
                values(Ntuple.openAll(locations)));
    }

    @Test
    void severalAreAskedForAtOnce() throws IOException {
        CountDownLatch four = new CountDownLatch(4);
        for (int i = 0; i < 4; i++) {
            byte[] text = ("a\n" + i + "\n").getBytes(StandardCharsets.UTF_8);
            server.answer("/" + i + ".csv", exchange -> {
                four.countDown();
                LoopbackServer.part(exchange, met(four) ? text : new byte[0]); // none is served alone
            });
        }

        assertEquals(20, values(Ntuple.openAll(locations)).length);
    }

    private static boolean met(CountDownLatch latch) throws IOException {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void aNameThatNoFileCanHaveIsASentenceAmongOthersToo() {
        locations.set(5, "a\0b.csv");

        assertEquals("'a\\u0000b.csv' is no name of a file or folder: Nul character not allowed",
                assertThrows(IOException.class, () -> Ntuple.openAll(locations)).getMessage());
    }

    @Test
    void theFirstThatIsNotThereIsTheOneThatIsNamed() {
        locations.set(7, server.url("/absent.csv"));
        locations.set(5, server.url("/gone.csv"));

        assertEquals(server.url("/gone.csv") + ": no such file on the server (404)",
                assertThrows(IOException.class, () -> Ntuple.openAll(locations)).getMessage());
    }

    @Test
    void oneThatIsDamagedIsLeftOutOfTheOthers() throws IOException {
        server.serve("/5.csv", "a,b\n1,2\n3\n".getBytes(StandardCharsets.UTF_8));

        Ntuple chain = Ntuple.openAll(locations, ProgressListener.NONE, OnDamage.SKIP);

        assertTrue(chain.warnings().get(0).startsWith("left out, since it is damaged: " + server.url("/5.csv")
                + ": line 3: "), () -> chain.warnings().toString());
        assertArrayEquals(IntStream.range(0, 20).filter(i -> i != 5).asDoubleStream().toArray(),
                values(chain));
    }
}
