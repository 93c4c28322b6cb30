package org.hepmva.text.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static JsonReader part(String text) throws IOException {
        return JsonReader.of(text);
    }

    /** Everything, so that any mistake in it is found. */
    private static JsonValue read(String text) throws IOException {
        JsonReader reader = part(text);
        JsonValue value = reader.value();
        reader.end();
        return value;
    }

    private static String refusal(Executable reading) {
        return assertThrows(JsonException.class, reading).getMessage();
    }

    @Test
    void everyKindOfValueIsRead() throws IOException {
        JsonMembers whole =
                part(" {\"a\": [1, -2.5e3, \"NaN\"], \"b\": {\"c\": \"x\"}, \"d\": [true, null, false]}\n")
                        .object();

        assertArrayEquals(new double[] {1, -2500, Double.NaN}, whole.member("a").numbers());
        assertEquals(Map.of("c", "x"), whole.member("b").textsByName());
        assertEquals(new JsonArray(List.of(new JsonWord("true", 1), new JsonWord("null", 1),
                new JsonWord("false", 1)), 1), whole.member("d").value());
        whole.end();
    }

    @Test
    void escapesAreUndone() throws IOException {
        assertEquals("\"\\/\b\f\n\r\té😀", part("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\uDE00\"").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\\", "plain", "μ 😀", "tab\t line\n quote\" null\u0000", "\ud800 alone",
            "\udc00"})
    void anyTextIsWrittenSoThatItIsReadBack(String text) throws IOException {
        assertEquals(text, part(JsonWriter.write(new JsonText(text))).text());
    }

    static List<Arguments> mistakes() {
        return List.of(
                Arguments.of("", "line 1, column 1: expected a value, not the end"),
                Arguments.of("{\"a\": 1,}", "line 1, column 9: expected a name in quotes, not '}'"),
                Arguments.of("[1,]", "line 1, column 4: expected a value, not ']'"),
                Arguments.of("[1 2]", "line 1, column 4: expected ',' or ']', not '2'"),
                Arguments.of("[\n1,\n  x]", "line 3, column 3: expected a value, not 'x'"),
                Arguments.of("1 2", "line 1, column 3: expected the end, not '2'"),
                Arguments.of("01", "line 1, column 2: expected the end, not '1'"),
                Arguments.of("1.", "line 1, column 3: expected a digit, not the end"),
                Arguments.of("-", "line 1, column 2: expected a digit, not the end"),
                Arguments.of("1e+", "line 1, column 4: expected a digit, not the end"),
                Arguments.of("NaN", "line 1, column 1: expected a value, not 'N'"),
                Arguments.of("nul", "line 1, column 1: expected a value, not 'n'"),
                Arguments.of("'a'", "line 1, column 1: expected a value, not '''"),
                Arguments.of("\"a", "line 1, column 1: the text has no end"),
                Arguments.of("\"a\nb\"",
                        "line 1, column 3: expected the end of the text, not control character 10"),
                Arguments.of("\"\\x\"", "line 1, column 3: expected one of \"\\/bfnrtu after '\\', not 'x'"),
                Arguments.of("\"\\u12g4\"", "line 1, column 6: expected four hexadecimal digits, not 'g'"),
                Arguments.of("// x", "line 1, column 1: expected a value, not '/'"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatIsNotJsonIsRefusedWithLineAndColumn(String text, String sentence) {
        assertEquals(sentence, refusal(() -> read(text)));
    }

    @Test
    void aMemberThatIsThereTwiceIsRefused() {
        assertEquals("line 2, the whole: \"a\" is there twice", refusal(() -> read("{\"a\": 1,\n\"a\": 2}")));
        assertEquals("line 1, a: \"a\" is there twice", refusal(() -> {
            JsonMembers members = part("{\"a\": 1, \"a\": 2}").object();
            members.member("a").number();
            members.end();
        }));
    }

    @Test
    void moreValuesThanAQuarterOfTheMemoryHoldsAreRefused() throws IOException {
        long memory = 4 * 96 * 6;
        String sentence = "there are too many values for the memory of this Java;"
                + " option -Xmx gives it more";

        JsonReader.of("[1, 2, 3]", memory).value();
        JsonReader.of("[{}]", memory).value();
        assertEquals("line 1, column 12: " + sentence, assertThrows(TooManyValuesException.class,
                () -> JsonReader.of("[1, 2, 3, 4]", memory).value()).getMessage());
        assertThrows(TooManyValuesException.class, () -> JsonReader.of("[[[]]]", memory).value());
        assertThrows(TooManyValuesException.class,
                () -> JsonReader.of('"' + "x".repeat(97) + '"', memory).text());
        assertThrows(TooManyValuesException.class,
                () -> JsonReader.of("[{}, {}, {}]", memory).items(item -> item.object().end()));
    }

    @Test
    void numbersOfAnArrayTakeEightBytesEachAndFloatsFour() throws IOException {
        long memory = 4 * (32 + 8 * 100);
        String hundred = "[" + String.join(",", Collections.nCopies(100, "0")) + "]";
        String twice = "[" + String.join(",", Collections.nCopies(200, "0")) + "]";

        assertEquals(100, JsonReader.of(hundred, memory).numbers().length);
        assertEquals(200, JsonReader.of(twice, memory).floats().length);
        assertEquals(200, JsonReader.of(twice, memory).wholes().length);
        assertThrows(TooManyValuesException.class, () -> JsonReader.of(twice, memory).numbers());
    }

    @Test
    void wholeNumbersKeepAllTheirDigits() throws IOException {
        assertEquals(Long.MAX_VALUE, part("9223372036854775807").whole(0, Long.MAX_VALUE));
        assertEquals(Long.MIN_VALUE, part("-9223372036854775808").whole(Long.MIN_VALUE, 0));
        for (String other : new String[] {"10", "1e0", "99999999999999999999", "\"1\"", "null"}) {
            assertEquals("line 1, the whole: expected a whole number in [0, 9], not " + other,
                    refusal(() -> part(other).whole(0, 9)));
        }
    }

    @Test
    void numbersBeyondTheRangeAreRefusedUnlessTheyAreMeant() throws IOException {
        assertEquals("line 1, [1]: 1e999 is out of range", refusal(() -> part("[0, 1e999]").numbers()));
        assertEquals("line 1, [0]: -1e39 is out of range", refusal(() -> part("[-1e39]").floats()));
        assertEquals("line 1, the whole: 1e39 is out of range", refusal(() -> part("1e39").floatNumber()));
        assertEquals(Double.NEGATIVE_INFINITY, part("\"-Infinity\"").number());
        assertEquals(0, part("1e-999").number());
        assertEquals("line 1, column 1003: a number has more than 1000 digits",
                refusal(() -> part("1." + "0".repeat(1000)).number()));
    }

    @Test
    void anotherKindThanExpectedIsNamed() throws IOException {
        assertEquals("line 1, a[0]: expected a number, not an object",
                refusal(() -> part("{\"a\": [{}, 1]}").object().member("a").numbers()));
        assertEquals("line 1, a: expected a text, not an array",
                refusal(() -> part("{\"a\": [{}, 1]}").object().member("a").text()));
        assertEquals("line 1, [0]: expected an object in braces, not 1",
                refusal(() -> part("[1]").items(item -> item.object())));
        assertEquals("line 1, the whole: expected true or false, not null",
                refusal(() -> part("null").truth()));
        assertEquals("line 1, the whole: expected an array, not \"\\u001b" + "x".repeat(39) + "…\"",
                refusal(() -> part("\"\\u001b" + "x".repeat(50) + "\"").texts()));
        assertTrue(part("true").truth());
    }

    @Test
    void wordsThatAreNotKnownAreToldFromMistakes() {
        assertEquals("line 1, the whole: kind \"trees\" is not known; known, nearest first: tree, cut",
                assertThrows(UnknownWordException.class,
                        () -> part("\"trees\"").word("kind", List.of("cut", "tree"))).getMessage());
    }

    @Test
    void constantsStandInSmallLetters() throws IOException {
        assertEquals(JsonToken.OBJECT_END, part("\"object_end\"").constant(JsonToken.class));
        assertEquals(new JsonText("object_end"), JsonText.of(JsonToken.OBJECT_END));
        assertEquals("line 1, the whole: \"OBJECT_END\" is not known; known, nearest first: object_end,"
                + " object, array_end, end, text (… 4 more)", assertThrows(UnknownWordException.class,
                        () -> part("\"OBJECT_END\"").constant(JsonToken.class)).getMessage());
    }

    @Test
    void membersMayComeInAnyOrder() throws IOException {
        JsonMembers members = part("{\"c\": [1, {\"d\": [2]}], \"b\": {}, \"a\": \"x\"}").object();

        assertEquals("x", members.member("a").text());
        members.only("a", "b", "c");
        members.member("c").items(item -> {
            if (item.isObject()) {
                JsonMembers inner = item.object();
                assertArrayEquals(new double[] {2}, inner.member("d").numbers());
                inner.end();
            } else {
                assertEquals(1, item.number());
            }
        });
        assertTrue(members.has("b"));
        assertFalse(members.has("e"));
        members.end();
    }

    @Test
    void aMemberOutOfOrderKeepsItsLineAndPlace() throws IOException {
        JsonMembers members = part("{\"a\": {\"b\":\n [true]}, \"kind\": \"x\"}").object();
        members.member("kind").text();

        assertEquals("line 2, a.b[0]: expected a number, not true",
                refusal(() -> members.member("a").object().member("b").numbers()));
    }

    @Test
    void unknownAndMissingMembersAreNamed() {
        String unknown = "line 2, bb: unknown key \"bb\"; known, nearest first: b, a";
        String text = "{\"a\": 1,\n\"bb\": 2}";

        assertEquals(unknown, refusal(() -> {
            JsonMembers members = part(text).object().only("a", "b");
            members.member("a").number();
            members.end();
        }));
        assertEquals(unknown, refusal(() -> {
            JsonMembers members = part(text).object();
            members.has("c");
            members.only("a", "b");
        }));
        assertEquals("line 1, the whole: \"c\" is missing",
                refusal(() -> part(text).object().member("c").number()));
    }

    @Test
    void eachMemberIsReadOnceAlsoThosePassed() throws IOException {
        JsonMembers members = part("{\"a\": \"1\", \"b\": \"2\", \"c\": \"3\"}").object();
        Map<String, String> read = new LinkedHashMap<>();
        members.member("b").text();

        members.each((name, value) -> read.put(name, value.text()));

        assertEquals(Map.of("a", "1", "c", "3"), read);
    }

    @Test
    void namesWithControlCharactersAreShownEscaped() {
        assertEquals("line 1, \\u001b[31m: expected a number, not null", refusal(() ->
                part("{\"\\u001b[31m\": null}").object().each((name, value) -> value.number())));
        String longName = "{\"" + "x".repeat(10_000) + "\": 1}";
        assertTrue(refusal(() -> part(longName).object().only("a").end()).length() < 500);
    }

    @Test
    void valuesNestedFiveThousandDeepAreRefused() {
        assertEquals("line 1, column 101: values are nested more than 100 deep",
                refusal(() -> read("[".repeat(5000))));
        assertEquals("line 1, column 501: values are nested more than 100 deep",
                refusal(() -> read("{\"a\":".repeat(5000))));
    }

    @Test
    void aReaderThatReadsTooMuchOrTooLittleIsAMistakeOfTheProgram() throws IOException {
        JsonReader twice = part("[1]");
        twice.numbers();
        JsonMembers half = part("{\"a\": {\"b\": 1}, \"c\": 2}").object();
        half.member("a").object();

        assertEquals("the whole was read already",
                assertThrows(IllegalStateException.class, () -> twice.value()).getMessage());
        assertEquals("a was not read to its end",
                assertThrows(IllegalStateException.class, () -> half.member("c")).getMessage());
        assertThrows(IllegalStateException.class, () -> part("[1, 2]").items(item -> item.isText()));
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedAndAByteOrderMarkIsPassed() throws IOException {
        byte[] marked = "\ufeff[\"μ\"]".getBytes(StandardCharsets.UTF_8);

        assertEquals(List.of("μ"), JsonReader.of(new ByteArrayInputStream(marked)).texts());
        assertEquals("line 1, column 1: expected a value, not 'x'",
                refusal(() -> JsonReader.of("\ufeffx").value()));
        assertThrows(CharacterCodingException.class, () -> JsonReader.of(
                new ByteArrayInputStream(new byte[] {'"', (byte) 0xe9, '"'})).value());
    }

    @Test
    void aTextLongerThanAnyBufferIsReadWhole() throws IOException {
        String smile = "😀".repeat(9000);
        JsonMembers members = part("{\"a\":" + " ".repeat(20_000) + "\"" + smile + "\",\n  x}").object();

        assertEquals(smile, members.member("a").text());
        assertEquals("line 2, column 3: expected a name in quotes, not 'x'", refusal(members::end));
    }

    /** What is read from a text, and read again from memory. */
    @Test
    void whateverIsReadIsReadAgainFromMemoryAndFromWhatIsWritten() throws IOException {
        SplittableRandom random = new SplittableRandom(61);
        for (int i = 0; i < 300; i++) {
            JsonValue value = random(random, 4);

            String text = JsonWriter.write(value);
            JsonValue read = read(text);

            assertEquals(text, JsonWriter.write(read));
            JsonReader again = JsonReader.of(new JsonObject(Map.of("a", read)));
            JsonMembers members = again.object();
            assertEquals(text, JsonWriter.write(copied(members.member("a"))));
            members.end();
            again.end();
        }
    }

    /** Piece by piece, not whole. */
    private static JsonValue copied(JsonReader reader) throws IOException {
        if (reader.isObject()) {
            JsonObject.Builder object = JsonObject.builder();
            reader.object().each((name, value) -> object.value(name, copied(value)));
            return object.build();
        }
        if (reader.isArray()) {
            List<JsonValue> items = new ArrayList<>();
            reader.items(item -> items.add(copied(item)));
            return new JsonArray(items);
        }
        return reader.value();
    }

    private static JsonValue random(SplittableRandom random, int depth) {
        int size = random.nextInt(5);
        switch (random.nextInt(depth == 0 ? 4 : 7)) {
            case 0:
                return new JsonText("t\u0007" + "ab\"é😀".repeat(random.nextInt(8)));
            case 1:
                return JsonNumber.of(Double.longBitsToDouble(random.nextLong()));
            case 2:
                return random.nextBoolean() ? JsonWord.NULL : JsonWord.of(random.nextBoolean());
            case 3:
                return JsonArray.ofNumbers(random.doubles(random.nextInt(40)).toArray());
            case 4:
                return new JsonArray(Stream.generate(() -> random(random, depth - 1)).limit(size).toList());
            default:
                JsonObject.Builder object = JsonObject.builder();
                for (int i = 0; i < size; i++) {
                    object.value("name" + i, random(random, depth - 1));
                }
                return object.build();
        }
    }

    @Test
    void aTextIsWrittenPieceByPieceAsItWouldBeWhole() throws IOException {
        JsonObject tree = JsonObject.builder().value("cut", JsonArray.ofFloats(0.1f, Float.NaN))
                .value("at", JsonArray.ofWholes(1, -2)).build();
        StringBuilder text = new StringBuilder();

        JsonWriter.to(text).beginObject().name("kind").value(new JsonText("forest"))
                .name("none").beginArray().end()
                .name("trees").beginArray().value(tree).value(tree).end().end();

        assertEquals(JsonWriter.write(JsonObject.builder().text("kind", "forest")
                .value("none", new JsonArray(List.of())).value("trees", new JsonArray(List.of(tree, tree)))
                .build()), text.toString());
    }

    @Test
    void whatWouldNotBeJsonIsNotWritten() throws IOException {
        JsonWriter array = JsonWriter.to(new StringBuilder()).beginArray();
        JsonWriter object = JsonWriter.to(new StringBuilder()).beginObject();
        JsonWriter ended = JsonWriter.to(new StringBuilder()).value(JsonWord.NULL);

        assertThrows(IllegalStateException.class, () -> array.name("a"));
        assertThrows(IllegalStateException.class, () -> object.value(JsonWord.NULL));
        assertThrows(IllegalStateException.class, () -> object.name("a").end());
        assertThrows(IllegalStateException.class, () -> ended.value(JsonWord.NULL));
        assertThrows(IllegalStateException.class, ended::end);
        assertThrows(IllegalArgumentException.class, () -> JsonObject.builder().text("a", "").whole("a", 1));
    }

    @Test
    void shortThingsStandOnOneLineAndLongRowsAreWrapped() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("short", new JsonArray(List.of(JsonNumber.of(1), JsonNumber.of(2.5))));
        members.put("long", new JsonArray(Collections.nCopies(40, JsonNumber.of(1234))));
        members.put("nested", new JsonArray(List.of(new JsonObject(Map.of("a", JsonNumber.ofWhole(1))))));
        members.put("empty", new JsonObject(Map.of()));

        String text = JsonWriter.write(new JsonObject(members));

        String sixteen = "    " + String.join(", ", Collections.nCopies(16, "1234")) + ",\n";
        assertEquals("{\n  \"short\": [1, 2.5],\n  \"long\": [\n" + sixteen + sixteen + "    "
                + String.join(", ", Collections.nCopies(8, "1234")) + "\n  ],\n"
                + "  \"nested\": [\n    {\"a\": 1}\n  ],\n  \"empty\": {}\n}\n", text);
    }
}
