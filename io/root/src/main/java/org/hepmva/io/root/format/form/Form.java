package org.hepmva.io.root.format.form;

import java.util.List;
import org.hepmva.io.root.format.bytes.BigEndian;

/**
 * What an entry of a leaf, or a part of it, looks like in bytes. Immutable.
 *
 * <pre>
 *   head       0x40000000 | count:4  version:2  (checksum:4 if the version is not above 0)
 *              the count is of the bytes behind it; a class that is described as of version 0 has no checksum
 * </pre>
 */
public sealed interface Form {

    /** {@return bytes of every value; 0 where values differ} */
    default int width() {
        return 0;
    }

    /**
     * A number.
     *
     * @param type    what it is
     * @param packing how it is stored, for types with fewer bits
     */
    record Number(BasicType type, Packing packing) implements Form {

        /** A number that is stored as it is. */
        public static Number of(BasicType type) {
            return new Number(type, Packing.NONE);
        }

        /**
         * A number that may be stored in fewer bits.
         *
         * @param title of the member or leaf, which says in how many
         */
        public static Number of(BasicType type, String title) {
            return type.width() > 0 ? of(type)
                    : new Number(type, Packing.of(title, type == BasicType.FLOAT16));
        }

        /** {@return the value at an index} */
        public double realAt(byte[] bytes, int at) {
            return switch (type) {
                case FLOAT -> BigEndian.floatAt(bytes, at);
                case DOUBLE -> BigEndian.doubleAt(bytes, at);
                case FLOAT16, DOUBLE32 -> packing.valueAt(bytes, at);
                default -> type.wholeAt(bytes, at);
            };
        }

        @Override
        public int width() {
            boolean packed = type == BasicType.FLOAT16 || type == BasicType.DOUBLE32;
            return packed ? packing.width() : type.width();
        }
    }

    /**
     * A number among bytes that mean nothing: the number of a TRef.
     *
     * @param number what it is
     * @param before bytes before it
     * @param after  bytes behind it
     */
    record Padded(Number number, int before, int after) implements Form {
        @Override
        public int width() {
            return before + number.width() + after;
        }
    }

    /** The bits of a TObject: 4 bytes, and 2 more if the bit 0x10 is set. */
    record Bits() implements Form {
    }

    /** Text: its length in one byte, or 255 and four bytes; then UTF-8. */
    record Text() implements Form {
    }

    /** Text: its length in four bytes; then UTF-8. */
    record LongText() implements Form {
    }

    /**
     * An array of one length.
     *
     * @param element what each element is
     * @param length  how many, at least 1
     */
    record Fixed(Form element, int length) implements Form {
        @Override
        public int width() {
            return element.width() * length;
        }
    }

    /**
     * Elements up to the end of the entry.
     *
     * @param element what each element is
     * @param before  bytes before the first, where there is anything
     */
    record Run(Form element, int before) implements Form {
    }

    /**
     * A collection: {@code (head) n:4 elements}. Of structures, with the bit 0x4000 in the version, it is
     * {@code head version:2 (checksum:4) n:4} and the first member of all elements, the second of all, …
     *
     * @param cppType  its type
     * @param element  what each element is
     * @param isHeaded whether it has a head
     */
    record Sequence(String cppType, Form element, boolean isHeaded) implements Form {
    }

    /**
     * As many as another member says: numbers {@code flag:1 elements}, or objects behind a head.
     *
     * @param element  what each element is
     * @param counter  the member that counts them
     * @param isHeaded whether they have a head, not a flag
     */
    record Counted(Form element, String counter, boolean isHeaded) implements Form {
    }

    /**
     * As many for each element of a split collection as another branch says: {@code (flag:1 elements)} up to
     * the end of the entry.
     *
     * @param element what they are
     */
    record CountedElsewhere(Form.Number element) implements Form {
    }

    /**
     * An object or nothing, see {@link org.hepmva.io.root.format.form.PointerHead}.
     *
     * @param className the class that it is declared to be of
     * @param targets   what an object may be, the class itself first
     */
    record Pointer(String className, List<Target> targets) implements Form {

        /** Copies the list. */
        public Pointer {
            targets = List.copyOf(targets);
        }

        /** A pointer to what is not looked into. */
        public Pointer(String className) {
            this(className, List.of());
        }

        /** {@return what it points to as it is declared} */
        public Form object() {
            return targets.get(0).form();
        }
    }

    /**
     * What a pointer may point to.
     *
     * @param className name of the class
     * @param form      the object: that of the declared class, or one that derives from it
     */
    record Target(String className, Form form) {
    }

    /**
     * An object of which nothing but a base class is wanted.
     *
     * @param before what lies before the base class
     * @param base   the base class, or what derives from it in its turn
     * @param head   what stands before it: {@code ALWAYS} or {@code UNVERSIONED}
     */
    record Derived(List<Form> before, Form base, Head head) implements Form {
        public Derived {
            before = List.copyOf(before);
        }
    }

    /**
     * One of ROOT's own collections, see {@link org.hepmva.io.root.format.form.ListHead}.
     *
     * @param className its class
     * @param element   what each element is: an object, a pointer to one, or the number of one
     */
    record RootList(String className, Form element) implements Form {
    }

    /** Something behind a head. */
    record Headed(Form inside) implements Form {
    }

    /**
     * An object behind the name of its class: {@code length:1 name 0} and the object.
     *
     * @param className its class
     * @param inside    the object
     */
    record Named(String className, Form inside) implements Form {
    }

    /** Whether a structure has a head; {@code UNVERSIONED} is one without a checksum whatever its version. */
    enum Head { NONE, ALWAYS, UNVERSIONED, IF_THERE }

    /**
     * An object: its base classes and members behind one another.
     *
     * @param className its class
     * @param parts     base classes (without names) and members
     * @param head      whether there is a head before them
     */
    record Struct(String className, List<Part> parts, Head head) implements Form {
        public Struct {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A member.
     *
     * @param name its name; empty for a base class
     * @param form what it is
     */
    record Part(String name, Form form) {
    }

    /** An object in place, of a class that is not looked into. */
    record InPlace(String className) implements Form {
    }

    /** A TObject as a base class: {@code version:2 number:4 bits:4 (process:2)}. */
    record Base() implements Form {
    }

    /**
     * What ROOT writes nothing of: no byte.
     *
     * @param cppType its type
     */
    record Unwritten(String cppType) implements Form {

        /** {@return why it cannot be read, half a sentence} */
        public String reason() {
            return "ROOT writes nothing of arrays of this type";
        }
    }

    /**
     * What cannot be read, and is left out where the file says how long it is.
     *
     * @param cppType its type
     * @param reason  why, half a sentence
     */
    record Opaque(String cppType, String reason) implements Form {
    }
}
