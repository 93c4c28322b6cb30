package org.hepmva.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonMembers;
import org.hepmva.text.json.JsonReader;
import org.hepmva.train.Setting;
import org.hepmva.train.Trainers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code hepmva methods}: what can be trained, and what can be set. */
class MethodsCommandTest {

    private static final int TERMINAL = 80;

    @Test
    void withoutANameTheMethodsAreListedWithASentenceEach() {
        Run run = Run.hepmva("methods");

        assertEquals(new Run(0, """
                  adaboost    decision trees boosted by AdaBoost, as in TMVA; of more classes by
                              SAMME
                  dl4j        dense neural network trained with Deeplearning4j, of classes or
                              targets; logistic or linear regression without hidden layers
                  trees       gradient-boosted decision trees (second order), of classes or
                              targets

                'hepmva methods adaboost' lists the settings of one.
                """, ""), run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adaboost", "dl4j", "trees"})
    void withANameEverySettingHasItsLineAndItsSentence(String type) {
        Run run = Run.hepmva("methods", type);

        List<String> lines = run.out().lines().toList();
        String words = run.out().replaceAll("\\s+", " ");
        assertEquals("", run.err());
        assertTrue(run.out().contains("\n  setting               values                       default"
                + "             since\n"), run.out());
        for (Setting<?> setting : Trainers.named(type).settings().all()) {
            assertTrue(lines.stream().anyMatch(line -> line.matches("  " + setting.name() + "\\b.* 0\\.\\d")),
                    setting.name());
            assertTrue(words.contains(" " + setting.explanation() + " "), setting.explanation());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"adaboost", "dl4j", "trees"})
    void theTableFitsATerminal(String type) {
        Run.hepmva("methods", type).out().lines().forEach(line ->
                assertTrue(line.codePointCount(0, line.length()) <= TERMINAL, line));
    }

    @Test
    void aMethodThatDoesNotExistIsAnsweredWithThoseThatDo() {
        assertEquals(new Run(1, "", """
                hepmva: unknown method type 'tree'
                  nearest first: trees, dl4j, adaboost
                """), Run.hepmva("methods", "tree"));
    }

    @Test
    void programsReadTheSameAsJson() throws IOException {
        JsonArray all = (JsonArray) JsonReader.of(Run.hepmva("methods", "--json").out()).value();
        JsonMembers trees = JsonReader.of(Run.hepmva("methods", "trees", "--json").out()).object();

        assertEquals(Trainers.all().size(), all.items().size());
        assertEquals("trees", trees.member("type").text());
        JsonArray settings = (JsonArray) trees.member("settings").value();
        assertEquals(Trainers.named("trees").settings().all().size(), settings.items().size());
        int place = Trainers.named("trees").settings().all().stream().map(Setting::name).toList()
                .indexOf("shrinkage");
        JsonMembers shrinkage = JsonReader.of(settings.items().get(place)).object();
        assertEquals("shrinkage", shrinkage.member("name").text());
        assertEquals("(0, 1]", shrinkage.member("values").text());
        assertEquals("0.05", shrinkage.member("default").text());
    }
}
