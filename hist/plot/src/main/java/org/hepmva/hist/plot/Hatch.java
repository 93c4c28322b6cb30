package org.hepmva.hist.plot;

/** The direction of the lines that fill an area. */
public enum Hatch {
    /** ╱ rising to the right. */
    RISING,
    /** ╲ falling to the right. */
    FALLING,
    /** ╳ both. */
    CROSSED,
    /** ─ level. */
    LEVEL,
    /** │ upright. */
    UPRIGHT
}
