package org.hepmva.io.root.format.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A C++ type as ROOT writes its name: {@code map<string,vector<float> >}. Immutable.
 *
 * @param name      without arguments, {@code std::} and {@code const}
 * @param arguments of a template, without allocators and comparisons
 */
public record CppType(String name, List<CppType> arguments) {

    private static final int DEEPEST = 30;
    private static final Set<String> SEQUENCES = Set.of("vector", "list", "deque", "forward_list", "set",
            "multiset", "unordered_set", "unordered_multiset", "RVec", "ROOT::RVec");
    private static final Set<String> MAPS =
            Set.of("map", "multimap", "unordered_map", "unordered_multimap");
    private static final Set<String> TEXTS = Set.of("string", "TString");
    private static final Set<String> OF_NO_MEANING =
            Set.of("allocator", "less", "greater", "hash", "equal_to", "char_traits", "default_delete");

    /** Copies the arguments. */
    public CppType {
        arguments = List.copyOf(arguments);
    }

    /** {@return the type of that name; one that makes no sense is a name without arguments} */
    public static CppType parse(String text) {
        return parse(text, 0);
    }

    private static CppType parse(String text, int depth) {
        String plain = plain(text);
        int open = plain.indexOf('<');
        if (open <= 0 || !plain.endsWith(">") || depth > DEEPEST) {
            return new CppType(plain, List.of());
        }
        List<CppType> arguments = new ArrayList<>();
        for (String argument : split(plain.substring(open + 1, plain.length() - 1))) {
            CppType type = parse(argument, depth + 1);
            if (!OF_NO_MEANING.contains(type.name())) {
                arguments.add(type);
            }
        }
        return new CppType(plain.substring(0, open).strip(), arguments);
    }

    private static String plain(String text) {
        String plain = text.strip();
        for (String prefix : List.of("const ", "std::", "ROOT::VecOps::", "class ", "struct ")) {
            plain = plain.startsWith(prefix) ? plain.substring(prefix.length()).strip() : plain;
        }
        return plain;
    }

    /** {@return the arguments, at the commas that are not in brackets themselves} */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** {@return the number that it is; empty if it is none} */
    public Optional<BasicType> number() {
        return BasicType.named(name);
    }

    /** {@return whether it is a std::pair} */
    public boolean isPair() {
        return name.equals("pair") && arguments.size() == 2;
    }

    /** {@return whether it is a pointer} */
    public boolean isPointer() {
        return name.endsWith("*");
    }

    /** {@return the type without the pointer to it} */
    public CppType pointed() {
        return isPointer() ? parse(name.substring(0, name.length() - 1)) : this;
    }

    /** {@return whether it is TString or std::string} */
    public boolean isText() {
        return TEXTS.contains(name);
    }

    /** {@return whether it is a collection of the standard library} */
    public boolean isCollection() {
        return isBits() || isMap() || SEQUENCES.contains(name) && !arguments.isEmpty();
    }

    /** {@return whether it is a collection of keys with values} */
    public boolean isMap() {
        return MAPS.contains(name) && arguments.size() >= 2;
    }

    /** {@return whether it is a std::bitset} */
    public boolean isBits() {
        return name.equals("bitset") && arguments.size() == 1;
    }

    /** {@return what a collection holds: of a map, pairs} */
    public CppType element() {
        if (isMap()) {
            return new CppType("pair", arguments.subList(0, 2));
        }
        return isBits() ? new CppType("bool", List.of()) : arguments.get(0);
    }

    /** {@return the name as layouts are found by it: without blanks between brackets} */
    @Override
    public String toString() {
        return arguments.isEmpty() ? name
                : name + arguments.stream().map(CppType::toString).collect(Collectors.joining(",", "<", ">"));
    }
}
