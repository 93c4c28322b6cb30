package org.hepmva.io.root.format.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.hepmva.io.Column;
import org.hepmva.io.root.format.bytes.BigEndian;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.rntuple.Xxh3;
import org.hepmva.text.Require;

/**
 * An RNTuple that is being written, entry behind entry: header, pages cluster by cluster, list of pages,
 * footer, and the anchor, which is what the directory lists. Mutable; one thread.
 */
final class RntupleSink implements EntrySink {

    private static final int HEADER = 1;
    private static final int FOOTER = 2;
    private static final int PAGE_LIST = 3;
    private static final int LONGEST_RECORD = 1 << 30;
    private static final int LARGEST_PAGE = 1 << 20;
    private static final int ANCHOR = 64;

    private final FileWriter file;
    private final Folder folder;
    private final String name;
    private final RntupleSchema schema;
    private final SinkState state;
    private final CompressionThreads workers;
    private final Clusters clusters;
    private final EntryBytes bytes;
    private final int largestPage;
    private final List<long[]> summaries = new ArrayList<>();
    private final List<List<Stored>> pages = new ArrayList<>();
    private final Stored header;
    private final long headerChecksum;
    private long entries;
    private long flushed;

    RntupleSink(FileWriter file, Folder folder, TreeRecord names, RntupleSchema schema, Portions portions)
            throws IOException {
        this.file = file;
        this.folder = folder;
        this.name = names.name();
        this.schema = schema;
        this.state = new SinkState(file.container(), "RNTuple '" + name + "'");
        this.clusters = new Clusters(schema.columns().size(), portions.cluster());
        this.bytes = new EntryBytes(schema.types());
        this.largestPage = Math.min(LARGEST_PAGE, portions.basket());
        LittleEncoder out = LittleEncoder.envelope(HEADER).putLong(0).putString(name).putString(names.title())
                .putString("hepmva");
        schema.encode(out);
        byte[] sealed = out.seal();
        this.headerChecksum = checksum(sealed);
        this.header = put(sealed);
        this.workers = file.workers(portions);
    }

    /** Bytes in the file: pages of a column in a cluster, or an envelope. */
    private record Stored(int column, int elements, long position, int size, int length) {
    }

    private static long checksum(byte[] sealed) {
        return Long.reverseBytes(BigEndian.longAt(sealed, sealed.length - Long.BYTES));
    }

    @Override
    public void write(List<Column> values, int count) throws IOException {
        Require.length("columns", values.size(), schema.writers().size());
        state.write(() -> append(values, count));
    }

    private void append(List<Column> values, int count) throws IOException {
        int from = 0;
        while (from < count) {
            int step = from + clusters.next(entries, count - from);
            int to = bytes.fitting(values, from, step, clusters.room(waiting()));
            if (to == from + 1) {
                bytes.requireFits(values, from, entries);
            }
            for (int i = 0; i < values.size(); i++) {
                schema.writers().get(i).add(values.get(i), from, to);
            }
            entries += to - from;
            from = to;
            if (clusters.isFull(entries, 0, waiting())) {
                flush();
            }
        }
    }

    private long waiting() {
        return schema.columns().stream().mapToLong(PageColumn::size).sum();
    }

    private void flush() throws IOException {
        if (entries == flushed) {
            return;
        }
        List<Stored> here = new ArrayList<>();
        long[] summary = new long[2 + schema.columns().size()];
        summary[0] = flushed;
        summary[1] = entries - flushed;
        List<Future<byte[]>> compressed = new ArrayList<>();
        List<Stored> plain = new ArrayList<>();
        for (int c = 0; c < schema.columns().size(); c++) {
            summary[2 + c] = schema.columns().get(c).before();
            for (PageColumn.Part part : schema.columns().get(c).take(largestPage)) {
                compressed.add(workers.submit(() -> compressed(part.page())));
                plain.add(new Stored(c, part.to() - part.from(), 0, 0, 0));
            }
        }
        for (int i = 0; i < plain.size(); i++) {
            Stored page = plain.get(i);
            here.add(putPage(page.column, page.elements, CompressionThreads.result(compressed.get(i))));
        }
        summaries.add(summary);
        pages.add(here);
        flushed = entries;
    }

