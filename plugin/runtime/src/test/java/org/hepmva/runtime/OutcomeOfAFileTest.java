package org.hepmva.runtime;

import static org.hepmva.runtime.Samples.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.hepmva.runtime.trees.BoostedTrees;
import org.hepmva.runtime.trees.Combination;
import org.hepmva.runtime.trees.MulticlassTrees;
import org.hepmva.runtime.trees.RegressionTrees;
import org.junit.jupiter.api.Test;

/** Weight files of two classes, of more, and of targets. */
class OutcomeOfAFileTest {

    private static final WeightFile TWO = WeightFile.of("BDT",
            Samples.smallTrees(BoostedTrees.Kind.GRADIENT));
    private static final WeightFile MANY = WeightFile.of("BDT", Samples.softmaxTrees(41));
    private static final WeightFile TARGETS = WeightFile.of("REG", Samples.regressionTrees(
            List.of("energy", "hits"), List.of(Link.IDENTITY, Link.EXPONENTIAL), 42));
    private static final WeightFile VOTES = WeightFile.of("SAMME", MulticlassTrees.builder(Samples.VARIABLES,
            List.of("e", "mu", "tau"), Combination.VOTES).startTree(0.5).leaf(2).build());

    @Test
    void theClassesOfManyAreTheOutputsOfTheClassifier() throws IOException {
        WeightFile read = Samples.read(Samples.text(MANY));

        assertEquals(Samples.CLASSES, MANY.classes());
        assertEquals(Samples.CLASSES, read.classes());
        assertEquals(Samples.CLASSES, read.classifier().outputs());
        assertEquals(List.of(), read.targets());
        assertFalse(read.isRegression());
        assertEquals(Samples.CLASSES, MANY.withClasses(Samples.CLASSES).classes());
        assertEquals("BDT: 20 trees of 4 classes (softmax)", read.toString());
    }

    @Test
    void aRegressorHasTargetsInThePlaceOfClasses() throws IOException {
        List<Variable> targets = List.of(Variable.of("energy := E_true/1000").withTitle("E").withUnit("GeV"),
                Variable.of("hits").withType(VariableType.INTEGER));

        WeightFile read = Samples.read(Samples.text(TARGETS.withTargets(targets)));

        assertEquals(List.of("energy", "hits"), Variable.names(TARGETS.targets()));
        assertEquals(targets, read.targets());
        assertEquals(List.of(), read.classes());
        assertTrue(read.isRegression());
        assertEquals(List.of("energy", "hits"), read.regressor().outputs());
        assertEquals(read.model(), read.regressor());
        assertFalse(Samples.text(TARGETS).contains("\"classes\""));
        assertTrue(Samples.text(TARGETS).startsWith(
                "{\n  \"format\": \"hepmva weight file\",\n  \"version\": 1,\n  \"method\": \"REG\",\n"
                        + "  \"targets\": ["));
    }

    @Test
    void askedForTheOtherKindOfModelAFileSaysWhatItHas() {
        assertEquals("'REG' is no classifier: it estimates energy, hits",
                assertThrows(IllegalStateException.class, TARGETS::classifier).getMessage());
        assertEquals("'BDT' is no regressor: it tells apart signal, background",
                assertThrows(IllegalStateException.class, TWO::regressor).getMessage());
        assertEquals(TWO.model(), TWO.classifier());
    }

    @Test
    void namesThatAreNotThoseOfTheModelAreRefused() {
        assertEquals("a regressor has targets, not the classes [a, b]",
                refusal(() -> TARGETS.withClasses(List.of("a", "b"))));
        assertEquals("classes [a, b, c, d] are not those of the classifier, [e, μ, τ lepton, jet]",
                refusal(() -> MANY.withClasses(List.of("a", "b", "c", "d"))));
        assertEquals("a classifier has classes, not the targets [x]",
                refusal(() -> TWO.withTargets(List.of(Variable.of("x")))));
        assertEquals("targets [hits, energy] are not those of the regressor, [energy, hits]",
                refusal(() -> TARGETS.withTargets(List.of(Variable.of("hits"), Variable.of("energy")))));
        assertEquals("a regressor that is bound to a loop's order was given; the one as trained is needed",
                refusal(() -> WeightFile.of("R", TARGETS.model().bind(List.of("sum", "var3", "n")))));
        assertEquals("a classifier that is bound to a loop's order was given; the one as trained is needed",
                refusal(() -> WeightFile.of("R", TWO.model().bind(List.of("sum", "var3", "n")))));
    }

    @Test
    void aFileWhoseNamesDisagreeIsRefusedWithThePlace() throws IOException {
        assertEquals("line 5, classes: the classifier tells apart [e, μ, τ lepton, jet], not [e, μ, jet]",
                refusal(MANY, "[\"e\", \"μ\", \"τ lepton\", \"jet\"]", "[\"e\", \"μ\", \"jet\"]"));
        assertEquals("line 6, outputs: the model gives [e, μ, τ lepton, jet], not [response]",
                refusal(MANY, "\"outputs\": [\"e\", \"μ\", \"τ lepton\", \"jet\"]",
                        "\"outputs\": [\"response\"]"));
        assertEquals("line 5, targets: the regressor estimates [energy, hits], not [E, hits]",
                refusal(TARGETS, "\"name\": \"energy\"", "\"name\": \"E\""));
        assertEquals("line 5, classes: a regressor has \"targets\", no classes",
                refusal(TARGETS, "\"targets\"", "\"classes\": [\"a\", \"b\"], \"targets\""));
        assertEquals("line 5, targets: a classifier has \"classes\", no targets",
                refusal(TWO, "\"classes\"", "\"targets\": [], \"classes\""));
        assertEquals("line 1, the whole: \"classes\" is missing",
                refusal(TWO, "\"classes\": [\"signal\", \"background\"],", ""));
        assertEquals("line 1, the whole: \"targets\" is missing",
                refusal(TARGETS.withTargets(List.of(Variable.of("energy"), Variable.of("hits"))),
                        targetsOf(Samples.text(TARGETS)), ""));
    }

