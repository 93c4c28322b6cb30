package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hepmva.io.root.object.RootObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Objects that ROOT wrote: every kind of member, and ROOT's own collections. */
class ObjectsTest {

    private static RootFile file;
    private static RootObject all;

    @BeforeAll
    static void open() throws IOException {
        file = RootFile.open(Fixtures.file("members.root"));
        all = file.object("all");
    }

    @AfterAll
    static void close() throws IOException {
        file.close();
    }

    /** {@return two numbers each of which is a point, as text} */
    private static List<String> points(List<RootObject> objects) {
        return objects.stream().map(each -> each.number("x") + " " + each.whole("y")).toList();
    }

    private static Map<String, RootObject> pairs(String member) {
        return all.objects(member).stream().collect(Collectors.toMap(
                pair -> pair.members().contains("first") ? first(pair) : "", pair -> pair));
    }

    private static String first(RootObject pair) {
        return pair.className().startsWith("pair<string") ? pair.text("first")
                : String.valueOf(pair.whole("first"));
    }

    @Test
    void everythingIsReadToItsEnd() throws IOException {
        for (RootKey key : file.keys()) {
            RootObject object = file.object(key.pathAndCycle());

            assertEquals("", object.problem(), key.path());
            assertEquals(Map.of(), object.problems(), key.path());
        }
        assertEquals(12345, all.whole("last"));
    }

    @Test
    void numbersOfEveryTypeKeepTheirValues() {
        assertEquals(1, all.whole("flag"));
        assertEquals('c', all.whole("c"));
        assertEquals(-3, all.whole("sc"));
        assertEquals(250, all.whole("uc"));
        assertEquals(-300, all.whole("s"));
        assertEquals(65_000, all.whole("us"));
        assertEquals(-70_000, all.whole("i"));
        assertEquals(4_000_000_000L, all.whole("ui"));
        assertEquals(-5_000_000_000L, all.whole("l"));
        assertEquals(1.8e19, all.number("ul"));
        assertEquals(-6_000_000_000L, all.whole("ll"));
        assertEquals("17000000000000000000", Long.toUnsignedString(all.whole("ull")));
        assertEquals(0.1f, all.number("f"));
        assertEquals(0.1, all.number("d"));
        assertEquals(-7, all.whole("color"));
        assertEquals(200, all.whole("small"));
    }

    /** A float; 16 bits of [0, 1]; 10 bits of mantissa; 12 bits of mantissa; 8 bits of [0, 1]. */
    @Test
    void packedNumbersAreUnpackedAsTheirTitlesSay() {
        assertEquals(0.1f, all.number("d32"));
        assertEquals(6554 / 65536., all.number("d32r"));
        assertEquals(0.1, all.number("d32m"), 0.1 / (1 << 10));
        assertEquals(0.1, all.number("f16"), 0.1 / (1 << 12));
        assertEquals(77 / 256., all.number("f16r"));
        assertArrayEquals(new double[] {0.25, 0.75}, all.numbers("packed"));
        assertArrayEquals(new double[] {1, 2, 3}, all.numbers("cpacked"));
    }

    @Test
    void arraysAndTextsAreThemselves() {
        assertArrayEquals(new long[] {1, 2, 3}, all.wholes("fixed"));
        assertArrayEquals(new double[] {1, 2, 3, 4}, all.numbers("matrix"));
        assertArrayEquals(new double[] {1.5, 2.5, 3.5}, all.numbers("counted"));
        assertArrayEquals(new double[0], all.numbers("empty"));
        assertArrayEquals(new long[] {7, 8, 9}, all.wholes("arr"));
        assertArrayEquals(new long[] {5, -6}, all.wholes("ai"));
        assertArrayEquals(new double[] {0.75}, all.numbers("adp"));
        assertEquals("hello", all.text("letters"));
        assertEquals("a c string", all.text("cstring"));
        assertEquals("a TString", all.text("ts"));
        assertEquals("a std::string", all.text("str"));
        assertEquals(List.of("one", "two"), all.texts("tsa"));
        assertEquals(List.of("three", "four"), all.texts("stra"));
    }

