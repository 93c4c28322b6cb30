package org.hepmva.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a script of some src/test/peers in the Python that the environment's HEPMVA_PEER_PYTHON (or the system
 * property hepmva.peer.python) names. Without one the test is skipped; with one that does not work it
 * fails.
 */
public final class Peer {

    private static final Path ROOT = Path.of(System.getProperty("hepmva.root", "."));

    private Peer() {
    }

    /**
     * {@return what the script says, line by line}
     *
     * @param script its path from the root of the repository
     * @param out    a folder or file that it may write
     * @param files  what it reads
     */
    public static List<String> run(String script, Path out, List<Path> files)
            throws IOException, InterruptedException {
        String python = System.getProperty("hepmva.peer.python", System.getenv("HEPMVA_PEER_PYTHON"));
        boolean isNamed = python != null && !python.isBlank();
        assumeTrue(isNamed, "HEPMVA_PEER_PYTHON names no Python with the packages of config/peers.txt");
        List<String> command = new ArrayList<>(List.of(python, ROOT.resolve(script).toString()));
        command.add(out.toString());
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said.lines().toList();
    }
}
