package org.hepmva.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hepmva.train.Setting;
import org.hepmva.train.TrainerProvider;
import org.hepmva.train.Trainers;

/**
 * The settings of a method as a table no wider than a terminal: name, values, default and version in columns,
 * the sentence below.
 *
 * @param method whose
 */
record MethodTable(TrainerProvider method) {

    private static final int WIDTH = 80;
    private static final int INDENT = 6;
    private static final int[] COLUMNS = {20, 27, 18, 5};
    private static final int NAMES = 10;

    /** Prints all methods that there are, and those that another jar would add. */
    static void printAll(PrintWriter out) {
        List<TrainerProvider> methods = Trainers.all();
        for (TrainerProvider method : methods) {
            print(out, method.type(), method.description());
        }
        for (Map.Entry<String, String> missing : Trainers.elsewhere().entrySet()) {
            if (methods.stream().noneMatch(method -> method.type().equals(missing.getKey()))) {
                print(out, missing.getKey(), "not here: needs the jar " + missing.getValue());
            }
        }
        out.println();
        out.println("'hepmva methods " + methods.get(0).type() + "' lists the settings of one.");
    }

    private static void print(PrintWriter out, String name, String sentence) {
        List<String> lines = wrapped(sentence, WIDTH - NAMES - 4);
        for (int i = 0; i < lines.size(); i++) {
            out.println("  " + padded(i == 0 ? name : "", NAMES) + "  " + lines.get(i));
        }
    }

    /** Prints the table below a line that names the method. */
    void print(PrintWriter out) {
        wrapped(method.type() + ": " + method.description(), WIDTH).forEach(out::println);
        out.println();
        row(out, "setting", "values", "default", "since");
        for (Setting<?> setting : method.settings().all()) {
            row(out, String.join(", ", setting.names()), setting.type().allowed(), setting.defaultText(),
                    setting.since());
            wrapped(setting.explanation(), WIDTH - INDENT)
                    .forEach(line -> out.println(" ".repeat(INDENT) + line));
        }
    }

    private static void row(PrintWriter out, String... cells) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            wrapped.add(wrapped(cells[i], COLUMNS[i]));
        }
        int lines = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < lines; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < cells.length; i++) {
                List<String> cell = wrapped.get(i);
                text.append("  ").append(padded(line < cell.size() ? cell.get(line) : "", COLUMNS[i]));
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
    }

    /** {@return lines that are broken at blanks; a longer word has a line of its own} */
    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