    @Test
    void objectsInPlaceAndPointersToOneObjectAreThatObject() {
        assertEquals(List.of("0.5 6"), points(all.object("point").stream().toList()));
        assertEquals(List.of("1.0 2", "3.0 4"), points(all.objects("points")));
        assertEquals(List.of("1.0 1", "2.0 2", "3.0 3"), points(all.objects("loop")));
        assertEquals(List.of("11.0 12"), points(all.object("up").stream().toList()));
        assertEquals(Optional.empty(), all.object("null"));
        assertEquals("shared", all.object("namedp").orElseThrow().text("fName"));
        assertSame(all.object("namedp").orElseThrow(), all.object("same").orElseThrow());
        assertSame(all.object("namedp").orElseThrow(), all.objects("vnp").get(0));
        assertEquals(List.of("t1", "t2"),
                all.objects("nameda").stream().map(each -> each.text("fTitle")).toList());
        assertEquals(3, all.object("lv").orElseThrow().object("fP").orElseThrow().number("fZ"));
    }

    @Test
    void membersOfBaseClassesStandAmongTheOthers() {
        RootObject derived = all.object("derived").orElseThrow();

        assertEquals(List.of("base", "inherited", "own", "p", "s", "a"), derived.members());
        assertEquals(1.5, derived.number("base"));
        assertEquals("inner", derived.text("s"));
        assertEquals(1, derived.version());
    }

    @Test
    void sequencesOfNumbersAndTextsAreArraysAndLists() {
        assertArrayEquals(new long[] {1, 2, 3}, all.wholes("vi"));
        assertArrayEquals(new double[] {0.5}, all.numbers("vd"));
        assertArrayEquals(new double[0], all.numbers("ve"));
        assertArrayEquals(new long[] {1, 0, 1}, all.wholes("vb"));
        assertArrayEquals(new byte[] {'x', 'y'}, all.bytes("vc"));
        assertArrayEquals(new double[] {1.7e19}, all.numbers("vull"));
        assertArrayEquals(new long[] {8, 9}, all.wholes("vptr"));
        assertArrayEquals(new long[] {4, 5}, all.wholes("li"));
        assertArrayEquals(new double[] {6, 7}, all.numbers("dq"));
        assertArrayEquals(new long[] {1, 2, 3}, all.wholes("si"));
        assertArrayEquals(new long[] {1, 1}, all.wholes("msi"));
        assertArrayEquals(new long[] {1, 0, 1, 0, 1, 0, 1, 0, 1, 0}, all.wholes("bits"));
        assertEquals(List.of("a", "bc"), all.texts("vs"));
        assertEquals(List.of("d", "ef"), all.texts("vts"));
        assertEquals(List.of("p", "q"), all.texts("ss"));
    }

    @Test
    void nestedSequencesAreNested() {
        assertEquals(List.of("[1.0]", "[]", "[2.0, 3.0]"), all.objects("vvf").stream()
                .map(each -> Arrays.toString(each.numbers())).toList());
        assertEquals(List.of(List.of("x"), List.of("y", "z")),
                all.objects("vvs").stream().map(RootObject::texts).toList());
        assertEquals(List.of(List.of("5.0 6"), List.of()),
                all.objects("vvp").stream().map(each -> points(each.elements())).toList());
        assertArrayEquals(new long[] {2, 3}, all.objects("va").get(1).wholes());
        assertArrayEquals(new long[] {5, 6}, all.objects("arv").get(1).wholes());
    }

    @Test
    void sequencesOfObjectsAreReadObjectByObjectAndMemberByMember() {
        assertEquals(List.of("1.0 2", "3.0 4"), points(all.objects("vp")));
        assertEquals(List.of(), all.objects("vp0"));
        assertEquals(List.of("4.0 4"), points(all.objects("vpp")));
        assertEquals(2, all.object("vpp").orElseThrow().slots().size());
        for (RootObject each : all.objects("vder")) {
            assertArrayEquals(new double[] {1, 2}, each.numbers("inherited"));
            assertArrayEquals(new long[] {5, 6}, each.wholes("a"));
            assertEquals("inner", each.text("s"));
            assertEquals(List.of("1.25 3"), points(each.object("p").stream().toList()));
        }
        assertEquals("b", all.objects("vn").get(0).text("fTitle"));
    }

