package org.hepmva.io.root.format.rntuple;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values: python's xxhash 3 (Yann Collet's own C), xxh3_64_hexdigest of the same bytes. */
class Xxh3Test {

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 37 + (i >> 3));
        }
        return bytes;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 2d06800538d394c2
            1, c44bdff4074eecdb
            2, 638de1946d9ee402
            3, 2b15aa0b3d075427
            4, e41090fa396e2123
            7, be6069e4a00347e8
            8, 44db4d702e7af307
            9, fb5805e2c810928f
            15, 9355c3b75cdc6663
            16, 0cc4a004b4e7d545
            17, 597daee786ee77d9
            32, 8c27b263d1b372e6
            33, 2935bc19755f1e45
            64, 47e69db4981d5293
            65, 1c5821874eff7e64
            96, 42a3374ebf4d0990
            97, 619236d84d077e50
            127, cc10d054da9cfa28
            128, 40c5a99a6d11ddfe
            129, 76fd29cc5330101b
            143, df4e28feb1f50706
            144, de497c78ccadd3a3
            239, a55ea117ec8b6956
            240, 8ee4d7f29db1fd68
            241, 6a9412ffe6402fc9
            255, a5a91c6e01cf2203
            256, 4dcfda2fd4449486
            1023, 3adcf0dfac5a5c2b
            1024, d5d26df17d4d21b8
            1025, 8cacb41a8bcd3fd5
            1087, 39cd026a36574c2a
            1088, f218a608e79ab22e
            2048, 2cd504b3b5599b2b
            2049, 044a464ae444c707
            4999, 69d19314aec61d01""")
    void theSumIsThatOfTheReferenceAtEveryChangeOfMethod(int length, String expected) {
        assertEquals(expected, HexFormat.of().toHexDigits(Xxh3.of(bytes(length), 0, length)));
    }

    @Test
    void theBytesMayLieAnywhereInTheirArray() {
        byte[] all = bytes(3000);
        byte[] shifted = new byte[3010];
        System.arraycopy(all, 0, shifted, 7, all.length);

        assertEquals(Xxh3.of(all, 0, 3000), Xxh3.of(shifted, 7, 3000));
    }

    @Test
    void everyBitMatters() {
        byte[] bytes = bytes(300);
        long sum = Xxh3.of(bytes, 0, 300);

        for (int bit = 0; bit < 2400; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            assertNotEquals(sum, Xxh3.of(bytes, 0, 300), "bit " + bit);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    /** A compiler that turns loops into vectors has more than one chance to be wrong. */
    @Tag("slow")
    @Test
    void theSumIsTheSameHoweverOftenItIsComputed() {
        Random random = new Random(20261130);
        byte[] bytes = new byte[300_000];
        random.nextBytes(bytes);
        int[] lengths = new int[200];
        long[] sums = new long[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = random.nextInt(i % 2 == 0 ? 3000 : 250_000);
            sums[i] = Xxh3.of(bytes, i, lengths[i]);
        }

        for (int round = 0; round < 50; round++) {
            for (int i = 0; i < lengths.length; i++) {
                assertEquals(sums[i], Xxh3.of(bytes, i, lengths[i]), lengths[i] + " bytes in round " + round);
            }
        }
    }
}
