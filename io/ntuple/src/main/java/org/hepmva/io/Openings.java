package org.hepmva.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Opens the ntuples of a chain one after the other. What a server is asked for first, it is asked ahead for
 * several files at once: of each the beginning and the end, since a question and its answer take their time.
 * One thread.
 */
final class Openings implements Closeable {

    private static final int AHEAD = 8;

    private final List<Location> locations;
    private final ProgressListener progress;
    private final Map<Integer, CompletableFuture<ByteSource>> ahead = new HashMap<>();
    private int asked;
    private int next;

    Openings(List<String> locations, ProgressListener progress) {
        this.locations = locations.stream().map(Location::parse).toList();
        this.progress = progress;
    }

    boolean hasNext() {
        return next < locations.size();
    }

    /** {@return the next ntuple} If it cannot be opened, the one after it may be asked for. */
    Ntuple next() throws IOException {
        while (locations.size() > 1 && asked < Math.min(locations.size(), next + AHEAD)) {
            Location location = locations.get(asked);
            if (Address.isAddress(location.file())) {
                ahead.put(asked, CompletableFuture.supplyAsync(() -> looked(location), Pieces.THREADS));
            }
            asked++;
        }
        Location location = locations.get(next);
        CompletableFuture<ByteSource> opening = ahead.remove(next);
        next++;
        ByteSource source = opening == null ? ByteSource.open(location.file()) : taken(opening);
        return Ntuple.open(source, location.table(), progress);
    }

    /** {@return a source of which beginning and end have been fetched} */
    private static ByteSource looked(Location location) {
        try {
            ByteSource source = ByteSource.open(location.file());
            boolean isLooked = false;
            try {
                source.read(Math.max(0, source.size() - 1), (int) Math.min(1, source.size()));
                isLooked = true;
                return source;
            } finally {
                if (!isLooked) {
                    source.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteSource taken(CompletableFuture<ByteSource> opening) throws IOException {
        try {
            return opening.get();
        } catch (InterruptedException e) {
            ahead.put(-1, opening); // to be closed
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UncheckedIOException failure ? failure.getCause()
                    : new IOException(e.getCause());
        }
    }

    /** Lets go of what was opened ahead and not used. */
    @Override
    public void close() {
        ahead.values().forEach(opening -> opening.thenAccept(source -> {
            try {
                source.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e); // to nobody: there is nothing left to do
            }
        }));
        ahead.clear();
    }
}
