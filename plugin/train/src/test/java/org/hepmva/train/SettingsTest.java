package org.hepmva.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hepmva.sample.WeightNormalisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static Settings single(String name, String... words) {
        return Settings.defaults().with(name, words).in("method 'BDT'");
    }

    private static String failure(Settings settings, Consumer<Settings> read) {
        return assertThrows(IllegalArgumentException.class, () -> read.accept(settings)).getMessage();
    }

    @Test
    void whatIsNotGivenTakesTheFallback() {
        Settings none = Settings.defaults();

        assertEquals(3, none.wholeNumber("a", 3));
        assertEquals(0.5, none.number("a", 0.5));
        assertEquals("x", none.word("a", "x"));
        assertTrue(none.yesNo("a", true));
        assertEquals(List.of(1, 2), none.wholeNumbers("a", List.of(1, 2)));
        assertEquals(WeightNormalisation.EQUAL, none.choice("a", WeightNormalisation.EQUAL));
    }

    @Test
    void valuesAreReadWithTheirType() {
        assertEquals(400, single("a", "400").wholeNumber("a", 1));
        assertEquals(1L << 40, single("a", "1099511627776").longNumber("a", 1));
        assertEquals(1e-6, single("a", "1e-6").number("a", 1));
        assertFalse(single("a", "No").yesNo("a", true));
        assertEquals(List.of(20, 10), single("a", "20", "10").wholeNumbers("a", List.of()));
        assertEquals(List.of("tanh", "relu"), single("a", "tanh", "relu").words("a", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"numberOfEvents", "NUMBER_OF_EVENTS", "number-of-events", "numberofevents"})
    void theWordsOfAChoiceAreReadInAnyManner(String word) {
        assertEquals(WeightNormalisation.NUMBER_OF_EVENTS,
                single("a", word).choice("a", WeightNormalisation.NONE));
    }

    @Test
    void valuesOfTheWrongTypeAreErrorsThatNameThePlace() {
        assertEquals("method 'BDT': maxDepth = 'deep' is not a whole number",
                failure(single("maxDepth", "deep"), s -> s.wholeNumber("maxDepth", 1)));
        assertEquals("method 'BDT': shrinkage = 'NaN' is not a finite number",
                failure(single("shrinkage", "NaN"), s -> s.number("shrinkage", 1)));
        assertEquals("method 'BDT': a = 'maybe' is neither yes nor no",
                failure(single("a", "maybe"), s -> s.yesNo("a", true)));
        assertEquals("method 'BDT': trees = [1, 2] is not one value",
                failure(single("trees", "1", "2"), s -> s.wholeNumber("trees", 1)));
    }

    @Test
    void aChoiceThatIsNotOneListsThoseThereAreNearestFirst() {
        assertEquals("method 'BDT': weightNormalisation = 'equals' is not one of its values\n"
                + "  nearest first: equal, none, numberOfEvents",
                failure(single("weightNormalisation", "equals"),
                        s -> s.choice("weightNormalisation", WeightNormalisation.NONE)));
    }

    @Test
    void anUnknownSettingListsThoseThereAreNearestFirst() {
        assertEquals("method 'BDT': unknown setting 'shrinkag'\n"
                + "  nearest first: shrinkage, trees, l2",
                failure(single("shrinkag", "0.1"),
                        s -> s.refuseUnknown(List.of("trees", "shrinkage", "l2"))));
    }

    @Test
    void errorsOfTheTypesThatAReaderMakesBeginWithThePlaceOnce() {
        assertEquals("method 'BDT': a = 'x' is not a whole number",
                failure(single("a", "x"), s -> s.read(t -> t.wholeNumber("a", 1))));
        assertEquals("method 'BDT': no good",
                failure(single("a", "x"), s -> s.read(t -> {
                    throw new IllegalArgumentException("no good");
                })));
    }

    @Test
    void givenSettingsAreKeptAsWritten() {
        assertEquals(Map.of("trees", List.of("010")),
                Settings.of(Map.of("trees", List.of("010"))).given());
    }
}
