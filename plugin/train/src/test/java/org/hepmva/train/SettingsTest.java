package org.hepmva.train;

import static org.hepmva.train.NumberRange.above;
import static org.hepmva.train.SettingType.listOf;
import static org.hepmva.train.SettingType.number;
import static org.hepmva.train.SettingType.wholeNumber;
import static org.hepmva.train.SettingType.word;
import static org.hepmva.train.SettingType.yesOrNo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.hepmva.sample.WeightNormalisation;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings are declared once; reading, checks, words and complaints follow. */
class SettingsTest {

    private enum Pace { SLOW, STEADY, VERY_FAST }

    private static final SettingList.Builder OWN = SettingList.builder();
    private static final Setting<Integer> TREES = OWN.add("trees", wholeNumber(1, 1000), 100, "how many");
    private static final Setting<Integer> LEAVES = OWN.add("leaves", wholeNumber(2, 64).or(0), 0, "0: any");
    private static final Setting<Double> SHRINKAGE = OWN.add("shrinkage", number(above(0).upTo(1)), 0.1,
            "how much");
    private static final Setting<Long> SEED = OWN.add("seed", SettingType.anyWholeNumber(), 1L, "of it all");
    private static final Setting<WeightNormalisation> WEIGHTS = OWN.add("weights",
            word(WeightNormalisation.class), WeightNormalisation.EQUAL, "of the classes");
    private static final Setting<Boolean> KEEP = OWN.add(Setting.of("keep", yesOrNo(), true, "the best one")
            .alsoCalled("keepBest"));
    private static final Setting<List<Integer>> HIDDEN = OWN.add("hidden",
            listOf(wholeNumber(1, 9), 3).orNone(), List.of(3, 2), "neurons");
    private static final Setting<String> NOTE = OWN.add("note", SettingType.text(), "nothing", "for people");
    private static final Setting<Pace> PACE = OWN.add("pace", word(Pace.class), Pace.SLOW, "how fast");
    private static final Setting<Double> LIMIT = OWN.add(Setting.of("limit", number(above(0)), 5.0, "of it")
            .onlyWith(PACE, Map.of(Pace.VERY_FAST, 7.0)));
    private static final Setting<Integer> THREADS = OWN.add(Setting.of("threads", wholeNumber(0, 8), 0,
            "0: all")
            .notRecorded().since("0.2"));
    private static final SettingList LIST = OWN.build();

    private static Settings given(String name, String... words) {
        return Settings.defaults().with(name, words).in("method 'BDT'");
    }

    private static String failure(Settings settings) {
        return assertThrows(IllegalArgumentException.class, () -> LIST.read(settings)).getMessage();
    }

    static List<Setting<?>> all() {
        return List.copyOf(LIST.all());
    }

    @Test
    void whatIsNotGivenTakesItsDefault() {
        SettingValues values = LIST.read(Settings.defaults());

        assertEquals(LIST.defaults(), values);
        assertEquals(100, values.get(TREES));
        assertEquals(List.of(3, 2), values.get(HIDDEN));
        assertEquals(WeightNormalisation.EQUAL, values.get(WEIGHTS));
    }

