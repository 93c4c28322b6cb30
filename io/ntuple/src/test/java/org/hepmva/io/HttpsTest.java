package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.hepmva.testing.LoopbackServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server with a certificate that it has signed itself. */
@Tag("slow")
class HttpsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private Path folder;

    private LoopbackServer server;
    private SSLContext trusting;

    @BeforeEach
    void start() throws Exception {
        Path store = folder.resolve("keys.p12");
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(keytool, "-genkeypair", "-alias", "own", "-keyalg", "EC",
                "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-storetype", "PKCS12", "-keystore",
                store.toString(), "-storepass", "changeit", "-validity", "2").inheritIO().start();
        assertEquals(0, process.waitFor());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trusted =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        trusting = SSLContext.getInstance("TLS");
        trusting.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        HttpsServer https = HttpsServer.create();
        https.setHttpsConfigurator(new HttpsConfigurator(trusting));
        server = LoopbackServer.start(https).serve("/f", new byte[] {1, 2, 3});
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String name() {
        return "https://localhost:" + server.port() + "/f";
    }

    @Test
    void aCertificateThatNobodyTrustedHasSignedIsASentence() {
        String message =
                assertThrows(UnreadableFileException.class, () -> ByteSource.open(name())).getMessage();

        assertEquals(name() + ": the certificate of 'localhost' is not trusted (REASON); authorities of your"
                + " own go into a store that -Djavax.net.ssl.trustStore=FILE names",
                message.replaceFirst("\\(.*\\)", "(REASON)"));
        assertEquals(0, server.requests().size());
    }

    @Test
    void aTrustedServerIsReadAndItsRedirectionsToHttpAreNotFollowed() throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(trusting).build();
        HttpFile file = new HttpFile(name(), URI.create(name()), Patience.DEFAULT, client, System::nanoTime);
        try (ByteSource source = HttpSource.open(file)) {
            assertArrayEquals(new byte[] {1, 2, 3}, source.read(0, 3));
        }

        server.answer("/f", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://localhost/f");
            exchange.sendResponseHeaders(301, -1);
        });
        assertEquals(name() + ": the server sends to 'http://localhost/f', which is not https: what"
                + " comes from there could be anybody's; if you trust it, give that address",
                assertThrows(UnreadableFileException.class, () -> HttpSource.open(file)).getMessage());
    }
}
