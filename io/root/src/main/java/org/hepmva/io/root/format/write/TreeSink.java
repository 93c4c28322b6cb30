package org.hepmva.io.root.format.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hepmva.io.Column;
import org.hepmva.text.Require;

/** A tree that is being written, entry behind entry. Mutable; one thread. */
final class TreeSink implements EntrySink {

    private final FileWriter file;
    private final Folder folder;
    private final TreeRecord record;
    private final SinkState state;
    private final List<BranchBuffer> columns = new ArrayList<>();
    private final List<BranchBuffer> branches = new ArrayList<>();
    private final BasketQueue queue;
    private final Clusters clusters;
    private final EntryBytes bytes;
    private final int largestBasket;
    private long entries;
    private long done;

    TreeSink(FileWriter file, Folder folder, TreeRecord record, List<BranchShape> shapes, Portions portions) {
        this.file = file;
        this.folder = folder;
        this.record = record;
        this.state = new SinkState(file.container(), "tree '" + record.name() + "'");
        ValueEncoder encoder = new ValueEncoder();
        for (BranchShape shape : shapes) {
            columns.add(addBranch(shape, encoder));
        }
        this.queue = new BasketQueue(file.container(), folder, record.name(), file.workers(portions));
        this.clusters = new Clusters(branches.size(), portions.cluster());
        this.bytes = new EntryBytes(shapes.stream().map(BranchShape::scalar).toList());
        this.largestBasket = portions.basket();
    }

    private BranchBuffer addBranch(BranchShape shape, ValueEncoder encoder) {
        Optional<BranchBuffer> counter = Optional.empty();
        if (shape.isJagged()) {
            BranchShape number = BranchShape.counter(shape.counter());
            counter = Optional.of(new BranchBuffer(number, record.name(), encoder, Optional.empty()));
            branches.add(counter.get());
        }
        BranchBuffer branch = new BranchBuffer(shape, record.name(), encoder, counter);
        branches.add(branch);
        return branch;
    }

    @Override
    public void write(List<Column> values, int count) throws IOException {
        Require.length("columns", values.size(), columns.size());
        state.write(() -> append(values, count));
    }

    private void append(List<Column> values, int count) throws IOException {
        int from = 0;
        while (from < count) {
            int step = from + clusters.next(entries, count - from);
            int to = bytes.fitting(values, from, step, clusters.room(waiting()));
            if (to == from + 1) {
                bytes.requireFits(values, from, entries);
            }
            for (int i = 0; i < columns.size(); i++) {
                add(columns.get(i), values.get(i), from, to);
            }
            entries += to - from;
            from = to;
            if (clusters.isFull(entries, done, waiting())) {
                flush();
            }
        }
    }

    private void add(BranchBuffer branch, Column column, int from, int to) throws IOException {
        int start = from;
        while (start < to) {
            int end = branch.fitting(column, start, to, largestBasket);
            branch.add(column, start, end);
            start = end;
            putIfFull(branch);
            if (branch.counter().isPresent()) {
                putIfFull(branch.counter().get());
            }
        }
    }

    private void putIfFull(BranchBuffer branch) throws IOException {
        if (branch.size() >= largestBasket) {
            put(branch);
        }
    }

    private long waiting() {
        long sum = 0;
        for (BranchBuffer branch : branches) {
            sum += branch.size();
        }
        return sum;
    }

    private void flush() throws IOException {
        for (BranchBuffer branch : branches) {
            if (branch.waiting() > 0) {
                put(branch);
            }
        }
    }

    private void put(BranchBuffer branch) throws IOException {
        done += branch.size();
        queue.put(branch);
    }

    @Override
    public void close() throws IOException {
        state.close(() -> {
            flush();
            queue.drain();
            file.put(folder, record.name(), record.title(),
                    record.object(branches, entries, clusters.size(), file.container().compression()));
        });
    }

    @Override
    public void abandon() {
        state.abandon();
    }
}
