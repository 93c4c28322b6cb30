package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hepmva.io.Ntuple;
import org.hepmva.testing.Corpus;
import org.hepmva.testing.Peer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every RNTuple of the corpus and of our fixtures, value for value as uproot and ROOT read it. */
@Tag("peer")
class RntuplePeerTest {

    /**
     * Envelopes in several records are not put together by uproot 5.7; of a field stored in several ways
     * it takes the bits of one for those of another.
     */
    private static final Set<String> NOT_FOR_UPROOT = Set.of("records.root", "ways.root");

    /** Not read by uproot: variants behind the first cluster, quantized doubles as such, whole objects. */
    private static final String COLUMNS_NOT_FOR_UPROOT =
            "v?var\\..*|double_quant.*|quantized|streamed.*|p\\..*";

    /** RDataFrame ends with an exception or a crash: variants, and a class without a dictionary. */
    private static final Set<String> NOT_FOR_ROOT = Set.of("extended.root", "types.root",
            "small.root");

    @TempDir
    static Path folder;

    @TestFactory
    List<DynamicTest> everyColumnReadsAsInUproot() throws IOException, InterruptedException {
        return compare("uproot", files(NOT_FOR_UPROOT), (fixture, ntuple) -> {
            Set<String> ours = new TreeSet<>(ntuple.names());
            ours.removeIf(name -> name.matches(COLUMNS_NOT_FOR_UPROOT));
            Set<String> theirs = new TreeSet<>(fixture.columns());
            theirs.removeIf(name -> name.matches(COLUMNS_NOT_FOR_UPROOT));
            assertEquals(theirs, ours);
            return theirs;
        });
    }

    @TestFactory
    List<DynamicTest> everyPlainColumnReadsAsInRoot() throws IOException, InterruptedException {
        return compare("root", files(NOT_FOR_ROOT), (fixture, ntuple) -> {
            assertFalse(fixture.columns().isEmpty());
            return Set.copyOf(fixture.columns());
        });
    }

    /** Which columns to compare. */
    private interface Names {

        Set<String> of(RntupleFixture fixture, Ntuple ntuple);
    }

    private static List<Path> files(Set<String> without) throws IOException {
        List<Path> files = new ArrayList<>(Corpus.rootFiles().stream()
                .filter(file -> file.getFileName().toString().contains("rntuple")).toList());
        try (Stream<Path> fixtures = Files.list(Fixtures.file("../rntuple"))) {
            fixtures.filter(file -> file.toString().endsWith(".root")).sorted().forEach(files::add);
        }
        files.add(Fixtures.file("rntuple.root"));
        files.removeIf(file -> without.contains(file.getFileName().toString()));
        return files;
    }

    private static List<DynamicTest> compare(String peer, List<Path> files, Names names)
            throws IOException, InterruptedException {
        Path dumps = Files.createTempDirectory(folder, "dumps");
        List<Path> arguments = new ArrayList<>(List.of(Path.of(peer)));
        arguments.addAll(files);
        Peer.run("io/root/src/test/peers/rntuple_dump.py", dumps, arguments);
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            Path dump = dumps.resolve(i + ".json");
            tests.add(DynamicTest.dynamicTest(Corpus.name(file), () -> {
                assertTrue(Files.exists(dump));
                compare(RntupleFixture.of(file, dump), names);
            }));
        }
        return tests;
    }

    private static void compare(RntupleFixture fixture, Names names) throws IOException {
        try (Ntuple ntuple = fixture.open()) {
            for (String column : names.of(fixture, ntuple)) {
                fixture.assertHolds(ntuple, column);
            }
        }
    }
}
