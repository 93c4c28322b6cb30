package org.hepmva.io.root.format.write;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FileBytes;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.bytes.Key;
import org.hepmva.io.root.format.write.FileHead.Place;

/** Reads what must be known of a file before something is added to it: its directories and its gaps. */
final class ExistingFile {

    private static final int DEEPEST = 100;
    private static final int SHORTEST_SEGMENT = 10;
    private static final int SHORTEST_KEY = 26;

    private final FileBytes file;
    private final Set<Long> seen = new HashSet<>();

    private ExistingFile(FileBytes file) {
        this.file = file;
    }

    static Container.Existing read(FileBytes file) throws IOException {
        ExistingFile existing = new ExistingFile(file);
        FileHead head = FileHead.read(file.cursor(0, FileHead.BEGIN));
        if (head.end() > file.size()) {
            throw FormatException.malformed("it is cut off, it should have " + head.end() + " bytes and has "
                    + file.size() + ", so nothing can be added to it");
        }
        Cursor start = file.cursor(FileHead.BEGIN, Short.MAX_VALUE);
        Key key = Key.read(start);
        DirectoryHead directory = existing.directory(FileHead.BEGIN, head.nameLength());
        if (directory.seekKeys() == 0) {
            throw FormatException.malformed("it was not closed, so nothing can be added to it");
        }
        Folder top = new Folder("", key.className(), key.name(), key.title(), directory);
        existing.readInto(top, 0);
        FreeSegments free = existing.free(head);
        if (file.size() > head.end()) {
            free.add(head.end(), file.size() - 1);
        }
        return new Container.Existing(head, top, free, file.size());
    }

    private DirectoryHead directory(long seek, int nameLength) throws IOException {
        DirectoryHead head = DirectoryHead.read(file.cursor(seek + nameLength, DirectoryHead.LENGTH));
        if (head.seek() != seek || head.nameLength() != nameLength) {
            throw FormatException.malformed("the directory at byte " + seek + " says that it is at byte "
                    + head.seek());
        }
        return head;
    }

    private FreeSegments free(FileHead head) throws IOException {
        Place place = head.free();
        if (!place.isThere() || place.seek() >= file.size()) {
            return new FreeSegments();
        }
        Cursor cursor = file.cursor(place.seek(), place.length());
        Key.read(cursor);
        int most = cursor.remaining() / SHORTEST_SEGMENT;
        return FreeSegments.read(cursor, Math.min(most, Math.max(0, head.segments())), head.end());
    }

    private void readInto(Folder folder, int depth) throws IOException {
        Place place = new Place(folder.head().seekKeys(), folder.head().keysLength());
        if (!place.isThere()) {
            return; // nothing was ever put into it
        }
        if (depth > DEEPEST || !seen.add(folder.seek())) {
            throw FormatException.malformed("directory '" + folder.path() + "' lies inside itself");
        }
        byte[] bytes = file.read(place.seek(), place.length());
        Cursor cursor = Cursor.of(bytes, place.seek());
        Key.read(cursor);
        int count = cursor.readInt();
        if (!(count >= 0 && count <= cursor.remaining() / SHORTEST_KEY)) {
            throw FormatException.malformed("the list of keys at byte " + place.seek() + " claims " + count
                    + " keys in " + cursor.remaining() + " bytes");
        }
        for (int i = 0; i < count; i++) {
            addKey(folder, cursor, bytes, depth);
        }
    }

    private void addKey(Folder folder, Cursor cursor, byte[] bytes, int depth) throws IOException {
        int from = cursor.position();
        Key key = Key.read(cursor);
        byte[] head = new byte[cursor.position() - from];
        System.arraycopy(bytes, from, head, 0, head.length);
        Folder.Entry entry = new Folder.Entry(key.className(), key.name(), key.cycle(), key.seek(), head);
        folder.addAsRead(entry);
        if (entry.isDirectory()) {
            Folder below = new Folder(folder.pathOf(key.name()), key.className(), key.name(), key.title(),
                    directory(key.seek(), key.keyLength()));
            folder.putBelow(entry, below);
            readInto(below, depth + 1);
        }
    }
}
