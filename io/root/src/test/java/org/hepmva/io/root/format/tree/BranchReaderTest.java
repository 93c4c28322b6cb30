package org.hepmva.io.root.format.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hepmva.io.ByteSource;
import org.hepmva.io.EntryRange;
import org.hepmva.io.root.format.bytes.FileBytes;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.codec.Blocks;
import org.hepmva.io.root.format.codec.ReadThreads;
import org.hepmva.io.root.format.codec.Records;
import org.hepmva.io.root.format.form.Layouts;
import org.hepmva.io.root.format.streamer.Instance;
import org.hepmva.io.root.object.RootObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Branches that say of their baskets, entries and leaves what cannot be. */
class BranchReaderTest {

    private static final Layouts LAYOUTS = Layouts.of(List.of(), List.of());

    private static Records records() {
        return new Records(FileBytes.of(ByteSource.of("memory", new byte[0])), Blocks.ofAllCodecs());
    }

    private static RootObject list(RootObject... elements) {
        return RootObject.builder("TObjArray", 3).elements(List.of(elements)).build();
    }

    /** {@return a basket of so many entries, that are where {@code offsets} say, in a tree's own record} */
    private static RootObject basket(byte[] content, long... offsets) {
        return RootObject.builder("TBasket", 3).bytes("buffer", content).whole("fKeylen", 0)
                .whole("fNevBuf", offsets.length).wholes("offsets", offsets).build();
    }

    private static RootObject.Builder branch(String className, String name, long entries,
            RootObject... baskets) {
        return RootObject.builder(className, 10).text("fName", name).text("fTitle", name)
                .text("fClassName", "Hit").text("fFileName", "").whole("fWriteBasket", 0)
                .whole("fEntries", entries).wholes("fBasketSeek", new long[10])
                .wholes("fBasketBytes", new long[10]).wholes("fBasketEntry", new long[10])
                .object("fBaskets", list(baskets));
    }

    private static Branch plain(long entries, RootObject... baskets) throws FormatException {
        Instance branch = new Instance(branch("TBranch", "x", entries, baskets).build());
        return new Branch("x", "", List.of(Leaf.unreadable("x", "", "int", "none")), BasketIndex.of(branch),
                Optional.empty());
    }

    @Test
    void aBasketIsGoneToOnceUnlessItIsLeft() throws IOException {
        Branch branch = plain(3, basket(new byte[12], 0, 4, 8));
        BranchReader reader = new BranchReader(records(), branch,
                ReadAhead.of(new ReadThreads(), List.of(branch), 3));

        assertEquals(new EntryRange(0, 3), reader.together(1));
        assertEquals(List.of(true, false), List.of(reader.goTo(1), reader.goTo(2)));
        reader.leave();
        assertTrue(reader.goTo(2));
    }

    @Test
    void whatCountsArraysIsReadAheadWithThem() throws IOException {
        assumeTrue(ReadThreads.areThere(), "on one processor nothing is read ahead");
        Instance large = new Instance(branch("TBranch", "n", 3, basket(new byte[12], 0, 4, 8))
                .whole("fTotBytes", 20 << 20).build());
        Branch counter = new Branch("n", "", List.of(Leaf.unreadable("n", "", "int", "none")),
                BasketIndex.of(large), Optional.empty());
        Branch alone = plain(3, basket(new byte[12], 0, 4, 8));
        Branch counted = new Branch("x", "", alone.leaves(), alone.baskets(), Optional.of(counter));

        assertEquals(4, ReadAhead.of(new ReadThreads(), List.of(alone), 3).baskets());
        assertEquals(1, ReadAhead.of(new ReadThreads(), List.of(counted), 3).baskets());
        assertEquals(List.of(counted, counter), counted.withCounter());
    }

    @Test
    void aBranchOfNoEntriesHasNone() throws IOException {
        Branch branch = plain(0);

        assertEquals(0, branch.baskets().basketOf(0));
        assertEquals(0, branch.baskets().firstEntry(1));
    }

    @Test
    void anEntryWithoutBytesHasNoClassOfWhichToTakeTheName() {
        byte[] content = "\4Hits\0".getBytes(StandardCharsets.US_ASCII);
        Instance branch = new Instance(branch("TBranchObject", "x", 2,
                basket(content, 0, content.length)).build());

        assertEquals(Set.of(), new FirstObjects(records(), LAYOUTS, branch, "").classesIn(List.of()));
    }

    /** {@return what becomes of a branch of arrays whose lengths are in another} */
    private static String reason(RootObject counter) throws FormatException {
        RootObject leaf = RootObject.builder("TLeafElement", 1).text("fName", "adc").text("fTitle", "adc")
                .whole("fLen", 1).build();
        RootObject arrays = branch("TBranchElement", "hits.adc", 3, basket(new byte[12], 0, 4, 8))
                .whole("fType", 41).whole("fID", 1).whole("fClassVersion", 1).whole("fStreamerType", 43)
                .object("fLeaves", list(leaf)).object("fBranchCount2", counter).build();
        RootObject tree = RootObject.builder("TTree", 20).text("fName", "tree").text("fTitle", "")
                .whole("fEntries", 3).object("fBranches", list(arrays)).build();
        Tree read = TreeReader.read(new Instance(tree), records(), LAYOUTS);
        return read.columns().obstacles().get(0).reason();
    }

    private static RootObject counter(long entries, RootObject... leaves) {
        return counter(entries, 3, leaves);
    }

    private static RootObject counter(long entries, int type, RootObject... leaves) {
        return branch("TBranchElement", "hits.n", entries, basket(new byte[8], 0, 4)).whole("fType", 41)
                .whole("fID", 0).whole("fClassVersion", 1).whole("fStreamerType", type)
                .object("fLeaves", list(leaves)).build();
    }

    @Test
    void lengthsInABranchWithoutLeavesAreASentence() throws FormatException {
        assertEquals("the lengths of its arrays are in 'hits.n', which has no leaves", reason(counter(3)));
    }

    private static RootObject leaf() {
        return RootObject.builder("TLeafElement", 1).text("fName", "n").text("fTitle", "n")
                .whole("fLen", 1).build();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 8, 18, 65, 43}) // float, double, bool, TString, int*
    void lengthsThatAreNoWholeNumbersAreASentence(int type) throws FormatException {
        assertEquals("the lengths of its arrays are in 'hits.n', which does not hold a whole number for each"
                + " element", reason(counter(3, type, leaf())));
    }

    @Test
    void lengthsInABranchOfFewerEntriesAreASentence() throws FormatException {
        assertEquals("the lengths of its arrays are in 'hits.n', whose baskets hold 2 of the tree's 3"
                + " entries", reason(counter(2, leaf())));
    }
}
