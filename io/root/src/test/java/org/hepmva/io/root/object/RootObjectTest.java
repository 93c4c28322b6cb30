package org.hepmva.io.root.object;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What may be asked of an object, and what is said if there is no such thing. */
class RootObjectTest {

    private static final RootObject PAIR = RootObject.builder("pair<int,float>", 1)
            .whole("first", 3).number("second", 0.5).build();

    private static final RootObject ALL = RootObject.builder("Everything", 7)
            .text("fName", "α").whole("count", -4).number("half", 0.5).number("two", 2)
            .unsigned("big", -1L).numbers("reals", new double[] {1.5, 2}).wholes("wholes", new long[] {1, -2})
            .unsignedWholes("bigs", new long[] {Long.MIN_VALUE})
            .bytes("letters", new byte[] {'a', 'b', 0, 'c'})
            .texts("words", List.of("x", "y")).object("pair", PAIR).object("none", Optional.empty())
            .objects("pairs", List.of(Optional.of(PAIR), Optional.empty()))
            .unread("odd", "class Odd is not described in the file").build();

    private static void refused(String sentence, Executable call) {
        assertEquals(sentence, assertThrows(MemberException.class, call).getMessage());
    }

    @Test
    void membersAreReadAsWhatTheyAre() {
        assertEquals("Everything", ALL.className());
        assertEquals(7, ALL.version());
        assertEquals("α", ALL.text("fName"));
        assertEquals(-4, ALL.whole("count"));
        assertEquals(0.5, ALL.number("half"));
        assertArrayEquals(new double[] {1.5, 2}, ALL.numbers("reals"));
        assertArrayEquals(new long[] {1, -2}, ALL.wholes("wholes"));
        assertEquals(List.of("x", "y"), ALL.texts("words"));
        assertSame(PAIR, ALL.object("pair").orElseThrow());
        assertEquals(List.of("first", "second"), PAIR.members());
    }

    @Test
    void wholeNumbersAreNumbersAndNumbersWithoutFractionAreWhole() {
        assertEquals(-4.0, ALL.number("count"));
        assertEquals(2, ALL.whole("two"));
        assertArrayEquals(new double[] {1, -2}, ALL.numbers("wholes"));
        assertEquals(0x1p64, ALL.number("big"));
        assertEquals(-1, ALL.whole("big"));
        assertArrayEquals(new double[] {0x1p63}, ALL.numbers("bigs"));
    }

    @Test
    void charactersAreTextUpToTheFirstZeroAndNumbers() {
        assertEquals("ab", ALL.text("letters"));
        assertArrayEquals("ab\0c".getBytes(StandardCharsets.US_ASCII), ALL.bytes("letters"));
        assertArrayEquals(new long[] {'a', 'b', 0, 'c'}, ALL.wholes("letters"));
        assertArrayEquals(new double[] {'a', 'b', 0, 'c'}, ALL.numbers("letters"));
    }

    @Test
    void nullPointersAreNothing() {
        assertTrue(ALL.has("none"));
        assertEquals(Optional.empty(), ALL.object("none"));
        assertEquals(List.of(), ALL.objects("none"));
        assertEquals(List.of(PAIR), ALL.objects("pairs"));
    }

    @Test
    void whatACollectionHoldsIsReadFromItOrFromTheMemberThatHoldsIt() {
        RootObject list = RootObject.builder("TObjArray", 3)
                .slots(List.of(Optional.of(PAIR), Optional.empty())).build();
        RootObject array = RootObject.builder("TArrayD", 1).numbers(new double[] {1, 2}).build();
        RootObject words = RootObject.builder("vector<string>", 1).texts(List.of("a")).build();
        RootObject whole = RootObject.builder("vector<int>", 1).wholes(new long[] {9}).build();
        RootObject owner = RootObject.builder("Owner", 1).object("list", list).object("array", array)
                .object("words", words).object("whole", whole).build();

        assertEquals(List.of(PAIR), list.elements());
        assertEquals(List.of(Optional.of(PAIR), Optional.empty()), list.slots());
        assertEquals(List.of(PAIR), owner.objects("list"));
        assertArrayEquals(array.numbers(), owner.numbers("array"));
        assertArrayEquals(whole.wholes(), owner.wholes("whole"));
        assertEquals(words.texts(), owner.texts("words"));
        assertEquals(List.of(), array.elements());
        assertEquals(List.of(), list.members());
    }

    @Test
    void whatIsNotThereIsAnsweredWithWhatIs() {
        refused("Everything has no member 'name'; nearest first: fName, none, half, pair, two, big, reals, "
                + "bigs (… 6 more)", () -> ALL.text("name"));
        refused("Everything.count is a whole number, not text", () -> ALL.text("count"));
        refused("Everything.half is 0.5, not a whole number", () -> ALL.whole("half"));
        refused("Everything.fName is text, not a number", () -> ALL.number("fName"));
        refused("Everything.reals is an array of numbers with fraction, not an array of whole numbers",
                () -> ALL.wholes("reals"));
        refused("Everything.pair is an object (pair<int,float>), not an array of numbers",
                () -> ALL.numbers("pair"));
        refused("Everything.none is a null pointer, not an array of numbers", () -> ALL.numbers("none"));
        refused("Everything.count is a whole number, not an object", () -> ALL.object("count"));
        refused("Everything.odd could not be read: class Odd is not described in the file",
                () -> ALL.object("odd"));
        refused("pair<int,float> holds nothing in order, not numbers", PAIR::numbers);
        refused("pair<int,float> has no member ''; nearest first: first, second", () -> PAIR.numbers(""));
    }

    @Test
    void anObjectReadInPartSaysWhy() {
        RootObject part = RootObject.builder("Part", 2).whole("a", 1).problem("it is cut off").build();

        assertEquals("it is cut off", part.problem());
        assertEquals(Map.of("odd", "class Odd is not described in the file"), ALL.problems());
        assertEquals("Part (version 2): 1 members, read in part: it is cut off", part.toString());
        refused("Part has no member 'b' (it was read in part: it is cut off); nearest first: a",
                () -> part.whole("b"));
    }

    @Test
    void arraysAreCopiedBothWays() {
        double[] values = {1};
        RootObject object = RootObject.builder("A", 1).numbers("v", values).build();

        values[0] = 2;
        object.numbers("v")[0] = 3;

        assertArrayEquals(new double[] {1}, object.numbers("v"));
    }

    @Test
    void objectsMayReferToOneAnotherInCirclesAndAreEqualToThemselvesOnly() {
        RootObject.Builder node = RootObject.builder("Node", 1);
        RootObject one = node.object("self", node.object()).build();

        assertSame(one, one.object("self").orElseThrow());
        assertEquals("Node (version 1): 1 members", one.toString());
        assertFalse(one.equals(RootObject.builder("Node", 1).build()));
        assertEquals("Node is built, it cannot change any more", assertThrows(IllegalStateException.class,
                () -> node.whole("a", 1)).getMessage());
    }

    @Test
    void aNameIsShownInOneLine() {
        assertEquals("Everything 'α' (version 7): 14 members", ALL.toString());
        assertEquals("TList 'a\\nb' (version 5): 1 members, holds 1", RootObject.builder("TList", 5)
                .text("fName", "a\nb").elements(List.of(PAIR)).build().toString());
    }
}
