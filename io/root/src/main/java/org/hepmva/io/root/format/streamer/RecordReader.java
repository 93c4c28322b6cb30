package org.hepmva.io.root.format.streamer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.form.BasicType;
import org.hepmva.io.root.format.form.ClassLayout;
import org.hepmva.io.root.format.form.CppType;
import org.hepmva.io.root.format.form.Form;
import org.hepmva.io.root.format.form.Head;
import org.hepmva.io.root.format.form.Member;
import org.hepmva.io.root.format.form.MemberForms;
import org.hepmva.io.root.format.form.ObjectHead;
import org.hepmva.io.root.object.RootObject;
import org.hepmva.text.Printable;

/**
 * Reads the members of objects into records, by their {@linkplain Form forms}: of one object or, member by
 * member, of several one behind the other. Members that cannot be understood are left out with the reason,
 * where the file says how long they are.
 */
final class RecordReader implements MemberForms.Classes {

    private static final int WIDE = 2;

    private final ObjectReader objects;
    private final Cursor cursor;
    private final ValueReader values;
    private final MemberForms forms = new MemberForms(this);
    /** Of each member that was read: a tree has thousands of branches. */
    private final Map<Member, Form> known = new IdentityHashMap<>();

    RecordReader(ObjectReader objects, Cursor cursor) {
        this.objects = objects;
        this.cursor = cursor;
        this.values = new ValueReader(cursor);
    }

    @Override
    public Form object(String className, int depth) {
        return new Form.InPlace(className);
    }

    @Override
    public Form pointer(String className, int depth) {
        return new Form.Pointer(className);
    }

    /** Reads a member of each of some objects. */
    void read(List<RootObject.Builder> targets, Member member) throws FormatException {
        if (MemberForms.isBase(member)) {
            for (RootObject.Builder target : targets) {
                String problem = objects.attempt(() -> objects.readInto(target, member.name()));
                if (!problem.isEmpty()) {
                    target.problem(problem);
                }
            }
            return;
        }
        read(targets, member.name(), known.computeIfAbsent(member, one -> forms.of(one, 0)));
    }

    private void read(List<RootObject.Builder> targets, String name, Form form) throws FormatException {
        if (form instanceof Form.Opaque opaque) {
            leaveOut(targets, name, opaque);
        } else if (form instanceof Form.Unwritten unwritten) {
            targets.forEach(target -> target.unread(name, unwritten.reason()));
        } else if (form instanceof Form.Headed || isOfHeaded(form)
                || form instanceof Form.Counted counted && counted.isHeaded()) {
            String problem = objects.attempt(() -> readHeaded(targets, name, form));
            if (!problem.isEmpty()) {
                targets.forEach(target -> target.unread(name, problem));
            }
        } else {
            for (RootObject.Builder target : targets) {
                readBare(target, name, form);
            }
        }
    }

    /** {@return whether it is a collection, or an array of some, that has one head for all} */
    private static boolean isOfHeaded(Form form) {
        return form instanceof Form.Fixed fixed ? isOfHeaded(fixed.element())
                : form instanceof Form.Sequence sequence && sequence.isHeaded();
    }

    private void readHeaded(List<RootObject.Builder> targets, String name, Form form)
            throws FormatException {
        Head head = objects.readHeader();
        Form inside = form instanceof Form.Headed headed ? headed.inside() : form;
        Contents contents = head.isByMember() && isOfHeaded(form) ? byMember(form) : this::readContents;
        int version = head.version() & ~Head.BY_MEMBER;
        requireRoom(name, inside, targets.size());
        for (RootObject.Builder target : targets) {
            if (form instanceof Form.Counted counted) {
                readSeveral(target, name, counted.element(), count(target, counted));
            } else if (isOfHeaded(form)) {
                readCollections(target, name, form, version, contents);
            } else {
                readBare(target, name, inside);
            }
        }
        head.finish(cursor, form instanceof Form.Sequence sequence ? sequence.cppType() : name);
    }

    /** Each value takes one byte or more. */
    private void requireRoom(String name, Form form, int howMany) throws FormatException {
        long values = (long) length(form) * howMany;
        if (values > cursor.remaining()) {
            throw FormatException.malformed(name + " claims " + values + " values, " + cursor.remaining()
                    + " bytes are left");
        }
    }

    private void readCollections(RootObject.Builder target, String name, Form form, int version,
            Contents contents) throws FormatException {
        if (form instanceof Form.Sequence sequence) {
            target.object(name, collection(sequence, version, contents));
            return;
        }
        List<Optional<RootObject>> collections = new ArrayList<>();
        for (int i = length(form); i > 0; i--) {
            collections.add(Optional.of(collection((Form.Sequence) innermost(form), version, contents)));
        }
        target.objects(name, collections);
    }

    private static int length(Form form) {
        return form instanceof Form.Fixed fixed ? fixed.length() * length(fixed.element()) : 1;
    }

    private static Form innermost(Form form) {
        return form instanceof Form.Fixed fixed ? innermost(fixed.element()) : form;
    }

    private RootObject collection(Form.Sequence form, int version, Contents contents) throws FormatException {
        RootObject.Builder collection = objects.created(form.cppType()).version(version);
        objects.enter();
        contents.read(collection, form);
        objects.leave();
        return collection.build();
    }

    /** Reads what a collection or text holds that stands alone. */
    void readAlone(RootObject.Builder target, CppType type) throws FormatException {
        if (forms.of(type, false, 0) instanceof Form.Sequence sequence) {
            objects.enter();
            readContents(target, sequence);
            objects.leave();
        } else {
            target.texts(List.of(cursor.readString()));
        }
    }

    private void readContents(RootObject.Builder target, Form.Sequence form) throws FormatException {
        readSeveral(target, ValueReader.CONTENT, form.element(), readCount(form));
    }