    @Test
    void mapsArePairsOfFirstAndSecond() {
        assertEquals(0.25, pairs("mid").get("2").number("second"));
        assertEquals(2, pairs("msint").get("two").whole("second"));
        assertArrayEquals(new double[] {1, 2}, pairs("msv").get("k").numbers("second"));
        assertEquals(List.of("8.0 9"), points(pairs("mip").get("7").object("second").stream().toList()));
        assertEquals(2.5, pairs("mmm").get("outer").objects("second").get(0).number("second"));
        assertEquals(List.of(2L, 3L), all.objects("mm").stream().map(each -> each.whole("second")).toList());
        assertEquals(1.5, pairs("um").get("u").number("second"));
        assertEquals("five", all.object("pr").orElseThrow().text("second"));
        assertEquals(4, all.objects("vpr").get(1).number("second"));
    }

    @Test
    void collectionsMayStandAlone() throws IOException {
        assertArrayEquals(new double[] {1, 2.5}, file.object("vector").numbers());
        assertEquals(List.of("1.0 2", "3.0 4"), points(file.object("points").elements()));
        assertEquals(List.of("a", "b"),
                file.object("map").elements().stream().map(each -> each.text("first")).toList());
        assertEquals(List.of("x", "yz"), file.object("strings").texts());
        assertEquals(List.of("text"), file.object("string").texts());
        assertArrayEquals(new double[] {2, 3}, file.object("nested").elements().get(1).numbers());
        assertEquals(42, file.object("deriveds").elements().get(1).whole("own"));
    }

    @Test
    void rootsOwnCollectionsAreLists() throws IOException {
        RootObject list = file.object("list");
        RootObject pair = file.object("pairs").elements().get(0);

        assertEquals(List.of("TNamed", "TObjString", "TParameter<double>"),
                list.elements().stream().map(RootObject::className).toList());
        assertEquals(List.of("", "drawn so", ""), list.texts("options"));
        assertEquals("key", pair.object("fKey").orElseThrow().text("fString"));
        assertEquals("value", pair.object("fValue").orElseThrow().text("fString"));
        assertEquals(List.of(false, true),
                file.object("array").slots().stream().map(Optional::isPresent).toList());
        assertEquals("hashed", file.object("hash").elements().get(0).text("fName"));
    }

    @Test
    void clonesAreReadObjectByObjectAndMemberByMember() throws IOException {
        List<RootObject> vectors = file.object("vectors").elements();

        assertEquals(List.of("one", "three"),
                file.object("clones").elements().stream().map(each -> each.text("fName")).toList());
        assertEquals(List.of("1", "3"),
                file.object("streamed").elements().stream().map(each -> each.text("fTitle")).toList());
        assertEquals(3, file.object("streamed").slots().size());
        assertEquals(7, vectors.get(1).object("fP").orElseThrow().number("fZ"));
        assertEquals(4, vectors.get(0).number("fE"));
    }

    @Test
    void parametersTextsFunctionsMatricesAndReferencesHaveTheirMembers() throws IOException {
        RootObject formula = file.object("function").object("fFormula").orElseThrow();

        assertEquals("text of a TObjString", file.object("objstring").text("fString"));
        assertEquals(2.5, file.object("double").number("fVal"));
        assertEquals(1_234_567_890_123L, file.object("long").whole("fVal"));
        assertEquals(1, formula.whole("fAllParametersSetted")); // ROOT wrote 153, which is true
        assertArrayEquals(new double[] {1.5, -2}, formula.numbers("fClingParameters"));
        assertEquals(List.of("offset", "slope"),
                formula.objects("fParams").stream().map(each -> each.text("first")).toList());
        assertArrayEquals(new double[] {1, 2, 2, 3}, file.object("symmetric").numbers("fElements"));
        assertArrayEquals(new double[] {0, 0, 0, 0, 0, 7}, file.object("matrix").numbers("fElements"));
        assertEquals(file.object("referenced").whole("fUniqueID"), file.object("ref").whole("fUniqueID"));
        assertArrayEquals(new long[] {1, 2}, file.object("refs").wholes());
    }
}
