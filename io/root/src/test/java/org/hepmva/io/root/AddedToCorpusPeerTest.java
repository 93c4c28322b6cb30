package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hepmva.io.NtupleException;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.testing.Corpus;
import org.hepmva.testing.Peer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other people's files, to which something is added: ROOT finds it, and all that was there before. */
@Tag("peer")
class AddedToCorpusPeerTest {

    private static final long LARGEST = 20_000_000;

    @TempDir
    private Path folder;

    /** {@return whether it could be added to, which is not so of files that are damaged or very old} */
    private static boolean add(Path file) throws IOException {
        try (RootFileWriter writer = RootFileWriter.append(file, Compression.zlib(1))) {
            writer.write("hepmva_note", RootObject.builder("TObjString", 1).text("fString", "added").build());
            writer.commit();
            return true;
        } catch (UnsupportedFormatException e) {
            assertTrue(e.getMessage().contains("only files of ROOT 4.00 and later can be added to"),
                    e.getMessage());
            return false;
        } catch (NtupleException e) {
            assertTrue(e.getMessage().matches(".*(nothing can be added to it|not a ROOT file).*"),
                    e.getMessage());
            return false;
        }
    }

    @Test
    void whatWasThereStays() throws Exception {
        List<Path> pairs = new ArrayList<>();
        for (Path file : Corpus.rootFiles()) {
            Path copy = folder.resolve(pairs.size() + ".root");
            if (Files.size(file) < LARGEST && add(Files.copy(file, copy))) {
                pairs.addAll(List.of(file, copy));
            } else {
                Files.deleteIfExists(copy);
            }
        }

        List<String> said = Peer.run("io/root/src/test/peers/root_added.py", folder, pairs);

        assertTrue(pairs.size() >= 100, pairs.size() + " files");
        assertEquals(Collections.nCopies(pairs.size() / 2, "same"), said);
    }
}
