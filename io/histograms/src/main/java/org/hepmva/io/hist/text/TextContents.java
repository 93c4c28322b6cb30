package org.hepmva.io.hist.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hepmva.io.ByteSource;
import org.hepmva.io.MalformedFileException;
import org.hepmva.io.UnsupportedFormatException;
import org.hepmva.io.hist.AnalysisObject;
import org.hepmva.io.hist.HistogramContents;
import org.hepmva.io.hist.HistogramEntry;
import org.hepmva.io.root.UnknownObjectException;
import org.hepmva.text.NearestNames;
import org.hepmva.text.Printable;

/**
 * The objects of a file of text. One of a name that is there already is called by its number, too: {@code
 * "muons/pt;2"}. Immutable.
 */
public final class TextContents implements HistogramContents {

    private static final int LISTED = 5;

    private final ByteSource source;
    private final Map<String, TextItem> items = new LinkedHashMap<>();

    /** Finds the objects of a file, in its order. */
    public interface Search {

        /** {@return what is in a file, not yet read} */
        List<? extends TextItem> in(ByteSource source) throws IOException;
    }

    /**
     * {@return what is found in a file}
     *
     * @param source the file, closed with what is returned, and if this throws
     * @param search how it is found
     */
    public static TextContents open(ByteSource source, Search search) throws IOException {
        boolean isOpen = false;
        try {
            TextContents contents = new TextContents(source, search.in(source));
            isOpen = true;
            return contents;
        } finally {
            if (!isOpen) {
                source.close();
            }
        }
    }

    private TextContents(ByteSource source, List<? extends TextItem> found) {
        this.source = source;
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (TextItem item : found) {
            int number = numbers.merge(item.path(), 1, Integer::sum);
            items.putIfAbsent(number == 1 ? item.path() : item.path() + ";" + number, item);
        }
    }

    @Override
    public List<HistogramEntry> entries() {
        List<HistogramEntry> entries = new ArrayList<>();
        items.forEach((path, item) -> entries.add(
                new HistogramEntry(path, item.className(), item.title(), item.meaning())));
        return entries;
    }

    @Override
    public AnalysisObject read(String path) throws IOException {
        TextItem item = item(path);
        if (item.meaning().isEmpty()) {
            throw new UnsupportedFormatException(Printable.of(source.name() + ": '" + path + "' is a "
                    + item.className() + ", which is not read as a histogram, profile or graph"));
        }
        try {
            return item.read();
        } catch (TextMistake e) {
            throw new MalformedFileException(Printable.of(source.name() + ": " + e.getMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new MalformedFileException(Printable.of(source.name() + ": line " + item.line() + ": "
                    + item.className() + " '" + path + "': " + e.getMessage()), e);
        }
    }

    @Override
    public String className(String path) throws IOException {
        return item(path).className();
    }

    private TextItem item(String path) throws UnknownObjectException {
        TextItem item = items.get(path.startsWith("/") ? path.substring(1) : path);
        if (item == null) {
            throw new UnknownObjectException(Printable.of(source.name() + ": no object '" + path
                    + "'; nearest first: " + NearestNames.list(path, items.keySet(), LISTED)));
        }
        return item;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
