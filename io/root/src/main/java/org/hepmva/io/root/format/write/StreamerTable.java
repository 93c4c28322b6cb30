package org.hepmva.io.root.format.write;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hepmva.io.root.format.bytes.FormatException;
import org.hepmva.io.root.format.write.StreamerElement.Kind;
import org.hepmva.text.NearestNames;

/** The classes that can be written, in a table that a script took from ROOT. Immutable. */
final class StreamerTable {

    private static final String TABLE = "streamers.txt";
    private static final int LISTED = 5;
    private static final List<Integer> NO_INDICES = List.of(0, 0, 0, 0, 0);
    private static final Map<String, StreamerClass> CLASSES = read();

    private StreamerTable() {
    }

    static boolean has(String className) {
        return CLASSES.containsKey(className);
    }

    static Set<String> names() {
        return CLASSES.keySet();
    }

    static StreamerClass find(String className) throws FormatException {
        StreamerClass found = CLASSES.get(className);
        if (found == null) {
            throw FormatException.unsupported("objects of class '" + className + "' cannot be written; of"
                    + " those that can, nearest first: " + NearestNames.list(className,
                            List.copyOf(CLASSES.keySet()), LISTED));
        }
        return found;
    }

    private static Map<String, StreamerClass> read() {
        try (InputStream stream = StreamerTable.class.getResourceAsStream(TABLE);
                Reader text = new InputStreamReader(stream, StandardCharsets.UTF_8);
                BufferedReader lines = new BufferedReader(text)) {
            return parse(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE + " is not in hepmva's own jar", e);
        }
    }

    private static Map<String, StreamerClass> parse(BufferedReader lines) throws IOException {
        Map<String, StreamerClass> classes = new LinkedHashMap<>();
        String[] head = {};
        List<StreamerElement> elements = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("class ")) {
                add(head, elements, classes);
                head = line.split(" ");
                elements.clear();
            } else if (line.startsWith("  ")) {
                elements.add(element(line));
            }
        }
        add(head, elements, classes);
        return classes;
    }

    private static void add(String[] head, List<StreamerElement> elements,
            Map<String, StreamerClass> classes) {
        if (head.length > 0) {
            String name = head[1].replace('~', ' ');
            classes.put(name, new StreamerClass(name, Integer.parseInt(head[2]),
                    Integer.parseUnsignedInt(head[3], 16), head[4].equals("foreign"), elements));
        }
    }

    private static StreamerElement element(String line) {
        int bar = line.indexOf(" |");
        List<String> words = Arrays.asList(line.substring(2, bar).split(" "));
        Kind kind = Kind.valueOf(words.get(0).toUpperCase(Locale.ROOT));
        List<Integer> indices = words.get(6).equals("-") ? NO_INDICES
                : Arrays.stream(words.get(6).split(",")).map(Integer::valueOf).toList();
        return new StreamerElement(kind, words.get(1).replace('~', ' '), line.substring(bar + 2).strip(),
                Integer.parseInt(words.get(2)), words.get(3).replace('~', ' '),
                Integer.parseInt(words.get(4)), Integer.parseInt(words.get(5).split(":")[0]), indices,
                words.subList(7, words.size()));
    }
}
