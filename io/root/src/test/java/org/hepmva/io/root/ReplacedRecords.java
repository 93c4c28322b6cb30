package org.hepmva.io.root;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hepmva.io.ByteSource;
import org.hepmva.io.root.format.bytes.Directory;
import org.hepmva.io.root.format.bytes.FileBytes;
import org.hepmva.io.root.format.bytes.FileHeader;
import org.hepmva.io.root.format.bytes.Key;
import org.hepmva.io.root.format.codec.Blocks;
import org.hepmva.io.root.format.codec.Records;

/** A small file of which single records are replaced by others, which stand at its end. */
final class ReplacedRecords {

    private static final int SEEK_INFO = 37;

    private final byte[] bytes;
    private final Records records;
    private final FileHeader header;

    private ReplacedRecords(byte[] bytes, Records records, FileHeader header) {
        this.bytes = bytes;
        this.records = records;
        this.header = header;
    }

    static ReplacedRecords of(byte[] bytes) throws IOException {
        FileBytes file = FileBytes.of(ByteSource.of("memory", bytes));
        return new ReplacedRecords(bytes, new Records(file, Blocks.ofAllCodecs()), FileHeader.read(file));
    }

    /** {@return the keys of the objects at the top of the file} */
    List<Key> keys() throws IOException {
        FileBytes file = records.file();
        return Directory.read(file, header.begin() + header.nameLength()).keys(file);
    }

    /** {@return what an object is, decompressed} */
    byte[] content(Key key) throws IOException {
        return records.content(key);
    }

    /** {@return the descriptions of the classes, decompressed} */
    byte[] infos() throws IOException {
        return content(Key.read(records.file().cursor(header.seekInfo(), header.infoLength())));
    }

    /** {@return the keys of the baskets of a tree, in the order of the file} */
    List<Key> baskets(String tree) throws IOException {
        List<Key> baskets = new ArrayList<>();
        for (long at = header.begin(); at < header.end();) {
            int length = records.file().cursor(at, Integer.BYTES).peekInt();
            if (length > 0) {
                Key key = Key.read(records.file().cursor(at, length));
                if (key.className().equals("TBasket") && key.title().equals(tree)) {
                    baskets.add(key);
                }
            }
            at += Math.max(Integer.BYTES, Math.abs(length));
        }
        return baskets;
    }

    /** {@return the file with other descriptions of classes} */
    byte[] withInfos(byte[] infos) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] all = bytes.clone();
        int seek = (int) header.seekInfo();
        int keyLength = ByteBuffer.wrap(all).getShort(seek + 14);
        ByteBuffer.wrap(all).putInt(SEEK_INFO, bytes.length).putInt(SEEK_INFO + 4, keyLength + infos.length);
        out.write(all);
        byte[] key = Arrays.copyOfRange(bytes, seek, seek + keyLength);
        ByteBuffer.wrap(key).putInt(0, keyLength + infos.length).putInt(6, infos.length)
                .putInt(18, bytes.length);
        out.write(key);
        out.write(infos);
        return out.toByteArray();
    }

    /**
     * {@return a file with another record for an object at the top, the first that is listed by that name}
     *
     * @param stored       what stands behind the key
     * @param objectLength what the key says that it makes
     */
    static byte[] with(byte[] bytes, String className, String object, byte[] stored, int objectLength)
            throws IOException {
        String name = (char) className.length() + className + (char) object.length() + object;
        int listed = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(name) - 26;
        int keyLength = ByteBuffer.wrap(bytes).getShort(listed + 14);
        byte[] all = bytes.clone();
        ByteBuffer.wrap(all).putInt(listed, keyLength + stored.length).putInt(listed + 6, objectLength)
                .putInt(listed + 18, bytes.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(all);
        out.write(all, listed, keyLength);
        out.write(stored);
        return out.toByteArray();
    }
}
