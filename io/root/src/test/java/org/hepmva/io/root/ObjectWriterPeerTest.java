package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    private static RootObject pair(double first, double second) {
        return RootObject.builder("pair<double,double>", 1).number("first", first).number("second", second)
                .build();
    }

    private static Optional<RootObject> array(double... values) {
        return Optional.of(RootObject.builder("TArrayD", 1).numbers(values).build());
    }

    private static RootObject histogram(String name, double first, double second) {
        RootObject axis = RootObject.builder("TAxis", 10).text("fName", "xaxis").whole("fNbins", 2)
                .number("fXmax", 2).build();
        RootObject other = RootObject.builder("TAxis", 10).whole("fNbins", 1).number("fXmax", 1).build();
        return RootObject.builder("TH1D", 3).text("fName", name).whole("fNcells", 4).object("fXaxis", axis)
                .object("fYaxis", other).object("fZaxis", other).number("fEntries", first + second)
                .numbers(new double[] {0, first, second, 0}).build();
    }

    @Test
    void vectorsInObjectsAreWrittenAsRootDoes() throws Exception {
        Path path = folder.resolve("f.root");
        RootObject efficiency = RootObject.builder("TEfficiency", 2).text("fName", "eff")
                .number("fWeight", 0.5).number("fBeta_alpha", 1).number("fBeta_beta", 1)
                .number("fConfLevel", 0.68)
                .objects("fBeta_bin_params", List.of(Optional.of(pair(1, 1)), Optional.of(pair(3, 2)),
                        Optional.of(pair(1, 1)), Optional.of(pair(1, 1))))
                .object("fPassedHistogram", histogram("passed", 1, 2))
                .object("fTotalHistogram", histogram("total", 4, 4)).build();
        RootObject graph = RootObject.builder("TGraphMultiErrors", 1).text("fName", "g").whole("fNpoints", 2)
                .numbers("fX", new double[] {1, 2}).numbers("fY", new double[] {3, 4}).whole("fNYErrors", 1)
                .numbers("fExL", new double[] {.5, .25}).numbers("fExH", new double[] {2, 8})
                .objects("fEyL", List.of(array(16, 32))).objects("fEyH", List.of(array(64, 128)))
                .objects("fAttFill", List.of(Optional.of(RootObject.builder("TAttFill", 2).build())))
                .objects("fAttLine", List.of(Optional.of(RootObject.builder("TAttLine", 2).build()))).build();

        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            file.write("eff", efficiency);
            file.write("g", graph);
            file.commit();
        }

        List<String> lines = seenByRoot(path);
        assertEquals("  TEfficiency 'eff' '' weight 0.5", lines.get(1));
        assertEquals(List.of("1.0", "3.0", "1.0", "1.0"), lines.subList(2, 6).stream()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1)).toList());
        assertEquals(List.of("  bin 0.25", "  bin 0.5"), lines.subList(3, 5).stream()
                .map(line -> line.substring(0, line.indexOf(' ', 6))).toList());
        assertEquals(List.of("g;1 TGraphMultiErrors ''", "  TGraphMultiErrors 'g' ''",
                "  point 1.0 3.0 0.5 2.0 16.0 64.0", "  point 2.0 4.0 0.25 8.0 32.0 128.0"),
                lines.subList(6, lines.size()));
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
                "classes TObjString TObject", "a/ 'a'", "a/note;1 TObjString 'Collectable string class'",
                "  TObjString 'm(µµ)'"),
                lines);
    }
}
