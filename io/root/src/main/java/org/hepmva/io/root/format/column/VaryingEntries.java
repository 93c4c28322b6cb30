package org.hepmva.io.root.format.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.tree.Basket;
import org.hepmva.io.root.format.tree.Branch;
import org.hepmva.io.root.format.tree.Leaf;

/** Entries that differ in length. */
final class VaryingEntries extends EntryReader {

    private final Branch branch;
    private final List<FormReader> readers;
    private Basket basket;
    private int[] starts;

    VaryingEntries(Branch branch, List<FormReader> readers) {
        this.branch = branch;
        this.readers = List.copyOf(readers);
    }

    @Override
    void open(Basket next) throws FormatException {
        if (next.entries() > next.length() + next.starts().length) {
            throw FormatException.malformed(next.length() + " bytes are too few for " + next.entries()
                    + " entries");
        }
        basket = next;
        starts = Arrays.copyOf(next.starts().length == 0 ? found(next) : next.starts(), next.entries() + 1);
        starts[next.entries()] = next.end();
    }

    /** {@return where entries start of which the file does not say it: each behind the one before} */
    private int[] found(Basket next) throws FormatException {
        if (next.entries() == 1) {
            return new int[] {next.first()};
        }
        boolean areAllKnown = branch.leaves().stream().allMatch(Leaf::isReadable);
        boolean isRun = branch.leaves().stream().map(Leaf::form)
                .anyMatch(form -> form instanceof Form.Run || form instanceof Form.CountedElsewhere);
        if (next.entries() > 1 && (!areAllKnown || isRun)) {
            throw FormatException.unsupported("it does not say where its entries of varying length start");
        }
        List<FormReader> skipping = new ArrayList<>();
        branch.leaves().forEach(leaf -> skipping.add(FormReaders.of(leaf.form(), terminal -> false)));
        int[] found = new int[next.entries()];
        Cursor cursor = cursor(next);
        cursor.seek(next.first());
        for (int i = 0; i < found.length && areAllKnown; i++) {
            found[i] = cursor.position();
            for (FormReader reader : skipping) {
                reader.read(cursor, next.end());
            }
        }
        return found;
    }

    @Override
    int decode(int from, int count, Room room) throws FormatException {
        Cursor cursor = cursor(basket);
        if (readers.size() == 1 && readers.get(0) instanceof JaggedReader list && list.isPlainRun()) {
            int fitting = fitting(from, count, room);
            list.readRuns(cursor, starts, from, fitting);
            return fitting;
        }
        int next = from;
        while (next < from + count && room.isFor(starts[next + 1] - starts[next])) {
            read(next, cursor);
            room.take(starts[next + 1] - starts[next] + cursor.takeReadAgain());
            next++;
        }
        return next - from;
    }

    private int fitting(int from, int count, Room room) {
        int next = from;
        while (next < from + count && room.isFor(starts[next + 1] - starts[next])) {
            room.take(starts[next + 1] - starts[next]);
            next++;
        }
        return next - from;
    }

    private void read(int entry, Cursor cursor) throws FormatException {
        int end = starts[entry + 1];
        cursor.seek(starts[entry]);
        for (int leaf = 0; leaf < readers.size(); leaf++) {
            read(leaf, cursor, end);
        }
        if (cursor.position() > end) {
            throw FormatException.malformed("entry " + entry + " runs past its end, to " + cursor.place());
        }
    }

    /** A text of which not even the length was written, since it is empty, is no longer than nothing. */
    private void read(int leaf, Cursor cursor, int end) throws FormatException {
        FormReader reader = readers.get(leaf);
        boolean isText = branch.leaves().get(leaf).form() instanceof Form.Text;
        boolean isLeftOut = isText && cursor.position() + branch.fixedBehind(leaf) == end;
        if (!isLeftOut) {
            reader.read(cursor, end);
        } else if (reader instanceof TextReader text) {
            text.addEmpty();
        }
    }
}
