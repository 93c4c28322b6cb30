package org.hepmva.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Walks through the parts of a chain, opening each walk when the one before has ended. */
final class ChainedChunks implements Chunks {

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
    private int losing;
    private final Set<String> remarks = new LinkedHashSet<>();
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
        Set<String> all = new LinkedHashSet<>(remarks);
        all.addAll(widening.remarks());
        if (current != null) {
            all.addAll(current.remarks());
        }
        if (losing + (current != null && current.lost() > 0 ? 1 : 0) > 1) {
            all.add(lost() + " entries are lost in all parts of the chain");
        }
        return List.copyOf(all);
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            Chunks ended = current;
            remarks.addAll(ended.remarks());
            lost += ended.lost();
            losing += ended.lost() > 0 ? 1 : 0;
            current = null;
            ended.close();
        }
    }
}
