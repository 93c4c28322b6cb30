package org.hepmva.io.root.format.rntuple;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * What header and footer say. Immutable once read.
 *
 * <p>Source: the specification of RNTuple, "Header Envelope" and "Footer Envelope".
 *
 * @param schema   fields and columns
 * @param groups   the clusters, in order
 * @param entries  number of entries
 * @param checksum of the header, by which lists of pages refer to it
 */
record Description(Schema schema, List<ClusterGroup> groups, long entries, long checksum) {

    static Description read(PageStorage storage, Anchor anchor) throws IOException {
        Schema schema = new Schema();
        Envelope header = Envelope.read(storage, anchor.header(), Envelope.Kind.HEADER);
        try {
            readHeader(header, schema);
        } catch (FormatException e) {
            throw e.within("header");
        }
        Envelope footer = Envelope.read(storage, anchor.footer(), Envelope.Kind.FOOTER);
        try {
            footer.requireKnownFeatures();
            requireSame(footer.payload().readLong(), header.checksum());
            readExtension(footer.payload().record(), schema);
            return described(schema, footer.payload(), header.checksum());
        } catch (FormatException e) {
            throw e.within("footer");
        }
    }

    private static void readHeader(Envelope header, Schema schema) throws FormatException {
        header.requireKnownFeatures();
        header.payload().readString(); // name
        header.payload().readString(); // description
        header.payload().readString(); // who wrote it
        schema.read(header.payload());
    }

    /** The frame may be empty. */
    private static void readExtension(EnvelopeCursor extension, Schema schema) throws FormatException {
        if (extension.remaining() > 0) {
            schema.read(extension);
        }
    }

    /** Refuses an envelope that belongs to another header. */
    static void requireSame(long checksum, long header) throws FormatException {
        if (checksum != header) {
            throw FormatException.malformed("it belongs to a header of checksum " + Long.toHexString(checksum)
                    + ", not to this one, " + Long.toHexString(header));
        }
    }

    private static Description described(Schema schema, EnvelopeCursor cursor, long checksum)
            throws FormatException {
        EnvelopeCursor.Items listed = cursor.list(ClusterGroup.LEAST);
        List<ClusterGroup> groups = new ArrayList<>(listed.count());
        long entries = 0;
        long clusters = 0;
        for (int i = 0; i < listed.count(); i++) {
            ClusterGroup group = ClusterGroup.read(listed.cursor().record(), entries, clusters);
            groups.add(group);
            entries += group.entries();
            clusters += group.clusters();
        }
        return new Description(schema, List.copyOf(groups), entries, checksum);
    }
}
