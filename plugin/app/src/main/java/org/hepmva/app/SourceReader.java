package org.hepmva.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a class offers from its source, which lies in this jar. Relies on the layout that all sources of
 * hepmva have: members are indented by four blanks. Mutable: one source.
 */
final class SourceReader {

    private static final String FOLDER = "META-INF/hepmva/source/";
    private static final Pattern TYPE = Pattern.compile(
            "^public (?:(?:final|abstract|sealed|non-sealed) )*(class|interface|record|enum) (\\w+)");
    private static final Pattern MEMBER = Pattern.compile("^ {4}[A-Za-z<].*");
    private static final Pattern CONSTANT = Pattern.compile("^ {4}([A-Z][A-Z0-9_]*)\\b.*");
    private static final String MODIFIERS = "\\b(public|static|final|default|abstract|synchronized|sealed"
            + "|record|class|enum|interface) ";

    private final String name;
    private final List<String> lines;
    private final List<ApiSource.Member> members = new ArrayList<>();
    private String kind = "";
    private String about = "";
    private String doc = "";

    private SourceReader(String name, List<String> lines) {
        this.name = name;
        this.lines = lines;
    }

    /** {@return what is known of a class; empty if its source is not here} */
    static Optional<ApiSource> read(String name) throws IOException {
        String file = "/" + folder(name) + ".java";
        try (InputStream source = SourceReader.class.getResourceAsStream(file)) {
            if (source == null) {
                return Optional.empty();
            }
            String text = new String(source.readAllBytes(), StandardCharsets.UTF_8);
            return new SourceReader(name, text.lines().toList()).read();
        }
    }

    /** {@return where the sources of a package lie, or, with an ending, that of a class} */
    static String folder(String name) {
        return FOLDER + name.replace('.', '/');
    }

    /** {@return whether a source declares a public type: only there a line begins so} */
    static boolean isPublic(String source) {
        return source.contains("\npublic ");
    }

    private Optional<ApiSource> read() {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.strip().startsWith("/**")) {
                StringBuilder comment = new StringBuilder();
                i = JavadocText.collect(lines, i, comment);
                doc = JavadocText.firstSentence(comment);
            } else if (kind.isEmpty() && TYPE.matcher(line).find()) {
                begin(i);
            } else if (!kind.isEmpty() && MEMBER.matcher(line).matches()) {
                add(i);
            }
        }
        return kind.isEmpty() ? Optional.empty() : Optional.of(new ApiSource(name, kind, about, members));
    }

    private void begin(int line) {
        Matcher type = TYPE.matcher(lines.get(line));
        type.find();
        kind = type.group(1);
        about = doc;
        doc = "";
        if (kind.equals("record")) {
            member(declaration(line)).ifPresent(members::add);
        }
    }

    private void add(int line) {
        String declaration = declaration(line);
        Matcher constant = CONSTANT.matcher(lines.get(line));
        if (declaration.startsWith("public ")
                || kind.equals("interface") && !declaration.startsWith("private ")) {
            member(declaration).ifPresent(members::add);
        } else if (kind.equals("enum") && constant.matches()) {
            members.add(new ApiSource.Member(constant.group(1), true, constant.group(1), doc));
        }
        doc = "";
    }

    /** {@return a declaration in one line, up to its body} */
    private String declaration(int first) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < lines.size(); i++) {
            text.append(lines.get(i).strip()).append(' ');
            if (lines.get(i).contains("{") || lines.get(i).endsWith(";")) {
                break;
            }
        }
        return text.toString().replaceAll("\\s*[{;].*", "").replaceAll("\\s+", " ").strip();
    }

    /** {@return a method, constructor or constant; empty for a type inside of the type, and its checks} */
    private Optional<ApiSource.Member> member(String declaration) {
        String type = name.substring(name.lastIndexOf('.') + 1);
        String text = declaration.replaceAll(MODIFIERS, "").replaceAll("@\\w+(\\([^)]*\\))? ?", "")
                .replaceAll(" (throws|implements|permits|extends) .*", "").replaceAll(" = .*", "");
        if (!text.contains("(") && declaration.matches("(?:.* )?(class|enum|interface) .*")
                || text.equals(type)) {
            return Optional.empty();
        }
        String head = (text.contains("(") ? text.substring(0, text.indexOf('(')) : text)
                .replaceFirst("<.*>$", "");
        String called = head.substring(head.lastIndexOf(' ') + 1);
        if (declaration.matches("(?:\\w+ )*record .*") && !called.equals(type)) {
            return Optional.empty();
        }
        boolean isStatic = declaration.contains("static ") || called.equals(type);
        return Optional.of(new ApiSource.Member(called, isStatic, text, doc));
    }
}
