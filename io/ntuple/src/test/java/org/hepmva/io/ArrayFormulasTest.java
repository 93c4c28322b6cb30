package org.hepmva.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.hepmva.expression.Definition;
import org.hepmva.expression.Expression;
import org.hepmva.io.laws.NtupleLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas over the arrays of an entry. */
class ArrayFormulasTest {

    private static final double NAN = Double.NaN;
    /** Five entries of up to three jets. */
    private static final double[][] PT = {{41, 7, 30}, {}, {12}, {NAN, 5}, {8, 9}};
    private static final double[][] ETA = {{0.5, -3, 2}, {}, {-1}, {1, 1}, {4, 0}};
    private static final int[] OFFSETS = {0, 3, 3, 4, 6, 8};
    private static final long BIG = 9007199254740993L;

    private static final Ntuple EVENTS = Ntuple.ofColumns("events", List.of(
            Column.ofArrays("pt", OFFSETS, floats(PT), 5),
            Column.ofArrays("eta", OFFSETS, floats(ETA), 5),
            Column.ofArrays("hit", new int[] {0, 1, 3, 3, 6, 7},
                    Column.ofInts("hit", new int[] {3, 1, 2, 5, 6, 7, 9}, 7), 5),
            Column.ofArrays("m", 2, Column.ofArrays("m", 3, Column.ofInts("m", numbers(30), 30), 10), 5),
            Column.ofArrays("cube", 2, Column.ofArrays("cube", 3, Column.ofArrays("cube", 4,
                    Column.ofInts("cube", numbers(120), 120), 30), 10), 5),
            Column.ofArrays("vv", new int[] {0, 2, 2, 3, 4, 6}, Column.ofArrays("vv",
                    new int[] {0, 1, 3, 3, 4, 7, 7}, Column.ofInts("vv", numbers(7), 7), 6), 5),
            Column.ofArrays("id", 2, Column.ofLongs("id",
                    new long[] {BIG, 1, BIG - 1, BIG, -BIG, 0, 1, 2, 3, Long.MAX_VALUE}, 10), 5),
            Column.ofArrays("u", 1, Column.ofUnsignedLongs("u", new long[] {-1, 1, 2, 3, 4}, 5), 5),
            Column.ofArrays("good", OFFSETS, Column.ofBooleans("good",
                    new boolean[] {true, false, true, false, true, true, false, false}, 8), 5),
            Column.ofArrays("tag", OFFSETS, Column.ofStrings("tag",
                    new String[] {"b", "c", "b", "l", "b", "c", "l", "l"}, 8), 5),
            Column.ofInts("n", new int[] {3, 0, 1, 2, 2}, 5),
            Column.ofDoubles("met", new double[] {30, 12, 50, 20, 10}, 5)));

