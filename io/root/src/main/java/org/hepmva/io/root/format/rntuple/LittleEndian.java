package org.hepmva.io.root.format.rntuple;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Numbers in a byte array, the lowest byte first, as an RNTuple has them. Throws {@code
 * IndexOutOfBoundsException}.
 */
final class LittleEndian {

    private static final VarHandle SHORTS = view(short[].class);
    private static final VarHandle INTS = view(int[].class);
    private static final VarHandle LONGS = view(long[].class);

    private LittleEndian() {
    }

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
    }

    /** {@return 16 bits, with sign} */
    static short shortAt(byte[] bytes, int index) {
        return (short) SHORTS.get(bytes, index);
    }

    /** {@return 32 bits, with sign} */
    static int intAt(byte[] bytes, int index) {
        return (int) INTS.get(bytes, index);
    }

    /** {@return 64 bits, with sign} */
    static long longAt(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }
}
