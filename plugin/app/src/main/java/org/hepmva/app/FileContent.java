package org.hepmva.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.hepmva.io.Location;
import org.hepmva.runtime.WeightFileFormat;

/** Recognises files by what is in them, never by their names. */
final class FileContent {

    private static final int HEAD = 4096;
    private static final int GZIP = 0x1f;

    private FileContent() {
    }

    /** {@return whether a file is of a format of weight files, or like one: JSON, perhaps compressed} */
    static boolean isWeightFile(Path file) throws IOException {
        return WeightFileFormat.of(file).isPresent() || isJson(file);
    }

    /** {@return the file at a location, if it can be read and is a weight file} */
    static Optional<Path> weightFile(Location location) throws IOException {
        Optional<Path> file = readable(location);
        return file.isPresent() && isWeightFile(file.get()) ? file : Optional.empty();
    }

    /** {@return the file at a location, if it can be read} */
    private static Optional<Path> readable(Location location) {
        return location.path().filter(Files::isRegularFile).filter(Files::isReadable);
    }

    /** {@return the beginning of a file, unpacked if it is compressed; nothing if that is damaged} */
    static byte[] head(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                InputStream unpacked = unpacked(bytes)) {
            return unpacked.readNBytes(HEAD);
        } catch (ZipException | java.io.EOFException e) {
            return new byte[0];
        }
    }

    private static boolean isJson(Path file) throws IOException {
        return new String(head(file), StandardCharsets.UTF_8).stripLeading().startsWith("{");
    }

    private static InputStream unpacked(InputStream bytes) throws IOException {
        bytes.mark(2);
        int first = bytes.read();
        bytes.reset();
        return first == GZIP ? new GZIPInputStream(bytes) : bytes;
    }
}
