package org.hepmva.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.hepmva.text.Closing;
import org.hepmva.text.FailedWork;

/**
 * Opens the ntuples of a chain one after the other. What a server is asked for first, it is asked ahead for
 * several files at once: of each the beginning and the end, since a question and its answer take their time.
 * Tables that are held in memory are taken as they are. One thread.
 */
final class Openings implements Closeable {

    private static final int AHEAD = 8;

    private final List<Location> locations;
    private final List<Optional<Ntuple>> held;
    /** What nobody else closes: all tables that are held, and what has been opened. */
    private final List<Ntuple> open = new ArrayList<>();
    private final ProgressListener progress;
    private final Map<Integer, CompletableFuture<ByteSource>> ahead = new HashMap<>();
    private int asked;
    private int next;

    Openings(List<String> locations, Function<String, Optional<Ntuple>> held, ProgressListener progress) {
        this.locations = locations.stream().map(Location::parse).toList();
        this.held = locations.stream().map(held).toList();
        this.held.forEach(table -> table.ifPresent(open::add));
        this.progress = progress;
    }

    boolean hasNext() {
        return next < locations.size();
    }

    /**
     * {@return the next ntuple, which this closes unless it is {@linkplain #handedOn handed on}}
     * If it cannot be opened, the one after it may be asked for.
     */
    Ntuple next() throws IOException {
        while (locations.size() > 1 && asked < Math.min(locations.size(), next + AHEAD)) {
            askAhead(asked++);
        }
        Location location = locations.get(next);
        Optional<Ntuple> table = held.get(next);
        CompletableFuture<ByteSource> opening = ahead.remove(next);
        next++;
        if (table.isPresent()) {
            return table.get();
        }
        ByteSource source = opening == null ? ByteSource.open(location.file()) : taken(opening);
        Ntuple opened = Ntuple.open(source, location.table(), progress);
        open.add(opened);
        return opened;
    }

    /** {@return all that are to come, as a chain, which the caller closes} */
    Ntuple chain() throws IOException {
        List<Ntuple> parts = new ArrayList<>();
        while (hasNext()) {
            parts.add(next());
        }
        return handedOn(Ntuple.chain(parts));
    }

    /** {@return what closes all that has been opened or is held} */
    Ntuple handedOn(Ntuple whole) {
        open.clear();
        return whole;
    }

    private void askAhead(int which) {
        Location location = locations.get(which);
        if (Address.isAddress(location.file()) && held.get(which).isEmpty()) {
            ahead.put(which, CompletableFuture.supplyAsync(() -> looked(location), Pieces.THREADS));
        }
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
            throw FailedWork.of(e.getCause());
        }
    }

    /** Lets go of what was opened ahead and not used, and of all if it has not been handed on. */
    @Override
    public void close() throws IOException {
        ahead.values().forEach(opening -> opening.thenAccept(source -> {
            try {
                source.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e); // to nobody: there is nothing left to do
            }
        }));
        ahead.clear();
        Closing.all(open);
    }
}
