package org.hepmva.analysis;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.text.SystemReason;
import org.hepmva.text.WholeFile;

/**
 * The folder for results: made if it was not there, of one training at a time, and known to be writable
 * before the work begins. What is to appear in it is written into a draft first and then moved.
 *
 * <p>Mutable; one thread. What a killed training left as a draft is taken away by the next one.
 */
final class OutputFolder implements AutoCloseable {

    private static final String DRAFT = ".hepmva-draft";

    private final Path path;
    private final boolean made;
    private final OutputLock lock;

    private OutputFolder(Path path, boolean made, OutputLock lock) {
        this.path = path;
        this.made = made;
        this.lock = lock;
    }

    /**
     * {@return the folder, made if it was not there}
     *
     * @throws IOException if it cannot be made, nothing can be written into it, or another training writes
     *                     into it; says why
     */
    static OutputFolder prepare(Path path) throws IOException {
        boolean made = Files.notExists(path);
        try {
            Files.createDirectories(path);
            return unlockedIfItFails(new OutputFolder(path, made, OutputLock.of(path)));
        } catch (FileSystemException e) {
            throw unwritable(path, e);
        }
    }

    private static OutputFolder unlockedIfItFails(OutputFolder folder) throws IOException {
        boolean ready = false;
        try {
            folder.removeDraft();
            ready = true;
            return folder;
        } finally {
            if (!ready) {
                folder.lock.close();
            }
        }
    }

    private static IOException unwritable(Path path, FileSystemException e) {
        String reason = Files.exists(path) && !Files.isDirectory(path) ? path + " is a file" : reason(e);
        return new IOException("output folder " + path + " cannot be written: " + reason, e);
    }

    private static String reason(FileSystemException e) {
        if (e instanceof FileAlreadyExistsException) {
            boolean isLink = Files.isSymbolicLink(Path.of(e.getFile()));
            return e.getFile() + (isLink ? " is a link to what does not exist" : " is a file");
        }
        if (e instanceof NoSuchFileException) {
            return "this file system takes no new folders or files";
        }
        return e instanceof AccessDeniedException ? "permission denied" : SystemReason.of(e);
    }

    Path path() {
        return path;
    }

    /**
     * {@return a place for what is not yet ready to be seen; made again if somebody took it away}
     *
     * @throws IOException if that cannot be done, or the folder is another training's by now
     */
    Path draft() throws IOException {
        try {
            lock.renew();
            return Files.createDirectories(path.resolve(DRAFT));
        } catch (FileSystemException e) {
            throw unwritable(path, e);
        }
    }

    /** Moves a draft over what was there before, at once; a link stays a link, permissions what they were. */
    void moveIntoPlace(Path draft, String name) throws IOException {
        WholeFile.moveIntoPlace(draft, path.resolve(name));
    }

    private void removeDraft() throws IOException {
        Path draft = path.resolve(DRAFT);
        if (Files.notExists(draft)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(draft)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.deleteIfExists(each);
        }
    }

    /** Gives the folder free, and takes it away again if it was made for this and there is nothing in it. */
    @Override
    public void close() throws IOException {
        try (lock) {
            removeDraft();
        }
        // nobody else's link or file, which took the folder's place
        if (made && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try {
                Files.deleteIfExists(path);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }
}
