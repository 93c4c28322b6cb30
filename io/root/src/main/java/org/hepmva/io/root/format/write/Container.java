package org.hepmva.io.root.format.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.io.root.format.codec.Blocks;
import org.hepmva.io.root.format.write.FileHead.Place;
import org.hepmva.text.UnwritableException;
import org.hepmva.text.WholeFile;

/**
 * The records of a file that is being written, one behind the other, and its directories. What is known only
 * in the end, the first bytes and where each directory has its keys, is written over what stood there.
 * Mutable; one thread.
 */
final class Container {

    /** What is shorter is not compressed, as in ROOT. */
    private static final int LEAST_COMPRESSED = 256;

    private final WholeFile file;
    private final Blocks blocks;
    private final Compression compression;
    private final int time;
    private final Folder top;
    private final FreeSegments free;
    private FileHead head;
    private long end;

    Container(WholeFile file, Existing existing, Compression compression, int time) {
        this.file = file;
        this.blocks = Blocks.ofAllCodecs();
        this.compression = compression;
        this.time = time;
        this.top = existing.top();
        this.free = existing.free();
        this.head = existing.head();
        this.end = existing.size();
    }

    /**
     * What a container goes on with.
     *
     * @param head its first bytes
     * @param top  the topmost directory
     * @param free where nothing is
     * @param size where to go on
     */
    record Existing(FileHead head, Folder top, FreeSegments free, long size) {
    }

    /** {@return a container with nothing in it} */
    static Container empty(WholeFile file, String name, Compression compression, Stamp stamp)
            throws IOException {
        KeyHead key = new KeyHead("TFile", name, "", 1, FileHead.BEGIN, 0);
        Encoder names = new Encoder().putString(name).putString("");
        int nameLength = key.length() + names.size();
        UUID id = stamp.id();
        int now = stamp.bits();
        DirectoryHead directory = new DirectoryHead(now, now, 0, nameLength, FileHead.BEGIN, 0, 0, id);
        FileHead head = new FileHead(0, Place.NONE, 0, nameLength, 0, Place.NONE, id);
        Folder top = new Folder("", "TFile", name, "", directory);
        top.touch();
        names.putBytes(directory.encode());
        OutputStream out = file.stream();
        out.write(head.encode());
        out.write(key.encode(names.size(), names.size(), stamp.bits()));
        out.write(names.toArray());
        long size = FileHead.BEGIN + key.length() + names.size();
        return new Container(file, new Existing(head, top, new FreeSegments(), size), compression,
                stamp.bits());
    }

    /** {@return what to throw when the file cannot be written for this reason} */
    UnwritableException refusal(String reason) {
        return file.refusal(reason);
    }

    Folder top() {
        return top;
    }

    int time() {
        return time;
    }

    /** {@return where the next record begins} */
    long end() {
        return end;
    }

    /** Adds a record. */
    void append(byte[] record) throws IOException {
        file.stream().write(record);
        end += record.length;
    }

    /** {@return the length of a record that is added, its content compressed if that is worth it} */
    int append(KeyHead key, byte[] content, int length) throws IOException {
        byte[] stored = compressed(content, length);
        append(key.encode(length, stored.length, time));
        append(stored);
        return key.length() + stored.length;
    }

    /** {@return content as it is stored; any number of threads may ask} */
    byte[] compressed(byte[] content, int length) throws IOException {
        Compression how = length > LEAST_COMPRESSED ? compression : Compression.none();
        return blocks.compress(content, 0, length, how);
    }

    /** {@return how it is compressed, as ROOT counts that} */
    int compression() throws IOException {
        return blocks.number(compression);
    }

    /** Adds a record that its directory knows. */
    void add(Folder folder, KeyHead key, Encoder content) throws IOException {
        append(key, content.array(), content.size());
        folder.add(new Folder.Entry(key.className(), key.name(), key.cycle(), key.seek(),
                key.encode(content.size(), (int) (end - key.seek() - key.length()), time)));
    }

    /** Leaves room in which nothing is. */
    void leaveGap(long length) throws IOException {
        long first = end;
        file.leaveHole(length);
        end += length;
        free.add(first, end - 1);
    }

    /** Gives up a record that another one takes the place of. */
    private void giveUp(Place place) {
        if (place.isThere()) {
            free.add(place.seek(), place.seek() + place.length() - 1);
        }
    }

    /** Writes the streamer information in the place of what was there. */
    void putInfo(byte[] content, int length, KeyHead key) throws IOException {
        giveUp(head.info());
        long seek = end;
        int recordLength = append(key, content, length);
        Place info = new Place(seek, recordLength);
        head = new FileHead(0, head.free(), 0, head.nameLength(), 0, info, head.id());
    }

    /** Writes what makes a file of it; the last thing to do before it is committed. */
    void finish() throws IOException {
        putKeys(top);
        giveUp(head.free());
        KeyHead key = new KeyHead("TFile", top.keysHead(end).name(), "", 1, end, FileHead.BEGIN);
        markGaps();
        int length = free.encodedLength(end + key.length());
        long seek = end;
        long behind = seek + key.length() + length;
        int stable = free.encodedLength(behind); // one more if the list itself crosses the border
        behind += stable - length;
        byte[] list = free.encode(behind);
        append(key.encode(list.length, list.length, time));
        append(list);
        Place place = new Place(seek, key.length() + list.length);
        FileHead last = new FileHead(end, place, free.count(), head.nameLength(), compression(),
                head.info(), head.id());
        file.patch(0, last.encode());
    }

    private void putKeys(Folder folder) throws IOException {
        for (Folder below : folder.allBelow()) {
            putKeys(below);
        }
        if (!folder.isChanged()) {
            return;
        }
        giveUp(new Place(folder.head().seekKeys(), folder.head().keysLength()));
        byte[] keys = folder.encodeKeys();
        KeyHead key = folder.keysHead(end);
        long seek = end;
        append(key.encode(keys.length, keys.length, time));
        append(keys);
        folder.setKeys(seek, (int) (end - seek), time);
        file.patch(folder.seek() + folder.head().nameLength(), folder.head().encode());
    }

    private void markGaps() throws IOException {
        for (var mark : free.marks().entrySet()) {
            file.patch(mark.getKey(), mark.getValue());
        }
    }

    /** {@return the directory of a name in another one, made if there is none} */
    Folder makeFolder(Folder folder, String name, String title, UUID id) throws IOException {
        KeyHead key = new KeyHead("TDirectory", name, title, 1, end, folder.seek());
        DirectoryHead description = new DirectoryHead(time, time, 0, key.length(), end, folder.seek(), 0, id);
        Encoder content = new Encoder().putBytes(description.encode());
        byte[] head = key.encode(content.size(), content.size(), time);
        append(head);
        append(content.toArray());
        Folder.Entry entry = new Folder.Entry(key.className(), name, 1, key.seek(), head);
        folder.add(entry);
        Folder made = new Folder(folder.pathOf(name), "TDirectory", name, title, description);
        made.touch();
        folder.putBelow(entry, made);
        return made;
    }
}
