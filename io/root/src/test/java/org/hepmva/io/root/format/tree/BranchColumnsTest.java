package org.hepmva.io.root.format.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hepmva.io.ByteSource;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.root.format.bytes.FileBytes;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.bytes.SpareArrays;
import org.hepmva.io.root.format.codec.Blocks;
import org.hepmva.io.root.format.codec.ReadThreads;
import org.hepmva.io.root.format.codec.Records;
import org.hepmva.io.root.format.column.BranchColumns;
import org.hepmva.io.root.format.form.BasicType;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.streamer.Instance;
import org.hepmva.io.root.object.RootObject;
import org.junit.jupiter.api.Test;

/** Branches of the elements of a split collection, whose arrays another branch counts; and broken baskets. */
class BranchColumnsTest {

    private static final Form.Number INT = Form.Number.of(BasicType.INT32);
    private static final Form.Number BYTE = Form.Number.of(BasicType.INT8);

    /** {@return entries of bytes, as a basket} */
    private static RootObject basket(byte[]... entries) {
        long[] starts = new long[entries.length];
        ByteBuffer bytes = ByteBuffer.allocate(Arrays.stream(entries).mapToInt(entry -> entry.length).sum());
        for (int i = 0; i < entries.length; i++) {
            starts[i] = bytes.position();
            bytes.put(entries[i]);
        }
        return RootObject.builder("TBasket", 0).whole("fKeylen", 0).whole("fNevBuf", entries.length)
                .wholes("offsets", starts).bytes("buffer", bytes.array()).build();
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
        Arrays.stream(values).forEach(bytes::putInt);
        return bytes.array();
    }

    private static Branch branch(String name, Form form, Optional<Branch> counter, RootObject... baskets)
            throws FormatException {
        long[] firsts = new long[baskets.length];
        long entries = 0;
        for (int i = 0; i < baskets.length; i++) {
            firsts[i] = entries;
            entries += baskets[i].whole("fNevBuf");
        }
        long[] none = new long[baskets.length];
        RootObject list = RootObject.builder("TObjArray", 0).elements(List.of(baskets)).build();
        Instance branch = new Instance(RootObject.builder("TBranch", 0).wholes("fBasketSeek", none)
                .wholes("fBasketBytes", none).wholes("fBasketEntry", firsts).whole("fWriteBasket", 0)
                .whole("fEntries", entries).object("fBaskets", list).build());
        return new Branch(name, "", List.of(Leaf.of(name, "", form, "")), BasketIndex.of(branch), counter);
    }

    private static Branch counter(RootObject... baskets) throws FormatException {
        return branch("n", new Form.Run(INT, 0), Optional.empty(), baskets);
    }

    private static Branch counted(Branch counter, RootObject... baskets) throws FormatException {
        return branch("x", new Form.CountedElsewhere(BYTE), Optional.of(counter), baskets);
    }

    private static BranchColumns columns(Branch branch) throws IOException {
        Records records = new Records(FileBytes.of(ByteSource.of("none", new byte[0])), Blocks.ofAllCodecs());
        ReadAhead ahead = new ReadAhead(new ReadThreads(), new SpareArrays(), 0, branch.baskets().entries());
        return new BranchColumns(records, branch, List.of(new Field("x", branch, 0, 0)), ahead);
    }

