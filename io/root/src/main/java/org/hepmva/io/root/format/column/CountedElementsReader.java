package org.hepmva.io.root.format.column;

import java.util.function.UnaryOperator;
import org.hepmva.io.ArrayColumn;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.Form;

/** Arrays in the elements of a split collection, as long as another branch says. */
final class CountedElementsReader extends FormReader {

    private final JaggedReader arrays;
    private final ArrayOffsets offsets = new ArrayOffsets();
    private ArrayColumn counts;

    CountedElementsReader(Form.CountedElsewhere form, FormReader numbers) {
        this.arrays = new JaggedReader(new Form.Counted(form.element(), "", false), numbers);
    }

    /** Says how long they are: of each entry that is read from now on, the length for each element. */
    void counts(ArrayColumn lengths) {
        counts = lengths;
    }

    @Override
    void read(Cursor cursor, int end) throws FormatException {
        int entry = offsets.size();
        long[] lengths = new long[counts.length(entry)];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = counts.contents().whole(counts.offsets()[entry] + i);
        }
        arrays.readCounted(cursor, lengths, end);
        offsets.add(arrays.size());
    }

    @Override
    int size() {
        return offsets.size();
    }

    @Override
    void clear() {
        offsets.clear();
        arrays.clear();
    }

    @Override
    void collect(UnaryOperator<Column> around, Taker taker) {
        arrays.collect(contents -> around.apply(
                Column.ofArrays(contents.name(), offsets.values(), contents, offsets.size())), taker);
    }
}
