package org.hepmva.expression;

/** How a column that a formula reads holds its values. */
public enum ValueKind {

    /** Doubles. */
    REAL,
    /** Doubles, all of them whole numbers of at most 32 bits. */
    INTEGER,
    /** Whole numbers of 64 bits with sign. */
    LONG,
    /** Whole numbers of 64 bits without sign. */
    UNSIGNED_LONG,
    /** Text, which can be compared with text. */
    TEXT
}
