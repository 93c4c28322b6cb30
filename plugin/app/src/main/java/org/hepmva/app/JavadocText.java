package org.hepmva.app;

import java.util.ArrayList;
import java.util.List;

/** Javadoc as plain text. */
final class JavadocText {

    private static final int WIDTH = 96;

    private JavadocText() {
    }

    /** {@return the line in which a comment ends that begins in a line; what it says is collected} */
    static int collect(List<String> lines, int first, StringBuilder doc) {
        int last = first;
        while (!lines.get(last).endsWith("*/")) {
            last++;
        }
        for (int i = first; i <= last; i++) {
            doc.append(lines.get(i).strip().replaceFirst("^/\\*\\*", "").replaceFirst("\\*/$", "")
                    .replaceFirst("^\\* ?", "")).append('\n');
        }
        return last;
    }

    /** {@return the first sentence of a comment, without markup; empty if there is none} */
    static String firstSentence(CharSequence doc) {
        String text = returned(doc.toString().replaceAll("\\s+", " ").strip());
        String first = text.replaceAll("(<p>|<pre>|<ul>|(?<=^| )@(param|return|throws|see)\\b).*", "");
        first = first.replaceAll("\\{@(?:code|literal) ((?:[^{}]|\\{[^{}]*\\})*)\\}", "$1")
                .replaceAll("\\{@(?:link|linkplain) [^ }]+ ([^}]+)\\}", "$1")
                .replaceAll("\\{@(?:link|linkplain) (?:[\\w.]+)?#([^ }(]+)[^}]*\\}", "$1")
                .replaceAll("\\{@(?:link|linkplain) (?:[\\w.]+\\.)?([^ }]+)\\}", "$1")
                .replaceAll("</?\\w+[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">")
                .replace("&nbsp;", " ").replace("&amp;", "&").strip();
        // not behind the initial of a name
        return first.replaceFirst("(?<![ .][A-Z])\\. .*", ".");
    }

    /** {@code {@return x}} says x. */
    private static String returned(String text) {
        if (!text.startsWith("{@return ")) {
            return text;
        }
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return text.substring("{@return ".length(), i);
            }
        }
        return text;
    }

    /** {@return a text in lines of a terminal's width, each after an indentation; none for an empty text} */
    static List<String> wrapped(String text, String indentation) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indentation);
        for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH && line.length() > indentation.length()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(indentation);
            }
            line.append(word).append(' ');
        }
        if (line.length() > indentation.length()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
