package org.hepmva.analysis;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hepmva.text.Choice;
import org.hepmva.text.NearestNames;
import org.hepmva.text.Printable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One mapping of a YAML file, read key by key. Every complaint names the file, the line and the key.
 *
 * <p>Values stay text until somebody asks for a number: {@code 0x10} or {@code yes} mean what they say.
 * Immutable.
 */
final class YamlMap {

    private static final Pattern DECIMAL = Pattern.compile(
            "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?|NaN");
    private static final long MOST_BYTES = 1 << 22;

    private final YamlText source;
    private final YamlScalars scalars;
    private final int line;
    private final Map<String, Node> values;

    private YamlMap(YamlText source, MappingNode node) throws AnalysisException {
        this.source = source;
        this.scalars = new YamlScalars(source);
        this.line = lineOf(node);
        this.values = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = scalars.line("a key", tuple.getKeyNode());
            if (values.put(key, tuple.getValueNode()) != null) {
                throw complaint(lineOf(tuple.getKeyNode()), "key '" + key + "' appears twice");
            }
        }
    }

    /** {@return the mapping that a file holds} */
    static YamlMap read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new AnalysisException(file + ": is a folder, not an analysis file");
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new AnalysisException(file + ": is no analysis file: it has " + Files.size(file)
                        + " bytes, and more than " + MOST_BYTES + " are not read");
            }
            return parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new AnalysisException(file + ": no such file", e);
        } catch (CharacterCodingException e) {
            throw new AnalysisException(file + ": is not text in UTF-8", e);
        }
    }

    /** {@return the mapping that a text holds; complaints begin with its origin} */
    static YamlMap parse(String yaml, String origin) throws AnalysisException {
        Optional<Node> root = YamlText.compose(yaml, origin);
        if (root.isPresent() && root.get() instanceof MappingNode mapping) {
            return new YamlMap(new YamlText(origin, yaml.lines().toList()), mapping);
        }
        throw new AnalysisException(origin + ": holds no 'key: value' lines; an analysis needs at least"
                + " signal, background, variables and methods");
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** Complains about the first key that is not allowed. */
    void allow(List<String> allowed) throws AnalysisException {
        for (Map.Entry<String, Node> entry : values.entrySet()) {
            if (!allowed.contains(entry.getKey())) {
                throw complaint(lineOf(entry.getValue()), "unknown key '" + entry.getKey()
                        + "'\n  allowed, nearest first: "
                        + NearestNames.list(entry.getKey(), allowed, allowed.size()));
            }
        }
    }

    String text(String key) throws AnalysisException {
        return scalars.line("'" + key + "'", needed(key));
    }

    String text(String key, String fallback) throws AnalysisException {
        return has(key) ? text(key) : fallback;
    }

    /** {@return an expression, which may go over several lines} */
    String formula(String key) throws AnalysisException {
        return scalars.formula("'" + key + "'", needed(key));
    }

    /** {@return an expression, which may go over several lines; the fallback if there is none} */
    String formula(String key, String fallback) throws AnalysisException {
        return has(key) ? scalars.formula("'" + key + "'", values.get(key)) : fallback;
    }

    /** {@return one of several values by its word} */
    <T> T choice(String key, Choice<T> choice, T fallback) throws AnalysisException {
        if (!has(key)) {
            return fallback;
        }
        try {
            return choice.parse(key, text(key));
        } catch (IllegalArgumentException e) {
            throw complaint(key, e);
        }
    }

    double number(String key, double fallback) throws AnalysisException {
        return has(key) ? number(key) : fallback;
    }

    private double number(String key) throws AnalysisException {
        String text = text(key);
        if (!DECIMAL.matcher(text).matches()) {
            throw complaint(key, "'" + key + "' is not a number: '" + Printable.brief(text) + "'");
        }
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            throw complaint(key, "'" + key + "' = " + Printable.brief(text) + " is larger than any double");
        }
        return number;
    }

    /** {@return a whole number of up to 31 bits, at least {@code least}; the fallback may be any} */
    int wholeNumber(String key, int fallback, int least) throws AnalysisException {
        return wholeNumber(key, fallback, least, Integer.MAX_VALUE);
    }

    /** {@return a whole number in [{@code least}, {@code most}]; the fallback may be any} */
    int wholeNumber(String key, int fallback, int least, int most) throws AnalysisException {
        return has(key) ? (int) within(key, least, most) : fallback;
    }

    /** {@return a whole number of up to 64 bits, as seeds are} */
    long longNumber(String key, long fallback) throws AnalysisException {
        return has(key) ? within(key, Long.MIN_VALUE, Long.MAX_VALUE) : fallback;
    }

    private long within(String key, long least, long most) throws AnalysisException {
        BigInteger value = integer(key);
        if (value.compareTo(BigInteger.valueOf(least)) < 0 || value.compareTo(BigInteger.valueOf(most)) > 0) {
            throw complaint(key, "'" + key + "' = " + value + " is not in [" + least + ", " + most + "]");
        }
        return value.longValueExact();
    }

    private BigInteger integer(String key) throws AnalysisException {
        String text = text(key);
        try {
            return new BigInteger(text);
        } catch (NumberFormatException e) {
            throw complaint(key, "'" + key + "' is not a whole number: '" + text + "'");
        }
    }

    /** {@return the texts of a list, or of the one value in its place} */
    List<String> texts(String key) throws AnalysisException {
        Node node = needed(key);
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(text(key));
        }
        List<String> texts = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            texts.add(scalars.line("an entry of '" + key + "'", item));
        }
        return List.copyOf(texts);
    }

    YamlMap map(String key) throws AnalysisException {
        return mapping("'" + key + "'", needed(key));
    }

    boolean isMap(String key) {
        return values.get(key) instanceof MappingNode;
    }

    /** {@return whether the value of a key is one text} */
    boolean isText(String key) {
        return values.get(key) instanceof ScalarNode;
    }

    /** {@return the mappings of a list, or the one mapping in its place} */
    List<YamlMap> maps(String key) throws AnalysisException {
        if (!(needed(key) instanceof SequenceNode sequence)) {
            return List.of(map(key));
        }
        List<YamlMap> maps = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            maps.add(mapping("an entry of '" + key + "'", item));
        }
        return List.copyOf(maps);
    }

    /** {@return the entries of a list, each of them text or a mapping} */
    List<YamlItem> items(String key) throws AnalysisException {
        if (!(needed(key) instanceof SequenceNode sequence)) {
            throw complaint(lineOf(needed(key)), "'" + key + "' must be a list: '- …' lines or […]");
        }
        List<YamlItem> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(item instanceof ScalarNode
                    ? new YamlItem(Optional.of(scalars.formula("an entry of '" + key + "'", item)),
                            Optional.empty(), lineOf(item))
                    : new YamlItem(Optional.empty(), Optional.of(mapping("an entry of '" + key + "'", item)),
                            lineOf(item)));
        }
        return List.copyOf(items);
    }

    /** {@return a complaint about this mapping} */
    AnalysisException complaint(String sentence) {
        return complaint(line, sentence);
    }

    /** {@return a complaint about the value of a key} */
    AnalysisException complaint(String key, String sentence) {
        return complaint(lineOf(key), sentence);
    }

    /** {@return a complaint about the value of a key, in the words of who was given it} */
    AnalysisException complaint(String key, IllegalArgumentException refusal) {
        return complaint(lineOf(key), refusal);
    }

    AnalysisException complaint(int atLine, IllegalArgumentException refusal) {
        return source.complaint(atLine, refusal);
    }

    AnalysisException complaint(int atLine, String sentence) {
        return source.complaint(atLine, sentence);
    }

    private Node needed(String key) throws AnalysisException {
        Node node = values.get(key);
        if (node == null) {
            throw complaint(line, "'" + key + "' is missing; there are: "
                    + String.join(", ", values.keySet()));
        }
        return node;
    }

    private YamlMap mapping(String what, Node node) throws AnalysisException {
        if (node instanceof MappingNode mapping) {
            return new YamlMap(source, mapping);
        }
        throw complaint(lineOf(node), what
                + " must be a mapping: {key: value, …} or indented 'key: value' lines");
    }

    private int lineOf(String key) {
        return has(key) ? lineOf(values.get(key)) : line;
    }

    private static int lineOf(Node node) {
        return YamlScalars.lineOf(node);
    }
}
