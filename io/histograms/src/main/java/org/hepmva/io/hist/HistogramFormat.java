package org.hepmva.io.hist;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.hepmva.io.ByteSource;
import org.hepmva.io.NtupleException;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.text.Printable;
import org.hepmva.text.Services;

/**
 * A kind of file with histograms, and how to read and write it. Found as a service; a file that is read tells
 * its kind by its content, one that is written by the ending of its name. Stateless.
 */
public interface HistogramFormat {

    /** How much of the beginning of a file is looked at. */
    int HEAD = 4096;

    /** {@return what people call it, such as {@code "ROOT"}} */
    String name();

    /** {@return the endings of its files that it writes, such as {@code ".root"}, the usual one first} */
    List<String> endings();

    /**
     * {@return whether a file is of this kind}
     *
     * @param head its beginning, unpacked if it is compressed as a whole: {@value #HEAD} bytes, or all if
     *             there are fewer
     */
    boolean recognises(byte[] head);

    /** {@return whether its files may have ntuples, too, and are read here and there; false} */
    default boolean hasTables() {
        return false;
    }

    /**
     * {@return what is in a file}
     *
     * @param source of this kind, unpacked; who calls this gives it away: it is closed with what is
     *               returned, and by this if it throws
     * @throws NtupleException if it is damaged, or something in it cannot be read
     * @throws IOException     if reading fails
     */
    HistogramContents open(ByteSource source) throws IOException;

    /**
     * {@return a new file, which takes the place of an older one when it is committed}
     *
     * @throws NtupleException if it cannot be written there
     * @throws IOException     if writing fails
     */
    HistogramOutput create(Path path) throws IOException;

    /**
     * {@return a file that is added to, which stays as it is until it is committed}
     *
     * @throws NtupleException if there is none, or nothing can be added to files of this kind
     * @throws IOException     if reading or writing fails
     */
    HistogramOutput append(Path path) throws IOException;

    /** {@return the formats there are, by name} */
    static List<HistogramFormat> installed() {
        return Services.of(ServiceLoader.load(HistogramFormat.class, HistogramFormat.class.getClassLoader()),
                        ServiceLoader.load(HistogramFormat.class)).stream()
                .sorted(Comparator.comparing(HistogramFormat::name)).toList();
    }

    /**
     * {@return the format of a file, by its content, compressed by gzip or zip or not; empty if it is of none
     * of them}
     *
     * @param source which stays open
     * @throws NtupleException if it is compressed, and its beginning cannot be unpacked
     * @throws IOException     if reading fails
     */
    static Optional<HistogramFormat> of(ByteSource source) throws IOException {
        byte[] head = UnpackedSource.head(source, HEAD);
        return installed().stream().filter(format -> format.recognises(head)).findFirst();
    }

    /**
     * {@return the format of a file that is to be written, by the ending of its name}
     *
     * @throws UnsupportedFormatException if no format has that ending; lists those there are
     */
    static HistogramFormat of(Path path) throws UnsupportedFormatException {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        List<HistogramFormat> installed = installed();
        return installed.stream()
                .filter(format -> format.endings().stream().anyMatch(name::endsWith)).findFirst()
                .orElseThrow(() -> new UnsupportedFormatException(Printable.of(path + ": "
                        + "its ending is not that of a format in which histograms are written; there are "
                        + listed(installed))));
    }

    private static String listed(List<HistogramFormat> formats) {
        return formats.stream()
                .map(format -> format.name() + " (" + String.join(", ", format.endings()) + ")")
                .collect(Collectors.joining(", "));
    }
}
