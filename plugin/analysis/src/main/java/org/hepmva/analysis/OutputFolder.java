package org.hepmva.analysis;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The folder for results, known to be writable before the work begins.
 *
 * @param path an existing folder
 * @param made whether it was made for this
 */
record OutputFolder(Path path, boolean made) {

    /**
     * {@return the folder, made if it was not there}
     *
     * @throws IOException if it cannot be made or nothing can be written into it; says why
     */
    static OutputFolder prepare(Path path) throws IOException {
        boolean made = Files.notExists(path);
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, ".hepmva", ".tmp"));
        } catch (FileSystemException e) {
            throw new IOException("output folder " + path + " cannot be written: " + reason(e), e);
        }
        return new OutputFolder(path, made);
    }

    private static String reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return e.getFile() + " is a file";
        }
        if (e instanceof NoSuchFileException) {
            return "this file system takes no new folders or files";
        }
        return e.getReason() == null ? e.getMessage() : e.getReason();
    }

    /** {@return where the weight file of a method belongs} */
    Path weightFile(String method) {
        return path.resolve(method + ".hepmva.json");
    }

    /** Takes the folder away again if it was made for this and there is nothing in it. */
    void removeIfEmpty() throws IOException {
        if (!made) {
            return;
        }
        try {
            Files.delete(path);
        } catch (DirectoryNotEmptyException e) {
            return;
        }
    }
}
