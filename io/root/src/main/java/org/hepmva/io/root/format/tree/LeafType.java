package org.hepmva.io.root.format.tree;

/** What one value of a leaf is in a basket. */
public enum LeafType {

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
    /** A float in fewer bits, see {@link Packing}. */
    FLOAT16(0, "Float16_t"),
    /** A double in fewer bits, see {@link Packing}. */
    DOUBLE32(0, "Double32_t"),
    /** Text: its length in one byte, or 255 and four bytes; then UTF-8. */
    STRING(0, "string");

    private final int width;
    private final String cppName;

    LeafType(int width, String cppName) {
        this.width = width;
        this.cppName = cppName;
    }

    /** {@return bytes of one value; 0 where the leaf's packing or the value itself decides} */
    public int width() {
        return width;
    }

    /** {@return the type as one writes it in C++} */
    public String cppName() {
        return cppName;
    }

    /** {@return the type without sign of the same width, if {@code without}; else this one} */
    LeafType unsignedIf(boolean without) {
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
