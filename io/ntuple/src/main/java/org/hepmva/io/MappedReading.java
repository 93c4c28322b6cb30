package org.hepmva.io;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Copies bytes out of a file that is mapped into memory, window by window. Only the last few windows are
 * kept, so that a file of any size counts for little in the memory of the process; the garbage collector
 * unmaps the others. Any number of threads may read.
 *
 * <p>Who reads here and there would map a window for each read: after as many as two walks through the file
 * need, it is read by position. Where a file cannot be mapped, as on some file systems of users, it is so
 * from the start.
 */
final class MappedReading {

    static final int WINDOW = 1 << 26;

    private static final int KEPT = 4;

    /** Not final: see {@link #awaitFault}. */
    private static int one = 1;

    private final String name;
    private final AtomicReferenceArray<Window> kept = new AtomicReferenceArray<>(KEPT);
    private volatile boolean canMap = true;
    private long left;

    /**
     * Of a file.
     *
     * @param name what messages call it
     * @param size its bytes
     */
    MappedReading(String name, long size) {
        this.name = name;
        left = 2 * (size / WINDOW + 1) + KEPT;
    }

    /** A part of the file; the last one is shorter. */
    private record Window(long number, ByteBuffer bytes) {
    }

    /** Does what {@link ChannelReading.Opened#read} says. */
    int read(FileChannel channel, ByteBuffer target, long position) throws IOException {
        Window window = canMap ? window(channel, position) : null;
        if (window == null) {
            return channel.read(target, position);
        }
        int from = (int) (position - window.number * WINDOW);
        int count = Math.min(target.remaining(), window.bytes.capacity() - from);
        boolean isWhole = copy(window.bytes, from, target, count);
        long size = channel.size();
        if (size < position + count) {
            return -1; // the last page of a file that was cut off is full of zeros
        }
        if (!isWhole) {
            throw new UnreadableFileException(name + ": bytes " + position + " to " + (position + count - 1)
                    + " could not be read, the disk or the server that they are on failed");
        }
        target.position(target.position() + count);
        return count;
    }

    /** {@return where the byte at a position is; null if it can only be read} */
    private Window window(FileChannel channel, long position) throws IOException {
        long number = position / WINDOW;
        int slot = (int) (number % KEPT);
        Window window = kept.get(slot);
        if (window == null || window.number != number) {
            window = mapped(channel, number, slot);
        }
        return window != null && position < number * WINDOW + window.bytes.capacity() ? window : null;
    }

    private synchronized Window mapped(FileChannel channel, long number, int slot) throws IOException {
        Window window = kept.get(slot);
        if (window == null || window.number != number) {
            canMap &= left-- > 0;
            window = canMap ? map(channel, number) : null;
            kept.set(slot, window);
        }
        return window;
    }

    private Window map(FileChannel channel, long number) throws IOException {
        long size = Math.min(WINDOW, channel.size() - number * WINDOW);
        if (size <= 0) {
            return null;
        }
        try {
            return new Window(number, channel.map(FileChannel.MapMode.READ_ONLY, number * WINDOW, size));
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            canMap = false;
            return null;
        }
    }

    /** {@return false if bytes are mapped that cannot be had} */
    private static boolean copy(ByteBuffer bytes, int from, ByteBuffer target, int count) {
        try {
            target.put(target.position(), bytes, from, count);
            awaitFault();
            return true;
        } catch (InternalError e) {
            return false;
        }
    }

    /**
     * Lets an access that failed be thrown here: compiled code learns of it only when the thread enters the
     * virtual machine, as it does for an array of arrays whose lengths the compiler does not know.
     */
    private static void awaitFault() {
        Reference.reachabilityFence(new byte[one][one]);
    }
}
