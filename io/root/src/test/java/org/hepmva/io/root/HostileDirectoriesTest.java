package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.TableDescription;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.io.root.format.bytes.Directory;
import org.hepmva.io.root.format.bytes.FileBytes;
import org.hepmva.io.root.format.bytes.FileHeader;
import org.hepmva.io.root.format.bytes.Key;
import org.hepmva.io.root.object.RootObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories of which many lead to the same bytes: no more is listed than a file of its size can hold. */
@BoundedTime(seconds = 20)
class HostileDirectoriesTest {

    private static final int SEEK_KEYS = 26;

    @TempDir
    Path folder;

    @Test
    void directoriesThatShareTheirKeysAreListedAsFarAsTheFileCanHoldThem() throws IOException {
        int count = 300;
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            for (int i = 0; i < count; i++) {
                file.makeDirectory("d" + i);
            }
            file.commit();
        }
        byte[] bytes = Files.readAllBytes(path);
        Directory top = top(bytes);
        for (Key key : keys(bytes)) {
            ByteBuffer.wrap(bytes).putInt((int) key.seek() + key.keyLength() + 10, top.keysLength())
                    .putInt((int) key.seek() + key.keyLength() + SEEK_KEYS, (int) top.seekKeys());
        }

        try (RootFile file = RootFile.open(ByteSource.of("memory", bytes))) {
            assertTrue(file.keys().size() < 10 * count, file.toString());
            List<TableDescription> tables = file.tables();
            TableDescription last = tables.get(tables.size() - 1);
            assertEquals("memory: directory 'd0/d1/d2/d299': with those before it, its lists of keys have "
                    + (bytes.length / top.keysLength() + 1) * top.keysLength()
                    + " bytes, more than fit into a file of " + bytes.length, last.problem());
        }
    }

    @Test
    void keysThatShareTheirRecordAreNotListedWithoutEnd() throws IOException {
        Path path = folder.resolve("f.root");
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            for (int i = 0; i < 100; i++) {
                file.write("o" + i, text(i == 0 ? 100_000 : 10));
            }
            file.commit();
        }
        byte[] bytes = Files.readAllBytes(path);
        Key large = keys(bytes).get(0);
        int at = (int) top(bytes).seekKeys();
        for (int i = 0; i < 100; i++) {
            byte[] name = ("\12TObjString" + (char) ("o" + i).length() + "o" + i).getBytes();
            at = indexOf(bytes, name, at);
            ByteBuffer.wrap(bytes).putInt(at - 26, large.recordLength());
        }

        assertEquals("memory: with those before it, its records have " + 5L * large.recordLength()
                + " bytes, more than fit into a file of " + bytes.length,
                assertThrows(MalformedFileException.class,
                        () -> RootFile.open(ByteSource.of("memory", bytes))).getMessage());
    }

    /** A directory that lies ten deep says that it has the keys of one that others are below. */
    @Test
    void aPathThatIsTooLongIsASentence() throws IOException {
        Path path = folder.resolve("f.root");
        String name = "d".repeat(250);
        try (RootFileWriter file = RootFileWriter.create(path, Compression.none())) {
            file.makeDirectory((name + "/").repeat(9) + name);
            file.makeDirectory("e/" + (name + "/").repeat(8) + name);
            file.commit();
        }
        byte[] bytes = Files.readAllBytes(path);
        FileBytes file = FileBytes.of(ByteSource.of("memory", bytes));
        Key last = keys(bytes).get(0);
        for (int i = 1; i < 10; i++) {
            last = below(file, last).keys(file).get(0);
        }
        Directory other = below(file, keys(bytes).get(1));
        int at = (int) last.seek() + last.keyLength();
        ByteBuffer.wrap(bytes).putInt(at + 10, other.keysLength()).putInt(at + SEEK_KEYS,
                (int) other.seekKeys());

        try (RootFile hostile = RootFile.open(ByteSource.of("memory", bytes))) {
            assertEquals(List.of("memory: directory '" + (name + "/").repeat(16) + name + "': its path has"
                    + " 4266 characters; up to 4096 are read"),
                    hostile.tables().stream().map(TableDescription::problem).toList());
        }
    }

    private static Directory below(FileBytes file, Key key) throws IOException {
        return Directory.read(file, key.seek() + key.keyLength());
    }

    private static RootObject text(int length) {
        return RootObject.builder("TObjString", 1).text("fString", "x".repeat(length)).build();
    }

    private static Directory top(byte[] bytes) throws IOException {
        FileBytes file = FileBytes.of(ByteSource.of("memory", bytes));
        FileHeader header = FileHeader.read(file);
        return Directory.read(file, header.begin() + header.nameLength());
    }

    private static List<Key> keys(byte[] bytes) throws IOException {
        return top(bytes).keys(FileBytes.of(ByteSource.of("memory", bytes)));
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int i = from; i <= bytes.length - wanted.length; i++) {
            if (ByteBuffer.wrap(bytes, i, wanted.length).equals(ByteBuffer.wrap(wanted))) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }
}
