package org.hepmva.io.root.format.streamer;

/**
 * One member of a class as the streamer information describes it (TStreamerElement).
 *
 * @param name        name, or the class's for a base class
 * @param title       comment; for Double32_t and Float16_t it holds the range
 * @param type        ROOT's number for the type, see {@link MemberType}
 * @param typeName    the C++ type, such as "TObjArray" or "TList*"
 * @param arrayLength number of values of a fixed-size array; 0 for one value
 * @param countName   the member that counts the values of an array of varying size; empty if there
 *                    is none
 */
public record Member(String name, String title, int type, String typeName, int arrayLength,
        String countName) {

    /** {@return the class without the star of a pointer} */
    public String className() {
        return typeName.endsWith("*") ? typeName.substring(0, typeName.length() - 1) : typeName;
    }
}
