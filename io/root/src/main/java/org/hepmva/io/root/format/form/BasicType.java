package org.hepmva.io.root.format.form;

import java.util.Map;
import java.util.Optional;
import org.hepmva.io.ScalarType;
import org.hepmva.io.root.format.bytes.BigEndian;

/** What a number is in a basket. */
public enum BasicType {

    /** One byte; not 0 is true. */
    BOOL(1, "bool"),
    /** 8 bits. */
    INT8(1, "int8_t"),
    /** 8 bits without sign. */
    UINT8(1, "uint8_t"),
    /** 16 bits. */
    INT16(2, "int16_t"),
    /** 16 bits without sign. */
    UINT16(2, "uint16_t"),
    /** 32 bits. */
    INT32(4, "int32_t"),
    /** 32 bits without sign. */
    UINT32(4, "uint32_t"),
    /** 64 bits. */
    INT64(8, "int64_t"),
    /** 64 bits without sign. */
    UINT64(8, "uint64_t"),
    /** 32 bits of floating point. */
    FLOAT(4, "float"),
    /** 64 bits of floating point. */
    DOUBLE(8, "double"),
    /** A float in fewer bits, see {@link org.hepmva.io.root.format.form.Packing}. */
    FLOAT16(0, "Float16_t"),
    /** A double in fewer bits, see {@link org.hepmva.io.root.format.form.Packing}. */
    DOUBLE32(0, "Double32_t");

    private static final Map<String, BasicType> NAMES = Map.ofEntries(
            Map.entry("bool", BOOL), Map.entry("Bool_t", BOOL),
            Map.entry("char", INT8), Map.entry("Char_t", INT8),
            Map.entry("signed char", INT8), Map.entry("int8_t", INT8),
            Map.entry("unsigned char", UINT8), Map.entry("UChar_t", UINT8),
            Map.entry("uint8_t", UINT8), Map.entry("byte", UINT8),
            Map.entry("short", INT16), Map.entry("Short_t", INT16),
            Map.entry("int16_t", INT16),
            Map.entry("unsigned short", UINT16), Map.entry("UShort_t", UINT16),
            Map.entry("uint16_t", UINT16),
            Map.entry("int", INT32), Map.entry("Int_t", INT32),
            Map.entry("int32_t", INT32),
            Map.entry("unsigned int", UINT32), Map.entry("UInt_t", UINT32),
            Map.entry("unsigned", UINT32), Map.entry("uint32_t", UINT32),
            Map.entry("long", INT64), Map.entry("Long_t", INT64),
            Map.entry("long long", INT64), Map.entry("Long64_t", INT64),
            Map.entry("int64_t", INT64),
            Map.entry("unsigned long", UINT64), Map.entry("ULong_t", UINT64),
            Map.entry("unsigned long long", UINT64), Map.entry("ULong64_t", UINT64),
            Map.entry("uint64_t", UINT64),
            Map.entry("float", FLOAT), Map.entry("Float_t", FLOAT),
            Map.entry("double", DOUBLE), Map.entry("Double_t", DOUBLE),
            Map.entry("Float16_t", FLOAT16), Map.entry("Double32_t", DOUBLE32));

    private static final Map<String, BasicType> ARRAYS = Map.of("TArrayC", INT8,
            "TArrayS", INT16, "TArrayI", INT32, "TArrayL", INT64,
            "TArrayL64", INT64, "TArrayF", FLOAT, "TArrayD", DOUBLE);

    private final int width;
    private final String cppName;

    BasicType(int width, String cppName) {
        this.width = width;
        this.cppName = cppName;
    }

    /** {@return bytes of one value; 0 where the packing decides} */
    public int width() {
        return width;
    }

    /** {@return what it becomes as a column} */
    public ScalarType scalar() {
        return switch (this) {
            case BOOL -> ScalarType.BOOLEAN;
            case INT8, UINT8, INT16, UINT16, INT32 -> ScalarType.INT;
            case UINT32, INT64 -> ScalarType.LONG;
            case UINT64 -> ScalarType.UNSIGNED_LONG;
            case FLOAT, FLOAT16 -> ScalarType.FLOAT;
            case DOUBLE, DOUBLE32 -> ScalarType.DOUBLE;
        };
    }

    /** {@return the type as one writes it in C++} */
    public String cppName() {
        return cppName;
    }

    /** {@return the type without sign of the same width, if {@code without}; else this one} */
    public BasicType unsignedIf(boolean without) {
        if (!without) {
            return this;
        }
        return switch (this) {
            case INT8 -> UINT8;
            case INT16 -> UINT16;
            case INT32 -> UINT32;
            case INT64 -> UINT64;
            default -> this;
        };
    }

    /** {@return the type that has a name in C++, or in ROOT} */
    public static Optional<BasicType> named(String name) {
        return Optional.ofNullable(NAMES.get(name));
    }

    /** {@return what an array class holds: TArrayF floats} */
    public static Optional<BasicType> ofArray(String className) {
        return Optional.ofNullable(ARRAYS.get(className));
    }

    /**
     * {@return what a basic type is}
     *
     * @param type     see {@link MemberType}
     * @param typeName the C++ type
     */
    public static Optional<BasicType> of(int type, String typeName) {
        return Optional.ofNullable(switch (type) {
            case MemberType.CHAR, MemberType.LEGACY_CHAR -> INT8;
            case MemberType.UNSIGNED_CHAR -> UINT8;
            case MemberType.SHORT -> INT16;
            case MemberType.UNSIGNED_SHORT -> UINT16;
            case MemberType.INT -> INT32;
            case MemberType.COUNTER -> INT32.unsignedIf(typeName.startsWith("u"));
            case MemberType.UNSIGNED_INT -> UINT32;
            case MemberType.LONG, MemberType.LONG64 -> INT64;
            case MemberType.UNSIGNED_LONG, MemberType.UNSIGNED_LONG64 -> UINT64;
            case MemberType.FLOAT -> FLOAT;
            case MemberType.DOUBLE -> DOUBLE;
            case MemberType.DOUBLE32 -> DOUBLE32;
            case MemberType.FLOAT16 -> FLOAT16;
            case MemberType.BOOL -> BOOL;
            default -> null;
        });
    }

    /** {@return the whole number at an index} */
    public long wholeAt(byte[] bytes, int at) {
        return switch (this) {
            case BOOL -> bytes[at] == 0 ? 0 : 1; // any other byte may stand for true
            case INT8 -> bytes[at];
            case UINT8 -> bytes[at] & 0xFF;
            case INT16 -> BigEndian.shortAt(bytes, at);
            case UINT16 -> BigEndian.shortAt(bytes, at) & 0xFFFF;
            case INT32 -> BigEndian.intAt(bytes, at);
            case UINT32 -> BigEndian.intAt(bytes, at) & 0xFFFF_FFFFL;
            case INT64, UINT64 -> BigEndian.longAt(bytes, at);
            default -> throw new IllegalStateException(this + " is not whole");
        };
    }

    /** {@return whether it has no fraction} */
    public boolean isWhole() {
        return scalar() != ScalarType.FLOAT && scalar() != ScalarType.DOUBLE;
    }
}
