package org.hepmva.io.root;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.codec.Records;
import org.hepmva.io.root.format.tree.Branch;
import org.hepmva.io.root.format.tree.BranchReader;
import org.hepmva.io.root.format.tree.Field;
import org.hepmva.io.root.format.tree.Span;

/**
 * The wanted columns of one branch, filled together so that each basket is read once. One thread.
 */
final class BranchColumns {

    private final BranchReader reader;
    private final List<Field> fields = new ArrayList<>();
    private final List<ColumnDecoder> decoders = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    BranchColumns(Records records, Branch branch) {
        this.reader = new BranchReader(records, branch);
    }

    void add(Field field, ColumnDecoder decoder) {
        fields.add(field);
        decoders.add(decoder);
    }

    /** Fills the columns with {@code count} entries from {@code first} on. */
    void read(long first, int count) throws IOException {
        int done = 0;
        while (done < count) {
            int before = reader.basketNumber();
            int here = Math.min(reader.goTo(first + done), count - done);
            if (reader.basketNumber() != before) {
                findSpans();
            }
            decode(reader.inBasket(first + done), here, done);
            done += here;
        }
    }

    private void findSpans() throws FormatException {
        spans.clear();
        for (Field field : fields) {
            spans.add(reader.span(field));
        }
    }

    private void decode(int from, int count, int target) throws FormatException {
        for (int i = 0; i < decoders.size(); i++) {
            decoders.get(i).decode(spans.get(i), from, count, target);
        }
    }
}
