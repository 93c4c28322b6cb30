package org.hepmva.hist.plot;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes the file of a picture, which is whole or not there. */
final class PictureFile {

    private PictureFile() {
    }

    /**
     * Writes a part of a name of its own beside the file and moves it into place. If that fails the part is
     * deleted, and an older file is as it was. A symbolic link stays one; a special file is written to.
     */
    static void write(byte[] bytes, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw failure(file, "it is a folder", null);
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw failure(file, "there is no folder '" + folder + "'", null);
        }
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                Files.write(file, bytes);
            } else {
                replace(Files.exists(file) ? file.toRealPath() : file, bytes);
            }
        } catch (AccessDeniedException e) {
            throw failure(file, "permission denied in folder '" + folder + "'", e);
        } catch (NoSuchFileException e) {
            throw failure(file, "no file can be made in folder '" + folder + "'", e);
        } catch (FileSystemException e) {
            throw failure(file, e.getReason() == null ? e.getClass().getSimpleName() : e.getReason(), e);
        } catch (IOException e) {
            throw failure(file, e.getMessage(), e);
        }
    }

    private static IOException failure(Path file, String reason, IOException cause) {
        return new IOException(file + ": cannot be written, " + reason, cause);
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path part = newPart(file);
        boolean moved = false;
        try {
            Files.write(part, bytes);
            move(part, file);
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static Path newPart(Path file) throws IOException {
        while (true) {
            String name = "." + file.getFileName() + "." + Long.toString(System.nanoTime(), 36) + ".part";
            try {
                return Files.createFile(file.resolveSibling(name));
            } catch (FileAlreadyExistsException e) {
                // another thread asked in the same nanosecond: the next one is free
            }
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
