package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.ArrayType;
import org.hepmva.io.Column;
import org.hepmva.io.ColumnDescription;
import org.hepmva.io.Ntuple;
import org.hepmva.io.NtupleOutput;
import org.hepmva.io.NtupleWriter;
import org.hepmva.io.ScalarType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hepmva dump -o o.root} of elements that some entries do not have. */
class DumpElementsToRootTest {

    @TempDir
    private Path folder;

    private Path hits;

    /** Three entries of {@code pos[nhit][3]/F} and {@code f[2][3]/F}: with two hits, none and one. */
    @BeforeEach
    void write() throws IOException {
        hits = folder.resolve("hits.root");
        ArrayType three = ArrayType.of(ScalarType.FLOAT, 3);
        Column pos = Column.ofArrays("pos", new int[] {0, 2, 2, 3}, Column.ofArrays("pos", 3,
                Column.ofFloats("pos", new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 9), 3), 3);
        float[] numbers = new float[18];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        Column f = Column.ofArrays("f", 2, Column.ofArrays("f", 3, Column.ofFloats("f", numbers, 18), 6), 3);
        try (NtupleOutput output = NtupleWriter.of(hits).open(hits, "events", List.of(
                ColumnDescription.of("pos", ArrayType.varying(three)),
                ColumnDescription.of("f", ArrayType.of(three, 2)),
                ColumnDescription.of("n", ScalarType.INT)))) {
            output.write(List.of(pos, f, Column.ofInts("n", new int[] {1, 2, 0}, 3)), 3);
            output.commit();
        }
    }

    @Test
    void elementsOfEntriesWithoutAnyAreEmptyArrays() throws IOException {
        Path out = folder.resolve("o.root");

        Run written = Run.hepmva("dump", hits, "--columns",
                "d := pos[0]/10, first := pos[0], row := f[n], both := f + f[n], x := pos[][0]", "-o", out);

        assertEquals(0, written.code(), written.err());

        assertEquals(new Run(0, """
                d,first,row,both,x
                "[0.1, 0.2, 0.3]","[1, 2, 3]","[3, 4, 5]","[[3, 4, 5], [7, 8, 9]]","[1, 4]"
                [],[],[],[],[]
                "[0.7, 0.8, 0.9]","[7, 8, 9]","[12, 13, 14]","[[24, 25, 26], [28, 29, 30]]",[7]
                """, ""), Run.hepmva("dump", out, "--columns", "d,first,row,both,x"));
        try (Ntuple ntuple = Ntuple.open(hits, "events")) {
            assertEquals("FLOAT[][3]", ntuple.column("pos").orElseThrow().type().toString());
        }
    }
}
