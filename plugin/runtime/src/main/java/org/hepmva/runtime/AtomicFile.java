package org.hepmva.runtime;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file that is whole or not there. */
final class AtomicFile {

    private static final int NAMES_TO_TRY = 100;

    private AtomicFile() { }

    /** Writes bytes to a stream. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a temporary file beside the target, forces it to the disk and moves it into place. If that fails
     * the temporary file is deleted, and an older target is as it was.
     */
    static void write(Path file, Content content) throws WeightFileException {
        try {
            if (Files.isDirectory(file)) {
                throw new WeightFileException(file + " cannot be written: it is a folder");
            }
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path temporary = temporaryBeside(target);
            boolean moved = false;
            try {
                fill(temporary, content);
                move(temporary, target);
                moved = true;
            } finally {
                if (!moved) { // else the name may be another writer's by now
                    Files.deleteIfExists(temporary);
                }
            }
        } catch (WeightFileException e) {
            throw e;
        } catch (IOException e) {
            throw new WeightFileException(file + " cannot be written: " + reason(e), e);
        }
    }

    private static Path temporaryBeside(Path target) throws IOException {
        for (int i = 0; i < NAMES_TO_TRY; i++) {
            Path candidate = target.resolveSibling("." + target.getFileName() + "." + i + ".part");
            try {
                return Files.createFile(candidate);
            } catch (FileAlreadyExistsException e) {
                if (i == NAMES_TO_TRY - 1) {
                    throw e;
                }
            }
        }
        throw new IllegalStateException("unreachable");
    }

    private static void fill(Path temporary, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
             OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** {@return what the system says, without the name of the temporary file} */
    static String reason(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            Path folder = Path.of(missing.getFile()).toAbsolutePath().getParent();
            return folder != null && Files.isDirectory(folder) ? "the system allows no new file in the folder"
                    : "the folder does not exist";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String said = e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason() : e.getMessage();
        return said == null ? e.getClass().getSimpleName() : said;
    }
}
