package org.hepmva.io.csv;

/** Takes the fields of rows, one after the other. */
interface FieldSink {

    /**
     * Takes one field: the characters from {@code from} to before {@code to}, without blanks around
     * them unless quoted.
     *
     * @return whether it can be what its column holds
     */
    boolean field(int column, char[] buffer, int from, int to);

    /** {@return what that column holds: "a number"} */
    String expected(int column);
}
