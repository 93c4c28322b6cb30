package org.hepmva.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the bytes of an ntuple come from: a file, memory or a server. Reads name their position, so any
 * number of threads may share a source. Formats read from it and need not know what it is.
 *
 * <p>A source is open while somebody holds it: from its making to {@link #rest}, and whenever there is a
 * {@link #hold}. In between it keeps nothing open, so that a chain of thousands of files takes one descriptor
 * and not thousands; what it comes from may be replaced in that time, which the next hold notices.
 *
 * <pre>{@code
 * try (ByteSource source = ByteSource.of(Path.of("events.root"))) {
 *     byte[] word = source.read(0, 4);
 * }
 * }</pre>
 */
public interface ByteSource extends Closeable {

    /** {@return what the user calls it, without passwords: the name of a file, an address} */
    String name();

    /** {@return how many bytes there are, as it was made} */
    long size();

    /**
     * {@return what tells these bytes from others of the same name and size, for people to read and for
     * programs to compare: when a file was last changed; empty if nothing does}
     */
    String version();

    /**
     * Reads some bytes.
     *
     * @param position of the first
     * @param target   gets them
     * @param offset   where in {@code target}
     * @param length   how many
     * @throws IndexOutOfBoundsException if the bytes do not lie between 0 and {@link #size}, which the caller
     *                                   has to know, or do not fit into {@code target}
     * @throws UnreadableFileException   if they are not there any more
     * @throws IOException               if reading fails, or the source was closed
     */
    void read(long position, byte[] target, int offset, int length) throws IOException;

    /**
     * {@return some bytes}
     *
     * @param position of the first
     * @param length   how many; the caller knows that so many are there
     * @throws IndexOutOfBoundsException if they do not lie between 0 and {@link #size}
     * @throws IOException               if reading fails
     */
    default byte[] read(long position, int length) throws IOException {
        byte[] bytes = new byte[length];
        read(position, bytes, 0, length);
        return bytes;
    }

    /**
     * {@return the bytes of several ranges, in their order} A source that answers slowly fetches what lies
     * near in one go.
     *
     * @param ranges in any order; they may overlap
     * @throws IndexOutOfBoundsException if one does not lie between 0 and {@link #size}
     * @throws IOException               if reading fails
     */
    default List<byte[]> read(List<ByteRange> ranges) throws IOException {
        expect(ranges);
        List<byte[]> all = new ArrayList<>(ranges.size());
        for (ByteRange range : ranges) {
            all.add(read(range.position(), range.length()));
        }
        return all;
    }

    /**
     * Hears which bytes will probably be read before the source rests: a source that answers slowly may fetch
     * several at once, and ahead. Does nothing unless overridden.
     *
     * @param ranges in any order; what lies outside the source is not heeded
     */
    default void expect(List<ByteRange> ranges) {
        // most sources answer at once
    }

    /**
     * {@return what keeps the source open until it is closed; closing it again does nothing}
     *
     * @throws UnreadableFileException if what it comes from is gone, or has changed while nobody held it
     * @throws IOException             if the source was closed
     */
    Closeable hold() throws IOException;

    /** Lets go of the hold that the making of a source is; to be called once, by who made it. */
    void rest() throws IOException;

    /**
     * {@return all bytes, one after the other; holds the source until it is closed}
     *
     * @throws IOException as {@link #hold} does
     */
    default InputStream stream() throws IOException {
        return SourceStream.of(this);
    }

    /**
     * {@return the files on this machine that the bytes are read from, packed or not; none where they are in
     * memory or come from a server}
     */
    default List<Path> files() {
        return List.of();
    }

    /** {@return what the user should know about where the bytes come from, one sentence each} */
    default List<String> remarks() {
        return List.of();
    }

    /** Closes the source for good, whoever holds it. */
    @Override
    void close() throws IOException;

    /**
     * {@return the bytes of what a user names: a file, or an address that begins with {@code http://} or
     * {@code https://}}
     *
     * @param name {@code "dir/events.root"}, {@code "https://host/dir/events.root"}
     * @throws UnreadableFileException    if it is not there or not permitted, or no file can have such a name
     * @throws UnsupportedFormatException if it is an address of another kind
     * @throws IOException                if reading fails
     */
    static ByteSource open(String name) throws IOException {
        return Address.isAddress(name) ? Address.open(name) : of(Location.path(name));
    }

    /**
     * {@return the bytes of a file}
     *
     * @throws UnreadableFileException if there is no such file, or it is a folder, a device or not permitted
     */
    static ByteSource of(Path file) throws IOException {
        return FileSource.open(file);
    }

    /**
     * {@return bytes that are held in memory}
     *
     * @param name  what messages call them
     * @param bytes NOT COPIED
     */
    static ByteSource of(String name, byte[] bytes) {
        return new MemorySource(name, bytes);
    }

    /**
     * {@return what is in bytes that gzip has compressed: unpacked into memory, or into a temporary file if
     * it is large}
     *
     * @param packed just made; what is returned takes its place, and closes it. If this throws, it stays open
     * @throws MalformedFileException if the compressed data are cut off or damaged
     * @throws IOException            if reading fails
     */
    static ByteSource ofGzip(ByteSource packed) throws IOException {
        return GzipSource.of(packed);
    }
}
