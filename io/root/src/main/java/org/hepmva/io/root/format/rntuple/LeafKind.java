package org.hepmva.io.root.format.rntuple;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hepmva.io.ScalarType;

/**
 * C++ types that hold one value, with the columns they may be stored in.
 *
 * <p>Source: the specification of RNTuple, "Fundamental Types".
 */
enum LeafKind {

    BOOL(ScalarType.BOOLEAN, 1, EnumSet.of(ElementType.BIT)),
    SMALL(ScalarType.INT, 1, EnumSet.of(ElementType.BYTE, ElementType.CHAR, ElementType.INT8,
            ElementType.UINT8, ElementType.INT16, ElementType.UINT16, ElementType.INT32,
            ElementType.SPLIT_INT16, ElementType.SPLIT_UINT16, ElementType.SPLIT_INT32)),
    LARGE(ScalarType.LONG, 1, EnumSet.of(ElementType.UINT32, ElementType.INT64, ElementType.SPLIT_UINT32,
            ElementType.SPLIT_INT64)),
    UNSIGNED(ScalarType.UNSIGNED_LONG, 1, EnumSet.of(ElementType.UINT64, ElementType.SPLIT_UINT64)),
    FLOAT(ScalarType.FLOAT, 1, EnumSet.of(ElementType.REAL16, ElementType.REAL32, ElementType.SPLIT_REAL16,
            ElementType.SPLIT_REAL32, ElementType.REAL32_TRUNC, ElementType.REAL32_QUANT)),
    DOUBLE(ScalarType.DOUBLE, 1, EnumSet.of(ElementType.REAL16, ElementType.REAL32, ElementType.REAL64,
            ElementType.SPLIT_REAL16, ElementType.SPLIT_REAL32, ElementType.SPLIT_REAL64,
            ElementType.REAL32_TRUNC, ElementType.REAL32_QUANT)),
    STRING(ScalarType.STRING, 2, EnumSet.of(ElementType.INDEX32, ElementType.INDEX64,
            ElementType.SPLIT_INDEX32, ElementType.SPLIT_INDEX64)),
    CARDINALITY(ScalarType.LONG, 1, STRING.first);

    private static final Map<String, LeafKind> BY_TYPE = new TreeMap<>(Map.of(
            "bool", BOOL, "char", SMALL, "std::byte", SMALL, "float", FLOAT, "double", DOUBLE,
            "std::string", STRING));

    static {
        for (String type : new String[] {"int8", "uint8", "int16", "uint16", "int32"}) {
            BY_TYPE.put("std::" + type + "_t", SMALL);
        }
        BY_TYPE.put("std::uint32_t", LARGE);
        BY_TYPE.put("std::int64_t", LARGE);
        BY_TYPE.put("std::uint64_t", UNSIGNED);
    }

    private final ScalarType type;
    private final int columns;
    private final Set<ElementType> first;

    LeafKind(ScalarType type, int columns, Set<ElementType> first) {
        this.type = type;
        this.columns = columns;
        this.first = first;
    }

    /** {@return the kind of a C++ type; null if it is none of these} */
    static LeafKind of(String type) {
        return type.startsWith("ROOT::RNTupleCardinality<") ? CARDINALITY : BY_TYPE.get(type);
    }

    ScalarType type() {
        return type;
    }

    /** {@return how many columns it takes} */
    int columns() {
        return columns;
    }

    /** {@return what the first of them may be} */
    Set<ElementType> first() {
        return first;
    }
}
