package org.hepmva.io.root;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.List;
import org.hepmva.io.EntryRange;
import org.hepmva.io.root.format.codec.ReadThreads;
import org.hepmva.io.root.format.rntuple.Anchor;
import org.hepmva.io.root.format.rntuple.Entries;
import org.hepmva.io.root.format.rntuple.Rntuple;
import org.hepmva.io.root.format.rntuple.ValueField;
import org.hepmva.io.root.format.streamer.StreamerInfos;
import org.junit.jupiter.api.Test;

class RntupleChunksTest {

    /** A walk and what it goes by, which nobody else keeps. */
    private record Walk(RntupleChunks chunks, WeakReference<Entries> entries) {

        static Walk of(RootFile file) throws IOException {
            ReplacedRecords records = ReplacedRecords.of(Fixtures.bytes("rntuple.root"));
            Anchor anchor = Anchor.read(records.content(records.keys().get(0)));
            Rntuple rntuple = Rntuple.read(file.records(), anchor, StreamerInfos::known);
            List<ValueField> fields = List.copyOf(rntuple.fields().leaves());
            ReadThreads workers = new ReadThreads();
            Entries entries = new Entries(rntuple, fields.stream().map(ValueField::name).toList(), fields,
                    workers);
            return new Walk(new RntupleChunks(file, "events", entries, workers, EntryRange.all()
                    .within(rntuple.size())), new WeakReference<>(entries));
        }
    }

    @Test
    void aWalkThatIsClosedKeepsNoPages() throws IOException {
        try (RootFile file = RootFile.open(Fixtures.file("rntuple.root"))) {
            Walk walk = Walk.of(file);
            assertTrue(walk.chunks().advance());

            walk.chunks().close();

            for (int i = 0; i < 50 && walk.entries().get() != null; i++) {
                System.gc();
            }
            assertNull(walk.entries().get());
            assertFalse(walk.chunks().advance());
        }
    }
}
