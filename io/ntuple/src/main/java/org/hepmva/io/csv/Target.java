package org.hepmva.io.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;
import org.hepmva.io.UnwritableFileException;

/** Where written bytes go: a stream, or a file that appears when it is committed. One thread. */
final class Target implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final OutputStream stream;
    private final Path part;
    private final Path file;
    private boolean ended;

    /** A stream only has neither file nor part; a special file is its own part. */
    private Target(OutputStream stream, Path part, Path file) {
        this.stream = stream;
        this.part = part;
        this.file = file;
    }

    static Target stream(OutputStream stream) {
        return new Target(stream, null, null);
    }

    static Target file(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UnwritableFileException(file + ": cannot be written, it is a folder");
        }
        boolean special = Files.exists(file) && !Files.isRegularFile(file);
        Path real = Files.exists(file) && !special ? file.toRealPath() : file;
        Path part = special ? real : real.resolveSibling(
                "." + real.getFileName() + "." + Long.toString(System.nanoTime(), 36) + ".part");
        try {
            OutputStream out = special ? Files.newOutputStream(part)
                    : Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new Target(file.toString().endsWith(".gz") ? new GZIPOutputStream(out, BUFFER) : out,
                    part, real);
        } catch (NoSuchFileException e) {
            Path folder = file.toAbsolutePath().getParent();
            throw new UnwritableFileException(file + ": cannot be written, "
                    + (Files.isDirectory(folder) ? "no file can be made in folder '" : "there is no folder '")
                    + folder + "'", e);
        } catch (AccessDeniedException e) {
            throw new UnwritableFileException(file + ": cannot be written, permission denied in folder '"
                    + file.toAbsolutePath().getParent() + "'", e);
        }
    }

    void write(byte[] bytes) throws IOException {
        if (ended) {
            throw new IllegalStateException(this + " has ended, nothing more can be written");
        }
        try {
            stream.write(bytes);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    void commit() throws IOException {
        if (ended) {
            return;
        }
        try {
            if (file == null) {
                stream.flush();
            } else {
                stream.close();
                moveIntoPlace();
            }
            ended = true;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private void moveIntoPlace() throws IOException {
        if (part.equals(file)) {
            return;
        }
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private IOException failure(IOException e) {
        return file == null ? e
                : new UnwritableFileException(file + ": cannot be written: " + e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        if (ended || file == null) {
            ended = true;
            return;
        }
        ended = true;
        try {
            stream.close();
        } catch (IOException e) {
            // the rows are unwanted, so it does not matter that the last of them could not be written
            if (part.equals(file)) {
                throw failure(e);
            }
        } finally {
            if (!part.equals(file)) {
                Files.deleteIfExists(part);
            }
        }
    }

    @Override
    public String toString() {
        return file == null ? "a stream" : file.toString();
    }
}
