package org.hepmva.io.root.format.streamer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.io.root.BoundedTime;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.ClassLayout;
import org.hepmva.io.root.format.form.Layouts;
import org.hepmva.io.root.format.form.Member;
import org.hepmva.io.root.format.form.MemberType;
import org.hepmva.io.root.object.MemberException;
import org.hepmva.io.root.object.RootObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objects made by hand: of every kind of member, referred to, nested, and hostile. */
@BoundedTime(seconds = 20)
class ObjectReaderTest {

    private static final int COUNTED = 0x4000_0000;
    private static final int NEW_CLASS = -1;
    private static final int CLASS_AT = 0x8000_0000;

    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 20);

    private static Member number(String name, int type, int length) {
        return new Member(name, "", type, "", length, "");
    }

    private RootObject read(ClassLayout... layouts) throws FormatException {
        byte[] content = Arrays.copyOf(bytes.array(), bytes.position());
        return new ObjectReader(content, 0, Layouts.of(List.of(layouts), List.of())).read("Top");
    }

    private ObjectReaderTest header(int version) {
        bytes.putShort((short) version);
        return this;
    }

    /** A pointer to an object of a class not seen before; returns the place by which it is referred to. */
    private int begin(String className) {
        int start = bytes.position();
        bytes.putInt(COUNTED).putInt(NEW_CLASS);
        bytes.put(className.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        return start + 2;
    }

    private void end(int place) {
        int start = place - 2;
        bytes.putInt(start, COUNTED | bytes.position() - start - 4);
    }

    @Test
    void arraysOfFloatingPointKeepTheirValues() throws FormatException {
        header(1);
        bytes.putFloat(1.5f).putFloat(-2.5f).putDouble(0.1).putInt(2).put((byte) 1).putDouble(3).putDouble(4);
        bytes.put((byte) 0).putInt(7).putInt(8);

        RootObject top = read(new ClassLayout("Top", 1, List.of(
                number("floats", MemberType.FIXED_ARRAY + MemberType.FLOAT, 2),
                number("doubles", MemberType.FIXED_ARRAY + MemberType.DOUBLE, 1),
                number("count", MemberType.COUNTER, 0),
                new Member("counted", "", MemberType.COUNTED_ARRAY + MemberType.DOUBLE, "", 0, "count"),
                new Member("none", "", MemberType.COUNTED_ARRAY + MemberType.FLOAT, "", 0, "count"),
                number("wholes", MemberType.FIXED_ARRAY + MemberType.INT, 2))));

        assertArrayEquals(new double[] {1.5, -2.5}, top.numbers("floats"));
        assertArrayEquals(new double[] {0.1}, top.numbers("doubles"));
        assertArrayEquals(new double[] {3, 4}, top.numbers("counted"));
        assertArrayEquals(new double[0], top.numbers("none"));
        assertArrayEquals(new long[] {7, 8}, top.wholes("wholes"));
        assertEquals("Top.floats is an array of numbers with fraction, not an array of whole numbers",
                assertThrows(MemberException.class, () -> top.wholes("floats")).getMessage());
    }

    /** A null pointer takes four bytes. */
    @Test
    void anArrayOfMorePointersThanThereAreBytesIsNotBegunWith() {
        header(1);
        bytes.putInt(0).putInt(0);
        int type = MemberType.FIXED_ARRAY + MemberType.POINTER;
        Member row = new Member("row", "", type, "Node*", Integer.MAX_VALUE, "");

        FormatException refused = assertThrows(FormatException.class,
                () -> read(new ClassLayout("Top", 1, List.of(row))));

        assertEquals("row claims 2147483647 values, 8 bytes are left", refused.getMessage());
    }

    /** Each has bytes for one pointer, of the three that its class has, and the next ones lie behind it. */
    @Test
    void objectsThatRunIntoTheNextOneAreReadOnce() throws FormatException {
        header(1);
        for (int i = 0; i < 60; i++) {
            int node = begin("Node");
            header(1);
            bytes.putInt(0);
            end(node);
        }
        int type = MemberType.FIXED_ARRAY + MemberType.POINTER;

        RootObject top = read(
                new ClassLayout("Top", 1, List.of(new Member("all", "", type, "Node*", 60, ""))),
                new ClassLayout("Node", 1, List.of(new Member("row", "", type, "Node*", 3, ""))));

        List<RootObject> all = top.objects("all");
        assertEquals(60, all.size());
        assertEquals("an object at byte 21 lies behind the end of the one that it is in",
                all.get(0).problem());
    }

    @Test
    void anObjectInsideWhatIsLeftOutIsReadWhenItIsReferredTo() throws FormatException {
        header(1);
        int hidden = begin("Unknown");
        header(1);
        int named = begin("Named");
        header(1);
        bytes.putInt(42);
        end(named);
        end(hidden);
        bytes.putInt(named);
        int again = bytes.position() + 2;
        bytes.putInt(COUNTED).putInt(CLASS_AT | named + 4);
        header(1);
        bytes.putInt(43);
        end(again);

        RootObject top = read(
                new ClassLayout("Top", 1, List.of(pointer("unknown"), pointer("first"), pointer("second"))),
                new ClassLayout("Named", 1, List.of(number("x", MemberType.INT, 0))));

        assertEquals("class Unknown is not described in the file",
                top.object("unknown").orElseThrow().problem());
        assertEquals(42, top.object("first").orElseThrow().whole("x"));
        assertEquals(43, top.object("second").orElseThrow().whole("x"));
    }

    @Test
    void anObjectThatIsNotAsItsClassSaysIsLeftOutAndTheOthersAreRead() throws FormatException {
        header(1);
        int odd = begin("Odd");
        header(1);
        bytes.putShort((short) 9); // of the four bytes that the class is said to have
        end(odd);
        bytes.putInt(0).putInt(odd);

        RootObject top = read(
                new ClassLayout("Top", 1, List.of(pointer("odd"), pointer("none"), pointer("same"))),
                new ClassLayout("Odd", 1, List.of(number("x", MemberType.INT, 0))));

        assertEquals("the members of Odd run past its end, to byte 20",
                top.object("odd").orElseThrow().problem());
        assertEquals(Optional.empty(), top.object("none"));
        assertSame(top.object("odd").orElseThrow(), top.object("same").orElseThrow());
    }

    private static Member pointer(String name) {
        return new Member(name, "", MemberType.POINTER, "TObject*", 0, "");
    }

    /** At the very end of a collection that is stored member by member there is room for it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBaseClassWithoutMembersTakesNoByteWhereverItStands(boolean isLast) throws FormatException {
        header(1);
        int start = bytes.position();
        bytes.putInt(0).putShort((short) (0x4000 | 9)).putShort((short) 1).putInt(2);
        bytes.putFloat(1.5f).putFloat(2.5f);
        bytes.putInt(start, COUNTED | bytes.position() - start - 4).putInt(77);
        Member value = new Member("A", "", MemberType.BASE, "BASE", 0, "");
        Member nothing = new Member("Mixin", "", MemberType.BASE, "BASE", 0, "");

        Member vector = new Member("v", "", MemberType.STL, "vector<D>", 0, "");
        RootObject top = read(new ClassLayout("Top", 1, List.of(vector, number("n", MemberType.INT, 0))),
                new ClassLayout("A", 1, List.of(number("x", MemberType.FLOAT, 0))),
                new ClassLayout("Mixin", 1, List.of()),
                new ClassLayout("D", 1, isLast ? List.of(value, nothing) : List.of(nothing, value)));

        assertEquals("", top.problem());
        assertEquals(77, top.number("n"));
    }

    @Test
    void aClassThatIsItsOwnBaseIsASentence() {
        for (int i = 0; i < 10_000; i++) {
            header(1);
        }

        FormatException e = assertThrows(FormatException.class, () -> read(new ClassLayout("Top", 1,
                List.of(new Member("Top", "", MemberType.BASE, "BASE", 0, "")))));

        assertEquals("objects are nested more than 100 deep at byte 200", e.getMessage());
    }

    @Test
    void objectsNestedWithoutEndAreASentence() throws FormatException {
        header(1);
        int[] places = new int[5000];
        for (int i = 0; i < places.length; i++) {
            places[i] = begin("Node");
            header(1);
        }
        for (int i = places.length - 1; i >= 0; i--) {
            end(places[i]);
        }

        RootObject top = read(new ClassLayout("Top", 1, List.of(pointer("next"))),
                new ClassLayout("Node", 1, List.of(pointer("next"))));

        RootObject last = top;
        int depth = 0;
        while (last.problem().isEmpty()) {
            last = last.object("next").orElseThrow();
            depth++;
        }
        assertEquals(100, depth);
        assertTrue(last.problem().startsWith("objects are nested more than 100 deep"), last.problem());
    }

    @Test
    void referencesThatLeadNowhereOrInCirclesAreASentenceOrNothing() {
        header(1);
        bytes.putInt(900_000);
        assertEquals("a pointer before byte 6 leads to place 900000, where there is nothing of the kind",
                assertThrows(FormatException.class, () -> read(new ClassLayout("Top", 1,
                        List.of(pointer("far"))))).getMessage());

        bytes.clear();
        header(1);
        bytes.putInt(4); // its own place
        RootObject circle = assertThrowsNothing(new ClassLayout("Top", 1, List.of(pointer("self"))));
        assertEquals(Optional.empty(), circle.object("self"));
    }

    private RootObject assertThrowsNothing(ClassLayout layout) {
        try {
            return read(layout);
        } catch (FormatException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aLongChainOfReferencesIsASentence() {
        header(1);
        bytes.putInt(COUNTED | 10_000 * 4).putInt(NEW_CLASS).put("Gap\0".getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(4);
        int first = bytes.position();
        for (int i = 0; i < 9_997; i++) {
            bytes.putInt(bytes.position() - 4 + 2); // each to the one before
        }
        bytes.putInt(first + 9_990 * 4 + 2);

        FormatException e = assertThrows(FormatException.class, () -> read(
                new ClassLayout("Top", 1, List.of(pointer("gap"), pointer("last")))));

        assertTrue(e.getMessage().startsWith("objects are nested more than 100 deep"), e.getMessage());
    }

    @Test
    void countsBeyondTheBytesAreRefused() {
        header(1);
        bytes.putInt(Integer.MAX_VALUE).put((byte) 1).putInt(1);

        FormatException e = assertThrows(FormatException.class, () -> read(new ClassLayout("Top", 1, List.of(
                number("n", MemberType.COUNTER, 0),
                new Member("values", "", MemberType.COUNTED_ARRAY + MemberType.INT, "", 0, "n")))));

        assertEquals("values claims 2147483647 values, 4 bytes are left", e.getMessage());
    }

    @Test
    void moreObjectsThanMemoryHoldsAreRefused() {
        header(1);
        for (int i = 0; i < 50; i++) {
            header(1);
        }
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            members.add(new Member("m" + i, "", MemberType.ANY, "Small", 0, ""));
        }
        Layouts layouts = Layouts.of(List.of(new ClassLayout("Top", 1, members),
                new ClassLayout("Small", 1, List.of())), List.of());
        byte[] content = Arrays.copyOf(bytes.array(), bytes.position());

        FormatException e = assertThrows(FormatException.class,
                () -> new ObjectReader(content, 0, layouts, 49).read("Top"));

        assertEquals("it holds more than 49 objects, too many for the memory of this program",
                e.getMessage());
    }

    @Test
    void aMemberThatIsNotUnderstoodIsLeftOutWithTheReasonAndTheOthersAreRead() throws FormatException {
        header(1);
        bytes.putInt(COUNTED | 6).putShort((short) 1).putInt(99);
        bytes.putInt(COUNTED | 6).putShort((short) 10).putInt(1 << 30);
        bytes.putInt(7);

        RootObject top = read(new ClassLayout("Top", 1, List.of(
                new Member("foreign", "", MemberType.ANY, "Foreign", 0, ""),
                new Member("list", "", MemberType.STREAMER, "vector<double>", 0, ""),
                number("last", MemberType.INT, 0))));

        assertEquals("class Foreign is not described in the file",
                top.object("foreign").orElseThrow().problem());
        assertEquals(Map.of("list", "vector<double> claims 1073741824 elements, 4 bytes are left"),
                top.problems());
        assertEquals(7, top.whole("last"));
    }

    @Test
    void aCollectionThatClaimsMoreThanThereIsIsASentence() {
        header(1);
        bytes.putShort((short) 10).putInt(5).putInt(0);

        FormatException e = assertThrows(FormatException.class, () -> read(
                new ClassLayout("Top", 1, List.of(
                        new Member("list", "", MemberType.STREAMER, "vector<Node>", 0, ""))),
                new ClassLayout("Node", 1, List.of())));

        assertEquals("vector<Node> claims 5 elements, 4 bytes are left", e.getMessage());
    }

    @Test
    void aTypeNestedWithoutEndIsLeftOut() throws FormatException {
        header(1);
        bytes.putInt(COUNTED | 6).putShort((short) 10).putInt(0);
        String endless = "vector<".repeat(10_000) + "int" + ">".repeat(10_000);

        RootObject top = read(new ClassLayout("Top", 1,
                List.of(new Member("list", "", MemberType.STREAMER, endless, 0, ""))));

        assertEquals(List.of(), top.objects("list"));
    }

    /** Member by member the bases take no byte: 2^60 of them would be read in no time that ends. */
    @Test
    void classesThatHaveTheirBasesTwiceAreASentence() {
        header(1);
        bytes.putInt(COUNTED | 10).putShort((short) 0x400A).putShort((short) 1).putInt(2).putShort((short) 0);
        List<ClassLayout> layouts = new ArrayList<>(List.of(new ClassLayout("Top", 1, List.of(
                new Member("list", "", MemberType.STREAMER, "vector<C0>", 0, "")))));
        for (int i = 0; i < 60; i++) {
            Member base = new Member("C" + (i + 1), "", MemberType.BASE, "BASE", 0, "");
            layouts.add(new ClassLayout("C" + i, 1, List.of(base, base)));
        }
        layouts.add(new ClassLayout("C60", 1, List.of()));

        FormatException e = assertThrows(FormatException.class, () -> new ObjectReader(
                Arrays.copyOf(bytes.array(), bytes.position()), 0, Layouts.of(layouts, List.of()), 1000)
                        .read("Top"));

        assertEquals("it holds more than 1000 objects, too many for the memory of this program",
                e.getMessage());
    }
}
