package org.hepmva.sample.apply;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.Chunk;
import org.hepmva.io.Chunks;
import org.hepmva.io.Column;

/** A walk that adds responses to the chunks of another one. */
final class ResponseChunks implements Chunks {

    private final Chunks chunks;
    private final List<String> names;
    private final List<BoundResponses> responses;
    private final Map<String, String> told = new LinkedHashMap<>();
    private Chunk chunk;

    /**
     * Begins before the first chunk.
     *
     * @param chunks    holds the columns that are read
     * @param names     what was asked for, in order
     * @param responses those of which something was asked for
     */
    ResponseChunks(Chunks chunks, List<String> names, List<BoundResponses> responses) {
        this.chunks = chunks;
        this.names = List.copyOf(names);
        this.responses = responses;
    }

    @Override
    public boolean advance() throws IOException {
        chunk = null;
        if (!chunks.advance()) {
            return false;
        }
        Chunk read = chunks.chunk();
        Map<String, Column> computed = new HashMap<>();
        for (BoundResponses each : responses) {
            List<Column> inputs = each.read().stream().map(read::column).toList();
            new ResponsesOfChunk(each, inputs, read, this::tell).columns()
                    .forEach(column -> computed.put(column.name(), column));
        }
        chunk = Chunk.of(read.first(), read.size(), names.stream()
                .map(name -> computed.containsKey(name) ? computed.get(name) : read.column(name)).toList());
        return true;
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
        return chunks.lost();
    }

    /** Each sentence once, whatever its entry. */
    private synchronized void tell(String what, String sentence) {
        told.putIfAbsent(what, sentence);
    }

    @Override
    public synchronized List<String> remarks() {
        List<String> all = new ArrayList<>(chunks.remarks());
        all.addAll(told.values());
        return List.copyOf(all);
    }

    @Override
    public void close() throws IOException {
        chunks.close();
    }
}
