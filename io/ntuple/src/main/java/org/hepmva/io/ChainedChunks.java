package org.hepmva.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Walks through the parts of a chain, opening each walk when the one before has ended. */
final class ChainedChunks implements Losses.Summed {

    private final ChainedNtuple chain;
    private final List<String> names;
    private final List<ColumnType> types;
    private final EntryRange range;
    private final EntryNumbers numbers;
    private int part = -1;
    private long partFirst;
    private long partEnd;
    private Chunks current;
    private Chunk chunk;
    private long lost;
    private Losses ended = Losses.NONE;
    private final Widening widening = new Widening();

    ChainedChunks(ChainedNtuple chain, List<String> names, EntryRange range, EntryNumbers numbers) {
        this.chain = chain;
        this.names = List.copyOf(names);
        this.types = names.stream().map(chain::type).toList();
        this.range = range;
        this.numbers = numbers;
    }

    @Override
    public boolean advance() throws IOException {
        chunk = null;
        while (current == null || !advanced()) {
            if (!openNextPart()) {
                return false;
            }
        }
        Chunk read = current.chunk();
        chunk = Chunk.of(partFirst + read.first(), read.size(), widened(read));
        return true;
    }

    private boolean advanced() throws IOException {
        try {
            return current.advance();
        } catch (DamagedEntriesException e) {
            throw e.behind(partFirst);
        }
    }

    private boolean openNextPart() throws IOException {
        close();
        do {
            part++;
            if (part >= chain.parts().size() || partEnd >= range.end()) {
                part = chain.parts().size();
                return false;
            }
            partFirst = partEnd;
            partEnd = partFirst + chain.parts().get(part).entries();
        } while (partEnd <= range.first() || partEnd == partFirst);
        EntryRange within = new EntryRange(Math.max(0, range.first() - partFirst),
                Math.min(partEnd, range.end()) - partFirst);
        current = chain.parts().get(part).chunks(names, within, numbers.behind(partFirst));
        return true;
    }

    private List<Column> widened(Chunk read) throws UnsupportedFormatException {
        List<Column> result = new ArrayList<>(read.columns().size());
        String location = chain.parts().get(part).location();
        for (int i = 0; i < types.size(); i++) {
            result.add(widening.widened(read.column(i), types.get(i), location, read.first()));
        }
        return result;
    }

    @Override
    public Chunk chunk() {
        if (chunk == null) {
            throw new IllegalStateException("there is no chunk before the first advance or after the last");
        }
        return chunk;
    }

    @Override
    public long lost() {
        return lost + (current == null ? 0 : current.lost());
    }

    @Override
    public List<String> remarks() {
        return losses().told(lost() + " entries are lost in all parts of the chain");
    }

    @Override
    public List<String> details() {
        return losses().details();
    }

    private Losses losses() {
        Losses all = ended.and(new Losses(widening.remarks(), widening.remarks(), 0));
        return current == null ? all : all.and(Losses.of(current));
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            Chunks closing = current;
            ended = ended.and(Losses.of(closing));
            lost += closing.lost();
            current = null;
            closing.close();
        }
    }
}
