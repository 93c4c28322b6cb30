package org.hepmva.io.root.format.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Numbers in a byte array, the highest byte first, as ROOT writes them. Throws {@code
 * IndexOutOfBoundsException}.
 */
public final class BigEndian {

    private static final VarHandle SHORTS = view(short[].class);
    private static final VarHandle INTS = view(int[].class);
    private static final VarHandle LONGS = view(long[].class);

    private BigEndian() {
    }

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.BIG_ENDIAN);
    }

    /** {@return 16 bits, with sign} */
    public static short shortAt(byte[] bytes, int index) {
        return (short) SHORTS.get(bytes, index);
    }

    /** {@return 32 bits, with sign} */
    public static int intAt(byte[] bytes, int index) {
        return (int) INTS.get(bytes, index);
    }

    /** {@return 64 bits, with sign} */
    public static long longAt(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** {@return 32 bits as a number of floating point} */
    public static float floatAt(byte[] bytes, int index) {
        return Float.intBitsToFloat(intAt(bytes, index));
    }

    /** {@return 64 bits as a number of floating point} */
    public static double doubleAt(byte[] bytes, int index) {
        return Double.longBitsToDouble(longAt(bytes, index));
    }
}
