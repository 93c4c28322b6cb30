package org.hepmva.io.hist.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.hepmva.io.UnwritableFileException;
import org.hepmva.io.hist.AnalysisObject;
import org.hepmva.io.hist.HistogramOutput;
import org.hepmva.text.Printable;
import org.hepmva.text.Require;
import org.hepmva.text.UnwritableException;
import org.hepmva.text.WholeFile;

/** A file of text with histograms that is being written; compressed if its name ends in {@code .gz}. */
public final class TextOutput implements HistogramOutput {

    private final TextDialect dialect;
    private final WholeFile file;
    private final OutputStream out;
    private final Set<String> written = new HashSet<>();
    private boolean isCommitted;

    private TextOutput(TextDialect dialect, WholeFile file, OutputStream out) {
        this.dialect = dialect;
        this.file = file;
        this.out = out;
    }

    /**
     * {@return a new file}
     *
     * @throws UnwritableFileException if it cannot be written there
     */
    public static TextOutput create(Path path, TextDialect dialect) throws IOException {
        WholeFile file;
        try {
            file = WholeFile.open(path);
        } catch (UnwritableException e) {
            throw new UnwritableFileException(e.getMessage(), e);
        }
        boolean isOpen = false;
        try {
            boolean isPacked = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
            TextOutput output = new TextOutput(dialect, file,
                    isPacked ? new GZIPOutputStream(file.stream()) : file.stream());
            output.put(dialect.head());
            isOpen = true;
            return output;
        } finally {
            if (!isOpen) {
                file.close();
            }
        }
    }

    @Override
    public void write(String path, AnalysisObject object) throws IOException {
        TextDialect.Place place = place(path);
        String text = dialect.of(place, object);
        Require.that(written.add(place.toString()), "'%s' is written already; %s files have one object of a "
                + "name", Printable.of(path), dialect.name());
        put(text);
    }

    private static TextDialect.Place place(String path) {
        String whole = path.startsWith("/") ? path : "/" + path;
        int last = whole.lastIndexOf('/') + 1;
        Require.that(last < whole.length() && !whole.contains("//"),
                "'%s' is no path: it has a part without a name", Printable.of(path));
        Require.that(Printable.of(whole).equals(whole), "'%s' is no path: it has characters that cannot be "
                + "seen", Printable.of(path));
        return new TextDialect.Place(whole.substring(0, last), whole.substring(last));
    }

    @Override
    public void write(String path, String text) {
        throw new IllegalArgumentException("'" + Printable.of(path) + "': " + dialect.name()
                + " files have no place for text, ROOT files have");
    }

    private void put(String text) throws IOException {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (UnwritableException e) {
            throw new UnwritableFileException(e.getMessage(), e);
        }
    }

    @Override
    public void commit() throws IOException {
        if (isCommitted) {
            return;
        }
        put(dialect.tail());
        try {
            out.close();
            file.commit();
            isCommitted = true;
        } catch (UnwritableException e) {
            throw new UnwritableFileException(e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            out.close();
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
