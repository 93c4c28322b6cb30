package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.Ntuple;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.root.codec.Codec;
import org.hepmva.io.root.codec.Compression;
import org.hepmva.io.root.object.RootObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compression of somebody else, found with the context class loader of the thread. */
class CodecTest {

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    @TempDir
    private Path folder;

    /** Refuses every block. */
    public static final class Picky implements Codec {

        @Override
        public String tag() {
            return "QQ";
        }

        @Override
        public void decompress(ByteBuffer block, ByteBuffer target) throws IOException {
            throw new IOException("it begins with '" + (char) block.get() + "'");
        }
    }

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
    }

    private void provide() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Codec.class.getName()), Picky.class.getName() + "\n");
        Thread.currentThread().setContextClassLoader(loader(before));
    }

    private ClassLoader loader(ClassLoader parent) throws MalformedURLException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, parent);
    }

    /** The 16 bytes of the first basket as one block of this compression, which says it makes 17. */
    private Path file() throws IOException {
        byte[] bytes = Fixtures.bytes("damaged.root");
        int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\7TBasket\3sI0\4good");
        int basket = name - 34; // the class is behind two positions of 64 bits
        int keyLength = ByteBuffer.wrap(bytes).getShort(basket + 14);
        byte[] block = "QQ\1\7\0\0\21\0\0letters".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(block, 0, bytes, basket + keyLength, block.length);
        ByteBuffer.wrap(bytes).putInt(basket + 6, 17);
        return Files.write(folder.resolve("foreign.root"), bytes);
    }

    @Test
    void whatACodecSaysReachesTheUserWithFileTreeBranchAndBasket() throws IOException {
        provide();
        Path file = file();

        try (Ntuple ntuple = Ntuple.open(file, "first/good")) {
            MalformedFileException e =
                    assertThrows(MalformedFileException.class, () -> Fixtures.texts(ntuple, "sI0"));
            String place = e.getMessage().replaceFirst("at byte \\d+", "at byte N");
            assertEquals(file + ": tree 'first/good', branch 'sI0', basket 0 at byte N:"
                    + " a block of compression QQ: it begins with 'l'", place);
        }
    }

    @Test
    void aCodecThatOnlyReadsSaysSoWhenItIsToWrite() throws IOException {
        provide();
        Path file = folder.resolve("new.root");

        try (RootFileWriter writer = RootFileWriter.create(file, new Compression("QQ", 1))) {
            UnsupportedFormatException e = assertThrows(UnsupportedFormatException.class,
                    () -> writer.write("note", RootObject.builder("TObjString", 1)
                            .text("fString", "x".repeat(1000)).build()));
            assertEquals(file + ": object 'note': compression 'QQ' can be read, but not written",
                    e.getMessage());
        }
    }

    @Test
    void theCodecsOfHepmvaAreFoundWhateverTheThreadLoadsFrom() throws IOException {
        Thread.currentThread().setContextClassLoader(loader(ClassLoader.getPlatformClassLoader()));

        try (Ntuple ntuple = Ntuple.open(Fixtures.file("codec-lz4.root"), "events")) {
            assertEquals(120, Fixtures.texts(ntuple, "sI2").size());
        }
    }
}
