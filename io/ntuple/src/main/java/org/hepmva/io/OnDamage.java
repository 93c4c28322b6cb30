package org.hepmva.io;

/** What to do about files and entries that are damaged. */
public enum OnDamage {

    /** It is an error, which names the place. */
    FAIL,

    /** They are left out, counted, and reported with their places; the rest is read. */
    SKIP
}