    private static String targetsOf(String text) {
        return text.substring(text.indexOf("\"targets\""), text.indexOf("\"outputs\""));
    }

    @Test
    void classesMayStandAfterTheModel() throws IOException {
        String member = "\"classes\": [\"e\", \"μ\", \"τ lepton\", \"jet\"],";
        String text = Samples.text(MANY);
        String moved = text.replaceFirst(Pattern.quote(member), "").stripTrailing();

        WeightFile read = Samples.read(moved.substring(0, moved.length() - 1) + ", "
                + member.substring(0, member.length() - 1) + "}");

        assertEquals(text, Samples.text(read));
    }

    @Test
    void aForestOfClassesThatIsNoneIsRefusedWithThePlace() throws IOException {
        assertEquals("line 25, model: tree 0: leaf = 3.0 is not the index of one of 3 classes",
                refusal(VOTES, "\"leaf\": [2]", "\"leaf\": [3]"));
        assertEquals("line 25, model: tree 0: leaf = 1.5 is not the index of one of 3 classes",
                refusal(VOTES, "\"leaf\": [2]", "\"leaf\": [1.5]"));
        assertEquals("line 25, model: 1 trees are no rounds of one for each of 3 classes",
                refusal(VOTES, "\"votes\"", "\"softmax\""));
        assertEquals("line 25, model: offsets has 2 values, not 3",
                refusal(VOTES, "\"offsets\": [0, 0, 0]", "\"offsets\": [0, 0]"));
        assertEquals("line 28, model.combination: \"vote\" is not known; known, nearest first: votes,"
                + " softmax",
                refusal(VOTES, "\"votes\"", "\"vote\""));
        assertEquals("line 25, model: two classes are named 'mu'",
                refusal(VOTES, "\"classes\": [\"e\", \"mu\", \"tau\"],\n    \"combination\"",
                        "\"classes\": [\"e\", \"mu\", \"mu\"],\n    \"combination\""));
        assertEquals("line 25, model: one number per class is given for three classes or more, not for 2;"
                + " two have one response", refusal(VOTES,
                "\"classes\": [\"e\", \"mu\", \"tau\"],\n    \"combination\"",
                "\"classes\": [\"e\", \"mu\"],\n    \"combination\""));
    }

    @Test
    void forestsOfTargetsThatAreNoneAreRefusedWithThePlace() throws IOException {
        String text = Samples.text(TARGETS);
        assertTrue(text.contains("\"link\": \"identity\""), text);

        assertEquals("line 28, model: two targets are named 'hits'", refusal(TARGETS,
                "\"name\": \"energy\",\n        \"link\"", "\"name\": \"hits\",\n        \"link\""));
        assertEquals("line 33, model.targets[0].link: \"log\" is not known; known, nearest first: identity,"
                + " exponential", refusal(TARGETS, "\"identity\"", "\"log\""));
    }

    @Test
    void votesThatCannotBeCountedAreRefusedWithThePlace() throws IOException {
        assertEquals("line 25, model: tree 0: leaf = -1.0 is not the index of one of 3 classes",
                refusal(VOTES, "\"leaf\": [2]", "\"leaf\": [-1]"));
        assertEquals("line 31, model.trees[0]: leaf[0] = NaN is not a finite number",
                refusal(VOTES, "\"leaf\": [2]", "\"leaf\": [\"NaN\"]"));
        assertEquals("line 25, model: tree 0 votes with the weight -0.5, which is negative",
                refusal(VOTES, "\"weight\": 0.5", "\"weight\": -0.5"));
        assertEquals("line 25, model: the sum of the weights of the votes, 0.0, is not positive and finite",
                refusal(VOTES, "\"weight\": 0.5", "\"weight\": 0"));
        assertEquals("line 25, model: votes have no offsets, but offsets[1] is 0.5",
                refusal(VOTES, "\"offsets\": [0, 0, 0]", "\"offsets\": [0, 0.5, 0]"));
        assertEquals("line 25, model: offsets[1] = NaN is not a finite number",
                refusal(VOTES, "\"offsets\": [0, 0, 0]", "\"offsets\": [0, \"NaN\", 0]"));
    }

    @Test
    void sumsThatCouldOverflowAreRefusedWithThePlace() throws IOException {
        WeightFile target = WeightFile.of("R", RegressionTrees.builder(Samples.VARIABLES, List.of("E"),
                List.of(Link.EXPONENTIAL)).offset(0, 0.5).startTree(0, 1).leaf(0.25).build());

        assertEquals("line 27, model: target 'E': offset = Infinity is not a finite number",
                refusal(target, "\"offset\": 0.5", "\"offset\": \"Infinity\""));
        assertEquals("line 27, model: target 'E': the leaves and offsets add up to 1.0E301, which is"
                + " too much",
                refusal(target, "\"leaf\": [0.25]", "\"leaf\": [1e301]"));
        assertEquals("line 35, model.targets[0].trees[0]: leaf[0] = NaN is not a finite number",
                refusal(target, "\"leaf\": [0.25]", "\"leaf\": [\"NaN\"]"));
        assertEquals("line 25, model: the leaves and offsets add up to 1.0E301, which is too much",
                refusal(TWO, "\"leaf\": [0.125]", "\"leaf\": [-2e301]"));
    }
}
