package org.hepmva.io.root.format.column;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.BasicType;
import org.hepmva.io.root.format.form.Form;
import org.junit.jupiter.api.Test;

class PointerReaderTest {

    private static final int FIRST_PLACE = 2;
    private static final Form NUMBERS = new Form.Sequence("TArrayC", Form.Number.of(BasicType.INT8), false);

    /** {@return a collection of so many pointers to one object, that of {@code bytes} numbers} */
    private static byte[] collection(String className, int pointers, int bytes) {
        byte[] name = (className + "\0").getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocate(4 + 12 + name.length + bytes + 4 * (pointers - 1));
        buffer.putInt(pointers);
        int place = buffer.position() + FIRST_PLACE;
        buffer.putInt(0x40000000 | 8 + name.length + bytes).putInt(-1).put(name).putInt(bytes);
        buffer.position(buffer.position() + bytes);
        for (int i = 1; i < pointers; i++) {
            buffer.putInt(place);
        }
        return buffer.array();
    }

    private static FormReader reader() {
        Form pointer = new Form.Pointer("Numbers", List.of(new Form.Target("Numbers", NUMBERS)));
        return FormReaders.of(new Form.Sequence("vector<Numbers*>", pointer, false), terminal -> true);
    }

    @Test
    void severalPointersToOneObjectGiveItSeveralTimes() throws FormatException {
        byte[] bytes = collection("Numbers", 3, 2);
        FormReader reader = reader();

        reader.read(Cursor.of(bytes, 0), bytes.length);

        List<Column> columns = new ArrayList<>();
        reader.collect(column -> column, (terminal, column) -> columns.add(column.apply("x")));
        assertEquals("[[[0, 0]], [[0, 0]], [[0, 0]]]", columns.get(0).text(0));
    }

    @Test
    void pointersToOneLargeObjectAreNotFollowedWithoutEnd() {
        byte[] bytes = collection("Numbers", 18, 1 << 20);

        FormatException refused = assertThrows(FormatException.class,
                () -> reader().read(Cursor.of(bytes, 0), bytes.length));

        assertEquals("its pointers to objects of class 'Numbers' lead to the same ones again and again, to"
                + " more than 16 MiB in one entry", refused.getMessage());
    }

    @Test
    void anObjectOfAnotherClassIsNamed() {
        byte[] bytes = collection("Letters", 1, 2);

        FormatException refused = assertThrows(FormatException.class,
                () -> reader().read(Cursor.of(bytes, 0), bytes.length));

        assertEquals("an object before byte 20 is a 'Letters', of which the file does not say that it"
                + " derives from 'Numbers'", refused.getMessage());
    }

    @Test
    void aPointerToTheObjectOfTheEntryIsNoFaultOfTheFile() {
        byte[] bytes = ByteBuffer.allocate(8).putInt(1).putInt(1).array();

        FormatException refused = assertThrows(FormatException.class,
                () -> reader().read(Cursor.of(bytes, 0), bytes.length));

        assertEquals("a 'Numbers*' before byte 8 points to the object of its own entry, which cannot be read"
                + " through a pointer", refused.getMessage());
        assertEquals(true, refused.isUnsupported());
    }

    @Test
    void aPointerToWhereNoObjectBeginsIsASentence() {
        byte[] bytes = ByteBuffer.allocate(12).putInt(2).putInt(0).putInt(4 + 2).array();

        FormatException refused = assertThrows(FormatException.class,
                () -> reader().read(Cursor.of(bytes, 0), bytes.length));

        assertEquals("a pointer before byte 12 leads to place 6, where there is nothing of the kind",
                refused.getMessage());
    }

