package org.hepmva.io.root.format.form;

/**
 * ROOT's numbers for types of members (TVirtualStreamerInfo::EReadWrite). A basic type plus 20 is
 * an array of fixed size, plus 40 an array of varying size.
 *
 * <p>Source: ROOT's {@code io/doc/TFile/streamerinfo.md}, "fType".
 */
public final class MemberType {

    /** A base class. */
    public static final int BASE = 0;
    /** 8 bits. */
    public static final int CHAR = 1;
    /** 16 bits. */
    public static final int SHORT = 2;
    /** 32 bits. */
    public static final int INT = 3;
    /** 64 bits in files, whatever it was in memory. */
    public static final int LONG = 4;
    /** 32 bits of floating point. */
    public static final int FLOAT = 5;
    /** 32 bits that count an array of varying size. */
    public static final int COUNTER = 6;
    /** Characters with their number before them. */
    public static final int CHAR_STAR = 7;
    /** 64 bits of floating point. */
    public static final int DOUBLE = 8;
    /** A double stored with fewer bits. */
    public static final int DOUBLE32 = 9;
    /** 8 bits. */
    public static final int LEGACY_CHAR = 10;
    /** 8 bits without sign. */
    public static final int UNSIGNED_CHAR = 11;
    /** 16 bits without sign. */
    public static final int UNSIGNED_SHORT = 12;
    /** 32 bits without sign. */
    public static final int UNSIGNED_INT = 13;
    /** 64 bits without sign. */
    public static final int UNSIGNED_LONG = 14;
    /** The bits of a TObject. */
    public static final int BITS = 15;
    /** 64 bits. */
    public static final int LONG64 = 16;
    /** 64 bits without sign. */
    public static final int UNSIGNED_LONG64 = 17;
    /** One byte, 0 or 1. */
    public static final int BOOL = 18;
    /** A float stored with fewer bits. */
    public static final int FLOAT16 = 19;
    /** Added to a basic type: an array of fixed size. */
    public static final int FIXED_ARRAY = 20;
    /** Added to a basic type: an array of varying size. */
    public static final int COUNTED_ARRAY = 40;
    /** An object that derives from TObject. */
    public static final int OBJECT = 61;
    /** An object that does not. */
    public static final int ANY = 62;
    /** A pointer that is never null, stored as an object. */
    public static final int OBJECT_IN_PLACE = 63;
    /** A pointer. */
    public static final int POINTER = 64;
    /** A TString. */
    public static final int STRING = 65;
    /** A TObject. */
    public static final int TOBJECT = 66;
    /** A TNamed. */
    public static final int TNAMED = 67;
    /** A pointer that is never null, stored as an object. */
    public static final int ANY_IN_PLACE = 68;
    /** A pointer. */
    public static final int ANY_POINTER = 69;
    /** A pointer to an object without virtual methods. */
    public static final int ANY_POINTER_WITHOUT_TABLE = 70;
    /** A pointer to a collection of the standard library, stored as a collection. */
    public static final int STL_POINTER = 71;
    /** A collection of the standard library. */
    public static final int STL = 300;
    /** Something with a streamer of its own; a collection of the standard library among others. */
    public static final int STREAMER = 500;
    /** An array of objects with a counter. */
    public static final int LOOP = 501;
    /** A std::string. */
    public static final int STD_STRING = 365;

    private MemberType() {
    }
}
