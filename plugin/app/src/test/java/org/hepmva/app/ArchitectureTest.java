package org.hepmva.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between the modules: data go one way, and nothing reaches back. */
class ArchitectureTest {

    private static final JavaClasses HEPMVA = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.hepmva");

    /** Each room, and the rooms right below it; what lies further below may be used, too. */
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("text", List.of()),
            Map.entry("expression", List.of("text")),
            Map.entry("io", List.of("expression")),
            Map.entry("io.csv", List.of("io")),
            Map.entry("io.root", List.of("io")),
            Map.entry("io.hist", List.of("io.root", "hist")),
            Map.entry("hist", List.of("text")),
            Map.entry("hist.plot", List.of("hist")),
            Map.entry("runtime", List.of("expression")),
            Map.entry("sample", List.of("io", "runtime")),
            Map.entry("measure", List.of("hist")),
            Map.entry("train", List.of("sample", "measure")),
            Map.entry("dl4j", List.of("train")),
            Map.entry("evaluate", List.of("train", "measure")),
            Map.entry("report", List.of("evaluate", "hist.plot")),
            Map.entry("analysis", List.of("report", "io.csv")),
            Map.entry("tmva", List.of("evaluate", "io.hist")),
            Map.entry("app", List.of("analysis", "dl4j", "io.hist", "tmva")));

    private static final Pattern ROOM = Pattern.compile(
            "\\| `[a-z0-9/]+` \\| `(org\\.hepmva[a-z0-9.]*)`(.*)");
    private static final Pattern BELOW = Pattern.compile("`(\\.[a-z0-9.]+\\*?)`");

    /** Rooms whose jars go into other people's programs: beside the JDK they know these and nothing else. */
    private static final Map<String, List<String>> STANDING_ALONE = Map.of(
            "text", List.of(), "expression", List.of(), "runtime", List.of(), "io", List.of(),
            "hist", List.of("org.apache.commons.math3.."), "measure", List.of("org.apache.commons.math3.."),
            "sample", List.of());

    static Stream<String> rooms() {
        return ROOMS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomKnowsOnlyWhatLiesBelowIt(String room) {
        Set<String> below = below(room);
        below.add(room);

        noClasses().that(are(room)).should().dependOnClassesThat(areOfARoomBeside(below)).check(HEPMVA);
    }

    static Stream<String> roomsThatStandAlone() {
        return STANDING_ALONE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("roomsThatStandAlone")
    void aRoomThatStandsAloneKnowsNoLibrary(String room) {
        List<String> allowed = new ArrayList<>(STANDING_ALONE.get(room));
        allowed.addAll(List.of("java..", "javax..", "org.hepmva.."));

        noClasses().that(are(room)).should().dependOnClassesThat()
                .resideOutsideOfPackages(allowed.toArray(String[]::new)).check(HEPMVA);
    }

    @Test
    void everyPackageIsInARoom() {
        assertEquals(List.of(), HEPMVA.stream().map(JavaClass::getPackageName).distinct()
                .filter(name -> room(name).isEmpty()).toList());
    }

    /** A row of docs/architecture.md has a package, and others by what comes behind it. */
    @Test
    void theTableOfTheRoomsNamesEveryPackageAndNoOther() throws IOException {
        Set<String> there = new TreeSet<>();
        HEPMVA.forEach(type -> there.add(type.getPackageName()));
        Set<String> named = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of(System.getProperty("hepmva.root", "../.."),
                "docs/architecture.md"))) {
            Matcher room = ROOM.matcher(line);
            if (room.matches()) {
                String first = room.group(1);
                named.add(first);
                BELOW.matcher(room.group(2)).results().forEach(below -> named.addAll(
                        matching(there, first + below.group(1))));
            }
        }

        assertEquals(there, named);
    }

    /** {@return the packages below one if its name ends in a star, else the name} */
    private static Set<String> matching(Set<String> packages, String name) {
        String prefix = name.substring(0, name.length() - 1);
        return name.endsWith(".*") ? packages.stream().filter(each -> each.startsWith(prefix))
                .collect(Collectors.toSet()) : Set.of(name);
    }

    private static Set<String> below(String room) {
        Set<String> below = new TreeSet<>();
        for (String next : ROOMS.get(room)) {
            below.add(next);
            below.addAll(below(next));
        }
        return below;
    }

    /** {@return the room of a package: the longest name that it begins with} */
    private static String room(String packageName) {
        String name = packageName.replaceFirst("^org\\.hepmva\\.?", "");
        return ROOMS.keySet().stream().filter(room -> (name + ".").startsWith(room + "."))
                .max(Comparator.comparingInt(String::length)).orElse("");
    }

    private static DescribedPredicate<JavaClass> are(String room) {
        return DescribedPredicate.describe("are in the room " + room,
                type -> isOurs(type) && room(type.getPackageName()).equals(room));
    }

    private static DescribedPredicate<JavaClass> areOfARoomBeside(Set<String> allowed) {
        return DescribedPredicate.describe("are in another room than " + allowed,
                type -> isOurs(type) && !allowed.contains(room(type.getPackageName())));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("org.hepmva.");
    }

    @Test
    void theFormatOfRootFilesIsNobodysBusiness() {
        noClasses().that().resideOutsideOfPackage("org.hepmva.io.root..")
                .should().dependOnClassesThat().resideInAPackage("org.hepmva.io.root.format..").check(HEPMVA);
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
    void noSimpleNameIsUsedTwice() {
        Map<String, Set<String>> packages = new TreeMap<>();
        HEPMVA.stream().filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .forEach(type -> packages.computeIfAbsent(type.getSimpleName(), none -> new TreeSet<>())
                        .add(type.getPackageName()));

        packages.values().removeIf(names -> names.size() == 1);

        assertEquals(Map.of(), packages);
    }

    @Test
    void packagesMakeNoCircles() {
        SlicesRuleDefinition.slices().matching("org.hepmva.(**)").should().beFreeOfCycles().check(HEPMVA);
    }

    @Test
    void aJythonSessionIsToldOfAllPublicClassesOfAPackage() throws IOException {
        Map<String, List<String>> there = new TreeMap<>();
        for (String name : PublicClassesTest.packagesOfASession()) {
            there.put(name, publicClasses(name));
        }

        assertEquals(there, Session.publicClasses(List.copyOf(there.keySet())));
        assertTrue(there.size() > 10, () -> "packages: " + there.keySet());
        there.forEach((name, classes) -> assertFalse(classes.isEmpty(), name));
    }

    private static List<String> publicClasses(String name) {
        return HEPMVA.stream()
                .filter(type -> type.getPackageName().equals(name) && type.isTopLevelClass())
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName).sorted().toList();
    }
}
