package org.hepmva.io.root.format.streamer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.ClassLayout;
import org.hepmva.io.root.format.form.CppType;
import org.hepmva.io.root.format.form.Head;
import org.hepmva.io.root.format.form.Layouts;
import org.hepmva.io.root.format.form.Member;
import org.hepmva.io.root.format.form.MemberType;
import org.hepmva.io.root.format.form.ObjectHead;
import org.hepmva.io.root.format.form.PointerHead;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.text.Printable;

/**
 * Reads objects out of the content of a record, guided by the layouts of their classes
 * (TBufferFile). What it does not know it leaves out by the byte count in front of it. One thread.
 */
public final class ObjectReader {

    private static final int DEEPEST = 100;

    /** What one object with a few members takes in memory. */
    private static final int BYTES_PER_OBJECT = 256;

    private final Cursor cursor;
    private final Layouts layouts;
    private final Map<Long, Optional<RootObject>> objects = new HashMap<>();
    private final RecordReader members;
    private final HandWrittenReader handWritten;
    private final long mostObjects;
    private long count;
    private int depth;
    private int limit = Integer.MAX_VALUE;
    private boolean isFull;

    /**
     * Reads from a record.
     *
     * @param content   the record's content, decompressed
     * @param keyLength bytes of the record's head, from which references between objects are
     *                  counted
     * @param layouts   what the classes look like
     */
    public ObjectReader(byte[] content, int keyLength, Layouts layouts) {
        this(content, keyLength, layouts, Runtime.getRuntime().maxMemory() / BYTES_PER_OBJECT);
    }

    ObjectReader(byte[] content, int keyLength, Layouts layouts, long mostObjects) {
        this.mostObjects = mostObjects;
        this.cursor = Cursor.ofObjects(content, content.length, 0, keyLength);
        this.layouts = layouts;
        this.members = new RecordReader(this, cursor);
        this.handWritten = new HandWrittenReader(this, cursor);
    }

    /** {@return the object at the start of the record} */
    public RootObject read(String className) throws FormatException {
        RootObject.Builder builder = first(className);
        readStart(builder, className);
        return builder.build();
    }

    /** {@return the object that is an entry of a branch, which may have no head} */
    public RootObject readEntry(String className) throws FormatException {
        if (HandWrittenReader.knows(className) || Head.isThere(cursor, cursor.end())) {
            return readWhatCanBe(className);
        }
        RootObject.Builder builder = first(className);
        Optional<ClassLayout> layout = layout(className, Integer.MAX_VALUE, 0);
        if (layout.isPresent()) {
            readMembers(builder, layout.get(), Head.NONE);
        }
        return builder.build();
    }

    /** {@return the object that a pointer at the start of the record leads to; nothing for null} */
    public Optional<RootObject> readPointed() throws FormatException {
        return readPointer();
    }

    /** {@return the object at the start of the record as far as it can be read; it says why no further} */
    public RootObject readWhatCanBe(String className) throws FormatException {
        RootObject.Builder builder = first(className);
        try {
            readStart(builder, className);
        } catch (FormatException e) {
            if (builder.object().members().isEmpty()) {
                throw e;
            }
            builder.problem(e.getMessage());
        }
        return builder.build();
    }

    private RootObject.Builder first(String className) {
        RootObject.Builder builder = RootObject.builder(className, 0);
        objects.put(1L, Optional.of(builder.object())); // how the members of an object refer to it
        return builder;
    }

    /** Collections and text have no head where they stand alone. */
    private void readStart(RootObject.Builder builder, String className) throws FormatException {
        CppType type = CppType.parse(className);
        if (type.isCollection() || type.name().equals("string")) {
            members.readAlone(builder, type);
        } else {
            readInto(builder, className);
        }
    }

    /** Reads an object of a class, without pointer, into {@code target}. */
    void readInto(RootObject.Builder target, String className) throws FormatException {
        enter();
        if (HandWrittenReader.knows(className)) {
            handWritten.read(target, className);
        } else {
            readByLayout(target, className);
        }
        leave();
    }

    /** Goes one object deeper, if that is not too deep and it lies inside the one before. */
    void enter() throws FormatException {
        requireInside();
        goDeeper();
    }

    private void goDeeper() throws FormatException {
        if (++depth > DEEPEST) {
            throw FormatException.malformed("objects are nested more than " + DEEPEST + " deep at "
                    + cursor.place());
        }
    }

    /**
     * What runs past the end of an object that can be left out is read again behind it: if that went on,
     * objects would be read once for each way through those before them.
     */
    private void requireInside() throws FormatException {
        if (cursor.position() >= limit) {
            throw FormatException.malformed("an object at " + cursor.place() + " lies behind the end of the"
                    + " one that it is in");
        }
    }

    /** Comes back from it. */
    void leave() {
        depth--;
    }

    /** Reads an object as its class is described, its head first. */
    void readByLayout(RootObject.Builder target, String className) throws FormatException {
        Head header = readHeader(target, className);
        long checksum = isUnversioned(className) ? 0 : header.readChecksum(cursor);
        Optional<ClassLayout> layout = layout(className, header.version(), checksum);
        if (layout.isPresent()) {
            if (checksum != 0 && target.object().className().equals(className)) {
                target.version(layout.get().version());
            }
            readMembers(target, layout.get(), header);
        } else {
            String problem = "class " + Printable.brief(className) + " is not described in the file";
            if (!header.isCounted()) {
                throw FormatException.unsupported(problem);
            }
            target.problem(problem);
        }
        finish(header, className);
    }