    @Test
    void valuesAreReadWithTheirType() {
        assertEquals(400, LIST.read(given("trees", "400")).get(TREES));
        assertEquals(0, LIST.read(given("leaves", "0")).get(LEAVES));
        assertEquals(1L << 40, LIST.read(given("seed", "1099511627776")).get(SEED));
        assertEquals(1e-6, LIST.read(given("shrinkage", "1e-6")).get(SHRINKAGE));
        assertEquals(false, LIST.read(given("keepBest", "No")).get(KEEP));
        assertEquals(List.of(7, 5), LIST.read(given("hidden", "7", "5")).get(HIDDEN));
        assertEquals(List.of(7, 5), LIST.read(given("hidden", "7, 5")).get(HIDDEN));
        assertEquals(List.of(), LIST.read(given("hidden", "none")).get(HIDDEN));
        assertEquals("a, b", LIST.read(given("note", "a, b")).get(NOTE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "trees     | deep  | trees = 'deep' is not a whole number",
        "trees     | 2.5   | trees = '2.5' is not a whole number",
        "trees     | 0     | trees = 0 is not in [1, 1000]",
        "trees     | 99999999999999999999 | trees = 99999999999999999999 is not in [1, 1000]",
        "leaves    | 1     | leaves = 1 is not 0 or in [2, 64]",
        "shrinkage | NaN   | shrinkage = 'NaN' is not a finite number",
        "shrinkage | 0     | shrinkage = 0 is not in (0, 1]",
        "shrinkage | many  | shrinkage = 'many' is not a number",
        "seed      | 9223372036854775808 | seed = 9223372036854775808 is not in [-9223372036854775808, "
                + "9223372036854775807]",
        "keep      | maybe | keep = 'maybe' is not one of its values",
        "hidden    | 3, 10 | hidden = 10 is not in [1, 9]",
        "hidden    | 1, 1, 1, 1 | hidden has 4 values, more than 3",
        "tree      | 3     | unknown setting 'tree'",
        "limit     | 3     | limit has no effect with pace: slow; it belongs to pace: veryFast"})
    void whatIsNotAllowedIsASentenceThatNamesThePlaceOnce(String name, String word, String sentence) {
        assertEquals("method 'BDT': " + sentence, failure(given(name, word)).split("\n")[0]);
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatIsWrittenReachesTheTerminalShortAndWithoutControlCharacters(Setting<?> setting) {
        Assumptions.assumeFalse(setting == NOTE, "any text will do");
        String odd = "\u001b[31m" + "9".repeat(10_000);

        for (String word : List.of(odd, "9".repeat(10_000))) {
            String sentence = failure(given(setting.name(), word)).split("\n")[0];

            assertTrue(sentence.length() < 300, sentence);
            assertTrue(sentence.chars().noneMatch(Character::isISOControl), sentence);
        }
        String unknown = failure(given(odd, "1"));
        assertTrue(unknown.replace("\n", "").chars().noneMatch(Character::isISOControl), unknown);
    }

    @Test
    void severalWordsAreNotOneValue() {
        assertEquals("method 'BDT': trees = [1, 2] is not one value", failure(given("trees", "1", "2")));
    }

    @Test
    void namesAndWordsThatDoNotExistListThoseThatDoNearestFirst() {
        assertEquals("method 'BDT': weights = 'equals' is not one of its values\n"
                + "  nearest first: equal, none, numberOfEvents", failure(given("weights", "equals")));
        assertEquals("  nearest first: shrinkage", failure(given("shrinkag", "0.1")).split("[\n,]")[1]);
    }

    @Test
    void oneSettingUnderTwoNamesIsRefused() {
        assertEquals("method 'BDT': keepBest and keep are the same setting",
                failure(given("keep", "yes").with("keepBest", "no")));
    }

    @Test
    void theDefaultFollowsTheSettingThatItDependsOn() {
        SettingValues fast = LIST.defaults().with(PACE, Pace.VERY_FAST);

        assertEquals(7.0, fast.get(LIMIT));
        assertEquals("7", fast.words().get("limit"));
        assertEquals(null, LIST.defaults().words().get("limit"));
    }

    @Test
    void whatHasNoEffectMakesNoDifference() {
        assertEquals(LIST.defaults(), LIST.defaults().with(LIMIT, 3.0));
        assertNotEquals(LIST.defaults().with(PACE, Pace.VERY_FAST),
                LIST.defaults().with(LIMIT, 3.0).with(PACE, Pace.VERY_FAST));
    }

    @Test
    void aPartOfTheValuesIsTheSameInAnyOrderOfAsking() {
        SettingList.Builder builder = SettingList.builder();
        builder.add(PACE);
        builder.add(LIMIT);
        builder.add(TREES.withDefault(7));
        SettingList part = builder.build();
        SettingValues limited = LIST.defaults().with(LIMIT, 3.0);

        assertEquals(3.0, limited.part(part).with(PACE, Pace.VERY_FAST).get(LIMIT));
        assertEquals(100, limited.part(part).get(TREES));
        assertEquals(7, LIST.defaults().with(TREES, 50).withAll(part.defaults()).get(TREES));
        assertEquals(limited, LIST.defaults().withAll(limited.part(part)));
    }

    @Test
    void whatIsRecordedIsReadAgain() {
        SettingValues values = LIST.defaults().with(HIDDEN, List.of(9, 1)).with(SHRINKAGE, 1.0 / 3)
                .with(PACE, Pace.VERY_FAST).with(LIMIT, 1e300).with(KEEP, false);

        assertEquals(values, LIST.read(Settings.single(values.words())));
    }

    @Test
    void whatCannotChangeTheResultIsNotRecorded() {
        assertEquals(null, LIST.defaults().with(THREADS, 3).words().get("threads"));
    }

    @Test
    void valuesThatAreNotAllowedDoNotExist() {
        assertEquals("shrinkage = NaN is not in (0, 1]", assertThrows(IllegalArgumentException.class,
                () -> LIST.defaults().with(SHRINKAGE, Double.NaN)).getMessage());
        assertEquals("trees = 0 is not in [1, 10]", assertThrows(IllegalArgumentException.class,
                () -> Setting.of("trees", wholeNumber(1, 10), 0, "how many")).getMessage());
    }

    @Test
    void aSettingOfAnotherMethodIsRefused() {
        Setting<Integer> other = Setting.of("depth", wholeNumber(1, 10), 3, "how deep");

        assertThrows(IllegalArgumentException.class, () -> LIST.defaults().get(other));
        assertThrows(IllegalArgumentException.class, () -> LIST.defaults().with(other, 4));
    }

    @Test
    void twoSettingsOfOneNameAreRefused() {
        SettingList.Builder builder = SettingList.builder().addAll(LIST);

        assertEquals("there are two settings 'keepBest'", assertThrows(IllegalArgumentException.class,
                () -> builder.add("keepBest", yesOrNo(), true, "again")).getMessage());
        assertThrows(IllegalStateException.class, () -> OWN.add("late", yesOrNo(), true, "too late"));
    }

    @ParameterizedTest
    @MethodSource("all")
    <T> void theExamplesOfEveryKindAreWhatTheySay(Setting<T> setting) {
        for (List<String> words : setting.type().accepted()) {
            T value = setting.parse(words);
            assertEquals(value, setting.parse(List.of(setting.text(value))), words.toString());
        }
        for (List<String> words : setting.type().refused()) {
            assertThrows(IllegalArgumentException.class, () -> setting.parse(words), words.toString());
        }
        assertTrue(setting.type().accepted().size() > 0);
    }

    @Test
    void peopleReadRangesAndDefaults() {
        assertEquals("[1, 1000]", TREES.type().allowed());
        assertEquals("0 or in [2, 64]", LEAVES.type().allowed());
        assertEquals("(0, 1]", SHRINKAGE.type().allowed());
        assertEquals("none, numberOfEvents, equal", WEIGHTS.type().allowed());
        assertEquals("yes, no", KEEP.type().allowed());
        assertEquals("[1, 9] each, or none", HIDDEN.type().allowed());
        assertEquals("3, 2", HIDDEN.defaultText());
        assertEquals("7", LIMIT.defaultText());
        assertEquals("of it; only with pace: veryFast", LIMIT.explanation());
        assertEquals("0.2", THREADS.since());
    }

    @Test
    void givenSettingsAreKeptAsWritten() {
        assertEquals(Map.of("trees", List.of("010")),
                Settings.of(Map.of("trees", List.of("010"))).given());
    }
}
