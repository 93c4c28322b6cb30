package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** {@code hepmva apply -o o.root} to the elements of arrays. */
class ApplyArraysTest {

    @TempDir
    private Path folder;

    private Path input;
    private Path output;

    /** Two entries of {@code f[3]/F} and {@code v[n]/F}: with three elements, and with one. */
    @BeforeEach
    void write() throws IOException {
        input = folder.resolve("in.root");
        output = folder.resolve("o.root");
        Column f = Column.ofArrays("f", 3, Column.ofFloats("f", new float[] {1, 2, 3, 4, 5, 6}, 6), 2);
        Column v = Column.ofArrays("v", new int[] {0, 3, 4},
                Column.ofFloats("v", new float[] {10, 20, 30, 40}, 4), 2);
        try (NtupleOutput out = NtupleWriter.of(input).open(input, "events", List.of(
                ColumnDescription.of("f", ArrayType.of(ScalarType.FLOAT, 3)),
                ColumnDescription.of("v", ArrayType.varying(ScalarType.FLOAT))))) {
            out.write(List.of(f, v), 2);
            out.commit();
        }
    }

    private ColumnDescription response(String... variables) throws IOException {
        Run run = Run.hepmva("apply", Weights.adding(folder, "S", variables), input, "-o", output);
        assertEquals(0, run.code(), run.err());
        try (Ntuple ntuple = Ntuple.open(output, "events")) {
            return ntuple.column("S").orElseThrow();
        }
    }

    @Test
    void whereAllInputsHaveTheSameFixedLengthSoHasTheResponse() throws IOException {
        ColumnDescription response = response("f", "2*f");

        assertEquals(ArrayType.of(ScalarType.DOUBLE, 3), response.type());
        assertEquals(new Run(0, "S\n\"[3, 6, 9]\"\n\"[12, 15, 18]\"\n", ""),
                Run.hepmva("dump", output, "--columns", "S"));
    }

    @Test
    void whereTheLengthOfOneVariesThatOfTheResponseIsCounted() throws IOException {
        ColumnDescription response = response("f", "v");

        assertEquals(ArrayType.varying(ScalarType.DOUBLE), response.type());
        assertTrue(Run.hepmva("dump", output, "--columns", "S").out()
                .startsWith("S\n\"[11, 22, 33]\"\n"));
    }
}
