package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.expression.Definition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an index may be beyond an array, what is left of it has no length that holds in every entry. */
class MissingElementsTest {

    /** Two entries, the first of which has no position. */
    private static final Ntuple EVENTS = Ntuple.ofColumns("events", List.of(
            Column.ofArrays("pos", new int[] {0, 0, 2}, Column.ofArrays("pos", 3, numbers("pos", 6), 2), 2),
            Column.ofArrays("deep", new int[] {0, 0, 1}, Column.ofArrays("deep", 2,
                    Column.ofArrays("deep", 2, numbers("deep", 4), 2), 1), 2),
            Column.ofArrays("f", 2, Column.ofArrays("f", 3, numbers("f", 12), 4), 2),
            Column.ofArrays("cube", 2, Column.ofArrays("cube", 2, Column.ofArrays("cube", 2,
                    numbers("cube", 16), 8), 4), 2),
            Column.ofInts("n", new int[] {2, 1}, 2)));

    private static Column numbers(String name, int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i;
        }
        return Column.ofFloats(name, numbers, count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "pos[0]       | FLOAT[]     | []                     | [0, 1, 2]",
        "pos[0]/2     | DOUBLE[]    | []                     | [0, 0.5, 1]",
        "pos[1][]     | FLOAT[]     | []                     | [3, 4, 5]",
        "pos[][1]     | FLOAT[]     | []                     | [1, 4]",
        "pos[n]       | FLOAT[]     | []                     | [3, 4, 5]",
        "deep[0]      | FLOAT[][]   | []                     | [[0, 1], [2, 3]]",
        "deep[0]+1    | DOUBLE[][]  | []                     | [[1, 2], [3, 4]]",
        "deep[0][1]   | FLOAT[]     | []                     | [2, 3]",
        "deep[][1]    | FLOAT[][2]  | []                     | [[2, 3]]",
        "f[n]         | FLOAT[]     | []                     | [9, 10, 11]",
        "f[n]*2       | DOUBLE[]    | []                     | [18, 20, 22]",
        "f[0/0]       | FLOAT[]     | []                     | []",
        "f[][n]       | FLOAT[]     | [2, 5]                 | [7, 10]",
        "cube[n]      | FLOAT[][]   | []                     | [[12, 13], [14, 15]]",
        "cube[0][n]   | FLOAT[]     | []                     | [10, 11]",
        "cube[][n]    | FLOAT[][]   | [[], []]               | [[10, 11], [14, 15]]",
        "Alt$(f[n],7) | DOUBLE[]    | []                     | [9, 10, 11]",
        "f[1]         | FLOAT[3]    | [3, 4, 5]              | [9, 10, 11]",
        "f+f[n]       | DOUBLE[][3] | []                     | [[15, 16, 17], [19, 20, 21]]",
        "f+f[1]       | DOUBLE[2][3]| [[3, 4, 5], [7, 8, 9]] | [[15, 16, 17], [19, 20, 21]]",
    })
    void whatMayBeMissingVariesInLength(String formula, String type, String first, String second)
            throws IOException {
        Query query = Query.of(List.of()).withExact(List.of(Definition.parse(formula)));
        List<String> read = new ArrayList<>(List.of(
                query.carriedColumns(EVENTS, List.of()).get(0).type().toString()));
        query.run(EVENTS, List.of(), (carried, columns, count) -> {
            read.add(carried.get(0).type().toString());
            for (int i = 0; i < count; i++) {
                read.add(carried.get(0).text(i));
            }
        }, ProgressListener.NONE);

        assertEquals(List.of(type, type, first, second), read);
    }
}
