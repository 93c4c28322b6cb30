package org.hepmva.io.root.format.form;

import java.util.Set;
import org.hepmva.io.root.format.bytes.Cursor;
import org.hepmva.io.root.format.bytes.FormatException;

/**
 * What stands before the elements of one of ROOT's own collections (TCollection::Streamer and those of what
 * derives from it).
 *
 * <pre>
 *   TObjArray      TObject  name  count:4  lowest index:4         then pointers
 *   TList          TObject  name  count:4                         then a pointer and a text for each
 *   TMap           TObject  name  count:4                         then two pointers for each
 *   TClonesArray   TObject  name  "class;version"  count:4  lowest index:4
 *                  then objects, each behind a byte that is 0 if there is none; with bit 12 of the TObject
 *                  (14 in version 3) the first member of all, the second of all, …
 *   TRefArray      TObject  name  count:4  lowest index:4  process:2   then numbers of objects
 * </pre>
 *
 * <p>Source: ROOT's {@code io/doc/TFile/tclonesarray.md} and {@code trefarray.md}.
 *
 * @param head       version and end
 * @param uniqueId   of the TObject
 * @param bits       of the TObject
 * @param name       of the collection
 * @param elements   class and version of what a TClonesArray holds
 * @param count      number of elements
 * @param lowerBound the lowest index
 * @param process    the process that wrote the objects of a TRefArray
 */
public record ListHead(Head head, long uniqueId, long bits, String name, String elements, int count,
        int lowerBound, int process) {

    private static final Set<String> INDEXED = Set.of("TObjArray", "TClonesArray", "TRefArray");
    private static final Set<String> LISTS = Set.of("TList", "THashList", "TSortedList");
    private static final Set<String> OTHERS = Set.of("TMap", "THashTable", "TOrdCollection");
    private static final int FIRST_WITH_NAME = 2;
    private static final int FIRST_WITH_OBJECT = 3;
    private static final int FIRST_WITH_OPTIONS = 4;
    private static final long BY_MEMBER = 1 << 12;
    private static final long BY_MEMBER_BEFORE = 1 << 14;

    /** {@return whether the class is one of these} */
    public static boolean knows(String className) {
        return INDEXED.contains(className) || LISTS.contains(className) || OTHERS.contains(className);
    }

    /** {@return whether all its elements are pointers to objects} */
    public static boolean isOfPointers(String className) {
        return className.equals("TObjArray") || LISTS.contains(className)
                || className.equals("THashTable") || className.equals("TOrdCollection");
    }

    /** {@return the head at a cursor, which then stands before the elements} */
    public static ListHead read(Cursor cursor, String className, int end) throws FormatException {
        Head head = Head.of(cursor, end);
        boolean isOfReferences = className.equals("TRefArray");
        boolean hasObject = head.version() >= FIRST_WITH_OBJECT || isOfReferences;
        ObjectHead object = hasObject ? ObjectHead.read(cursor) : new ObjectHead(0, 0, 0);
        boolean hasName = head.version() >= FIRST_WITH_NAME || isOfReferences;
        String name = hasName ? cursor.readString() : "";
        boolean isOfClones = className.equals("TClonesArray");
        String elements = isOfClones ? cursor.readString() : "";
        int count = isOfClones ? Math.abs(cursor.readInt()) : cursor.readInt();
        int least = isOfClones ? 1 : Integer.BYTES;
        if (!(count >= 0 && count <= cursor.remaining() / least)) {
            String what = LISTS.contains(className) ? "TList" : className;
            throw FormatException.malformed(what + " claims " + count + " objects, " + cursor.remaining()
                    + " bytes are left");
        }
        int lowerBound = INDEXED.contains(className) ? cursor.readInt() : 0;
        int process = isOfReferences ? cursor.readShort() & 0xFFFF : 0;
        return new ListHead(head, object.uniqueId(), object.bits(), name, elements, count, lowerBound,
                process);
    }

    /** {@return whether the objects of a TClonesArray stand member by member} */
    public boolean isByMember() {
        boolean isOld = head.version() == FIRST_WITH_OBJECT;
        return (bits & (isOld ? BY_MEMBER_BEFORE : BY_MEMBER)) != 0;
    }

    /** {@return whether each object is followed by a text, which says how it is to be drawn} */
    public boolean hasOptions(String className) {
        return LISTS.contains(className) && head.version() >= FIRST_WITH_OPTIONS;
    }

    /** {@return the class of what a TClonesArray holds} */
    public String elementClass() {
        return elements.split(";", 2)[0];
    }
}
