package org.hepmva.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The arrows between the modules: data go one way, and nothing reaches back. */
class ArchitectureTest {

    private static final JavaClasses HEPMVA = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.hepmva");

    @Test
    void theRuntimeKnowsNothingButExpressions() {
        onlyKnows("org.hepmva.runtime..", "org.hepmva.runtime..", "org.hepmva.expression..",
                "org.hepmva.text..",
                "java..").check(HEPMVA);
    }

    @Test
    void expressionsKnowOnlyTheJdk() {
        onlyKnows("org.hepmva.expression..", "org.hepmva.expression..", "org.hepmva.text..",
                "java..").check(HEPMVA);
        onlyKnows("org.hepmva.text..", "org.hepmva.text..", "java..").check(HEPMVA);
    }

    @Test
    void histogramsKnowNoFilesAndNoClassifiers() {
        onlyKnows("org.hepmva.hist", "org.hepmva.hist", "org.hepmva.text..", "org.apache.commons.math3..",
                "java..").check(HEPMVA);
    }

    @Test
    void picturesKnowHistogramsAndNothingElseOfOurs() {
        knowsNothingOf("org.hepmva.hist.plot..", "org.hepmva.io..", "org.hepmva.expression..",
                "org.hepmva.runtime..",
                "org.hepmva.sample..", "org.hepmva.train..", "org.hepmva.evaluate..", "org.hepmva.report..",
                "org.hepmva.dl4j..", "org.hepmva.app..").check(HEPMVA);
    }

    @Test
    void ntuplesKnowNoHistogramsAndNoClassifiers() {
        knowsNothingOf("org.hepmva.io..", "org.hepmva.hist..", "org.hepmva.runtime..",
                "org.hepmva.sample..",
                "org.hepmva.train..", "org.hepmva.evaluate..", "org.hepmva.report..", "org.hepmva.dl4j..",
                "org.hepmva.app..").check(HEPMVA);
    }

    @Test
    void theFormatOfRootFilesIsNobodysBusiness() {
        noClasses().that().resideOutsideOfPackage("org.hepmva.io.root..")
                .should().dependOnClassesThat().resideInAPackage("org.hepmva.io.root.format..").check(HEPMVA);
    }

    @Test
    void samplesKnowNoTraining() {
        knowsNothingOf("org.hepmva.sample..", "org.hepmva.train..", "org.hepmva.evaluate..",
                "org.hepmva.report..",
                "org.hepmva.dl4j..", "org.hepmva.app..").check(HEPMVA);
    }

    @Test
    void whatIsMeasuredNeedsResponsesAndWeightsAndNoTraining() {
        onlyKnows("org.hepmva.measure..", "org.hepmva.measure..", "org.hepmva.hist", "org.hepmva.text..",
                "org.apache.commons.math3..", "java..").check(HEPMVA);
    }

    @Test
    void trainingKnowsNoEvaluation() {
        knowsNothingOf("org.hepmva.train..", "org.hepmva.evaluate..", "org.hepmva.report..",
                "org.hepmva.hist.plot..", "org.hepmva.dl4j..", "org.hepmva.app..").check(HEPMVA);
        knowsNothingOf("org.hepmva.dl4j..", "org.hepmva.evaluate..", "org.hepmva.report..",
                "org.hepmva.hist.plot..", "org.hepmva.app..").check(HEPMVA);
    }

    @Test
    void evaluationIsDataFirstAndKnowsNoPictures() {
        knowsNothingOf("org.hepmva.evaluate..", "org.hepmva.report..", "org.hepmva.hist.plot..",
                "org.hepmva.dl4j..",
                "org.hepmva.app..").check(HEPMVA);
    }

    @Test
    void nothingButItsOwnModuleKnowsDeeplearning4j() {
        noClasses().that().resideOutsideOfPackage("org.hepmva.dl4j..")
                .should().dependOnClassesThat().resideInAnyPackage("org.hepmva.dl4j..",
                        "org.deeplearning4j..",
                        "org.nd4j..").check(HEPMVA);
    }

    @Test
    void nobodyKnowsTheCommandLine() {
        noClasses().that().resideOutsideOfPackage("org.hepmva.app..")
                .should().dependOnClassesThat().resideInAnyPackage("org.hepmva.app..", "picocli..",
                        "org.python..")
                .check(HEPMVA);
    }

    @Test
    void modulesMakeNoCircles() {
        SlicesRuleDefinition.slices().matching("org.hepmva.(*)..").should().beFreeOfCycles().check(HEPMVA);
    }

    @Test
    void aJythonSessionIsToldOfAllPublicClassesOfAPackage() throws IOException {
        String text;
        try (InputStream list = Hepmva.class.getResourceAsStream("/hepmva/packages.py")) {
            text = new String(list.readAllBytes(), StandardCharsets.UTF_8);
        }
        Matcher entry = Pattern.compile("'(org[.a-z]+)': \'\'\'(.*?)\'\'\'", Pattern.DOTALL).matcher(text);
        int packages = 0;

        while (entry.find()) {
            packages++;
            assertEquals(publicClasses(entry.group(1)), List.of(entry.group(2).strip().split("\\s+")),
                    "hepmva/packages.py: " + entry.group(1));
        }

        assertEquals(13, packages);
    }

    private static List<String> publicClasses(String name) {
        return HEPMVA.stream()
                .filter(type -> type.getPackageName().equals(name) && type.isTopLevelClass())
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName).sorted().toList();
    }

    private static ArchRule onlyKnows(String owner, String... allowed) {
        return noClasses().that().resideInAPackage(owner)
                .should().dependOnClassesThat().resideOutsideOfPackages(allowed);
    }

    private static ArchRule knowsNothingOf(String owner, String... forbidden) {
        return noClasses().that().resideInAPackage(owner)
                .should().dependOnClassesThat().resideInAnyPackage(forbidden);
    }
}
