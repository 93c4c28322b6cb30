package org.hepmva.io.root.format.column;

import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.form.ListHead;

/** ROOT's own collections. */
final class RootListReader extends ArraysReader {

    private final Form.RootList form;
    private final boolean isWanted;

    /**
     * Reads collections.
     *
     * @param element  reads the elements
     * @param isWanted whether anything of these is kept
     */
    RootListReader(Form.RootList form, FormReader element, boolean isWanted) {
        super(element);
        this.form = form;
        this.isWanted = isWanted;
    }

    @Override
    void read(Cursor cursor, int end) throws FormatException {
        ListHead list = ListHead.read(cursor, form.className(), end);
        if (form.className().equals("TClonesArray")) {
            readClones(list, cursor, end);
        } else {
            boolean haveOptions = list.hasOptions(form.className());
            for (int i = 0; i < list.count(); i++) {
                element().read(cursor, end);
                if (haveOptions) {
                    cursor.skip(TextReader.length(cursor));
                }
            }
        }
        list.head().finish(cursor, "an object");
        endArray();
    }

    private void readClones(ListHead list, Cursor cursor, int end) throws FormatException {
        StructReader objects = (StructReader) element();
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
            } else if (isWanted) {
                throw FormatException.unsupported("slot " + i + " of a TClonesArray before " + cursor.place()
                        + " is empty, so that its columns have no value for it");
            }
        }
    }
}
