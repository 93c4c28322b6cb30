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
import org.hepmva.io.root.format.tree.BasketIndex;
import org.hepmva.io.root.format.tree.Branch;
import org.hepmva.io.root.format.tree.BranchReader;
import org.hepmva.io.root.format.tree.Field;
import org.hepmva.io.root.format.tree.ReadAhead;

/**
 * The wanted columns of one branch, filled together so that each basket is read once. One thread.
 */
public final class BranchColumns {

    private static final String COUNTS = "counts";

    private final BranchReader reader;
    private final List<FormReader> readers = new ArrayList<>();
    private final Map<Integer, Map<Integer, List<String>>> names = new HashMap<>();
    private final EntryReader entries;
    private final Optional<BranchColumns> counter;
    private long at;

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
     * Reads entries, in place of those before.
     *
     * @param first number of the first, in [0, entries of the branch)
     * @param count how many, all of which the branch has
     */
    public void read(long first, int count) throws IOException {
        readers.forEach(FormReader::clear);
        at = first;
        if (counter.isPresent()) {
            readCounts(counter.get(), first, count);
        }
        int done = 0;
        while (done < count) {
            at = first + done;
            int before = reader.basketNumber();
            int here = Math.min(reader.goTo(first + done), count - done);
            try {
                if (reader.basketNumber() != before) {
                    entries.open(reader.basket());
                }
                entries.decode(reader.inBasket(first + done), here);
            } catch (FormatException e) {
                throw reader.within(e);
            }
            done += here;
        }
    }

    private void readCounts(BranchColumns lengths, long first, int count) throws IOException {
        Map<String, Column> counts = new HashMap<>();
        lengths.read(first, count);
        lengths.addTo(counts);
        for (FormReader each : readers) {
            if (each instanceof CountedElementsReader counted) {
                counted.counts(counts.get(COUNTS).arrays());
            }
        }
    }

    /** {@return the entries that are in the same basket as the one last read, well or in vain} */
    public EntryRange basketInHand() {
        BasketIndex baskets = reader.branch().baskets();
        int basket = baskets.basketOf(at);
        return new EntryRange(baskets.firstEntry(basket), baskets.firstEntry(basket + 1));
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
