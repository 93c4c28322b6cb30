package org.hepmva.io.root.format.column;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hepmva.io.Column;
import org.hepmva.io.EntryRange;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.codec.Records;
import org.hepmva.io.root.format.tree.Branch;
import org.hepmva.io.root.format.tree.BranchReader;
import org.hepmva.io.root.format.tree.Field;
import org.hepmva.io.root.format.tree.ReadAhead;

/**
 * The wanted columns of one branch, filled together so that each basket is read once. It believes its counter
 * no more than the baskets of that hold. One thread.
 */
public final class BranchColumns {

    private static final String COUNTS = "counts";

    private final BranchReader reader;
    private final List<FormReader> readers = new ArrayList<>();
    private final Map<Integer, Map<Integer, List<String>>> names = new HashMap<>();
    private final EntryReader entries;
    private final Optional<BranchColumns> counter;
    private EntryRange inHand = new EntryRange(0, 0);

    /**
     * Columns of a branch.
     *
     * @param records of the file
     * @param branch  the branch
     * @param fields  what is wanted of it, under the names that the columns are to have
     * @param ahead   how far its baskets are read ahead
     */
    public BranchColumns(Records records, Branch branch, List<Field> fields, ReadAhead ahead) {
        this.reader = new BranchReader(records, branch, ahead);
        int last = 0;
        for (Field field : fields) {
            names.computeIfAbsent(field.leaf(), leaf -> new HashMap<>())
                    .computeIfAbsent(field.terminal(), terminal -> new ArrayList<>()).add(field.name());
            last = Math.max(last, field.leaf());
        }
        for (int leaf = 0; leaf <= last; leaf++) {
            Map<Integer, List<String>> wanted = names.getOrDefault(leaf, Map.of());
            readers.add(FormReaders.of(branch.leaves().get(leaf).form(), wanted::containsKey));
        }
        this.entries = EntryReader.of(branch, readers, names::containsKey);
        this.counter = branch.counter().map(lengths -> new BranchColumns(records, lengths,
                List.of(new Field(COUNTS, lengths, 0, 0)), ahead));
    }

    /**
     * Reads entries, in place of those before: fewer where they are far larger than the file says of all of
     * its entries. Of the same first entry it reads the same ones however many more are wanted.
     *
     * @param first     number of the first, at least 0
     * @param count     how many are wanted, at least 1
     * @param mostBytes of all of them, decompressed, unless it is one; as many again of what counts them
     * @return how many were read, at least 1
     */
    public int read(long first, int count, long mostBytes) throws IOException {
        readers.forEach(FormReader::clear);
        int wanted = counter.isPresent() ? readCounts(counter.get(), first, count, mostBytes) : count;
        requireThere(first, wanted);
        Room room = new Room(mostBytes);
        int done = 0;
        int here;
        do {
            goTo(first + done);
            here = (int) Math.min(inHand.end() - first, wanted) - done;
            done += decode(first + done, here, room);
        } while (done < wanted && first + done == inHand.end());
        return done;
    }

    private void requireThere(long first, int count) throws FormatException {
        long there = reader.branch().baskets().entries();
        if (first + count > there) {
            inHand = new EntryRange(Math.max(first, there), first + count);
            throw FormatException.malformed("branch '" + reader.branch().name() + "' has " + there
                    + " entries, the tree an entry " + inHand.first());
        }
    }

    /** Whoever asks again after an error gets it again: a basket is open only if all of that went well. */
    private void goTo(long entry) throws IOException {
        inHand = reader.together(entry);
        if (!reader.goTo(entry)) {
            return;
        }
        try {
            entries.open(reader.basket());
        } catch (FormatException e) {
            FormatException explained = reader.within(e);
            reader.leave();
            throw explained;
        }
    }

    private int decode(long first, int count, Room room) throws FormatException {
        try {
            return entries.decode(reader.inBasket(first), count, room);
        } catch (FormatException e) {
            throw reader.within(e);
        }
    }

    private int readCounts(BranchColumns lengths, long first, int count, long mostBytes) throws IOException {
        int read;
        try {
            read = lengths.read(first, count, mostBytes);
        } catch (FormatException e) {
            inHand = lengths.inHand;
            throw e;
        }
        Map<String, Column> counts = new HashMap<>();
        lengths.addTo(counts);
        Column found = counts.get(COUNTS);
        for (FormReader each : readers) {
            if (each instanceof CountedElementsReader counted) {
                counted.counts(found.arrays());
            }
        }
        return read;
    }

    /**
     * {@return the entries that are in the same basket as the one last read, well or in vain: a basket of the
     * branch or of the one that counts its arrays}
     */
    public EntryRange basketInHand() {
        return inHand;
    }

    /** Adds the columns of the entries last read, by name. */
    public void addTo(Map<String, Column> columns) {
        for (int leaf = 0; leaf < readers.size(); leaf++) {
            Map<Integer, List<String>> wanted = names.get(leaf);
            if (wanted != null) {
                readers.get(leaf).collect(column -> column, new Taker(wanted, columns));
            }
        }
    }

    private record Taker(Map<Integer, List<String>> names, Map<String, Column> columns)
            implements FormReader.Taker {

        @Override
        public void take(int terminal, Function<String, Column> column) {
            for (String name : names.getOrDefault(terminal, List.of())) {
                columns.put(name, column.apply(name));
            }
        }
    }
}