    private void readMembers(RootObject.Builder target, ClassLayout layout, Head header)
            throws FormatException {
        List<RootObject.Builder> only = List.of(target);
        for (Member member : layout.members()) {
            if (header.isPast(cursor.position())) {
                break; // an older version that had fewer members
            }
            members.read(only, member);
        }
    }

    /** {@return the layout of a class, by its version or, if that is 0, by its checksum} */
    Optional<ClassLayout> layout(String className, int version, long checksum) {
        return version <= 0 && checksum != 0 ? layouts.findByChecksum(className, checksum)
                : layouts.find(className, version);
    }

    /** {@return whether a class is described as of version 0, for which no checksum is written} */
    boolean isUnversioned(String className) {
        return layouts.isUnversioned(className);
    }

    /** {@return objects that stand member by member: the first member of each, the second of each, …} */
    List<RootObject> readMemberWise(ClassLayout layout, int howMany) throws FormatException {
        List<RootObject.Builder> builders = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            builders.add(created(layout.name()).version(layout.version()));
        }
        if (howMany > 0) {
            readMembersOfAll(builders, layout);
        }
        return builders.stream().map(RootObject.Builder::build).toList();
    }

    /** Members of base classes stand among the others, without a head of their class. */
    private void readMembersOfAll(List<RootObject.Builder> targets, ClassLayout layout)
            throws FormatException {
        goDeeper(); // at the very end there is room for a class without members
        for (Member member : layout.members()) {
            Optional<ClassLayout> base = member.type() == MemberType.BASE
                    && !HandWrittenReader.knows(member.name())
                            ? layouts.find(member.name(), Integer.MAX_VALUE) : Optional.empty();
            if (base.isPresent()) {
                countOne(); // classes that are bases of themselves take no byte
                readMembersOfAll(targets, base.get());
            } else {
                members.read(targets, member);
            }
        }
        leave();
    }

    /**
     * {@return why something could not be understood; empty if it could} It is left out if the file says how
     * long it is.
     */
    String attempt(Reading reading) throws FormatException {
        return attempt(reading, Head.endAt(cursor));
    }

    private String attempt(Reading reading, int end) throws FormatException {
        int outside = depth;
        int before = limit;
        try {
            limit = end < 0 ? before : Math.min(before, end);
            reading.read();
            return "";
        } catch (FormatException e) {
            if (end < 0 || isFull) {
                throw e;
            }
            depth = outside;
            cursor.seek(end);
            return e.getMessage();
        } finally {
            limit = before;
        }
    }

    /** Goes behind an object of which everything wanted was read. */
    void finish(Head header, String className) throws FormatException {
        header.finish(cursor, className);
    }

    /** {@return the object that a pointer points to, nothing for null} */
    Optional<RootObject> readPointer() throws FormatException {
        requireInside();
        PointerHead head = PointerHead.read(cursor);
        if (head instanceof PointerHead.Follows follows) {
            RootObject.Builder builder = created(follows.className());
            Optional<RootObject> made = Optional.of(builder.object());
            objects.put(follows.place(), made);
            readPointed(builder, follows);
            builder.build();
            return made;
        }
        return head instanceof PointerHead.Earlier earlier ? referred(earlier.place()) : Optional.empty();
    }

    /** {@return the beginning of an object, if there is memory for it} */
    RootObject.Builder created(String className) throws FormatException {
        countOne();
        return RootObject.builder(className, 0);
    }

    private void countOne() throws FormatException {
        count++;
        if (count > mostObjects) {
            isFull = true;
            throw FormatException.unsupported("it holds more than " + mostObjects
                    + " objects, too many for the memory of this program");
        }
    }

    /**
     * What cannot be understood is left out where the file says how long it is, since nobody may want it;
     * whoever does learns the reason from the object.
     */
    private void readPointed(RootObject.Builder builder, PointerHead.Follows head) throws FormatException {
        String problem = attempt(() -> {
            readInto(builder, head.className());
            head.finish(cursor);
        }, head.end());
        if (!problem.isEmpty()) {
            builder.problem(problem);
        }
    }

    /**
     * {@return the object at a place; one inside something that was left out is read now, as TBufferFile
     * does}
     */
    private Optional<RootObject> referred(long place) throws FormatException {
        if (objects.containsKey(place)) {
            return objects.get(place);
        }
        int here = cursor.position();
        int before = limit;
        int there = PointerHead.indexOf(place, cursor);
        objects.put(place, Optional.empty()); // in case it refers to itself
        cursor.seek(there);
        limit = Integer.MAX_VALUE;
        enter();
        Optional<RootObject> found = readPointer();
        depth--;
        limit = before;
        cursor.seek(here);
        objects.put(place, found);
        return found;
    }

    /** {@return what stands before the part of an object that is of {@code className}, its own or a base} */
    Head readHeader(RootObject.Builder target, String className) throws FormatException {
        Head header = readHeader();
        if (target.object().className().equals(className)) {
            target.version(header.version());
        }
        return header;
    }

    /** {@return the version of an object and, where the file has it, its end} */
    Head readHeader() throws FormatException {
        return Head.of(cursor, cursor.end());
    }

    /** Reads the base class TObject. */
    void readTObject(RootObject.Builder target) throws FormatException {
        ObjectHead object = ObjectHead.read(cursor);
        if (target.object().className().equals("TObject")) {
            target.version(object.version());
        }
        target.whole("fUniqueID", object.uniqueId());
        target.whole("fBits", object.bits());
    }

    /** {@return an object in place} */
    RootObject readChild(String className) throws FormatException {
        RootObject.Builder child = created(className);
        readInto(child, className);
        return child.build();
    }

    /** Reads something. */
    interface Reading {

        void read() throws FormatException;
    }
}
