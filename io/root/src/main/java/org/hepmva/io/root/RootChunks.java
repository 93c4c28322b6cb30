package org.hepmva.io.root;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.ByteRange;
import org.hepmva.io.Chunk;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;
import org.hepmva.io.DamagedEntriesException;
import org.hepmva.io.EntryRange;
import org.hepmva.io.NtupleException;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.codec.ReadThreads;
import org.hepmva.io.root.format.column.BranchColumns;
import org.hepmva.io.root.format.tree.Branch;
import org.hepmva.io.root.format.tree.Field;
import org.hepmva.io.root.format.tree.ReadAhead;

/**
 * A walk through a tree: of each wanted branch one basket and some that are read ahead are in memory, and
 * the values of one chunk. One thread, which has helpers.
 */
final class RootChunks implements Chunks {

    /** Of decoded values that a chunk has in memory, on average. */
    private static final double MOST_BYTES = 8 << 20;

    /** Of a chunk of fewer all branches are decoded by the thread that walks. */
    private static final int FEW_BYTES = 1 << 20;

    private final ReadThreads workers = new ReadThreads();
    private final RootFile file;
    private final String table;
    private final List<String> names;
    private final long end;
    private final int mostEntries;
    private final double bytesPerEntry;
    private final List<Branch> read;
    private final List<BranchColumns> branches = new ArrayList<>();
    private Closeable hold = () -> { };
    private boolean isStarted;
    private int size;
    private long next;
    private Chunk chunk;

    /**
     * A walk.
     *
     * @param file   the file of the tree
     * @param table  the tree as the user calls it
     * @param fields what is wanted, under the names that the columns are to have, each once
     * @param range  the entries, all of which the tree has
     */
    RootChunks(RootFile file, String table, List<Field> fields, EntryRange range) {
        this.file = file;
        this.table = table;
        this.names = fields.stream().map(Field::name).toList();
        this.next = range.first();
        this.end = range.end();
        Map<Branch, List<Field>> wanted = new LinkedHashMap<>();
        for (Field field : fields) {
            wanted.computeIfAbsent(field.branch(), branch -> new ArrayList<>()).add(field);
        }
        this.read = List.copyOf(wanted.keySet());
        ReadAhead ahead = ReadAhead.of(workers, read, end);
        wanted.forEach((branch, of) -> branches.add(new BranchColumns(file.records(), branch, of, ahead)));
        this.bytesPerEntry = read.stream().mapToDouble(Branch::bytesPerEntry).sum();
        long most = Math.max(1, (long) (MOST_BYTES / Math.max(1, bytesPerEntry)));
        this.mostEntries = (int) Math.min(Chunk.MOST_ENTRIES, most);
        this.size = mostEntries;
    }

    @Override
    public boolean advance() throws IOException {
        chunk = null;
        if (next >= end) {
            close();
            return false;
        }
        if (!isStarted) {
            hold = file.records().file().hold();
            isStarted = true;
            expect();
        }
        size = read((int) Math.min(Math.min(mostEntries, 2L * size), end - next));
        Map<String, Column> columns = new HashMap<>();
        branches.forEach(branch -> branch.addTo(columns));
        chunk = Chunk.of(next, size, names.stream().map(columns::get).toList());
        next += size;
        return true;
    }

    private int read(BranchColumns branch, long first, int wanted) throws IOException {
        try {
            return branch.read(first, wanted);
        } catch (FormatException e) {
            throw explain(e.within("tree '" + table + "'"), branch);
        }
    }

    private NtupleException explain(FormatException e, BranchColumns branch) {
        NtupleException explained = file.explain(e);
        EntryRange lost = branch.basketInHand();
        return e.isUnsupported() || lost.end() <= lost.first() ? explained
                : new DamagedEntriesException(explained.getMessage(), lost, e);
    }

    /** {@return how many entries were read: as many as can be of the branch whose entries are the largest} */
    private int read(int wanted) throws IOException {
        long first = next;
        int[] sizes = new int[branches.size()];
        List<ReadThreads.Work> works = new ArrayList<>(sizes.length);
        for (int i = 0; i < sizes.length; i++) {
            int number = i;
            works.add(() -> sizes[number] = read(branches.get(number), first, wanted));
        }
        if (!ReadThreads.areThere() || sizes.length == 1 || wanted * bytesPerEntry < FEW_BYTES) {
            for (ReadThreads.Work work : works) {
                work.run();
            }
        } else {
            workers.all(works);
        }
        int least = Arrays.stream(sizes).min().orElse(wanted);
        return least < wanted ? read(least) : wanted;
    }

    /** A server is then asked for many baskets at once. */
    private void expect() {
        List<ByteRange> baskets = new ArrayList<>();
        read.forEach(branch -> baskets.addAll(branch.baskets().inFile(next, end)));
        file.records().file().source().expect(baskets);
    }

    @Override
    public Chunk chunk() {
        if (chunk == null) {
            throw new IllegalStateException(
                    "there is no chunk before the first advance or after the last");
        }
        return chunk;
    }

    @Override
    public void close() throws IOException {
        workers.close();
        hold.close();
        next = end;
        chunk = null;
        branches.clear();
    }
}
