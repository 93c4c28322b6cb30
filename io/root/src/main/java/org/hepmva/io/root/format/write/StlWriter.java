package org.hepmva.io.root.format.write;

import java.util.List;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.object.RootObject;

/**
 * Writes vectors that are members of objects: their elements one behind the other, or, for plain classes as
 * ROOT does it, member by member.
 */
final class StlWriter {

    private static final int VERSION = 9;
    private static final int BY_MEMBER = 0x4000;
    private static final String VECTOR = "vector<";

    private final ObjectWriter objects;
    private final Encoder out;
    private final MemberWriter members;

    StlWriter(ObjectWriter objects, Encoder out, MemberWriter members) {
        this.objects = objects;
        this.out = out;
        this.members = members;
    }

    void write(RootObject object, StreamerElement element, StreamerClass owner) throws FormatException {
        String type = element.typeName();
        if (!type.startsWith(VECTOR)) {
            throw MemberWriter.cannot(element, owner);
        }
        String inner = type.substring(VECTOR.length(), type.length() - 1).strip();
        List<RootObject> values = object.has(element.name()) ? object.objects(element.name()) : List.of();
        int count = objects.begin();
        if (inner.startsWith("TArray")) {
            out.putShort(VERSION).putInt(values.size());
            for (RootObject value : values) {
                objects.write(value, inner);
            }
        } else {
            writeByMember(values, StreamerTable.find(inner));
        }
        objects.end(count);
    }

    private void writeByMember(List<RootObject> values, StreamerClass layout) throws FormatException {
        out.putShort(VERSION | BY_MEMBER);
        objects.putVersion(layout);
        out.putInt(values.size());
        for (StreamerElement member : layout.elements()) {
            for (RootObject value : values) {
                members.writeNumber(value, member, layout);
            }
        }
    }
}
