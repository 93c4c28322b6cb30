package org.hepmva.io.root.codec;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hepmva.text.NearestNames;
import org.hepmva.text.Printable;
import org.hepmva.text.Require;

/**
 * How what is written to a ROOT file is compressed. Immutable.
 *
 * <p>Zstandard at level 5 is what ROOT's own analysis formats take: fast to read, and nearly as small as
 * LZMA.
 * LZ4 is the fastest to read; LZMA is the smallest and by far the slowest; every ROOT reads zlib.
 *
 * @param tag   of a {@link Codec}; empty for none
 * @param level from 1, fast, to what the codec has, small; 0 for none
 */
public record Compression(String tag, int level) {

    private static final Compression NONE = new Compression("", 0);
    private static final int MOST = 99;
    private static final int LISTED = 5;

    /** Refuses a tag that is not of two letters, and a level out of range. */
    public Compression {
        Objects.requireNonNull(tag, "tag");
        if (!(tag.isEmpty() || tag.length() == 2)) {
            throw new IllegalArgumentException("compression '" + tag + "' does not have two letters");
        }
        Require.within("level", level, tag.isEmpty() ? 0 : 1, tag.isEmpty() ? 0 : MOST);
    }

    /** {@return no compression} */
    public static Compression none() {
        return NONE;
    }

    /** {@return zlib, with level 1 to 9} */
    public static Compression zlib(int level) {
        return new Compression("ZL", level);
    }

    /** {@return LZMA, with level 1 to 9} */
    public static Compression lzma(int level) {
        return new Compression("XZ", level);
    }

    /** {@return LZ4, with level 1 to 12; from 4 on it takes its time} */
    public static Compression lz4(int level) {
        return new Compression("L4", level);
    }

    /** {@return Zstandard, with level 1 to 19} */
    public static Compression zstd(int level) {
        return new Compression("ZS", level);
    }

    /**
     * {@return a compression by its name}
     *
     * @param text "none", "zlib", "lzma", "lz4" or "zstd", with a colon and a level behind it or with ROOT's
     *             own level: "zstd" is "zstd:5"
     * @throws IllegalArgumentException if it is none of these
     */
    public static Compression of(String text) {
        int colon = text.indexOf(':');
        String name = text.substring(0, colon < 0 ? text.length() : colon).toLowerCase(Locale.ROOT);
        Compression named = named(name);
        return colon < 0 ? named : new Compression(named.tag, level(text, colon));
    }

    private static Compression named(String name) {
        return switch (name) {
            case "none" -> NONE;
            case "zlib" -> zlib(1);
            case "lzma" -> lzma(7);
            case "lz4" -> lz4(4);
            case "zstd" -> zstd(5);
            default -> throw new IllegalArgumentException("compression = '" + Printable.brief(name)
                    + "' is not one of its values\n  nearest first: "
                    + NearestNames.list(name, List.of("none", "zlib", "lzma", "lz4", "zstd"), LISTED));
        };
    }

    private static int level(String text, int colon) {
        String digits = text.substring(colon + 1);
        if (!digits.matches("[0-9]{1,2}")) {
            throw new IllegalArgumentException("compression '" + text + "': the level '" + digits
                    + "' is not a whole number in [0, " + MOST + "]");
        }
        return Integer.parseInt(digits);
    }

    /** {@return whether there is none} */
    public boolean isNone() {
        return tag.isEmpty();
    }
}
