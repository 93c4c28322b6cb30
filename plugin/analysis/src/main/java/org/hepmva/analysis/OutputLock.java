package org.hepmva.analysis;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right of one training to write into a folder. The system takes it back when the process ends, however
 * it ends; the file that is left then hinders nobody. Mutable: if somebody takes the folder away the lock is
 * taken anew, which fails if another training was quicker. One thread.
 */
final class OutputLock implements AutoCloseable {

    static final String FILE = ".hepmva.lock";
    private static final int MOST_TRIES = 100;

    /**
     * Folders that this Java machine has. The system's locks are of the whole process, and it gives them up
     * as soon as any part of the process closes the file, so threads are kept apart here.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private FileChannel channel;
    private Object key;

    private OutputLock(Path folder, FileChannel channel) throws IOException {
        this.folder = folder;
        hold(channel);
    }

    private void hold(FileChannel locked) throws IOException {
        channel = locked;
        key = key(folder.resolve(FILE));
    }

    /**
     * {@return the lock of a folder that exists}
     *
     * @throws IOException if another training has it, or the folder takes no file
     */
    static OutputLock of(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD.add(real)) {
            throw inUse(folder, "");
        }
        boolean held = false;
        try {
            OutputLock lock = new OutputLock(real, taken(real, folder));
            held = true;
            return lock;
        } finally {
            if (!held) {
                HELD.remove(real);
            }
        }
    }

    private static FileChannel taken(Path real, Path folder) throws IOException {
        Optional<FileChannel> channel = Optional.empty();
        for (int i = 0; i < MOST_TRIES && channel.isEmpty(); i++) {
            channel = locked(real);
        }
        return channel.orElseThrow(() -> inUse(folder, owner(real.resolve(FILE))));
    }

    /**
     * Takes the lock anew if it is gone with its folder, which is made again.
     *
     * @throws IOException if another training has it, or the folder cannot be made
     */
    void renew() throws IOException {
        Files.createDirectories(folder);
        if (!isThere()) {
            channel.close();
            hold(taken(folder, folder));
        }
    }

    private boolean isThere() throws IOException {
        try {
            return key(folder.resolve(FILE)).equals(key);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static IOException inUse(Path folder, String owner) {
        return new IOException("output folder " + folder + " is in use by another training" + owner
                + ": wait until it has ended, or give another folder with --out");
    }

    /** {@return the file, locked; empty if another process has it, or just took it away} */
    private static Optional<FileChannel> locked(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // of a training that goes on, or of one that was killed: the lock tells
        }
        try {
            return taken(file);
        } catch (NoSuchFileException e) {
            // the one before has just ended
            return Optional.empty();
        }
    }

    private static Optional<FileChannel> taken(Path file) throws IOException {
        Object before = key(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        boolean ours = false;
        try {
            if (isLocked(channel) && key(file).equals(before)) {
                byte[] owner = String.valueOf(ProcessHandle.current().pid())
                        .getBytes(StandardCharsets.US_ASCII);
                channel.truncate(0).write(ByteBuffer.wrap(owner), 0);
                ours = true;
            }
            return ours ? Optional.of(channel) : Optional.empty();
        } finally {
            if (!ours) {
                channel.close();
            }
        }
    }

    private static Object key(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key == null ? file : key;
    }

    private static boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException e) {
            // a file system without locks: nobody can be kept away there
            return true;
        }
    }

    private static String owner(Path file) {
        try {
            String pid = Files.readString(file).strip();
            return pid.matches("\\d{1,12}") ? " (process " + pid + ")" : "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Takes the file away while it is still locked, so that nobody else's is taken away. */
    @Override
    public void close() throws IOException {
        try {
            if (isThere()) {
                Files.delete(folder.resolve(FILE));
            }
        } finally {
            HELD.remove(folder);
            channel.close();
        }
    }
}
