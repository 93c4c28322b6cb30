package org.hepmva.io.root.format.streamer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.text.Printable;

/**
 * Reads objects out of the content of a record, guided by the layouts of their classes
 * (TBufferFile). What it does not know it leaves out by the byte count in front of it. One thread.
 */
public final class ObjectReader {

    private static final long HAS_BYTE_COUNT = 0x4000_0000L;
    private static final long IS_CLASS = 0x8000_0000L;
    private static final long NEW_CLASS = 0xFFFF_FFFFL;
    private static final int MAP_OFFSET = 2;
    private static final int DEEPEST = 100;

    /** What one object with a few members takes in memory. */
    private static final int BYTES_PER_OBJECT = 256;

    private final Cursor cursor;
    private final Layouts layouts;
    private final int keyLength;
    private final Map<Long, String> classes = new HashMap<>();
    private final Map<Long, Optional<RootObject>> objects = new HashMap<>();
    private final MemberReader members;
    private final HandWrittenReader handWritten;
    private final long mostObjects;
    private long count;
    private int depth;
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
        this.cursor = Cursor.of(content, 0);
        this.keyLength = keyLength;
        this.layouts = layouts;
        this.members = new MemberReader(this, cursor);
        this.handWritten = new HandWrittenReader(this, cursor);
    }

    /** {@return the object at the start of the record} */
    public RootObject read(String className) throws FormatException {
        RootObject.Builder builder = first(className);
        readStart(builder, className);
        return builder.build();
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
        if (type.isCollection()) {
            members.collections().readContent(builder, type);
        } else if (type.name().equals("string")) {
            builder.texts(List.of(cursor.readString()));
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

    /** Goes one object deeper, if that is not too deep. */
    void enter() throws FormatException {
        if (++depth > DEEPEST) {
            throw FormatException.malformed("objects are nested more than " + DEEPEST + " deep at "
                    + cursor.place());
        }
    }

    /** Comes back from it. */
    void leave() {
        depth--;
    }

    /** Reads an object as its class is described, its head first. */
    void readByLayout(RootObject.Builder target, String className) throws FormatException {
        Header header = readHeader(target, className);
        long checksum = header.isWithoutVersion() ? cursor.readInt() & 0xFFFF_FFFFL : 0;
        Optional<ClassLayout> layout = layout(className, header.version(), checksum);
        if (layout.isPresent()) {
            if (header.isWithoutVersion() && target.object().className().equals(className)) {
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

    private void readMembers(RootObject.Builder target, ClassLayout layout, Header header)
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
        enter();
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
        int end = countedEnd();
        int outside = depth;
        try {
            reading.read();
            return "";
        } catch (FormatException e) {
            if (end < 0 || isFull) {
                throw e;
            }
            depth = outside;
            cursor.seek(end);
            return e.getMessage();
        }
    }

    /** {@return the end of what begins here; −1 if the file does not say} */
    private int countedEnd() throws FormatException {
        if (cursor.remaining() < Integer.BYTES) {
            return -1;
        }
        long first = cursor.peekInt() & 0xFFFF_FFFFL;
        long end = cursor.position() + Integer.BYTES + (first & ~HAS_BYTE_COUNT);
        boolean isCounted = (first & HAS_BYTE_COUNT) != 0 && (first & IS_CLASS) == 0;
        return isCounted && end <= cursor.end() ? (int) end : -1;
    }

    /** Goes behind an object of which everything wanted was read. */
    void finish(Header header, String className) throws FormatException {
        if (header.isCounted()) {
            if (cursor.position() > header.end()) {
                throw FormatException.malformed("the members of " + className
                        + " run past its end, to " + cursor.place());
            }
            cursor.seek(header.end());
        }
    }

    /** {@return the object that a pointer points to, nothing for null} */
    Optional<RootObject> readPointer() throws FormatException {
        int start = cursor.position();
        long tag = readTag();
        Header header = new Header(0, -1);
        int tagPosition = start;
        if ((tag & HAS_BYTE_COUNT) != 0 && tag != NEW_CLASS) {
            header = new Header(0, endOf(tag));
            tagPosition = cursor.position();
            tag = readTag();
        }
        if ((tag & IS_CLASS) == 0) {
            return referred(tag);
        }
        RootObject.Builder builder = created(classOf(tag, tagPosition));
        Optional<RootObject> made = Optional.of(builder.object());
        objects.put((long) start + keyLength + MAP_OFFSET, made);
        readPointed(builder, header);
        builder.build();
        return made;
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
    private void readPointed(RootObject.Builder builder, Header header) throws FormatException {
        int outside = depth;
        try {
            readInto(builder, builder.object().className());
            finish(header, builder.object().className());
        } catch (FormatException e) {
            if (!header.isCounted() || isFull) {
                throw e;
            }
            depth = outside;
            builder.problem(e.getMessage());
            cursor.seek(header.end());
        }
    }

    /**
     * {@return the object at a place; one inside something that was left out is read now, as TBufferFile
     * does}
     */
    private Optional<RootObject> referred(long place) throws FormatException {
        if (place == 0 || objects.containsKey(place)) {
            return objects.getOrDefault(place, Optional.empty());
        }
        int here = cursor.position();
        int there = position(place, here);
        objects.put(place, Optional.empty()); // in case it refers to itself
        cursor.seek(there);
        enter();
        Optional<RootObject> found = readPointer();
        depth--;
        cursor.seek(here);
        objects.put(place, found);
        return found;
    }

    private String classOf(long tag, int position) throws FormatException {
        if (tag == NEW_CLASS) {
            String name = cursor.readCString();
            classes.put((long) position + keyLength + MAP_OFFSET, name);
            return name;
        }
        long place = tag & ~IS_CLASS;
        String known = classes.get(place);
        return known == null ? classNamedAt(place) : known;
    }

    /** {@return the class that is named first inside something that was left out} */
    private String classNamedAt(long place) throws FormatException {
        int here = cursor.position();
        cursor.seek(position(place, here));
        if (cursor.remaining() < Integer.BYTES || readTag() != NEW_CLASS) {
            throw notThere(place, here);
        }
        String name = cursor.readCString();
        cursor.seek(here);
        classes.put(place, name);
        return name;
    }

    /** {@return the index of a place, which must lie before the cursor} */
    private int position(long place, int here) throws FormatException {
        long position = place - keyLength - MAP_OFFSET;
        if (!(position >= 0 && position < here)) {
            throw notThere(place, here);
        }
        return (int) position;
    }

    private FormatException notThere(long place, int here) {
        return FormatException.malformed("an object before byte " + here + " refers to place " + place
                + ", where there is none");
    }

    /** {@return what stands before the part of an object that is of {@code className}, its own or a base} */
    Header readHeader(RootObject.Builder target, String className) throws FormatException {
        Header header = readHeader();
        if (target.object().className().equals(className)) {
            target.version(header.version());
        }
        return header;
    }

    /** {@return the version of an object and, where the file has it, its end} */
    Header readHeader() throws FormatException {
        if (cursor.remaining() >= Integer.BYTES) {
            long first = cursor.peekInt() & 0xFFFF_FFFFL;
            if ((first & HAS_BYTE_COUNT) != 0 && (first & IS_CLASS) == 0) {
                cursor.skip(Integer.BYTES);
                int end = endOf(first);
                return new Header(readVersion(), end);
            }
        }
        return new Header(readVersion(), -1);
    }

    private int readVersion() throws FormatException {
        return cursor.readShort();
    }

    /** Reads the base class TObject, which has no byte count. */
    void readTObject(RootObject.Builder target) throws FormatException {
        int version = cursor.readShort();
        if (target.object().className().equals("TObject")) {
            target.version(version);
        }
        if ((version & 0x4000) != 0) {
            cursor.skip(4);
        }
        target.whole("fUniqueID", cursor.readInt() & 0xFFFF_FFFFL);
        target.whole("fBits", readBits());
    }

    long readBits() throws FormatException {
        long bits = cursor.readInt();
        if ((bits & 0x10) != 0) {
            cursor.skip(2); // referenced: the process it was written by
        }
        return bits;
    }

    /** {@return an object in place; collections have no head there} */
    RootObject readChild(CppType type) throws FormatException {
        RootObject.Builder child = created(type.toString());
        if (type.isCollection()) {
            members.collections().readContent(child, type);
        } else {
            readInto(child, type.toString());
        }
        return child.build();
    }

    private long readTag() throws FormatException {
        return cursor.readInt() & 0xFFFF_FFFFL;
    }

    private int endOf(long tag) throws FormatException {
        long end = cursor.position() + (tag & ~HAS_BYTE_COUNT);
        if (end > cursor.end()) {
            throw FormatException.malformed("an object at " + cursor.place() + " claims "
                    + (tag & ~HAS_BYTE_COUNT) + " bytes, " + cursor.remaining() + " are left");
        }
        return (int) end;
    }

    /** Reads something. */
    interface Reading {

        void read() throws FormatException;
    }

    /** Reads an object in place, or one that is pointed to. */
    interface Pointer {

        Optional<RootObject> read() throws FormatException;
    }

    /** What stands before an object; {@code end} is −1 if the file does not say. */
    record Header(int version, int end) {

        boolean isCounted() {
            return end >= 0;
        }

        /** {@return whether a checksum follows, as for classes that have no ClassDef} */
        boolean isWithoutVersion() {
            return isCounted() && version <= 0;
        }

        boolean isPast(int position) {
            return end >= 0 && position >= end;
        }
    }
}
