package org.hepmva.io.root.format.streamer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("char", MemberType.CHAR), Map.entry("Char_t", MemberType.CHAR),
            Map.entry("signed char", MemberType.CHAR), Map.entry("int8_t", MemberType.CHAR),
            Map.entry("unsigned char", MemberType.UNSIGNED_CHAR),
            Map.entry("UChar_t", MemberType.UNSIGNED_CHAR), Map.entry("uint8_t", MemberType.UNSIGNED_CHAR),
            Map.entry("short", MemberType.SHORT), Map.entry("Short_t", MemberType.SHORT),
            Map.entry("int16_t", MemberType.SHORT),
            Map.entry("unsigned short", MemberType.UNSIGNED_SHORT),
            Map.entry("UShort_t", MemberType.UNSIGNED_SHORT),
            Map.entry("uint16_t", MemberType.UNSIGNED_SHORT),
            Map.entry("int", MemberType.INT), Map.entry("Int_t", MemberType.INT),
            Map.entry("int32_t", MemberType.INT),
            Map.entry("unsigned int", MemberType.UNSIGNED_INT),
            Map.entry("unsigned", MemberType.UNSIGNED_INT),
            Map.entry("UInt_t", MemberType.UNSIGNED_INT), Map.entry("uint32_t", MemberType.UNSIGNED_INT),
            Map.entry("long", MemberType.LONG), Map.entry("Long_t", MemberType.LONG),
            Map.entry("unsigned long", MemberType.UNSIGNED_LONG),
            Map.entry("ULong_t", MemberType.UNSIGNED_LONG),
            Map.entry("long long", MemberType.LONG64), Map.entry("Long64_t", MemberType.LONG64),
            Map.entry("int64_t", MemberType.LONG64),
            Map.entry("unsigned long long", MemberType.UNSIGNED_LONG64),
            Map.entry("ULong64_t", MemberType.UNSIGNED_LONG64),
            Map.entry("uint64_t", MemberType.UNSIGNED_LONG64),
            Map.entry("float", MemberType.FLOAT), Map.entry("Float_t", MemberType.FLOAT),
            Map.entry("double", MemberType.DOUBLE), Map.entry("Double_t", MemberType.DOUBLE),
            Map.entry("Double32_t", MemberType.DOUBLE32), Map.entry("Float16_t", MemberType.FLOAT16),
            Map.entry("bool", MemberType.BOOL), Map.entry("Bool_t", MemberType.BOOL));
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

    /** {@return ROOT's number for a basic type; 0 if it is not one} */
    int number() {
        return NUMBERS.getOrDefault(name, 0);
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
    boolean isText() {
        return TEXTS.contains(name);
    }

    /** {@return whether it is a collection of the standard library} */
    boolean isCollection() {
        return isBits() || isMap() || SEQUENCES.contains(name) && !arguments.isEmpty();
    }

    /** {@return whether it is a collection of keys with values} */
    boolean isMap() {
        return MAPS.contains(name) && arguments.size() >= 2;
    }

    /** {@return whether it is a std::bitset} */
    boolean isBits() {
        return name.equals("bitset") && arguments.size() == 1;
    }

    /** {@return what a collection holds: of a map, pairs} */
    CppType element() {
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
