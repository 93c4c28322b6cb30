package org.hepmva.io.root.format.write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.text.NearestNames;

/**
 * Writes objects as ROOT would (TBufferFile), by the table of the classes: what {@code format.streamer}
 * reads. A member that an object does not have is 0, empty or a null pointer; one that its class does not
 * have is refused. An object that is pointed to twice is written once. One record; mutable, one thread.
 */
final class ObjectWriter {

    private static final int NEW_CLASS = 0xFFFF_FFFF;
    private static final int OLD_CLASS = 0x8000_0000;
    /** What is added to a place, so that 0 is nothing and 1 is the object of the record. */
    private static final int SHIFT = 2;
    private static final int TOP = 1;
    private static final int DEEPEST = 100;
    private static final int LISTED = 5;

    private final Encoder out = new Encoder();
    private final int displacement;
    private final Set<String> used;
    private final Map<RootObject, Integer> objects = new IdentityHashMap<>();
    private final Map<String, Integer> classes = new HashMap<>();
    private final CollectionWriter collections = new CollectionWriter(this, out);
    private final MemberWriter members = new MemberWriter(this, out);
    private int depth;

    /**
     * A writer of one record.
     *
     * @param keyLength bytes of the head before the object, which places are counted from
     * @param used      where the names of the classes go that are written
     */
    ObjectWriter(int keyLength, Set<String> used) {
        this.displacement = keyLength;
        this.used = used;
    }

    Encoder out() {
        return out;
    }

    /** Writes the object of the record. */
    void writeTop(RootObject object) throws FormatException {
        objects.put(object, TOP);
        write(object, object.className());
    }

    /** Writes an object in place, as one of a class, which may be a base class of its own. */
    void write(RootObject object, String className) throws FormatException {
        depth++;
        if (depth > DEEPEST) {
            throw FormatException.unsupported("objects are nested more than " + DEEPEST + " deep, which is"
                    + " not written");
        }
        used.add(className);
        if (!collections.write(object, className)) {
            writeByLayout(object, StreamerTable.find(className));
        }
        depth--;
    }

    private void writeByLayout(RootObject object, StreamerClass layout) throws FormatException {
        int count = begin();
        putVersion(layout);
        writeMembers(object, layout);
        end(count);
    }

    void putVersion(StreamerClass layout) {
        if (layout.foreign()) {
            out.putShort(0).putInt(layout.checksum());
        } else {
            out.putShort(layout.version());
        }
    }

    void writeMembers(RootObject object, StreamerClass layout) throws FormatException {
        if (layout.name().equals(object.className())) {
            requireKnown(object, layout);
        }
        for (StreamerElement element : layout.elements()) {
            members.write(object, element, layout);
        }
    }

    /** {@return where the count of the bytes behind it is} */
    int begin() {
        return out.skip(Integer.BYTES);
    }

    void end(int count) throws FormatException {
        out.setCount(count);
    }

    void writeNull() {
        out.putInt(0);
    }

    /** Writes a pointer, and what it points to if that has not been written before. */
    void writePointer(RootObject object) throws FormatException {
        Integer place = objects.get(object);
        if (place != null) {
            out.putInt(place);
            return;
        }
        int count = begin();
        objects.put(object, count + displacement + SHIFT);
        Integer known = classes.get(object.className());
        if (known == null) {
            classes.put(object.className(), out.size() + displacement + SHIFT);
            out.putInt(NEW_CLASS).putCString(object.className());
        } else {
            out.putInt(known | OLD_CLASS);
        }
        write(object, object.className());
        end(count);
    }

    /** A member that is misspelt would be lost without a word. */
    private static void requireKnown(RootObject object, StreamerClass layout) throws FormatException {
        if (object.version() != layout.version()) {
            return; // of another version members may have come and gone
        }
        Set<String> known = known(layout);
        for (String member : object.members()) {
            if (!known.contains(member)) {
                throw FormatException.unsupported("class " + layout.name() + " has no member '" + member
                        + "'; nearest first: " + NearestNames.list(member, List.copyOf(known), LISTED));
            }
        }
    }

    private static Set<String> known(StreamerClass layout) throws FormatException {
        Set<String> known = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        addKnown(layout, known, seen);
        return known;
    }

    private static void addKnown(StreamerClass layout, Set<String> known, Set<String> seen)
            throws FormatException {
        for (StreamerElement element : layout.elements()) {
            if (element.kind() != StreamerElement.Kind.BASE) {
                known.add(element.name());
            } else if (seen.add(element.name())) {
                addKnown(StreamerTable.find(element.name()), known, seen);
            }
        }
    }
}
