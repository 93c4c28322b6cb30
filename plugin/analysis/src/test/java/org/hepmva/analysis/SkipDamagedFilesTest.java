package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.io.Column;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Tables;
import org.hepmva.sample.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analysis of a file in which a basket of 15 of the 130 entries of sD2 is damaged, and of one cut off. */
class SkipDamagedFilesTest {

    private static final String ANALYSIS = """
            signal: {files: [damaged.root, cut.root], cut: sD2 >= 2}
            background: {files: good.root, cut: sD2 < 2}
            variables: [sD2]
            methods: [trees]
            """;

    @TempDir
    private Path folder;

    private Inputs inputs(String more) throws IOException {
        return inputs(ANALYSIS + more, Tables.ofFiles());
    }

    private Inputs inputs(String analysis, Tables tables) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("../../io/root/src/test/resources/root/embedded.root"));
        Files.write(folder.resolve("good.root"), bytes);
        Files.write(folder.resolve("cut.root"), Arrays.copyOf(bytes, 200));
        byte[] basket = "\7TBasket\3sD2".getBytes(StandardCharsets.ISO_8859_1);
        int found = 1300;
        while (!Arrays.equals(bytes, found, found + basket.length, basket, 0, basket.length)) {
            found++;
        }
        Arrays.fill(bytes, found - 34, found - 30, (byte) 0);
        Files.write(folder.resolve("damaged.root"), bytes);
        return AnalysisFile.parse(analysis, folder, "a.yaml", tables).inputs();
    }

    @Test
    void damageIsAnError() {
        assertThrows(MalformedFileException.class, () -> inputs("").read(ProgressListener.NONE));
        assertThrows(MalformedFileException.class,
                () -> inputs("skipDamaged: no\n").read(ProgressListener.NONE));
    }

    @Test
    void tablesInMemoryStandBesideFilesThatAreLeftOut() throws IOException {
        Tables tables = Tables.ofFiles().with("toys", Ntuple.ofColumns("toys",
                List.of(Column.ofDoubles("sD2", new double[] {2, 3, 1}, 3))));
        String analysis = ANALYSIS.replace("[damaged.root, cut.root]", "[toys, cut.root, damaged.root]")
                .replace("files: good.root", "files: [good.root, toys]") + "skipDamaged: yes\n";

        Sample sample = inputs(analysis, tables).read(ProgressListener.NONE);

        assertEquals(3 + 130 - 15, sample.size());
        List<String> said = Warning.sentences(sample.warnings());
        assertTrue(said.contains("15 entries are lost, since the data are damaged in 1 place"),
                said::toString);
        assertTrue(said.stream().anyMatch(each -> each.contains("left out, since it is damaged: "
                + folder.resolve("cut.root"))), said::toString);
        assertTrue(said.stream().anyMatch(each -> each.startsWith("entries 33 to 47 are left out: "
                + folder.resolve("damaged.root"))), said::toString);
    }

    @Test
    void eventsOfTwoSourcesAreCountedAmongThoseThatBothHave() throws IOException {
        // the cut's own column is whole; what is lost is of a variable
        String analysis = """
                signal: {files: damaged.root, cut: sI0 >= 0}
                background: {files: damaged.root, cut: sI0 >= -1}
                variables: [sD2, sI0]
                methods: [trees]
                skipDamaged: yes
                """;

        Sample sample = inputs(analysis, Tables.ofFiles()).read(ProgressListener.NONE);

        long shared = IntStream.range(0, sample.size()).filter(i -> sample.values(1)[i] >= 0).count() / 2;
        List<String> said = Warning.sentences(sample.warnings());
        assertTrue(said.stream().anyMatch(each -> each.contains("take " + shared + " events of")),
                shared + " of " + said);
    }

    @Test
    void itIsLeftOutWhereThatIsAskedForAndTheRunWarns() throws IOException {
        Sample sample = inputs("skipDamaged: yes\n").read(ProgressListener.NONE);

        assertEquals(130 - 15, sample.size()); // entries 30 to 44 are lost, of which all would be signal
        List<String> said = Warning.sentences(sample.warnings());
        assertTrue(said.contains("15 entries are lost, since the data are damaged in 1 place"),
                said::toString);
        assertTrue(said.stream().anyMatch(each -> each.contains("left out, since it is damaged: "
                + folder.resolve("cut.root"))), said::toString);
        assertTrue(said.stream().anyMatch(each -> each.startsWith("entries 30 to 44 are left out: "
                + folder.resolve("damaged.root"))), said::toString);
    }
}
