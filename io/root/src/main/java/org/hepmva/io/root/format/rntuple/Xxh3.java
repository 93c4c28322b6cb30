package org.hepmva.io.root.format.rntuple;

import java.util.HexFormat;

/**
 * XXH3 with 64 bits and no seed, the checksum of everything in an RNTuple. Safe to share.
 *
 * <p>Source: the specification of xxHash, "XXH3 Algorithm Overview" (doc/xxhash_spec.md), by Yann Collet.
 */
public final class Xxh3 {

    private static final long PRIME32_1 = 0x9E3779B1L;
    private static final long PRIME32_2 = 0x85EBCA77L;
    private static final long PRIME32_3 = 0xC2B2AE3DL;
    private static final long PRIME64_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME64_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME64_3 = 0x165667B19E3779F9L;
    private static final long PRIME64_4 = 0x85EBCA77C2B2AE63L;
    private static final long PRIME64_5 = 0x27D4EB2F165667C5L;
    private static final long PRIME_MX1 = 0x165667919E3779F9L;
    private static final long PRIME_MX2 = 0x9FB21C651E98DF25L;

    private static final byte[] SECRET = HexFormat.of().parseHex(
            "b8fe6c3923a44bbe7c01812cf721ad1cded46de9839097db7240a4a4b7b3671f"
            + "cb79e64eccc0e578825ad07dccff7221b8084674f743248ee03590e6813a264c"
            + "3c2852bb91c300cb88d0658b1b532ea371644897a20df94e3819ef46a9deacd8"
            + "a8fa763fe39c343ff9dcbbc7c70b4f1d8a51e04bcdb45931c89f7ec9d9787364"
            + "eac5ac8334d3ebc3c581a0fffa1363eb170ddd51b7f0da49d316552629d4689e"
            + "2b16be587d47a1fc8ff8b8d17ad031ce45cb3a8f95160428afd7fbcabb4b407e");

    private static final int STRIPE = 64;
    private static final int STRIPES = (192 - STRIPE) / Long.BYTES;
    private static final int BLOCK = STRIPE * STRIPES;
    private static final int LAST_KEY = 192 - STRIPE;

    /**
     * The secret as words; the last stripe is mixed with others. (Each word that is put together of bytes
     * makes the code longer, and the compiler leaves a loop as it is if it becomes too long.)
     */
    private static final long[] KEYS = keys(0, STRIPES + STRIPE / Long.BYTES - 1);
    private static final long[] LAST_KEYS = keys(LAST_KEY - 7, STRIPE / Long.BYTES);

    private Xxh3() {
    }

    /** {@return the checksum of {@code length} bytes from {@code from} on} */
    public static long of(byte[] bytes, int from, int length) {
        if (length <= 16) {
            return ofFew(bytes, from, length);
        }
        if (length <= 128) {
            return ofSome(bytes, from, length);
        }
        return length <= 240 ? ofHundreds(bytes, from, length) : ofMany(bytes, from, length);
    }

    private static long ofFew(byte[] bytes, int from, int length) {
        if (length > 8) {
            long low = word(bytes, from) ^ secret(24) ^ secret(32);
            long high = word(bytes, from + length - 8) ^ secret(40) ^ secret(48);
            return avalanche(length + Long.reverseBytes(low) + high + folded(low, high));
        }
        if (length >= 4) {
            long first = LittleEndian.intAt(bytes, from);
            long last = LittleEndian.intAt(bytes, from + length - 4) & 0xFFFF_FFFFL;
            long h = last + (first << 32) ^ secret(8) ^ secret(16);
            h ^= Long.rotateLeft(h, 49) ^ Long.rotateLeft(h, 24);
            h *= PRIME_MX2;
            h ^= (h >>> 35) + length;
            h *= PRIME_MX2;
            return h ^ h >>> 28;
        }
        return avalanche64(length == 0 ? secret(56) ^ secret(64) : combined(bytes, from, length));
    }

    private static long combined(byte[] bytes, int from, int length) {
        int first = bytes[from] & 0xFF;
        int middle = bytes[from + (length >> 1)] & 0xFF;
        int last = bytes[from + length - 1] & 0xFF;
        int all = first << 16 | middle << 24 | last | length << 8;
        return (all ^ LittleEndian.intAt(SECRET, 0) ^ LittleEndian.intAt(SECRET, 4)) & 0xFFFF_FFFFL;
    }

    private static long ofSome(byte[] bytes, int from, int length) {
        long sum = length * PRIME64_1;
        int pairs = (length - 1) / 32 + 1;
        for (int i = pairs - 1; i >= 0; i--) {
            sum += mixed(bytes, from + 16 * i, 32 * i);
            sum += mixed(bytes, from + length - 16 * (i + 1), 32 * i + 16);
        }
        return avalanche(sum);
    }

