package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.testing.Peer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ROOT finds in what was read and written again what it wrote itself: contents, errors, titles, points. */
@Tag("peer")
class ObjectWriterPeerTest {

    @TempDir
    private Path folder;

    private List<String> seenByRoot(Path path) throws IOException, InterruptedException {
        List<String> lines = Peer.run("io/root/src/test/peers/root_check.py", folder, List.of(path));
        return lines.subList(2, lines.size()); // the file's compression and its list of classes differ
    }

    private Path copy(Path original, Compression compression) throws IOException {
        Path copy = folder.resolve("copy.root");
        try (RootFile from = RootFile.open(original);
                RootFileWriter to = RootFileWriter.create(copy, compression)) {
            for (RootKey key : from.keys()) {
                to.write(key.path(), from.object(key.pathAndCycle()));
            }
            to.commit();
        }
        return copy;
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "zlib", "lzma", "lz4", "zstd"})
    void everyObjectThatIsWrittenAgainIsTheSameToRoot(String compression) throws Exception {
        Path original = folder.resolve("original.root");
        Peer.run("io/root/src/test/peers/root_objects.py", original, List.of());

        Path copy = copy(original, Compression.of(compression));

        assertEquals(seenByRoot(original), seenByRoot(copy));
    }

    @Test
    void rootNeedsNoMoreThanWhatIsInTheFile() throws Exception {
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.lz4(1))) {
            file.write("a/note", RootObject.builder("TObjString", 1)
                    .text("fString", "m(µµ)").build());
            file.commit();
        }

        List<String> lines = Peer.run("io/root/src/test/peers/root_check.py", folder, List.of(path));

        assertEquals(List.of("file version 64000 compression 401 recovered False zombie False",
                "classes TObjString TObject", "a/ 'a'", "a/note;1 TObjString ''", "  TObjString 'm(µµ)'"),
                lines);
    }
}