    /** {@return a pointer to an object of the base class, of its own class that is derived} */
    private static byte[] derived() {
        byte[] name = "Derived\0".getBytes(StandardCharsets.UTF_8);
        int base = 4 + 2 + 4;
        int object = 4 + 2 + 4 + 3 + base;
        return ByteBuffer.allocate(4 + 4 + name.length + object)
                .putInt(0x40000000 | 4 + name.length + object).putInt(-1).put(name)
                .putInt(0x40000000 | object - 4).putShort((short) 1)
                .putInt(3).put(new byte[3])
                .putInt(0x40000000 | base - 4).putShort((short) 1).putInt(42).array();
    }

    @Test
    void readersForgetAllThatTheyHaveReadOfOtherClassesToo() throws FormatException {
        FormReader before = FormReaders.of(NUMBERS, terminal -> false);
        FormReader base = FormReaders.of(new Form.Struct("Base", List.of(
                new Form.Part("x", Form.Number.of(BasicType.INT32))), Form.Head.ALWAYS), terminal -> true);
        FormReader nearer = new DerivedReader(derived("Base"), List.of(before), base);
        FormReader reader = new PointerReader("Base", Map.of("Base", base, "Derived", nearer), base);
        byte[] bytes = derived();

        for (int chunk = 0; chunk < 100; chunk++) {
            for (int entry = 1; entry <= 10; entry++) {
                reader.read(Cursor.of(bytes, 0), bytes.length);
                assertEquals(entry, reader.size());
                assertEquals(entry, before.size());
            }
            List<Column> columns = new ArrayList<>();
            reader.collect(column -> column, (terminal, column) -> columns.add(column.apply("x")));
            assertEquals("[42]", columns.get(0).text(9));
            reader.clear();
            assertEquals(List.of(0, 0, 0), List.of(reader.size(), base.size(), before.size()));
        }
    }

    private static Form.Derived derived(String base) {
        return new Form.Derived(List.of(), new Form.InPlace(base), Form.Head.ALWAYS);
    }

    /** Counts how often it is cleared. */
    private static final class Counting extends FormReader {

        private int cleared;

        @Override
        void read(Cursor cursor, int end) {
            throw new AssertionError("nothing is read");
        }

        @Override
        int size() {
            return 0;
        }

        @Override
        void clear() {
            cleared++;
        }

        @Override
        void collect(UnaryOperator<Column> around, Taker taker) {
            throw new AssertionError("nothing is collected");
        }
    }

    /** {@return a pointer to an object of class Base or of one of ten that derive from it} */
    private static FormReader pointerTo(FormReader object, FormReader before) {
        Map<String, FormReader> targets = new HashMap<>(Map.of("Base", object));
        FormReader nearer = object;
        for (int i = 0; i < 10; i++) {
            nearer = new DerivedReader(derived("Base"), List.of(before), i < 5 ? object : nearer);
            targets.put("Derived" + i, nearer);
        }
        return new PointerReader("Base", targets, object);
    }

    @Test
    void anObjectIsClearedOnceHoweverManyClassesDeriveFromItsOwn() {
        Counting object = new Counting();
        Counting before = new Counting();

        pointerTo(pointerTo(pointerTo(object, before), before), before).clear();

        assertEquals(1, object.cleared);
        assertEquals(3 * (5 + 2 + 3 + 4 + 5 + 6), before.cleared);
    }

    @Test
    void pointersInWholeObjectsCountFromTheBeginOfTheirOwn() throws FormatException {
        byte[] one = collection("Numbers", 2, 2);
        byte[] other = collection("Numbers", 2, 3);
        byte[] both = ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
        Form pointer = new Form.Pointer("Numbers", List.of(new Form.Target("Numbers", NUMBERS)));

        Column column = WholeObjects.read(both, new int[] {0, one.length, both.length},
                new Form.Sequence("vector<Numbers*>", pointer, false), terminal -> true).column(0, "x");

        assertEquals("[[[0, 0]], [[0, 0]]]", column.text(0));
        assertEquals("[[[0, 0, 0]], [[0, 0, 0]]]", column.text(1));
    }
}
