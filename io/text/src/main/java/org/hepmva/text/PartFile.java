package org.hepmva.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.atomic.AtomicLong;

/** The file that is written, and the place where it belongs; the same for what is no regular file. */
final class PartFile {

    private static final AtomicLong SERIAL = new AtomicLong();
    private static final int MOST_LINKS = 40;

    private final Path part;
    private final Path target;
    private FileChannel channel;

    private PartFile(Path part, Path target) {
        this.part = part;
        this.target = target;
    }

    static PartFile of(Path file) throws IOException {
        Path target = behindLinks(file.toAbsolutePath());
        boolean special = Files.exists(target) && !Files.isRegularFile(target);
        return new PartFile(special ? target : newPart(target), target);
    }

    /** Also through a link to what does not exist yet, which stays a link. */
    static Path behindLinks(Path file) throws IOException {
        Path target = file;
        for (int i = 0; i < MOST_LINKS && Files.isSymbolicLink(target); i++) {
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** The name is short, so that it fits wherever the file's own name does. */
    private static Path newPart(Path target) throws IOException {
        while (true) {
            String name = ".hepmva-" + Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX) + "-"
                    + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "-"
                    + Long.toString(SERIAL.incrementAndGet(), Character.MAX_RADIX) + ".part";
            try {
                return Files.createFile(target.resolveSibling(name));
            } catch (FileAlreadyExistsException e) {
                // left by a process of the same number that was killed: the next name is free
            }
        }
    }

    Path path() {
        return part;
    }

    OutputStream open() throws IOException {
        if (isSpecial()) {
            return Files.newOutputStream(target);
        }
        channel = FileChannel.open(part, StandardOpenOption.WRITE);
        return Channels.newOutputStream(channel);
    }

    /** Begins with what is there; what is written comes behind it. */
    OutputStream openBehindCopy() throws IOException {
        OutputStream stream = open();
        boolean isCopied = isSpecial();
        try {
            if (!isCopied) {
                copyTarget();
                isCopied = true;
            }
            return stream;
        } finally {
            if (!isCopied) {
                stream.close();
            }
        }
    }

    private void copyTarget() throws IOException {
        try (FileChannel old = FileChannel.open(target, StandardOpenOption.READ)) {
            long size = old.size();
            long done = 0;
            while (done < size) {
                long copied = old.transferTo(done, size - done, channel);
                if (copied <= 0) {
                    throw new IOException("it became shorter while it was copied");
                }
                done += copied;
            }
        }
    }

    void patch(long position, byte[] bytes) throws IOException {
        if (isSpecial()) {
            try (FileChannel special = FileChannel.open(target, StandardOpenOption.WRITE)) {
                writeAll(special, position, bytes);
            }
        } else {
            writeAll(channel, position, bytes);
        }
    }

    private static void writeAll(FileChannel channel, long position, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, position + buffer.position());
        }
    }

    void leaveHole(long length) throws IOException {
        if (isSpecial()) {
            throw new IOException("it is no regular file");
        }
        channel.position(channel.position() + length);
    }

    void moveIntoPlace() throws IOException {
        if (isSpecial()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        replace(part, target);
    }

    /** At once where the file system can do that; the permissions of what was there before stay. */
    static void replace(Path part, Path target) throws IOException {
        PosixFileAttributeView mine = Files.getFileAttributeView(part, PosixFileAttributeView.class);
        if (mine != null && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            mine.setPermissions(Files.getPosixFilePermissions(target));
        }
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            replaceElsewhere(part, target);
        }
    }

    /** Behind a link to another file system: whole there first, then in its place. */
    private static void replaceElsewhere(Path part, Path target) throws IOException {
        Path beside = newPart(target);
        try {
            Files.copy(part, beside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        Files.delete(part);
    }

    /** What was written is unwanted, so it does not matter that the last of it could not be. */
    void abandon(OutputStream stream) throws IOException {
        try {
            stream.close();
        } catch (IOException e) {
            if (isSpecial()) {
                throw e;
            }
        } finally {
            if (!isSpecial()) {
                Files.deleteIfExists(part);
            }
        }
    }

    private boolean isSpecial() {
        return part.equals(target);
    }
}
