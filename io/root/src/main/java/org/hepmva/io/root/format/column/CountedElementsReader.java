package org.hepmva.io.root.format.column;

import org.hepmva.io.ArrayColumn;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.Form;

/** Arrays in the elements of a split collection, as long as another branch says. */
final class CountedElementsReader extends ArraysReader {

    private final JaggedReader arrays;
    private ArrayColumn counts;

    CountedElementsReader(Form.CountedElsewhere form, FormReader numbers) {
        this(new JaggedReader(new Form.Counted(form.element(), "", false), numbers));
    }

    private CountedElementsReader(JaggedReader arrays) {
        super(arrays);
        this.arrays = arrays;
    }

    /** Says how long they are: of each entry that is read from now on, the length for each element. */
    void counts(ArrayColumn lengths) {
        counts = lengths;
    }

    @Override
    void read(Cursor cursor, int end) throws FormatException {
        int entry = size();
        long[] lengths = new long[counts.length(entry)];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = counts.contents().whole(counts.offsets()[entry] + i);
        }
        arrays.readCounted(cursor, lengths, end);
        endArray();
    }
}
