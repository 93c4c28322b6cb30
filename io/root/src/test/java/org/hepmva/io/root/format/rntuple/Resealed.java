package org.hepmva.io.root.format.rntuple;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.ByteSource;
import org.hepmva.io.root.format.bytes.Directory;
import org.hepmva.io.root.format.bytes.FileBytes;
import org.hepmva.io.root.format.bytes.FileHeader;
import org.hepmva.io.root.format.bytes.Key;
import org.hepmva.io.root.format.codec.Blocks;
import org.hepmva.io.root.format.codec.Records;

/**
 * The bytes of a file with one RNTuple that is not compressed, to be changed and given the checksums that
 * they should have then.
 */
final class Resealed {

    private static final int ANCHOR = 64;

    private final byte[] bytes;
    private final ByteBuffer little;
    private final int anchor;
    private final EnvelopeLink header;
    private final EnvelopeLink footer;
    private final List<EnvelopeLink> pageLists = new ArrayList<>();
    private final List<PlacedPage> pages = new ArrayList<>();
    private final Map<Integer, PlacedPage> firstPages = new HashMap<>();
    private Schema schema;

    private Resealed(byte[] bytes, int anchor, Anchor links) {
        this.bytes = bytes;
        this.little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.anchor = anchor;
        this.header = links.header();
        this.footer = links.footer();
    }

    static Resealed of(byte[] bytes) throws IOException {
        FileBytes file = FileBytes.of(ByteSource.of("memory", bytes));
        FileHeader head = FileHeader.read(file);
        Key key = Directory.read(file, head.begin() + head.nameLength()).keys(file).get(0);
        Anchor links = Anchor.read(new Records(file, Blocks.ofAllCodecs()).content(key));
        Resealed resealed = new Resealed(bytes, (int) key.seek() + key.keyLength() + 6, links);
        PageStorage storage = new PageStorage(file, Blocks.ofAllCodecs(), links.maxKeySize());
        Description description = Description.read(storage, links);
        resealed.schema = description.schema();
        for (ClusterGroup group : description.groups()) {
            resealed.pageLists.add(group.pageList());
            for (Cluster cluster : Cluster.read(storage, group, description.checksum())) {
                BitSet all = new BitSet();
                all.set(0, description.schema().size());
                cluster.pages(all).forEach(resealed::add);
            }
        }
        return resealed;
    }

    private void add(int column, Pages ofColumn) {
        pages.addAll(ofColumn.list());
        if (!ofColumn.list().isEmpty()) {
            firstPages.putIfAbsent(column, ofColumn.list().get(0));
        }
    }

    /** {@return where the first page of a field's first column begins, or of its first part's} */
    int firstPage(String field) {
        SchemaField found = schema.top().stream().filter(top -> top.name().equals(field)).findFirst()
                .orElseThrow();
        while (schema.columns(found).isEmpty()) {
            found = schema.parts(found).get(0);
        }
        return (int) firstPages.get(schema.columns(found).get(0).id()).position();
    }

    byte[] bytes() {
        return bytes;
    }

    int anchor() {
        return anchor;
    }

    int header() {
        return (int) header.place().position();
    }

    int footer() {
        return (int) footer.place().position();
    }

    int pageList(int number) {
        return (int) pageLists.get(number).place().position();
    }

    List<PlacedPage> pages() {
        return pages;
    }

    /** {@return the place of every byte of the envelopes' payloads} */
    List<Integer> described() {
        List<Integer> places = new ArrayList<>();
        List<EnvelopeLink> all = new ArrayList<>(pageLists);
        all.add(header);
        all.add(footer);
        for (EnvelopeLink link : all) {
            int start = (int) link.place().position();
            for (int i = 0; i < link.length() - Long.BYTES; i++) {
                places.add(start + i);
            }
        }
        return places;
    }

    /** Gives every page that had one, every envelope and the anchor the right checksums. */
    byte[] reseal() {
        for (PlacedPage page : pages) {
            if (page.hasChecksum()) {
                int start = (int) page.position();
                little.putLong(start + (int) page.size(), Xxh3.of(bytes, start, (int) page.size()));
            }
        }
        long sum = seal(header);
        little.putLong((int) footer.place().position() + 16, sum);
        seal(footer);
        for (EnvelopeLink pageList : pageLists) {
            little.putLong((int) pageList.place().position() + 8, sum);
            seal(pageList);
        }
        ByteBuffer.wrap(bytes).putLong(anchor + ANCHOR, Xxh3.of(bytes, anchor, ANCHOR));
        return bytes;
    }

    private long seal(EnvelopeLink link) {
        int start = (int) link.place().position();
        int length = (int) link.length() - Long.BYTES;
        long sum = Xxh3.of(bytes, start, length);
        little.putLong(start + length, sum);
        return sum;
    }

    static Path fixture(String name) throws IOException {
        try {
            return Path.of(Resealed.class.getResource("/rntuple/" + name + ".root").toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
