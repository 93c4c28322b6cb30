package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hepmva.io.ProgressListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed of the events that were read. */
class SourceTableTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void someEvents() throws IOException {
        Files.writeString(folder.resolve("a.csv"), "x,w\n1,1\n2,1\n3,-1\n4,1\n");
        Files.writeString(folder.resolve("b.csv"), "x,w\n1,0.5\n2,0.5\n");
        Files.writeString(folder.resolve("c.csv"), "x,w\n" + "7,1e-6\n".repeat(1000));
    }

    private String table(String text) throws IOException {
        return SourceTable.of(AnalysisFile.parse(text + "\nvariables: [x]\nmethods: [trees]\n", folder,
                "a.yaml").inputs().read(ProgressListener.NONE));
    }

    @Test
    void eachSourceHasARowAndAClassOfSeveralOneMore() throws IOException {
        assertEquals("""
                class       source    read  passing   Σw  effective  negative  expected
                signal                   4        3    1   0.333333     33.3%         –
                background  tt           4        4    6          1     25.0%         6
                background  W            2        1  150          1      0.0%       150
                background  together     6        5  156    1.07987     20.0%       156""", table("""
                signal: {files: a.csv, weight: w, cut: x > 1}
                background:
                  - {name: tt, files: a.csv, weight: w, crossSection: 3 pb, luminosity: 4 /pb, generated: 4}
                  - {name: W, files: b.csv, weight: w, scale: 300, cut: x > 1}"""));
    }

    @Test
    void whatNobodyScaledAndWhatHasNoSourcesHasNoSuchColumns() throws IOException {
        assertEquals("""
                class       read  passing     Σw  effective  negative
                signal         4        4      4          4      0.0%
                background  1000     1000  0.001       1000      0.0%""",
                table("signal: {files: a.csv}\nbackground: {files: c.csv, weight: w}"));
    }

    @Test
    void aSourceOfWhichNothingPassesIsShown() throws IOException {
        assertEquals("""
                class       source    read  passing          Σw  effective  negative    expected
                signal                   4        4           4          4      0.0%           –
                background  a            4        0           0          0      0.0%           0
                background  c         1000     1000  1.23457e21       1000      0.0%  1.23457e21
                background  together  1004     1000  1.23457e21       1000      0.0%  1.23457e21""",
                table("""
                signal: {files: a.csv}
                background:
                  - {name: a, files: a.csv, scale: 2, cut: x > 7}
                  - {name: c, files: c.csv, scale: 1234567890123456789}"""));
    }
}
