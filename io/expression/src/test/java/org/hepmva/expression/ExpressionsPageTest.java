package org.hepmva.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page docs/expressions.md has every operator and function, and nothing else. */
class ExpressionsPageTest {

    private static final List<String> PAGE = page();

    private static List<String> page() {
        try {
            return Files.readAllLines(Path.of("../../docs/expressions.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what stands in backquotes in the first column of the table below a heading, row by row} */
    private static List<List<String>> table(String heading) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : PAGE.subList(PAGE.indexOf("## " + heading) + 1, PAGE.size())) {
            if (line.startsWith("## ")) {
                break;
            }
            if (line.startsWith("| `")) {
                String first = line.substring(1, line.indexOf(" | "));
                rows.add(Pattern.compile("`([^`]+)`").matcher(first).results().map(MatchResult::group)
                        .map(code -> code.replace("`", "").replace("\\|", "|").strip()).toList());
            }
        }
        return rows;
    }

    @Test
    void everyFunctionIsInTheTableWithTheNumberOfItsArguments() {
        Set<String> documented = new TreeSet<>();
        for (List<String> row : table("Functions")) {
            for (String call : row) {
                documented.add(call.substring(0, call.indexOf('(')));
                Expression.parse(call); // the number of arguments is right
            }
        }

        assertEquals(new TreeSet<>(Functions.names()), documented);
    }

    @Test
    void everyOperatorIsInTheTableInTheOrderOfPrecedence() {
        List<List<String>> rows = table("Operators");
        List<String> tightestFirst = new ArrayList<>(List.of("^ **", "- + ! ~"));
        for (int level = Operator.TIGHTEST_BUT_POWER; level >= Operator.LOOSEST; level--) {
            int wanted = level;
            String symbols = String.join(" ", Arrays.stream(Operator.values())
                    .filter(operator -> operator.level() == wanted).map(Operator::symbol).toList());
            tightestFirst.add(symbols + (level == Operator.ORDER ? " in" : ""));
        }
        tightestFirst.add("? :");

        assertEquals(tightestFirst, rows.stream().map(row -> String.join(" ", row)).toList());
    }

    @Test
    void theConstantsAndTheExamplesAreExpressions() {
        for (String example : List.of("pi", "true", "false", "Entry$", "0x1F", "2500e3", "`m(ee) [GeV]`")) {
            assertTrue(PAGE.stream().anyMatch(line -> line.contains(example)), example);
            Expression.parse(example);
        }
        int begin = PAGE.indexOf("```");
        for (String line : PAGE.subList(begin + 1, begin + 4)) {
            Definition.parse(line);
        }
    }
}
