package org.hepmva.text;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file that is whole or not there: what is written goes to a file of another name in the same folder,
 * which {@link #commit()} forces to the disk and moves into place. Until then, and if anything fails, an
 * older file is as it was.
 *
 * <pre>{@code
 * try (WholeFile file = WholeFile.open(path)) {
 *     file.stream().write(bytes);
 *     file.commit();
 * }
 * }</pre>
 *
 * <p>A symbolic link stays one, and what it points to is replaced; the permissions of an older file stay.
 * What is no regular file, such as {@code /dev/null} or a pipe, is written to directly. Any number of
 * writers of one file do not disturb each other: the last one wins. Files that a killed process left
 * behind ({@code .hepmva-….part}) stop nobody.
 *
 * <p>Mutable, one thread. Every failure is an {@link UnwritableException} that names the file.
 */
public final class WholeFile implements Closeable {

    private final Path asked;
    private final PartFile part;
    private final NamingStream named;
    private final OutputStream stream;
    private boolean hasFailed;
    private boolean ended;

    private WholeFile(Path asked, PartFile part, OutputStream stream) {
        this.asked = asked;
        this.part = part;
        this.named = new NamingStream(asked, stream);
        this.stream = new BufferedOutputStream(named);
    }

    /** Opens the stream of a file that is being made. */
    @FunctionalInterface
    private interface Beginning {

        OutputStream of(PartFile part) throws IOException;
    }

    /** Writes the content of a file to a stream. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes everything.
         *
         * @param out where to; need not be closed
         * @throws IOException if it cannot be written
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * {@return a file to write; nothing is seen under its name before {@link #commit()}}
     *
     * @param file where to
     * @throws UnwritableException if it is a folder, its folder does not exist or takes no file
     */
    public static WholeFile open(Path file) throws UnwritableException {
        return open(file, PartFile::open);
    }

    /**
     * {@return a file that begins with what is there, to which {@link #stream()} adds; nothing of what is
     * added is seen before {@link #commit()}}
     *
     * @param file where to
     * @throws UnwritableException if there is no such file, or no copy can be made beside it
     */
    public static WholeFile openBehindCopy(Path file) throws UnwritableException {
        if (Files.notExists(file)) {
            throw new UnwritableException(name(file) + " cannot be added to: it does not exist", null);
        }
        return open(file, PartFile::openBehindCopy);
    }

    private static WholeFile open(Path file, Beginning beginning) throws UnwritableException {
        try {
            if (Files.isDirectory(file)) {
                throw new UnwritableException(name(file) + " cannot be written: it is a folder", null);
            }
            return begin(file, PartFile.of(file), beginning);
        } catch (UnwritableException e) {
            throw e;
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static WholeFile begin(Path file, PartFile part, Beginning beginning) throws IOException {
        boolean isOpen = false;
        try {
            WholeFile whole = new WholeFile(file, part, beginning.of(part));
            isOpen = true;
            return whole;
        } finally {
            if (!isOpen) {
                part.abandon(OutputStream.nullOutputStream());
            }
        }
    }

    /**
     * Writes a whole file.
     *
     * @param file    where to
     * @param content what to write; whatever it throws, an older file is as it was
     * @throws UnwritableException if it cannot be written
     */
    public static void write(Path file, Content content) throws UnwritableException {
        try (WholeFile whole = open(file)) {
            content.writeTo(whole.stream());
            whole.commit();
        } catch (UnwritableException e) {
            throw e;
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /**
     * Moves a file that is whole to its place in the same file system, at once: for drafts of several files
     * that belong together. Links and permissions of what is there stay, as with {@link #commit()}.
     *
     * @param draft the file
     * @param file  its place; its folder is made if there is none
     * @throws IOException if that fails; then the draft is where it was
     */
    public static void moveIntoPlace(Path draft, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        PartFile.replace(draft, PartFile.behindLinks(file.toAbsolutePath()));
    }

    /** {@return the file that is written until it is committed: one may read in it what was copied} */
    public Path draft() {
        return part.path();
    }

    /** {@return where to write; buffered; may be closed, which does not commit} */
    public OutputStream stream() {
        return stream;
    }

    /**
     * Overwrites bytes that were written before; where {@link #stream()} goes on stays.
     *
     * @param position of the first, from the start of the file
     * @param bytes    what stands there from now on
     * @throws UnwritableException if that fails, as it does for a pipe
     */
    public void patch(long position, byte[] bytes) throws UnwritableException {
        explained(() -> {
            stream.flush();
            part.patch(position, bytes);
        });
    }

    /**
     * Goes on further behind. What is left out reads as zeros, and takes no room where the file system can do
     * that.
     *
     * @param length bytes to leave out
     * @throws UnwritableException if that fails, as it does for what is no regular file
     */
    public void leaveHole(long length) throws UnwritableException {
        explained(() -> {
            stream.flush();
            part.leaveHole(length);
        });
    }

    /**
     * Forces what was written to the disk and moves it into place. Once committed nothing changes any more.
     *
     * @throws UnwritableException if that fails, or anything failed before; then {@link #close()} removes
     *                             what was written
     */
    public void commit() throws UnwritableException {
        if (!ended) {
            if (hasFailed || named.hasFailed()) {
                throw refusal("something of it could not be written before");
            }
            explained(() -> {
                stream.close();
                part.moveIntoPlace();
            });
            ended = true;
        }
    }

    /** Removes what was written, unless it was committed. */
    @Override
    public void close() throws UnwritableException {
        if (!ended) {
            ended = true;
            explained(() -> part.abandon(stream));
        }
    }

    /** Something that is done with the file. */
    @FunctionalInterface
    private interface Deed {

        void run() throws IOException;
    }

    private void explained(Deed deed) throws UnwritableException {
        try {
            deed.run();
        } catch (UnwritableException e) {
            hasFailed = true;
            throw e;
        } catch (IOException e) {
            hasFailed = true;
            throw failure(asked, e);
        }
    }

    /** {@return what to throw when it cannot be written for a reason that the caller knows} */
    public UnwritableException refusal(String reason) {
        return refusal(asked, reason, null);
    }

    private static UnwritableException refusal(Path file, String reason, IOException cause) {
        return new UnwritableException(name(file) + " cannot be written: " + reason, cause);
    }

    static UnwritableException failure(Path file, IOException e) {
        return refusal(file, reason(file, e), e);
    }

    private static String reason(Path file, IOException e) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            return Files.exists(folder) ? "'" + name(folder) + "' is a file"
                    : "there is no folder '" + name(folder) + "'";
        }
        String inFolder = folder == null ? "" : " in folder '" + name(folder) + "'";
        if (e instanceof AccessDeniedException) {
            return "permission denied" + inFolder;
        }
        return e instanceof NoSuchFileException ? "no file can be made" + inFolder : SystemReason.of(e);
    }

    private static String name(Path file) {
        return Printable.of(file.toString());
    }

    @Override
    public String toString() {
        return name(asked) + (ended ? "" : ", being written");
    }
}
