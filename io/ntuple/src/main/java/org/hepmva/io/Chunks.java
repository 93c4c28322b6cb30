package org.hepmva.io;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * A walk through the chunks of an ntuple, in the order of its entries.
 *
 * <pre>{@code
 * try (Chunks chunks = ntuple.chunks(List.of("mu_pt"), EntryRange.all())) {
 *     while (chunks.advance()) {
 *         Column pt = chunks.chunk().column("mu_pt");
 *         for (int i = 0; i < pt.size(); i++) { ... pt.value(i) ... }
 *     }
 * }
 * }</pre>
 *
 * <p>One thread. Several walks through one ntuple may be open at the same time and do not disturb one
 * another.
 */
public interface Chunks extends Closeable {

    /**
     * Goes to the next chunk; what the one before held is no longer valid.
     *
     * @return whether there is one
     * @throws NtupleException if the file is not what its format says
     * @throws IOException     if reading fails
     */
    boolean advance() throws IOException;

    /**
     * {@return the chunk that {@link #advance()} went to}
     *
     * @throws IllegalStateException before the first and after the last
     */
    Chunk chunk();

    /**
     * {@return how many entries have been left out so far because they are damaged; 0 unless the ntuple was
     * opened with {@link OnDamage#SKIP}, since damage is an error else}
     */
    default long lost() {
        return 0;
    }

    /**
     * {@return what a user should know of the values read so far, one sentence each: of whole numbers that
     * became doubles, which hold them only up to 2<sup>53</sup>; of entries that were left out}
     */
    default List<String> remarks() {
        return List.of();
    }
}
