package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.hepmva.io.Column;
import org.hepmva.io.Ntuple;
import org.hepmva.io.ProgressListener;
import org.hepmva.runtime.DataFile;
import org.hepmva.sample.Sample;
import org.hepmva.sample.Tables;
import org.hepmva.sample.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An analysis of events that are held in memory. */
class TablesInMemoryTest {

    private static final String ANALYSIS = """
            signal: {files: toys, cut: label == 1, test: id % 2 == 0}
            background: {files: [toys, b.csv], cut: label == 0}
            variables: [x]
            spectators: [id]
            methods: [trees]
            """;

    @TempDir
    private Path folder;

    private static Ntuple toys(float first) {
        return Ntuple.ofColumns("toys", List.of(
                Column.ofFloats("x", new float[] {first, 2, 3, Float.NaN}, 4),
                Column.ofLongs("id", new long[] {Long.MAX_VALUE, 2, 3, 4}, 4),
                Column.ofBooleans("label", new boolean[] {true, false, false, true}, 4)));
    }

    private Inputs inputs(Ntuple toys) throws IOException {
        Files.writeString(folder.resolve("b.csv"), "x,id,label\n5,5,0\n");
        return AnalysisFile.parse(ANALYSIS, folder, "a.yaml", Tables.ofFiles().with("toys", toys)).inputs();
    }

    @Test
    void tablesInMemoryAndFilesAreReadTogether() throws IOException {
        Sample sample = inputs(toys(1.5f)).read(ProgressListener.NONE);

        assertEquals("[1.5, NaN, 2.0, 3.0, 5.0]", Arrays.toString(sample.values(0)));
        assertEquals(Long.MAX_VALUE, sample.eventIds("id")[0]);
        assertEquals(List.of(), Warning.sentences(sample.warnings()).stream()
                .filter(each -> each.contains("toys")).toList());
    }

    @Test
    void theyAreRecordedByNameAndDigestAndNotAsFiles() throws IOException {
        List<DataFile> files = DataFiles.of(inputs(toys(1.5f)));

        DataFile first = files.get(0);
        assertEquals("toys, in memory", first.path());
        assertEquals(-1, first.bytes());
        assertEquals(64, first.sha256().length());
        assertEquals(first.sha256(), DataFiles.of(inputs(toys(1.5f))).get(0).sha256());
        assertNotEquals(first.sha256(), DataFiles.of(inputs(toys(1.25f))).get(0).sha256());
        assertEquals(folder.resolve("b.csv").toString(), files.get(2).path());
    }

    @Test
    void theSameTableInTwoClassesIsSaid() throws IOException {
        Inputs inputs = AnalysisFile.parse("signal: {files: toys}\nbackground: {files: toys}\n"
                + "variables: [x]\nmethods: [trees]\n", folder, "a.yaml",
                Tables.ofFiles().with("toys", toys(1))).inputs();

        List<String> said = Warning.sentences(inputs.read(ProgressListener.NONE).warnings());
        assertTrue(said.contains("class 'signal' and class 'background' both read toys without a cut of their"
                + " own: every event is in both classes"), said::toString);
    }

    @Test
    void aNameIsOfOneTable() {
        Tables tables = Tables.ofFiles().with("toys", toys(1));

        assertEquals("files, and in memory toys", tables.toString());
        assertEquals("files", Tables.ofFiles().toString());
        assertEquals("there are two tables in memory called 'toys'", assertThrows(
                IllegalArgumentException.class, () -> tables.with("toys", toys(2))).getMessage());
        assertEquals("a table in memory needs a name", assertThrows(
                IllegalArgumentException.class, () -> tables.with(" ", toys(2))).getMessage());
    }
}
