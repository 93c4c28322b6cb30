package org.hepmva.io.root.format.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.object.RootObject;

/**
 * The object that a tree is (TTree, TBranch, TLeaf), once its baskets are written.
 *
 * <p>Source: ROOT's {@code io/doc/TFile/ttree.md}.
 *
 * @param name  name
 * @param title title
 */
record TreeRecord(String name, String title) {

    private static final long NO_LIMIT = 1_000_000_000_000L;
    private static final int OFFSETS = 1000;
    private static final int BASKET = 32_000;
    private static final int AUTO_SAVE = -300_000_000;
    private static final int AUTO_FLUSH = -30_000_000;
    private static final int ESTIMATE = 1_000_000;
    private static final int SCANNED = 25;
    private static final int VECTOR_VERSION = 6;
    private static final int STRING_VERSION = 2;

    RootObject object(List<BranchBuffer> buffers, long entries, long cluster, int compression) {
        Map<BranchBuffer, RootObject> leaves = new IdentityHashMap<>();
        List<RootObject> branches = new ArrayList<>();
        List<RootObject> all = new ArrayList<>();
        Set<BranchBuffer> counters = new HashSet<>();
        buffers.forEach(buffer -> buffer.counter().ifPresent(counters::add));
        long total = 0;
        long stored = 0;
        for (BranchBuffer buffer : buffers) {
            RootObject leaf = leaf(buffer, counters.contains(buffer), buffer.counter().map(leaves::get));
            leaves.put(buffer, leaf);
            boolean isOne = buffer.shape().leaves().isEmpty() || buffer.shape().isText();
            List<RootObject> own = isOne ? List.of(leaf) : leaves(buffer.shape());
            all.addAll(own);
            branches.add(branch(buffer, own, entries, compression));
            total += buffer.index().totalBytes();
            stored += buffer.index().storedBytes();
        }
        long flush = cluster > 0 ? cluster : entries > 0 ? entries : AUTO_FLUSH;
        return attributes(RootObject.builder("TTree", 20).text("fName", name).text("fTitle", title))
                .whole("fEntries", entries).whole("fTotBytes", total).whole("fZipBytes", stored)
                .whole("fSavedBytes", stored).whole("fFlushedBytes", stored).number("fWeight", 1)
                .whole("fScanField", SCANNED).whole("fDefaultEntryOffsetLen", OFFSETS)
                .whole("fMaxEntries", NO_LIMIT).whole("fMaxEntryLoop", NO_LIMIT)
                .whole("fAutoSave", AUTO_SAVE).whole("fAutoFlush", flush).whole("fEstimate", ESTIMATE)
                .object("fBranches", array(branches)).object("fLeaves", array(all)).build();
    }

    /** As ROOT draws by default. */
    private static RootObject.Builder attributes(RootObject.Builder object) {
        return object.whole("fLineColor", 602).whole("fLineStyle", 1).whole("fLineWidth", 1)
                .whole("fFillStyle", 1001).whole("fMarkerColor", 1).whole("fMarkerStyle", 1)
                .number("fMarkerSize", 1);
    }

    private static RootObject array(List<RootObject> elements) {
        return RootObject.builder("TObjArray", 3).elements(elements).build();
    }

    private static RootObject branch(BranchBuffer buffer, List<RootObject> leaves, long entries,
            int compression) {
        BranchShape shape = buffer.shape();
        BranchIndex index = buffer.index();
        RootObject.Builder object = shape.isObject() ? element(shape) : RootObject.builder("TBranch", 13);
        return object.text("fName", shape.name())
                .text("fTitle", shape.branchTitle()).whole("fFillStyle", 1001).whole("fCompress", compression)
                .whole("fBasketSize", Math.max(BASKET, index.largest()))
                .whole("fEntryOffsetLen", shape.hasOffsets() ? OFFSETS : 0)
                .whole("fWriteBasket", index.size()).whole("fEntryNumber", entries)
                .whole("fMaxBaskets", index.room()).whole("fEntries", entries)
                .whole("fTotBytes", index.totalBytes()).whole("fZipBytes", index.storedBytes())
                .object("fBranches", array(List.of())).object("fLeaves", array(leaves))
                .object("fBaskets", array(List.of())).wholes("fBasketBytes", index.lengths())
                .wholes("fBasketEntry", index.entries()).wholes("fBasketSeek", index.seeks()).build();
    }

    private static RootObject.Builder element(BranchShape shape) {
        return RootObject.builder("TBranchElement", 10).text("fClassName", shape.objectClass())
                .whole("fClassVersion", shape.isText() ? STRING_VERSION : VECTOR_VERSION)
                .whole("fID", -1).whole("fStreamerType", -1);
    }

    private static RootObject objectLeaf(BranchShape shape) {
        return RootObject.builder("TLeafElement", 1).text("fName", shape.leafName())
                .text("fTitle", shape.leafName()).whole("fLen", 1).whole("fID", -1).whole("fType", -1)
                .build();
    }

    /** One behind another, as they lie in an entry. */
    private static List<RootObject> leaves(BranchShape shape) {
        List<RootObject> leaves = new ArrayList<>();
        for (String name : shape.leaves()) {
            leaves.add(RootObject.builder(shape.leafClass(), 1).text("fName", name).text("fTitle", name)
                    .whole("fLen", 1).whole("fLenType", shape.width())
                    .whole("fOffset", (long) leaves.size() * shape.width())
                    .whole("fIsUnsigned", shape.scalar() == ScalarType.UNSIGNED_LONG ? 1 : 0).build());
        }
        return leaves;
    }

    private static RootObject leaf(BranchBuffer buffer, boolean isCounter, Optional<RootObject> counter) {
        BranchShape shape = buffer.shape();
        if (shape.isObject()) {
            return objectLeaf(shape);
        }
        boolean isText = shape.isText();
        boolean hasRange = isCounter || isText;
        return RootObject.builder(shape.leafClass(), 1).text("fName", shape.leafName())
                .text("fTitle", shape.leafTitle())
                .whole("fLen", isText ? buffer.longest() + 1 : shape.values())
                .whole("fLenType", shape.width()).whole("fIsRange", isCounter ? 1 : 0)
                .whole("fIsUnsigned", shape.scalar() == ScalarType.UNSIGNED_LONG ? 1 : 0)
                .object("fLeafCount", counter)
                .number("fMaximum", hasRange ? buffer.longest() + (isText ? 1 : 0) : 0).build();
    }
}
