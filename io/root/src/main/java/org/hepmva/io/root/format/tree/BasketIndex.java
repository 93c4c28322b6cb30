package org.hepmva.io.root.format.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.io.ByteRange;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.streamer.Instance;

/** Which entries of a branch are in which basket, and where the baskets are. Immutable. */
public final class BasketIndex {

    private final List<Place> places;
    private final long[] firstEntries;

    private final long bytes;

    private BasketIndex(List<Place> places, long[] firstEntries, long bytes) {
        this.places = List.copyOf(places);
        this.firstEntries = firstEntries;
        this.bytes = bytes;
    }

    /**
     * Where a basket is: in the file, or (embedded not {@link Instance#NONE}) in the tree's own
     * record.
     */
    record Place(int number, long seek, int length, Instance embedded) {

        boolean isEmbedded() {
            return embedded != Instance.NONE;
        }
    }

    /** Reads it from a branch. */
    static BasketIndex of(Instance branch) throws FormatException {
        long[] seeks = branch.wholes("fBasketSeek");
        long[] lengths = branch.wholes("fBasketBytes");
        long[] starts = branch.wholes("fBasketEntry");
        int written = branch.integer("fWriteBasket");
        int room = Math.min(seeks.length, Math.min(lengths.length, starts.length));
        if (!(written >= 0 && written <= room)) {
            throw FormatException.malformed("it claims " + written + " baskets and has room for "
                    + room);
        }
        List<Place> places = new ArrayList<>();
        List<Long> firsts = new ArrayList<>();
        for (int i = 0; i < written; i++) {
            if (seeks[i] != 0) {
                places.add(new Place(i, seeks[i], (int) lengths[i], Instance.NONE));
                firsts.add(starts[i]);
            }
        }
        addEmbedded(branch, seeks, places, firsts);
        long stored = places.stream().mapToLong(place -> Math.max(0, place.length())).sum();
        long bytes = branch.has("fTotBytes") ? Math.max(stored, branch.whole("fTotBytes")) : stored;
        return new BasketIndex(places, ends(branch, places, firsts), bytes);
    }

    private static void addEmbedded(Instance branch, long[] seeks, List<Place> places,
            List<Long> firsts) throws FormatException {
        List<Instance> embedded = branch.children("fBaskets");
        long[] starts = branch.wholes("fBasketEntry");
        for (int i = 0; i < embedded.size(); i++) {
            Instance basket = embedded.get(i);
            if (basket == Instance.NONE) {
                continue;
            }
            boolean isCopy = i < seeks.length && seeks[i] != 0 && i < branch.whole("fWriteBasket");
            if (!isCopy && basket.className().equals("TBasket") && basket.whole("fNevBuf") > 0) {
                places.add(new Place(i, 0, 0, basket));
                long fromEnd = branch.whole("fEntries") - basket.whole("fNevBuf");
                firsts.add(i < starts.length ? starts[i] : fromEnd);
            }
        }
    }

    private static long[] ends(Instance branch, List<Place> places, List<Long> firsts)
            throws FormatException {
        long[] all = new long[firsts.size() + 1];
        for (int i = 0; i < firsts.size(); i++) {
            all[i] = firsts.get(i);
        }
        all[firsts.size()] = firsts.isEmpty() ? 0 : branch.whole("fEntries");
        for (int i = 0; i < firsts.size(); i++) {
            if (!(all[0] == 0 && all[i] <= all[i + 1] && all[i + 1] - all[i] <= Integer.MAX_VALUE)) {
                throw FormatException.malformed("basket " + places.get(i).number()
                        + " goes from entry " + all[i] + " to " + all[i + 1]
                        + " of a branch that starts at " + all[0]);
            }
        }
        return all;
    }

    /** {@return number of entries in all baskets} */
    public long entries() {
        return firstEntries[firstEntries.length - 1];
    }

    /** {@return bytes of an entry in the mean, decompressed, as the file says; no fewer than are stored} */
    double bytesPerEntry() {
        return entries() == 0 ? 0 : (double) bytes / entries();
    }

    /** {@return bytes of a basket in the mean, once decompressed, as the file says} */
    double bytesPerBasket() {
        return places.isEmpty() ? 0 : (double) bytes / places.size();
    }

    Place place(int basket) {
        return places.get(basket);
    }

    /** {@return the first entry of a basket; of any number behind the last, the number of entries} */
    public long firstEntry(int basket) {
        return firstEntries[Math.min(basket, places.size())];
    }

    /** {@return where in the file the baskets of some entries are, from the first to the one before end} */
    public List<ByteRange> inFile(long first, long end) {
        List<ByteRange> found = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            boolean isWanted = firstEntries[i] < end && firstEntries[i + 1] > first;
            if (isWanted && !place.isEmbedded() && place.seek() >= 0 && place.length() > 0) {
                found.add(new ByteRange(place.seek(), place.length()));
            }
        }
        return found;
    }

    /**
     * {@return the basket that holds an entry; −1 for an entry before the first, the number of baskets for
     * one behind the last}
     */
    public int basketOf(long entry) {
        if (!(entry >= firstEntries[0] && entry < entries())) {
            return entry < firstEntries[0] ? -1 : places.size();
        }
        int found = Arrays.binarySearch(firstEntries, entry);
        if (found < 0) {
            return -found - 2;
        }
        int last = found;
        while (firstEntries[last + 1] == entry) {
            last++; // empty baskets
        }
        return last;
    }
}