    private static Column floats(double[][] arrays) {
        double[] all = Arrays.stream(arrays).flatMapToDouble(Arrays::stream).toArray();
        float[] values = new float[all.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) all[i];
        }
        return Column.ofFloats("contents", values, values.length);
    }

    private static int[] numbers(int count) {
        int[] numbers = new int[count];
        Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    private static double[] read(String expression) throws IOException {
        return Query.of(List.of(Definition.parse(expression))).read(EVENTS, ProgressListener.NONE)[0];
    }

    private static double[] read(String expression, String cut) throws IOException {
        return Query.of(List.of(Definition.parse(expression))).withCut(Expression.parse(cut))
                .read(EVENTS, ProgressListener.NONE)[0];
    }

    @Test
    void aSumIsThatOfALoopOverTheElementsOfTheEntry() throws IOException {
        assertArrayEquals(perEntry(jets -> {
            double sum = 0;
            for (int i = 0; i < jets[0].length; i++) {
                sum += jets[0][i] * (Math.abs(jets[1][i]) < 2.4 ? 1 : 0);
            }
            return sum;
        }), read("Sum$(pt*(abs(eta)<2.4))"));
    }

    private static double[] perEntry(ToDoubleFunction<double[][]> loop) {
        double[] values = new double[PT.length];
        Arrays.setAll(values, i -> loop.applyAsDouble(new double[][] {PT[i], ETA[i]}));
        return values;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Sum$(pt > 10) >= 2                 | 1 0 0 0 0",
        "Sum$(good)                         | 2 0 0 2 0",
        "Sum$(met)                          | 30 12 50 20 10",
        "Sum$(pt > met)                     | 1 0 0 0 0",
        "Sum$(tag == 'b')                   | 2 0 0 1 0",
        "Length$(pt)                        | 3 0 1 2 2",
        "Length$(pt > 10)                   | 3 0 1 2 2",
        "Length$(m)                         | 6 6 6 6 6",
        "Length$(vv)                        | 3 0 0 1 3",
        "Length$(met)                       | 1 1 1 1 1",
        "Length$(pt + hit)                  | 1 0 0 2 1",
        "Max$(eta)                          | 2 NaN -1 1 4",
        "Max$(pt)                           | 41 NaN 12 NaN 9",
        "Min$(eta)                          | -3 NaN -1 1 0",
        "MaxIf$(pt, abs(eta) < 2.4)         | 41 NaN 12 NaN 9",
        "MinIf$(pt, good)                   | 30 NaN NaN NaN NaN",
        "Max$(eta) - Min$(eta)              | 5 NaN 0 0 4",
        "Sum$(pt*0 + Length$(pt))           | 9 0 1 NaN 4",
        "Sum$(Iteration$)                   | 0 0 0 0 0",
        "Sum$(Iteration$ + eta*0)           | 3 0 0 1 1",
        "Sum$(Length$ + eta*0)              | 9 0 1 4 4",
        "Sum$(eta*(Iteration$ == 0))        | 0.5 0 -1 1 4",
        "Sum$(eta == Max$(eta))             | 1 0 1 2 1",
        "pt[0]                              | 41 NaN 12 NaN 8",
        "eta[1]                             | -3 NaN NaN 1 0",
        "Alt$(eta[1], 0)                    | -3 0 0 1 0",
        "Alt$(pt[0], -1)                    | 41 -1 12 NaN 8",
        "Alt$(pt[1]/pt[0], met)             | 0.17073170731707318 12 50 NaN 1.125",
        "Alt$(pt[n], 7)                     | 7 7 7 7 7",
        "pt[n-1]                            | 30 NaN 12 5 9",
        "pt[n - 1] + 0*met                  | 30 NaN 12 5 9",
        "eta[Length$(eta)-1]                | 2 NaN -1 1 0",
        "eta[n-4]                           | NaN NaN NaN NaN NaN",
        "eta[0.9]                           | 0.5 NaN -1 1 4",
        "eta[0/0]                           | NaN NaN NaN NaN NaN",
        "m[1][2]                            | 5 11 17 23 29",
        "m[1][n-1]                          | 5 NaN 15 22 28",
        "Sum$(m[1])                         | 12 30 48 66 84",
        "Sum$(m[][0])                       | 3 15 27 39 51",
        "Sum$(m[][n-1])                     | 7 NaN 27 41 53",
        "Sum$(m[0]*m[1])                    | 14 212 626 1256 2102",
        "Sum$(vv[0])                        | 0 0 0 3 15",
        "Length$(vv[1])                     | 2 0 0 0 0",
        "Sum$(id == 9007199254740993)       | 1 1 0 0 0",
        "Sum$(id > 9007199254740992)        | 1 1 0 0 1",
        "Sum$(u == 18446744073709551615)    | 1 0 0 0 0",
        "Sum$(u > 9223372036854775807)      | 1 0 0 0 0",
        "id[0] == 9007199254740993          | 1 0 0 0 0",
        "Max$(pt[hit])                      | NaN NaN NaN NaN NaN",
        "Sum$(eta[good])                    | -5.5 0 -1 2 8",
        "Sum$(m[0][hit-1])                  | 2 13 0 NaN NaN",
        "2*Sum$(Sum$(pt) > met)             | 2 0 0 0 2",
        "Sum$(eta*0 + Entry$)               | 0 0 2 6 8",
        "Sum$(Entry$)                       | 0 1 2 3 4",
        "Max$(eta*0 + Entry$ - Iteration$)  | 0 NaN 2 3 4",
        "eta[Entry$]                        | 0.5 NaN NaN NaN NaN",
        "Alt$(eta[Entry$], Entry$)          | 0.5 1 2 3 4",
        "Sum$(m[][hit-1])                   | 7 32 0 NaN NaN",
        "Length$(m[][hit-1])                | 2 4 0 6 2",
        "Sum$(Alt$(m[][hit-1], 100))        | 7 32 0 600 200",
        "Sum$(m[hit-1][hit-1])              | NaN 32 0 NaN NaN",
        "Length$(m[hit-1][n-1])             | 1 2 0 3 1",
        "Sum$(Alt$(m[hit-1][n], 0))         | 0 15 0 0 0",
        "Sum$(m[hit-1][])                   | 0 51 0 0 0",
        "Sum$(m[][hit-1]*hit)               | 6 51 0 NaN NaN",
        "Entries$ - Entry$                  | 5 4 3 2 1",
        "Sum$(Entries$ + 0*eta)             | 15 0 5 10 10",
        "eta[Entries$ - 5] + LocalEntry$    | 0.5 NaN 1 4 8",
        "LocalEntries$ + Sum$(LocalEntry$)  | 5 6 7 8 9",
    })
    void eachEntryHasOneValue(String expression, String values) throws IOException {
        assertArrayEquals(Arrays.stream(values.split(" ")).mapToDouble(Double::parseDouble).toArray(),
                read(expression), expression);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "pt                    |             | 41 7 30 12 NaN 5 8 9",
        "pt*2                  | pt > 8      | 82 60 24 18",
        "met                   | pt > 8      | 30 30 50 10",
        "pt                    | Sum$(pt)>20 | 41 7 30",
        "pt + hit              |             | 44 NaN 11 17",
        "eta + Alt$(hit, 0)    |             | 3.5 -3 2 -1 6 7 13 0",
        "Alt$(hit, 0)          |             | 3 1 2 5 6 7 9",
        "Iteration$            | pt > 8      | 0 2 0 1",
        "Length$               | pt > 8      | 3 3 1 2",
        "Entry$                | pt > 8      | 0 0 2 4",
        "m[][1]                | n == 3      | 1 4",
        "m[1]                  | n == 3      | 3 4 5",
        "m                     | n == 3      | 0 1 2 3 4 5",
        "m + eta               | n == 3      | 0.5 1.5 2.5 0 1 2",
        "m - m[][0]            | n == 3      | 0 1 2 0 1 2",
        "vv                    |             | 0 1 2 3 4 5 6",
        "vv + 10*eta           |             | 5 -29 -28 13 44 45 46",
        "eta[hit-1]            |             | 2 NaN NaN NaN NaN NaN NaN",
        "tag == 'b'            |             | 1 0 1 0 1 0 0 0",
        "id % 2                | Entry$ == 1 | 0 1",
        "m[][hit-1]            | Entry$ < 3  | 2 5 6 7 9 10",
        "m[hit-2][hit-1]       | Entry$ == 1 | NaN NaN 6 7",
        "cube[0][][hit-1]      | Entry$ == 1 | 24 25 28 29 32 33",
        "cube[1][][hit-1]      | Entry$ == 1 | 36 37 40 41 44 45",
        "cube[][2][hit-1]      | Entry$ == 1 | 32 33 44 45",
        "cube[hit-1][][0]      | Entry$ == 1 | 24 28 32 36 40 44",
        "cube[][hit-1][hit-1]  | Entry$ == 1 | 24 25 28 29 36 37 40 41",
        "cube[0][m[0]-5][n]    | Entry$ == 1 | 28 32 NaN",
        "LocalEntry$/Entries$  | pt > 8      | 0 0 0.4 0.8",
        "vv[][n-2]             | n > 1       | NaN 2 3 4 NaN",
        "pt*0 + Entry$         | n > 2       | 0 0 0",
        "Sum$(pt) + pt*0       | n == 3      | 78 78 78",
    })
    void anArrayGivesOneRowForEachElement(String expression, String cut, String values) throws IOException {
        assertArrayEquals(Arrays.stream(values.split(" ")).mapToDouble(Double::parseDouble).toArray(),
                cut == null ? read(expression) : read(expression, cut), expression);
    }

    @Test
    void theRowsAreToldAndSoAreElementsLeftOut() throws IOException {
        Query.Rows nothing = (columns, count) -> { };

        assertEquals(List.of("there is one row for each element of 'pt' and 'eta', before the cut 8 rows of"
                        + " 5 entries"),
                Query.of(List.of(Definition.parse("pt*eta"))).run(EVENTS, nothing, ProgressListener.NONE));
        assertEquals(List.of("there is one row for each element of 'pt' and 'hit', before the cut 4 rows of"
                        + " 5 entries",
                        "in 5 entries 'pt' and 'hit' are of different lengths; rows go as far as the"
                                + " shortest, elements beyond are left out"),
                Query.of(List.of(Definition.parse("pt+hit"))).run(EVENTS, nothing, ProgressListener.NONE));
        assertEquals(List.of(),
                Query.of(List.of(Definition.parse("Sum$(pt)"))).run(EVENTS, nothing, ProgressListener.NONE));
    }

    private static List<String> exact(boolean flat, String... formulas) throws IOException {
        Query query = Query.of(List.of())
                .withExact(Arrays.stream(formulas).map(Definition::parse).toList());
        List<String> lines = new ArrayList<>();
        (flat ? query.flat() : query).run(EVENTS, List.of("n"), (carried, columns, count) -> {
            for (int i = 0; i < count; i++) {
                StringBuilder line = new StringBuilder();
                for (Column column : carried) {
                    line.append(line.isEmpty() ? "" : " | ").append(column.text(i));
                }
                lines.add(line.toString());
            }
        }, ProgressListener.NONE);
        return lines;
    }

    @Test
    void exactFormulasOverArraysAreListsOrRows() throws IOException {
        assertEquals(List.of("3 | [41, 7, 30] | [82, 14, 60] | 78 | [-9007199254740993, -1]",
                        "0 | [] | [] | 0 | [-9007199254740992, -9007199254740993]",
                        "1 | [12] | [24] | 12 | [9007199254740993, 0]",
                        "2 | [NaN, 5] | [NaN, 10] | NaN | [-1, -2]",
                        "2 | [8, 9] | [16, 18] | 17 | [-3, -9223372036854775807]"),
                exact(false, "pt", "pt*2", "Sum$(pt)", "-id"));
        assertEquals(List.of("3 | 41 | 82 | 78 | 0", "3 | 7 | 14 | 78 | 0", "3 | 30 | 60 | 78 | 0",
                        "1 | 12 | 24 | 12 | 2", "2 | NaN | NaN | NaN | 3", "2 | 5 | 10 | NaN | 3",
                        "2 | 8 | 16 | 17 | 4", "2 | 9 | 18 | 17 | 4"),
                exact(true, "pt", "pt*2", "Sum$(pt)", "Entry$"));
        assertEquals(List.of("3 | [[1, 2, 3], [4, 5, 6]]"), exact(false, "m+1").subList(0, 1));
        assertEquals(List.of("3 | 0", "3 | 1", "3 | 2", "3 | 3", "3 | 4", "3 | 5"),
                exact(true, "m").subList(0, 6));
    }

    @Test
    void listsAreCutByEntries() throws IOException {
        List<String> lines = new ArrayList<>();
        Query.of(List.of()).withExact(List.of(Definition.parse("pt+1"), Definition.parse("m[n-2]")))
                .withCut(Expression.parse("Length$(pt) >= 2"))
                .run(EVENTS, List.of(), (carried, columns, count) -> {
                    for (int i = 0; i < count; i++) {
                        lines.add(carried.get(0).text(i) + " " + carried.get(1).text(i));
                    }
                }, ProgressListener.NONE);

        assertEquals(List.of("[42, 8, 31] [3, 4, 5]", "[NaN, 6] [18, 19, 20]", "[9, 10] [24, 25, 26]"),
                lines);
    }

    @Test
    void whatIsComputedFromArraysIsAColumn() throws IOException {
        assertEquals(Optional.of("DOUBLE"), type("Sum$(pt)"));
        assertEquals(Optional.of("INT"), type("Length$(pt)"));
        assertEquals(Optional.of("INT[2]"), type("m[][1]"));
        assertEquals(Optional.of("FLOAT"), type("pt[n-1]"));
        assertEquals(Optional.of("LONG"), type("id[1]"));
        assertEquals(Optional.of("DOUBLE"), type("id[n]"), "may be missing");
        assertEquals(Optional.of("STRING"), type("tag[n-1]"));
        assertEquals(Optional.empty(), type("Sum$(nothing)"));
        assertEquals(Optional.empty(), type("Sum$(met)"), "no array in it");
        assertEquals(List.of(List.of("30", "78", "2"), List.of("12", "0", "0")), NtupleLaws.rows(EVENTS,
                List.of("met", "Sum$(pt)", "Sum$(good)"), new EntryRange(0, 2)));
        assertEquals(List.of(List.of("[3, 4, 5]", "b")), NtupleLaws.rows(EVENTS,
                List.of("m[1]", "tag[2]"), new EntryRange(0, 1)));
    }

    @Test
    void arraysMayHaveAnyName() throws IOException {
        Ntuple odd = Ntuple.ofColumns("odd", List.of(Column.ofArrays("m(ee) [GeV]", 2,
                Column.ofInts("m", new int[] {1, 2, 3, 4}, 4), 2),
                Column.ofInts("x[i]", new int[] {7, 8}, 2)));

        assertEquals(List.of(List.of("2", "3", "7"), List.of("4", "7", "8")), NtupleLaws.rows(odd,
                List.of("m(ee) [GeV][1]", "Sum$(`m(ee) [GeV]`)", "x[i]"), EntryRange.all()));
        double[][] values = Query.of(List.of(Definition.parse("`m(ee) [GeV][1]` + x[i]"),
                Definition.parse("`m(ee) [GeV]`[0]"), Definition.parse("Sum$(`m(ee) [GeV][0]` + x[i])")))
                .read(odd, ProgressListener.NONE);
        assertArrayEquals(new double[] {9, 12}, values[0]);
        assertArrayEquals(new double[] {1, 3}, values[1]);
        assertArrayEquals(new double[] {8, 11}, values[2]);
    }

    private static Optional<String> type(String name) {
        return EVENTS.column(name).map(column -> column.type().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Sum$(jet)     | events: no column 'jet'; nearest first: met, pt, eta, hit, m, vv, id, u (… 4 more)",
        "Sum$(tag)     | events: column 'tag' is text, not numbers, so 'Sum$(tag)' has no value",
        "pt[0][1]      | events: 'pt[0][1]' has more indices than 'pt', FLOAT[], has dimensions",
        "m[n][3]       | events: 'm[n][3]': an index of 'm', INT[2][3], is 3, and the last element 2",
        "met[n]        | events: 'met[n]' has more indices than 'met', DOUBLE, has dimensions",
    })
    void whatCannotBeComputedIsRefusedBeforeReading(String expression, String sentence) {
        NtupleException refused = assertThrows(NtupleException.class, () -> read(expression));

        assertEquals(sentence, refused.getMessage());
    }

    @Test
    void rowsOfElementsCanBePutIntoAnyOrder() throws IOException {
        List<String> texts = new ArrayList<>();
        Query.of(List.of()).withExact(List.of(Definition.parse("pt"))).flat().run(EVENTS, List.of(),
                (carried, columns, count) -> {
                    Column turned = carried.get(0).keeping(new int[] {7, 6, 5, 4, 3, 2, 1, 0}, 8);
                    for (int i = 0; i < 8; i++) {
                        texts.add(turned.text(i));
                    }
                }, ProgressListener.NONE);

        assertEquals(List.of("9", "8", "5", "NaN", "12", "30", "7", "41"), texts);
    }

    @Test
    void aListMayHaveTheNumberOfItsEntry() throws IOException {
        assertEquals(List.of("3 | [0, 0, 0]", "0 | []", "1 | [2]", "2 | [3, 3]", "2 | [4, 4]"),
                exact(false, "good*0 + Entry$"));
    }

    @Test
    void entriesAreNumberedThroughAChain() throws IOException {
        Ntuple chain = Ntuple.chain(List.of(EVENTS, EVENTS));

        assertEquals(List.of(List.of("78", "15"), List.of("0", "0"), List.of("12", "7")),
                NtupleLaws.rows(chain, List.of("Sum$(pt)", "Sum$(eta*0+Entry$)"), new EntryRange(5, 8)));
    }

    @Test
    void filesOfAChainHaveEntriesOfTheirOwn() throws IOException {
        Ntuple few = Ntuple.ofColumns("few", List.of(Column.ofInts("n", new int[] {7, 8}, 2)));
        Ntuple none = Ntuple.ofColumns("none", List.of(Column.ofInts("n", new int[0], 0)));
        Ntuple chain = Ntuple.chain(List.of(few, none, Ntuple.chain(List.of(EVENTS, few))));
        Ntuple with = Ntuple.withFriends(chain, List.of(new Friend("f", Ntuple.ofColumns("f", List.of(
                Column.ofArrays("x", 1, Column.ofInts("x", numbers(9), 9), 9))))));
        Query query = Query.of(List.of(Definition.parse("Entry$"), Definition.parse("LocalEntry$"),
                Definition.parse("Entries$"), Definition.parse("LocalEntries$")));

        for (Ntuple each : List.of(chain, with)) {
            double[][] read = query.read(each, ProgressListener.NONE);
            assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8}, read[0]);
            assertArrayEquals(new double[] {0, 1, 0, 1, 2, 3, 4, 0, 1}, read[1]);
            assertArrayEquals(new double[] {9, 9, 9, 9, 9, 9, 9, 9, 9}, read[2]);
            assertArrayEquals(new double[] {2, 2, 5, 5, 5, 5, 5, 2, 2}, read[3]);
        }
        assertEquals(List.of(List.of("10", "5"), List.of("7", "2"), List.of("9", "2")),
                NtupleLaws.rows(with, List.of("Sum$(x+LocalEntry$)", "Sum$(LocalEntries$+0*x)"),
                        new EntryRange(6, 9)));
        assertEquals(new EntryRange(2, 7), chain.part(6));
        assertEquals("few … events, few (3 files): has no entry 9, but 9",
                assertThrows(IllegalArgumentException.class, () -> chain.part(9)).getMessage());
    }

    @Test
    void whatIsComputedOfArraysOfOneLengthHasOneLength() throws IOException {
        List<String> types = List.of("m+1 LONG[2][3]", "m*0.5 DOUBLE[2][3]", "m+eta DOUBLE[][3]",
                "m+u DOUBLE[1][3]", "Alt$(m,0) DOUBLE[2][3]", "eta+Alt$(m,0) DOUBLE[][]",
                "cube[0][][1] INT[3]", "cube[][1][u] DOUBLE[][]", "eta*2 DOUBLE[]", "m+cube LONG[2][3][4]");
        List<Definition> formulas = types.stream().map(each -> Definition.parse(each.split(" ")[0])).toList();
        Query query = Query.of(List.of()).withExact(formulas);
        List<ColumnDescription> columns = query.carriedColumns(EVENTS, List.of());
        List<String> read = new ArrayList<>();
        query.run(EVENTS, List.of(), (carried, values, count) ->
                carried.forEach(each -> read.add(each.type().toString().replaceAll("^[A-Z]+", ""))),
                ProgressListener.NONE);
        List<String> described = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            described.add(formulas.get(i).expression() + " " + columns.get(i).type());
        }

        assertEquals(types, described);
        assertEquals(types.stream().map(each -> each.replaceAll("^.* [A-Z]+", "")).toList(), read);
    }

    private static List<String> remarks(String formula) throws IOException {
        return Query.of(List.of(Definition.parse(formula))).run(EVENTS, (columns, count) -> { },
                ProgressListener.NONE);
    }

    @Test
    void aSumOfIdsIsAddedExactlyAndToldWhereNoDoubleHoldsIt() throws IOException {
        assertArrayEquals(new double[] {0x1p53 + 2, 0x1p54 - 0, -0x1p53, 3, 0x1p63}, read("Sum$(id)"));
        assertEquals(List.of("'Sum$(id)' has values such as 18014398509481985 (entry 1) that no double"
                + " holds; the nearest ones are taken"), remarks("Sum$(id)"));
        assertArrayEquals(new double[] {1, 2, 0, 0, 0}, read("Sum$(id - 9007199254740992 == 1)"
                + " + Sum$(id == 9007199254740992)"));
        assertArrayEquals(new double[] {0x1p64, 1, 2, 3, 4}, read("Sum$(u)"));
        assertEquals(List.of("'Sum$(u)' has values such as 18446744073709551615 (entry 0) that no double"
                + " holds; the nearest ones are taken"), remarks("Sum$(u)"));
    }

    @Test
    void idsThatAFormulaOverArraysRoundsAreTold() throws IOException {
        String told = "column 'id' has values such as 9007199254740993 (entry 0) that no double holds; '%s'"
                + " is computed with the nearest ones";
        for (String formula : List.of("Max$(id)", "Sum$(id*0.5)", "MinIf$(met,id*0.5>3)")) {
            assertEquals(List.of(told.formatted(formula)), remarks(formula));
        }
        assertEquals(List.of("'id[n-1]' has values such as -9007199254740993 (entry 2) that no double holds;"
                + " the nearest ones are taken"), remarks("id[n-1]"));
        assertEquals(List.of(), remarks("Sum$(id > 5)"));
    }

    @Test
    void oneElementOfIdsOfVaryingNumberIsToldToBeRounded() throws IOException {
        Ntuple jagged = Ntuple.ofColumns("jagged", List.of(Column.ofArrays("id", new int[] {0, 0, 2},
                Column.ofLongs("id", new long[] {1, BIG}, 2), 2)));
        String told = "'id[1]' has values such as 9007199254740993 (entry 1) that no double holds; the"
                + " nearest ones are taken";

        assertEquals(List.of(told), Query.of(List.of(Definition.parse("id[1]"))).run(jagged,
                (columns, count) -> { }, ProgressListener.NONE));
        try (Chunks chunks = jagged.chunks(List.of("id[1]"), EntryRange.all())) {
            chunks.advance();
            assertEquals("9007199254740992", chunks.chunk().column(0).text(1));
            assertEquals(List.of(told), chunks.remarks());
        }
    }
}
