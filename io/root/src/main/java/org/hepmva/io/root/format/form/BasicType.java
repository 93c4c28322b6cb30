package org.hepmva.io.root.format.form;

import org.hepmva.io.ScalarType;

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
    /** A float in fewer bits, see {@link org.hepmva.io.root.format.streamer.Packing}. */
    FLOAT16(0, "Float16_t"),
    /** A double in fewer bits, see {@link org.hepmva.io.root.format.streamer.Packing}. */
    DOUBLE32(0, "Double32_t");

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
}