    private static List<String> read(BranchColumns columns, long first, int count) throws IOException {
        assertEquals(count, columns.read(first, count, 1 << 20));
        Map<String, Column> found = new HashMap<>();
        columns.addTo(found);
        List<String> texts = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> texts.add(found.get("x").text(i)));
        return texts;
    }

    private static String refused(BranchColumns columns, long first, int count) {
        return assertThrows(FormatException.class, () -> columns.read(first, count, 1 << 20)).getMessage();
    }

    private static final byte[] TWO = {1, 7, 8};
    private static final byte[] NONE = {};

    @Test
    void arraysAreAsLongAsAnotherBranchSays() throws IOException {
        BranchColumns columns = columns(counted(counter(basket(ints(2), ints(), ints(1, 2))),
                basket(TWO, NONE), basket(new byte[] {1, 5, 1, 3, 4})));

        assertEquals(List.of("[[7, 8]]", "[]", "[[5], [3, 4]]"), read(columns, 0, 3));
    }

    @Test
    void anArrayThatIsNotThereTakesNoBytesWhateverItsCounterSays() throws IOException {
        BranchColumns columns = columns(counted(counter(basket(ints(2, 1000, -1))),
                basket(new byte[] {1, 7, 8, 0, 0})));

        assertEquals(List.of("[[7, 8], [], []]"), read(columns, 0, 1));
    }

    @Test
    void aCounterWithFewerEntriesLosesTheOthersAlone() throws IOException {
        BranchColumns columns = columns(counted(counter(basket(ints(2), ints(2))), basket(TWO, TWO, TWO)));

        assertEquals("branch 'n' has 2 entries, the tree an entry 2", refused(columns, 0, 3));
        assertEquals(new EntryRange(2, 3), columns.basketInHand());
        assertEquals("branch 'n' has 2 entries, the tree an entry 2", refused(columns, 2, 1));
        assertEquals(List.of("[[7, 8]]", "[[7, 8]]"), read(columns, 0, 2));
    }

    @Test
    void aDamagedBasketOfTheCounterIsNamedWithItsOwnEntries() throws IOException {
        BranchColumns columns = columns(counted(
                counter(basket(ints(2)), basket(ints(2), new byte[3]), basket(ints(2))),
                basket(TWO, TWO, TWO, TWO)));

        assertEquals("branch 'n', basket 1: 3 bytes of entry 1 are not a whole number of elements of 4",
                refused(columns, 0, 4));
        assertEquals(new EntryRange(1, 3), columns.basketInHand());
        assertEquals(List.of("[[7, 8]]"), read(columns, 3, 1));
    }

    /** The large ones are at the start of a basket of many. */
    @Test
    void onlyAsManyEntriesAreReadAtOnceAsThereIsRoomFor() throws IOException {
        byte[][] entries = new byte[100][];
        Arrays.setAll(entries, i -> i < 3 ? ints(1, 2, 3, 4) : ints());
        Form runs = new Form.Run(INT, 0);
        Form sequences = new Form.Sequence("vector<int>", INT, false);
        byte[][] counted = Arrays.stream(entries).map(entry -> ByteBuffer.allocate(4 + entry.length)
                .putInt(entry.length / 4).put(entry).array()).toArray(byte[][]::new);

        BranchColumns plain = columns(branch("x", runs, Optional.empty(), basket(entries)));
        BranchColumns other = columns(branch("x", sequences, Optional.empty(), basket(counted)));
        BranchColumns fixed = columns(branch("x", INT, Optional.empty(), basket(ints(1), ints(2), ints(3)),
                basket(ints(4), ints(5))));

        assertEquals(List.of(2, 98), List.of(plain.read(0, 100, 40), plain.read(2, 98, 40)));
        assertEquals(List.of(2, 6), List.of(other.read(0, 100, 40), other.read(2, 98, 40)));
        assertEquals(List.of(4, 1), List.of(fixed.read(0, 5, 17), fixed.read(4, 1, 17)));
        for (BranchColumns each : List.of(plain, other, fixed)) {
            assertEquals(1, each.read(0, 5, 3));
        }
    }

    /** {@return a collection of three pointers to one object of 100 bytes, which all in all takes 132} */
    private static byte[] threePointers(int start) {
        ByteBuffer bytes = ByteBuffer.allocate(132).putInt(3);
        bytes.putInt(0x40000000 | 116).putInt(-1).put("TArrayC\0".getBytes(StandardCharsets.US_ASCII));
        return bytes.putInt(100).put(new byte[100]).putInt(start + 4 + 2).putInt(start + 4 + 2).array();
    }

    /** Each takes 132 bytes and twice the 120 of its object. */
    @Test
    void whatIsPointedToAgainTakesRoomAgain() throws IOException {
        byte[][] entries = new byte[10][];
        Arrays.setAll(entries, i -> threePointers(132 * i));
        Form array = new Form.Sequence("TArrayC", BYTE, false);
        Form pointer = new Form.Pointer("TArrayC", List.of(new Form.Target("TArrayC", array)));
        Form pointers = new Form.Sequence("vector<TArrayC*>", pointer, false);

        BranchColumns columns = columns(branch("x", pointers, Optional.empty(), basket(entries)));

        assertEquals(3, columns.read(0, 10, 2 * (132 + 240) + 132));
        assertEquals(10, columns.read(0, 10, 10 * (132 + 240)));
    }

    @Test
    void lengthsBeyondTheBytesAreTheDataBranchsError() throws IOException {
        BranchColumns columns = columns(counted(counter(basket(ints(1000))), basket(TWO)));

        assertEquals("branch 'x', basket 0: an array at byte 1 has 1000 elements, as its counter says, and 2"
                + " bytes are left", refused(columns, 0, 1));
        assertEquals(new EntryRange(0, 1), columns.basketInHand());
    }

    @Test
    void whoAsksAgainBehindABrokenBasketIsNeverGivenTheOneBefore() throws IOException {
        BranchColumns columns = columns(branch("x", INT, Optional.empty(),
                basket(ints(1), ints(2)), basket(ints(3), new byte[3]), basket(ints(5))));
        String sentence = "branch 'x', basket 1: 2 entries of 4 bytes do not make 7 bytes";

        assertEquals(List.of("1", "2"), read(columns, 0, 2));
        assertEquals(sentence, refused(columns, 2, 2));
        assertEquals(sentence, refused(columns, 2, 2));
        assertEquals(new EntryRange(2, 4), columns.basketInHand());
        assertEquals(List.of("5"), read(columns, 4, 1));
        assertEquals(List.of("2"), read(columns, 1, 1));
    }
}
