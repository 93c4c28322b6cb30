package org.hepmva.io.root;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final double MEAN_BYTES = 8 << 20;

    /** Of the baskets of all branches that the entries of any chunk are in, unless it is one entry. */
    private static final double MOST_BYTES = 64 << 20;

    /** Of a chunk of fewer all branches are decoded by the thread that walks. */
    private static final int FEW_BYTES = 1 << 20;

    private final ReadThreads workers = new ReadThreads();
    private final RootFile file;
    private final String table;
    private final List<String> names;
    private final long end;
    private final double bytesPerEntry;
    private final List<Branch> branches;
    private final List<BranchColumns> columns = new ArrayList<>();
    private final ChunkSize size;
    private Closeable hold = () -> { };
    private boolean isStarted;
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
        this.branches = List.copyOf(wanted.keySet());
        ReadAhead ahead = ReadAhead.of(workers, branches, end);
        wanted.forEach((branch, of) -> columns.add(new BranchColumns(file.records(), branch, of, ahead)));
        this.bytesPerEntry = branches.stream().mapToDouble(Branch::bytesPerEntry).sum();
        long most = Math.max(1, (long) (MEAN_BYTES / Math.max(1, bytesPerEntry)));
        this.size = new ChunkSize((int) Math.min(Chunk.MOST_ENTRIES, most));
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
        int wanted = (int) Math.min(size.next(), end - next);
        int read = decodeTogether(wanted);
        size.hear(wanted, read);
        Map<String, Column> found = new HashMap<>();
        columns.forEach(branch -> branch.addTo(found));
        chunk = Chunk.of(next, read, names.stream().map(found::get).toList());
        next += read;
        return true;
    }

    private int decode(int branch, int wanted) throws IOException {
        try {
            return columns.get(branch).read(next, wanted, room(branches.get(branch)));
        } catch (FormatException e) {
            throw explain(e.within("tree '" + table + "'"), columns.get(branch));
        }
    }

    /**
     * {@return how many bytes the entries of a branch may have: half of all is shared as the file says that
     * branches are large, half equally, as that need not be true of all entries}
     */
    private long room(Branch branch) {
        double share = 1.0 / branches.size() + branch.bytesPerEntry() / Math.max(1, bytesPerEntry);
        return Math.max(1, (long) (MOST_BYTES / 2 * share));
    }

    private NtupleException explain(FormatException e, BranchColumns branch) {
        NtupleException explained = file.explain(e);
        EntryRange lost = branch.basketInHand();
        return e.isUnsupported() || lost.end() <= lost.first() ? explained
                : new DamagedEntriesException(explained.getMessage(), lost, e);
    }

    /** {@return how many entries were read: as many as can be of the branch whose entries are the largest} */
    private int decodeTogether(int wanted) throws IOException {
        int[] sizes = new int[columns.size()];
        Arrays.fill(sizes, Integer.MAX_VALUE);
        decodeLarger(sizes, wanted);
        int least = Arrays.stream(sizes).min().orElse(wanted);
        decodeLarger(sizes, least);
        return least;
    }

    /** Reads so many entries of the branches of which there are more in memory. */
    private void decodeLarger(int[] sizes, int wanted) throws IOException {
        List<ReadThreads.Work> works = new ArrayList<>(sizes.length);
        for (int i = 0; i < sizes.length; i++) {
            int number = i;
            if (sizes[i] > wanted) {
                works.add(() -> sizes[number] = decode(number, wanted));
            }
        }
        if (!ReadThreads.areThere() || works.size() <= 1 || wanted * bytesPerEntry < FEW_BYTES) {
            for (ReadThreads.Work work : works) {
                work.run();
            }
        } else {
            workers.all(works);
        }
    }

    /** A server is then asked for many baskets at once. */
    private void expect() {
        Set<ByteRange> baskets = new LinkedHashSet<>(); // several branches may be counted by one
        branches.stream().flatMap(branch -> branch.withCounter().stream())
                .forEach(branch -> baskets.addAll(branch.baskets().inFile(next, end)));
        file.records().file().source().expect(List.copyOf(baskets));
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
        columns.clear();
    }
}
