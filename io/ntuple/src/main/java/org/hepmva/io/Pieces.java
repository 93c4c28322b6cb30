package org.hepmva.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hepmva.text.FailedWork;

/**
 * Pieces of a file that takes long to answer, fetched when they are needed or a little before, and kept
 * until the room is needed for others. What is expected comes in {@link Windows}; else a piece is small at
 * first and grows while reading goes on behind it, and of the end of a file, where much is looked up, comes
 * more. Any number of threads may read; each piece is fetched once.
 */
final class Pieces {

    static final int FIRST = 1 << 16;

    private static final int END = 1 << 18;
    private static final long ROOM = 1L << 25;
    private static final int AHEAD = 3;

    /** The longest array there is. */
    private static final long LONGEST = Integer.MAX_VALUE - 8;

    /** They end when there has been nothing to do for a minute. */
    static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "hepmva-fetch");
        thread.setDaemon(true);
        return thread;
    });

    private final long size;
    private final Fetch fetch;
    private final List<Piece> kept = new ArrayList<>();
    private final Windows windows = new Windows();

    /** How bytes are come by. */
    @FunctionalInterface
    interface Fetch {

        /** {@return exactly the bytes of a range} */
        byte[] bytes(ByteRange range) throws IOException;
    }

    private record Piece(ByteRange range, CompletableFuture<byte[]> bytes) {

        boolean has(long position) {
            return range.position() <= position && position < range.end();
        }
    }

    Pieces(long size, Fetch fetch) {
        this.size = size;
        this.fetch = fetch;
    }

    /** Keeps what has been fetched already. */
    synchronized void keep(long position, byte[] bytes) {
        kept.add(new Piece(new ByteRange(position, bytes.length), CompletableFuture.completedFuture(bytes)));
    }

    synchronized void expect(List<ByteRange> ranges) {
        windows.expect(ranges, size);
    }

    synchronized void clear() {
        kept.clear();
        windows.clear();
    }

    /** Reads bytes that lie in the file. */
    void read(long position, byte[] target, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            long at = position + done;
            Piece piece = piece(at, length - done);
            byte[] bytes = fetched(piece);
            int from = (int) (at - piece.range.position());
            int here = Math.min(length - done, bytes.length - from);
            System.arraycopy(bytes, from, target, offset + done, here);
            done += here;
        }
    }

    /** {@return the piece that a byte is in, being fetched if it was not there; the next one too} */
    private synchronized Piece piece(long position, int length) {
        Optional<Piece> there = at(position);
        Piece piece = there.orElseGet(() -> claimed(range(position, length)));
        if (there.isPresent()) {
            kept.remove(piece); // to the end of the queue for being forgotten
            kept.add(piece);
        }
        Optional<ByteRange> next = windows.at(position);
        for (int i = 0; i < AHEAD && next.isPresent(); i++) {
            next = windows.behind(next.get().end());
            next.filter(window -> at(window.position()).isEmpty()).ifPresent(this::claimed);
        }
        return piece;
    }

    private Optional<Piece> at(long position) {
        return kept.stream().filter(piece -> piece.has(position)).findFirst();
    }

    private ByteRange range(long position, int length) {
        Optional<ByteRange> window = windows.at(position);
        if (window.isPresent()) {
            return window.get();
        }
        if (position >= size - END) {
            long begin = Math.max(0, size - END);
            return new ByteRange(begin, (int) (size - begin));
        }
        long aligned = position - position % FIRST;
        long begin = at(aligned).isPresent() ? position : aligned;
        long before = begin == 0 ? 0 : at(begin - 1).map(piece -> piece.range.length()).orElse(0);
        long wanted = Math.max(position + length - begin, Math.min(2 * before, Windows.MOST));
        long blocks = (wanted + FIRST - 1) / FIRST;
        return new ByteRange(begin, (int) Math.min(size - begin, Math.min(blocks * FIRST, LONGEST)));
    }

    /** {@return a piece that is being fetched, by a thread that nobody interrupts} */
    private Piece claimed(ByteRange range) {
        Piece piece = new Piece(range, CompletableFuture.supplyAsync(() -> {
            try {
                return fetch.bytes(range);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, THREADS));
        kept.add(piece);
        long sum = kept.stream().mapToLong(other -> other.range.length()).sum();
        while (sum > ROOM && kept.size() > 1 + AHEAD) {
            sum -= kept.remove(0).range.length();
        }
        return piece;
    }

    /** A thread that is interrupted gets nothing, whether it has to wait or not, as of a channel. */
    private byte[] fetched(Piece piece) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new ClosedByInterruptException();
        }
        try {
            return piece.bytes.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        } catch (ExecutionException e) {
            forget(piece);
            throw FailedWork.of(e.getCause());
        }
    }

    private synchronized void forget(Piece piece) {
        kept.remove(piece);
    }
}
