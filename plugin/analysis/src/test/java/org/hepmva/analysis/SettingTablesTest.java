package org.hepmva.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hepmva.train.Setting;
import org.hepmva.train.TrainerProvider;
import org.hepmva.train.Trainers;
import org.junit.jupiter.api.Test;

/**
 * The tables of settings in {@code docs/analysis-file.md} are those of the code.
 *
 * <p>A table stands between {@code <!-- settings of trees, adaboost -->} and {@code <!-- end -->}. After a
 * change of settings, {@code mvn test -pl plugin/analysis -am -Dtest=SettingTablesTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dhepmva.regenerate=true} writes the tables anew.
 */
class SettingTablesTest {

    private static final Path PAGE =
            Path.of(System.getProperty("hepmva.root", "../..")).resolve("docs/analysis-file.md");
    private static final Pattern TABLE =
            Pattern.compile("(<!-- settings of ([^>]*?) -->\n)(.*?)(\n?<!-- end -->)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    @Test
    void theTablesOfThePageAreThoseOfTheCode() throws IOException {
        String page = Files.readString(PAGE);
        String generated = TABLE.matcher(page).replaceAll(SettingTablesTest::anew);

        if (Boolean.getBoolean("hepmva.regenerate")) {
            Files.writeString(PAGE, generated);
        }

        assertEquals(generated, Files.readString(PAGE), "run this test with -Dhepmva.regenerate=true");
    }

    @Test
    void everyMethodHasATable() throws IOException {
        List<String> types = TABLE.matcher(Files.readString(PAGE)).results()
                .flatMap(table -> Stream.of(table.group(2).split(", "))).sorted().toList();

        assertEquals(Trainers.all().stream().map(TrainerProvider::type).toList(), types);
    }

    @Test
    void everyValueOfEveryTableHasACell() throws IOException {
        Matcher table = TABLE.matcher(Files.readString(PAGE));
        while (table.find()) {
            int columns = 4 + table.group(2).split(", ").length - 1;
            for (String row : table.group(3).split("\n")) {
                assertEquals(columns + 1, row.chars().filter(c -> c == '|').count(), row);
                assertTrue(row.startsWith("|") && row.endsWith("|"), row);
            }
        }
    }

    private static String anew(MatchResult found) {
        List<String> types = List.of(found.group(2).split(", "));
        return Matcher.quoteReplacement(found.group(1) + String.join("\n", rows(types)) + found.group(4));
    }

    private static List<String> rows(List<String> types) {
        Map<String, Setting<?>> settings = new LinkedHashMap<>();
        for (String type : types) {
            Trainers.named(type).settings().all().forEach(each -> settings.putIfAbsent(each.name(), each));
        }
        boolean one = types.size() == 1;
        List<String> rows = new ArrayList<>();
        rows.add("| setting | values | " + (one ? "default" : quoted(types, " | ")) + " | meaning |");
        rows.add("|---|---|" + "---|".repeat(types.size()) + "---|");
        for (Setting<?> setting : settings.values()) {
            String defaults = types.stream().map(type -> defaultOf(type, setting.name()))
                    .collect(Collectors.joining(" | "));
            rows.add("| " + quoted(setting.names(), ", ") + " | " + values(setting) + " | " + defaults + " | "
                    + meaning(setting) + " |");
        }
        return rows;
    }

    private static String values(Setting<?> setting) {
        String allowed = setting.type().allowed();
        return setting.type().choices().isEmpty() ? allowed.replace("or none", "or `none`")
                : WORD.matcher(allowed).replaceAll("`$0`");
    }

    private static String defaultOf(String type, String name) {
        return Trainers.named(type).settings().find(name).map(Setting::defaultText)
                .map(text -> text.contains("(") ? text : "`" + text + "`").orElse("–");
    }

    private static String meaning(Setting<?> setting) {
        return setting.explanation() + (setting.since().equals("0.1") ? ""
                : " (since " + setting.since() + ")");
    }

    private static String quoted(List<String> names, String between) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(between));
    }
}
