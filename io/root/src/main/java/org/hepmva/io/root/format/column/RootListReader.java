package org.hepmva.io.root.format.column;

import java.util.function.UnaryOperator;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.form.ListHead;

/** ROOT's own collections. */
final class RootListReader extends FormReader {

    private final Form.RootList form;
    private final FormReader element;
    private final ArrayOffsets offsets = new ArrayOffsets();

    RootListReader(Form.RootList form, FormReader element) {
        this.form = form;
        this.element = element;
    }

    @Override
    void read(Cursor cursor, int end) throws FormatException {
        ListHead list = ListHead.read(cursor, form.className(), end);
        if (form.className().equals("TClonesArray")) {
            readClones(list, cursor, end);
        } else {
            boolean haveOptions = list.hasOptions(form.className());
            for (int i = 0; i < list.count(); i++) {
                element.read(cursor, end);
                if (haveOptions) {
                    cursor.skip(TextReader.length(cursor));
                }
            }
        }
        list.head().finish(cursor, "an object");
        offsets.add(element.size());
    }

    private void readClones(ListHead list, Cursor cursor, int end) throws FormatException {
        StructReader objects = (StructReader) element;
        if (list.count() > 0 && !list.elementClass().equals(objects.className())) {
            throw FormatException.unsupported("a TClonesArray before " + cursor.place() + " holds '"
                    + list.elementClass() + "', the first one '" + objects.className() + "'");
        }
        if (list.isByMember()) {
            objects.readByMember(cursor, list.count(), end);
            return;
        }
        for (int i = 0; i < list.count(); i++) {
            if (cursor.readByte() != 0) {
                objects.read(cursor, end);
            }
        }
    }

    /** Adds a collection of which nothing was written. */
    void addEmpty() {
        offsets.add(element.size());
    }

    @Override
    int size() {
        return offsets.size();
    }

    @Override
    void clear() {
        offsets.clear();
        element.clear();
    }

    @Override
    void collect(UnaryOperator<Column> around, Taker taker) {
        element.collect(contents -> around.apply(
                Column.ofArrays(contents.name(), offsets.values(), contents, offsets.size())), taker);
    }
}