    /** {@return what reads the first member of all elements, the second of all, …} */
    private Contents byMember(Form form) throws FormatException {
        Form element = ((Form.Sequence) innermost(form)).element();
        String className = element instanceof Form.InPlace object ? object.className()
                : element instanceof Form.Struct pair ? pair.className() : "";
        int version = cursor.readShort();
        boolean hasChecksum = version <= 0 && !objects.isUnversioned(className);
        long checksum = hasChecksum ? cursor.readInt() & 0xFFFF_FFFFL : 0;
        Optional<ClassLayout> layout = objects.layout(className, version, checksum);
        if (layout.isPresent()) {
            return (target, sequence) ->
                    target.elements(objects.readMemberWise(layout.get(), readCount(sequence)));
        }
        CppType type = CppType.parse(className);
        if (!type.isPair()) {
            throw FormatException.unsupported("class " + Printable.brief(className)
                    + " is not described in the file");
        }
        Form.Struct pair = forms.pair(type, Form.Head.NONE, 0);
        return (target, sequence) -> target.elements(readPairs(pair, readCount(sequence)));
    }

    private List<RootObject> readPairs(Form.Struct form, int count) throws FormatException {
        List<RootObject.Builder> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pairs.add(objects.created(form.className()));
        }
        if (count > 0) {
            for (Form.Part part : form.parts()) {
                read(pairs, part.name(), part.form());
            }
        }
        return pairs.stream().map(RootObject.Builder::build).toList();
    }

    /** Reads a member without the head that it would have. */
    private void readBare(RootObject.Builder target, String name, Form form) throws FormatException {
        if (form instanceof Form.Number number) {
            values.readOne(target, name, number);
        } else if (form instanceof Form.Bits) {
            target.whole(name, ObjectHead.readBits(cursor));
        } else if (form instanceof Form.Text) {
            target.text(name, cursor.readString());
        } else if (form instanceof Form.LongText) {
            target.text(name, new String(cursor.readBytes(cursor.readInt()), StandardCharsets.UTF_8));
        } else if (form instanceof Form.Headed headed) {
            readBare(target, name, headed.inside());
        } else if (form instanceof Form.Fixed fixed) {
            requireRoom(name, fixed, 1);
            readSeveral(target, name, fixed.element(), fixed.length());
        } else if (form instanceof Form.Counted counted) {
            readCounted(target, name, counted);
        } else if (form instanceof Form.InPlace) {
            String problem = objects.attempt(() -> target.object(name, readObject(form)));
            if (!problem.isEmpty()) {
                target.unread(name, problem);
            }
        } else {
            target.object(name, readObject(form));
        }
    }

    private void readCounted(RootObject.Builder target, String name, Form.Counted form)
            throws FormatException {
        int flag = cursor.readByte();
        // positions of baskets: 2 instead of 1 announces 64 bits where the layout says 32
        Form element = flag == WIDE ? Form.Number.of(BasicType.INT64) : form.element();
        readSeveral(target, name, element, flag == 0 ? 0 : count(target, form));
    }

    private static int count(RootObject.Builder target, Form.Counted form) throws FormatException {
        return new Instance(target.object()).integer(form.counter());
    }

    /** Reads an array; of several dimensions one behind the other. */
    private void readSeveral(RootObject.Builder target, String name, Form element, int count)
            throws FormatException {
        if (element instanceof Form.Number number) {
            values.readArray(target, name, number, count);
        } else if (element instanceof Form.Fixed fixed) {
            requireRoom(name, fixed, count);
            readSeveral(target, name, fixed.element(), count * fixed.length());
        } else if (element instanceof Form.Text) {
            values.readTexts(target, name, count);
        } else {
            List<Optional<RootObject>> several = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                several.add(readObject(element));
            }
            if (name.equals(ValueReader.CONTENT)) {
                target.slots(several);
            } else {
                target.objects(name, several);
            }
        }
    }

    private Optional<RootObject> readObject(Form form) throws FormatException {
        if (form instanceof Form.Pointer) {
            return objects.readPointer();
        }
        if (form instanceof Form.InPlace object) {
            return Optional.of(objects.readChild(object.className()));
        }
        if (form instanceof Form.Sequence sequence) {
            return Optional.of(collection(sequence, 0, this::readContents));
        }
        if (form instanceof Form.Struct struct) {
            RootObject.Builder pair = objects.created(struct.className());
            for (Form.Part part : struct.parts()) {
                readBare(pair, part.name(), part.form());
            }
            return Optional.of(pair.build());
        }
        throw FormatException.unsupported("values of type "
                + (form instanceof Form.Opaque opaque ? opaque.cppType() : form) + " cannot be read");
    }

    /** {@return a number of elements, each of which takes one byte or more} */
    private int readCount(Form.Sequence form) throws FormatException {
        int count = cursor.readInt();
        if (!(count >= 0 && count <= cursor.remaining())) {
            throw FormatException.malformed(form.cppType() + " claims " + count + " elements, "
                    + cursor.remaining() + " bytes are left");
        }
        return count;
    }

    private void leaveOut(List<RootObject.Builder> targets, String name, Form.Opaque form)
            throws FormatException {
        Head head = objects.readHeader();
        if (!head.isCounted()) {
            throw FormatException.unsupported("member '" + name + "' of type " + form.cppType()
                    + " cannot be read yet");
        }
        head.finish(cursor, form.cppType());
        targets.forEach(target -> target.unread(name, "class " + form.cppType()
                + " writes it by hand, in a way that is not described in the file"));
    }

    /** Reads what a collection holds. */
    private interface Contents {

        void read(RootObject.Builder target, Form.Sequence form) throws FormatException;
    }
}
