package org.hepmva.text.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static JsonPart part(String text) throws JsonException {
        return JsonPart.of(JsonReader.read(text));
    }

    @Test
    void everyKindOfValueIsRead() throws JsonException {
        JsonPart whole =
                part(" {\"a\": [1, -2.5e3, \"NaN\"], \"b\": {\"c\": \"x\"}, \"d\": [true, null, false]}\n");

        assertArrayEquals(new double[] {1, -2500, Double.NaN}, whole.member("a").numbers());
        assertEquals(Map.of("c", "x"), whole.member("b").texts());
        assertEquals(3, whole.member("d").items().size());
    }

    @Test
    void escapesAreUndone() throws JsonException {
        assertEquals("\"\\/\b\f\n\r\té😀", part("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\uDE00\"").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\\", "plain", "μ 😀", "tab\t line\n quote\" null\u0000", "\ud800 alone",
            "\udc00"})
    void anyTextIsWrittenSoThatItIsReadBack(String text) throws JsonException {
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
                Arguments.of("{\"a\": 1, \"a\": 2}", "line 1, column 16: \"a\" is there twice"),
                Arguments.of("// x", "line 1, column 1: expected a value, not '/'"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatIsNotJsonIsRefusedWithLineAndColumn(String text, String sentence) {
        assertEquals(sentence, assertThrows(JsonException.class, () -> JsonReader.read(text)).getMessage());
    }

    @Test
    void moreValuesThanHalfOfTheMemoryHoldsAreRefused() throws JsonException {
        long memory = 2 * 96 * 6;

        assertEquals(3, part("[1, 2, 3]").numbers().length);
        JsonReader.read("[1, 2, 3]", memory);
        JsonReader.read("[{}]", memory);
        assertEquals("line 1, column 11: there are too many values for the memory of this Java;"
                + " option -Xmx gives it more", assertThrows(TooManyValuesException.class,
                        () -> JsonReader.read("[1, 2, 3, 4]", memory)).getMessage());
        assertThrows(TooManyValuesException.class, () -> JsonReader.read("[[[]]]", memory));
    }

    @Test
    void wholeNumbersKeepAllTheirDigits() throws JsonException {
        assertEquals(Long.MAX_VALUE, part("9223372036854775807").whole(0, Long.MAX_VALUE));
        assertEquals(Long.MIN_VALUE, part("-9223372036854775808").whole(Long.MIN_VALUE, 0));
        assertEquals("line 1, the whole: expected a whole number in [0, 9], not 10",
                assertThrows(JsonException.class, () -> part("10").whole(0, 9)).getMessage());
        assertEquals("line 1, the whole: expected a whole number in [0, 9], not 1e0",
                assertThrows(JsonException.class, () -> part("1e0").whole(0, 9)).getMessage());
        assertEquals("line 1, the whole: expected a whole number in [0, 9], not 99999999999999999999",
                assertThrows(JsonException.class,
                        () -> part("99999999999999999999").whole(0, 9)).getMessage());
    }

    @Test
    void anotherKindThanExpectedIsNamed() throws JsonException {
        JsonPart whole = part("{\"a\": [{}, 1]}");

        assertEquals("line 1, a[0]: expected a number, not an object",
                assertThrows(JsonException.class, () -> whole.member("a").numbers()).getMessage());
        assertEquals("line 1, a: expected a text, not an array",
                assertThrows(JsonException.class, () -> whole.member("a").text()).getMessage());
        assertEquals("line 1, a[1]: expected an object in braces, not 1",
                assertThrows(JsonException.class, () ->
                        whole.member("a").items().get(1).member("b")).getMessage());
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
