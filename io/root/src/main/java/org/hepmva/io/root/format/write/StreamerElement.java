package org.hepmva.io.root.format.write;

import java.util.List;

/**
 * One base class or member of a class that can be written, as ROOT describes it (TStreamerElement).
 *
 * @param kind     which class of element it is
 * @param name     name, or the class's for a base class
 * @param title    comment
 * @param type     ROOT's number for the type, see {@code MemberType}
 * @param typeName the C++ type
 * @param size     bytes in memory
 * @param length   number of values of an array of fixed size; 0 for one value
 * @param indices  its five largest indices; in a base class the second one is the checksum
 * @param extras   of a base its version; of a counted array its counter, whose class and version that is;
 *                 of a collection two numbers
 */
record StreamerElement(Kind kind, String name, String title, int type, String typeName, int size,
        int length, List<Integer> indices, List<String> extras) {

    /** The classes of elements, with their version. */
    enum Kind {
        BASE("TStreamerBase", 3), BASIC("TStreamerBasicType", 2), COUNTED("TStreamerBasicPointer", 2),
        OBJECT("TStreamerObject", 2), ANY("TStreamerObjectAny", 2), POINTER("TStreamerObjectPointer", 2),
        ANYPOINTER("TStreamerObjectAnyPointer", 1), STRING("TStreamerString", 2), STL("TStreamerSTL", 3),
        STLSTRING("TStreamerSTLstring", 2);

        private final String className;
        private final int version;

        Kind(String className, int version) {
            this.className = className;
            this.version = version;
        }

        String className() {
            return className;
        }

        int version() {
            return version;
        }
    }

    /** {@return the member that counts the values of an array of varying size} */
    String counter() {
        return extras.get(0);
    }

    /** {@return the class, without the star of a pointer} */
    String memberClass() {
        if (kind == Kind.BASE) {
            return name;
        }
        return typeName.endsWith("*") ? typeName.substring(0, typeName.length() - 1) : typeName;
    }
}
