package org.hepmva.io;

import java.util.EnumSet;
import java.util.Optional;
import org.hepmva.expression.ValueKind;

/** What one value is. */
public enum ScalarType implements ColumnType {

    /** 32-bit floating point; NaN is missing. */
    FLOAT,
    /** 64-bit floating point; NaN is missing. */
    DOUBLE,
    /** Whole numbers that fit into 32 bits with sign; never missing. */
    INT,
    /** Whole numbers that fit into 64 bits with sign; never missing. */
    LONG,
    /** Whole numbers that fit into 64 bits without sign, in [0, 2<sup>64</sup>); never missing. */
    UNSIGNED_LONG,
    /** True or false, as a number 1 or 0; never missing. */
    BOOLEAN,
    /** Text. */
    STRING;

    @Override
    public ScalarType scalar() {
        return this;
    }

    /** {@return how a formula holds such values} */
    public ValueKind kind() {
        return switch (this) {
            case INT, BOOLEAN -> ValueKind.INTEGER;
            case LONG -> ValueKind.LONG;
            case UNSIGNED_LONG -> ValueKind.UNSIGNED_LONG;
            case STRING -> ValueKind.TEXT;
            case FLOAT, DOUBLE -> ValueKind.REAL;
        };
    }

    @Override
    public boolean isWhole() {
        return this == INT || this == LONG || this == UNSIGNED_LONG || this == BOOLEAN;
    }

    @Override
    public Optional<ColumnType> commonWith(ColumnType other) {
        if (equals(other)) {
            return Optional.of(this);
        }
        return isNumber() && other.isNumber() ? Optional.of(wider(other.scalar())) : Optional.empty();
    }

    private ScalarType wider(ScalarType other) {
        if (!(isWhole() && other.isWhole())) {
            return DOUBLE;
        }
        EnumSet<ScalarType> both = EnumSet.of(this, other);
        return both.contains(UNSIGNED_LONG) ? UNSIGNED_LONG : both.contains(LONG) ? LONG : INT;
    }
}