    private byte[] compressed(byte[] page) throws IOException {
        return file.container().compressed(page, page.length);
    }

    private Stored putPage(int column, int elements, byte[] stored) throws IOException {
        Encoder out = new Encoder(stored.length + Long.BYTES);
        out.putBytes(stored).putLong(Long.reverseBytes(Xxh3.of(stored, 0, stored.length)));
        return new Stored(column, elements, blob(out.toArray()), stored.length, 0);
    }

    /** {@return an envelope in the file} */
    private Stored put(byte[] sealed) throws IOException {
        byte[] stored = compressed(sealed);
        return new Stored(0, 0, blob(stored), stored.length, sealed.length);
    }

    /** {@return where the bytes of a record of their own are} */
    private long blob(byte[] bytes) throws IOException {
        Container container = file.container();
        KeyHead key = new KeyHead("RBlob", "", "", 1, container.end(), folder.seek());
        container.append(key.encode(bytes.length, bytes.length, container.time()));
        long position = container.end();
        container.append(bytes);
        return position;
    }

    @Override
    public void close() throws IOException {
        state.close(() -> {
            flush();
            Stored footer = put(footer(put(pageList())));
            file.putRaw(folder, "ROOT::RNTuple", name, anchor(footer));
        });
    }

    private byte[] pageList() throws IOException {
        int compression = file.container().compression();
        LittleEncoder out = LittleEncoder.envelope(PAGE_LIST).putLong(headerChecksum);
        int list = out.beginList(summaries.size());
        for (long[] summary : summaries) {
            int record = out.beginRecord();
            out.putLong(summary[0]).putLong(summary[1]);
            out.endRecord(record);
        }
        out.endList(list);
        list = out.beginList(pages.size());
        for (int i = 0; i < pages.size(); i++) {
            putCluster(out, pages.get(i), summaries.get(i), compression);
        }
        out.endList(list);
        return out.seal();
    }

    private void putCluster(LittleEncoder out, List<Stored> stored, long[] summary, int compression) {
        int columns = schema.columns().size();
        int list = out.beginList(columns);
        int next = 0;
        for (int c = 0; c < columns; c++) {
            int first = next;
            while (next < stored.size() && stored.get(next).column == c) {
                next++;
            }
            int inner = out.beginList(next - first);
            for (Stored page : stored.subList(first, next)) {
                out.putInt(-page.elements).putLocator(page.position, page.size); // negative: with a checksum
            }
            out.putLong(summary[2 + c]).putInt(compression);
            out.endList(inner);
        }
        out.endList(list);
    }

    private byte[] footer(Stored pageList) {
        LittleEncoder out = LittleEncoder.envelope(FOOTER).putLong(0).putLong(headerChecksum);
        int extension = out.beginRecord();
        for (int i = 0; i < 4; i++) {
            RntupleSchema.encodeNone(out);
        }
        out.endRecord(extension);
        int list = out.beginList(1);
        int record = out.beginRecord();
        out.putLong(0).putLong(entries).putInt(summaries.size()).putLong(pageList.length)
                .putLocator(pageList.position, pageList.size);
        out.endRecord(record);
        out.endList(list);
        return out.seal();
    }

    /** Unlike the rest with the highest byte first; its checksum is not among the bytes that it counts. */
    private Encoder anchor(Stored footer) throws FormatException {
        Encoder out = new Encoder();
        out.putInt(Encoder.counted(ANCHOR + Short.BYTES)).putShort(2);
        int first = out.size();
        out.putShort(1).putShort(0).putShort(0).putShort(0);
        for (Stored envelope : List.of(header, footer)) {
            out.putLong(envelope.position).putLong(envelope.size).putLong(envelope.length);
        }
        out.putLong(LONGEST_RECORD);
        return out.putLong(Xxh3.of(out.array(), first, ANCHOR));
    }

    @Override
    public void abandon() {
        state.abandon();
    }
}