    private static long ofHundreds(byte[] bytes, int from, int length) {
        long sum = length * PRIME64_1;
        for (int i = 0; i < 8; i++) {
            sum += mixed(bytes, from + 16 * i, 16 * i);
        }
        sum = avalanche(sum);
        for (int i = 8; i < length / 16; i++) {
            sum += mixed(bytes, from + 16 * i, 16 * (i - 8) + 3);
        }
        return avalanche(sum + mixed(bytes, from + length - 16, 136 - 17));
    }

    private static long ofMany(byte[] bytes, int from, int length) {
        Lanes lanes = new Lanes();
        int blocks = (length - 1) / BLOCK;
        for (int block = 0; block <= blocks; block++) {
            boolean isWhole = block < blocks;
            int stripes = isWhole ? STRIPES : (length - 1 - blocks * BLOCK) / STRIPE;
            for (int stripe = 0; stripe < stripes; stripe++) {
                lanes.add(bytes, from + block * BLOCK + STRIPE * stripe, KEYS, stripe);
            }
            if (isWhole) {
                lanes.scramble();
            }
        }
        // the last 64 bytes, whichever of them were seen already
        lanes.add(bytes, from + length - STRIPE, LAST_KEYS, 0);
        return avalanche(length * PRIME64_1 + lanes.merged());
    }

    /**
     * Eight sums that go side by side. They are no array: with one, a program that had read hundreds of pages
     * got a wrong sum in one of three runs once the code was compiled (OpenJDK 17.0.15, AVX-512).
     */
    private static final class Lanes {

        private long a = PRIME32_3;
        private long b = PRIME64_1;
        private long c = PRIME64_2;
        private long d = PRIME64_3;
        private long e = PRIME64_4;
        private long f = PRIME32_2;
        private long g = PRIME64_5;
        private long h = PRIME32_1;

        void add(byte[] bytes, int at, long[] keys, int key) {
            long even = word(bytes, at);
            long odd = word(bytes, at + 8);
            a += odd + product(even ^ keys[key]);
            b += even + product(odd ^ keys[key + 1]);
            even = word(bytes, at + 16);
            odd = word(bytes, at + 24);
            c += odd + product(even ^ keys[key + 2]);
            d += even + product(odd ^ keys[key + 3]);
            even = word(bytes, at + 32);
            odd = word(bytes, at + 40);
            e += odd + product(even ^ keys[key + 4]);
            f += even + product(odd ^ keys[key + 5]);
            even = word(bytes, at + 48);
            odd = word(bytes, at + 56);
            g += odd + product(even ^ keys[key + 6]);
            h += even + product(odd ^ keys[key + 7]);
        }

        void scramble() {
            a = scrambled(a, 0);
            b = scrambled(b, 8);
            c = scrambled(c, 16);
            d = scrambled(d, 24);
            e = scrambled(e, 32);
            f = scrambled(f, 40);
            g = scrambled(g, 48);
            h = scrambled(h, 56);
        }

        private static long scrambled(long lane, int key) {
            return (lane ^ lane >>> 47 ^ secret(LAST_KEY + key)) * PRIME32_1;
        }

        long merged() {
            return folded(a ^ secret(11), b ^ secret(19)) + folded(c ^ secret(27), d ^ secret(35))
                    + folded(e ^ secret(43), f ^ secret(51)) + folded(g ^ secret(59), h ^ secret(67));
        }
    }

    private static long[] keys(int from, int number) {
        long[] keys = new long[number];
        for (int i = 0; i < number; i++) {
            keys[i] = secret(from + Long.BYTES * i);
        }
        return keys;
    }

    private static long product(long key) {
        return (key & 0xFFFF_FFFFL) * (key >>> 32);
    }

    private static long mixed(byte[] bytes, int at, int key) {
        return folded(word(bytes, at) ^ secret(key), word(bytes, at + 8) ^ secret(key + 8));
    }

    private static long folded(long a, long b) {
        long high = Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a); // both without sign
        return a * b ^ high;
    }

    private static long avalanche(long h) {
        long mixed = (h ^ h >>> 37) * PRIME_MX1;
        return mixed ^ mixed >>> 32;
    }

    private static long avalanche64(long h) {
        long once = (h ^ h >>> 33) * PRIME64_2;
        long twice = (once ^ once >>> 29) * PRIME64_3;
        return twice ^ twice >>> 32;
    }

    private static long word(byte[] bytes, int at) {
        return LittleEndian.longAt(bytes, at);
    }

    private static long secret(int at) {
        return LittleEndian.longAt(SECRET, at);
    }
}
