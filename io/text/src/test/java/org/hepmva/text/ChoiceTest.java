package org.hepmva.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {

    private enum Normalisation { NONE, NUMBER_OF_EVENTS, EQUAL }

    private static final Choice<Normalisation> CHOICE = Choice.of(Normalisation.class);

    @ParameterizedTest
    @ValueSource(strings = {"numberOfEvents", "NUMBER_OF_EVENTS", "number-of-events", "numberofevents",
        "Number of Events"})
    void capitalsHyphensUnderscoresAndBlanksMakeNoDifference(String word) {
        assertEquals(Normalisation.NUMBER_OF_EVENTS, CHOICE.parse("weights", word));
    }

    @Test
    void valuesAreWrittenInCamelCase() {
        assertEquals(List.of("none", "numberOfEvents", "equal"), CHOICE.words());
        assertEquals("numberOfEvents", CHOICE.word(Normalisation.NUMBER_OF_EVENTS));
    }

    @Test
    void aWordThatDoesNotExistListsThoseThatDoNearestFirst() {
        assertEquals("weights = 'equals' is not one of its values\n"
                + "  nearest first: equal, none, numberOfEvents", assertThrows(IllegalArgumentException.class,
                () -> CHOICE.parse("weights", "equals")).getMessage());
        assertEquals(Optional.empty(), CHOICE.find(""));
    }

    @Test
    void aValueMayHaveSeveralWordsAndIsWrittenWithTheFirst() {
        Choice<Normalisation> choice = CHOICE.orAs("same", Normalisation.EQUAL);

        assertEquals(Normalisation.EQUAL, choice.parse("weights", "Same"));
        assertEquals("equal", choice.word(Normalisation.EQUAL));
        assertEquals(List.of("same"), choice.otherWords(Normalisation.EQUAL));
        assertEquals("none, numberOfEvents, equal (same)", choice.toString());
    }

    @Test
    void oneWordForTwoValuesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CHOICE.orAs("None", Normalisation.EQUAL));
    }

    @Test
    void someValuesOnly() {
        Choice<Normalisation> some = Choice.of(List.of(Normalisation.EQUAL, Normalisation.NONE));

        assertEquals(List.of("equal", "none"), some.words());
        assertThrows(IllegalArgumentException.class, () -> some.parse("weights", "numberOfEvents"));
        assertThrows(IllegalArgumentException.class, () -> some.word(Normalisation.NUMBER_OF_EVENTS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "On"})
    void yesHasThreeWords(String word) {
        assertEquals(true, Choice.yesOrNo().parse("keep", word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"No", "false", "OFF"})
    void noHasThreeWords(String word) {
        assertEquals(false, Choice.yesOrNo().parse("keep", word));
    }
}
