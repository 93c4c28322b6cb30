package org.hepmva.hist.plot;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of file a plot can be written to. */
public enum PictureFormat {
    /** Portable Document Format, vector, one or many pages. */
    PDF,
    /** Scalable Vector Graphics, text stays text. */
    SVG,
    /** Portable Network Graphics, two pixels per point. */
    PNG,
    /** Encapsulated PostScript level 2, vector. */
    PS,
    /** Enhanced Metafile for office programs, vector. */
    EMF;

    /** {@return the ending of such files, lower case, without the dot} */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * {@return the format that a file's name asks for by its ending}
     *
     * @param file a name that ends in {@code .pdf}, {@code .svg}, {@code .png}, {@code .ps}, {@code
     *             .eps} or {@code .emf}, in any case
     * @throws IllegalArgumentException if it ends otherwise
     */
    public static PictureFormat of(Path file) {
        Path last = file.getFileName();
        String name = last == null ? "" : last.toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (ending.equals("eps")) {
            return PS;
        }
        for (PictureFormat format : values()) {
            if (name.contains(".") && format.ending().equals(ending)) {
                return format;
            }
        }
        String allowed = Arrays.stream(values()).map(PictureFormat::ending).collect(Collectors.joining(", "));
        throw new IllegalArgumentException(file + ": a picture's name ends in one of " + allowed);
    }
}
