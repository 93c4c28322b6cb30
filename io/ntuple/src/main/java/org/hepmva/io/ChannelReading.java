package org.hepmva.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;

/**
 * Reads a file that others read too. A thread that is interrupted closes the channel under all others, which
 * open it again.
 */
final class ChannelReading {

    private ChannelReading() {
    }

    /** Where the channel is come by, and how bytes come out of it. */
    @FunctionalInterface
    interface Opened {

        /** {@return an open channel; null if there is to be none any more} */
        FileChannel channel() throws IOException;

        /**
         * {@return how many bytes were put into the target; negative if the file ends before them}
         *
         * @param channel  an open one
         * @param target   has room
         * @param position of the first byte, in the file
         */
        default int read(FileChannel channel, ByteBuffer target, long position) throws IOException {
            return channel.read(target, position);
        }
    }

    /**
     * Reads some bytes.
     *
     * @param name     what messages call the file
     * @param size     how many bytes it should have
     * @param opened   the file
     * @param position of the first byte
     * @param target   to be filled
     * @return false if there is no channel any more
     * @throws UnreadableFileException if the file ends before them
     */
    static boolean read(String name, long size, Opened opened, long position, ByteBuffer target)
            throws IOException {
        long begin = position - target.position();
        while (target.hasRemaining()) {
            FileChannel channel = opened.channel();
            if (channel == null) {
                return false;
            }
            try {
                if (opened.read(channel, target, begin + target.position()) < 0) {
                    throw new UnreadableFileException(name + ": became shorter while it was read, from "
                            + size + " bytes to " + channel.size());
                }
            } catch (ClosedByInterruptException e) {
                throw e; // this thread is the one
            } catch (ClosedChannelException e) {
                continue;
            }
        }
        return true;
    }
}
