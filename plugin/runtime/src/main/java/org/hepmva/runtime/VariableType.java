package org.hepmva.runtime;

/** What the values of a variable are. Both are held as float; whole numbers are drawn with one bin each. */
public enum VariableType {
    /** Any number. */
    FLOAT,
    /** Whole numbers. */
    INTEGER
}
