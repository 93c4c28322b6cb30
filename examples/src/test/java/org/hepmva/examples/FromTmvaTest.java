package org.hepmva.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hepmva.analysis.Analysis;
import org.hepmva.analysis.AnalysisFile;
import org.hepmva.analysis.AnalysisResult;
import org.hepmva.analysis.AnalysisRun;
import org.hepmva.analysis.RunListener;
import org.hepmva.evaluate.MethodEvaluation;
import org.hepmva.runtime.Classifier;
import org.hepmva.runtime.WeightFile;
import org.hepmva.testing.Peer;
import org.hepmva.train.Setting;
import org.hepmva.train.Trainers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/from-tmva.md} says is so. */
class FromTmvaTest {

    private static final Path ROOT = Path.of(System.getProperty("hepmva.root", ".."));
    /** A bar that does not stand in a cell, where it is escaped. */
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern SETTING = Pattern.compile("`([a-zA-Z0-9]+)(?:: ([^`]*))?`");

    @TempDir
    private Path folder;

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/from-tmva.md"));
    }

    private static String block(String name) throws IOException {
        Matcher block = Pattern.compile("<!-- " + name + " -->\n```\\w+\n(.*?)```\n", Pattern.DOTALL)
                .matcher(page());
        assertTrue(block.find(), name);
        return block.group(1);
    }

    @Test
    @Tag("slow")
    void theAnalysisOfThePageTrainsWhatTheMacroBooks() throws IOException {
        Analysis analysis = AnalysisFile.parse(block("analysis"), ROOT.resolve("examples"), "tmva.yaml");

        AnalysisResult result = new AnalysisRun(analysis.withOutput(folder), RunListener.NONE).run();

        List<MethodEvaluation> methods = result.evaluation().orElseThrow().methods();
        assertEquals(List.of("BDTG", "BDT"), methods.stream().map(MethodEvaluation::name).toList());
        methods.forEach(method -> assertTrue(method.auc().value() > 0.95, method.auc()::toString));
        assertEquals(2.5, result.parts().test().sources().get(1).factor());
        assertReads(folder);
    }

    /** The reader of the page, with the folder of this test. */
    private static void assertReads(Path results) throws IOException {
        Path weights = results.resolve("BDTG.hepmva.json");
        Classifier unbound = WeightFile.read(weights).classifier();
        String code = block("reader").replace("results/BDTG.hepmva.json", weights.toString());

        Classifier bdtg = unbound.bind(List.of("p", "eop", "shape", "theta"));
        double response = bdtg.response(new double[] {2.5, 0.9, 1.1, 90});

        assertTrue(code.contains(".bind(List.of(\"p\", \"eop\", \"shape\", \"theta\"));\n"
                + "double response = bdtg.response(new double[] {2.5, 0.9, 1.1, 90});"), code);
        assertEquals(unbound.response(new double[] {0.9, (float) Math.log(2.5), 1.1}), response);
    }

    @Test
    void everySettingOfTheTablesIsOneOfItsMethodAndAllowsItsValue() throws IOException {
        String options = page().substring(page().indexOf("## Options of BookMethod"),
                page().indexOf("## The Reader"));
        int settings = 0;
        boolean ofNetworks = false;
        for (String line : options.split("\n")) {
            ofNetworks |= line.contains("setting of `dl4j`");
            String[] cells = BAR.split(line);
            if (cells.length > 2 && !line.contains("option of") && !line.contains("|---")) {
                Matcher setting = SETTING.matcher(cells[2]);
                while (setting.find()) {
                    for (String type : types(ofNetworks, cells.length > 3 ? cells[3] : "")) {
                        assertAllowed(type, setting.group(1), Optional.ofNullable(setting.group(2)));
                        settings++;
                    }
                }
            }
        }
        assertTrue(settings > 60, settings + " settings");
    }

    private static void assertAllowed(String type, String name, Optional<String> value) {
        if (name.equals("split") || name.equals("scale")) {
            return; // of the analysis, not of a method
        }
        Optional<Setting<?>> setting = Trainers.named(type).settings().find(name);
        assertTrue(setting.isPresent(), type + ": " + name);
        value.ifPresent(text -> setting.get().type().parse(name,
                List.of(text.replaceAll("[\\[\\]]", "").split(", "))));
    }

    private static List<String> types(boolean ofNetworks, String cell) {
        if (ofNetworks) {
            return List.of("dl4j");
        }
        String type = cell.strip().replace("`", "");
        return type.isEmpty() ? List.of() : type.equals("both") ? List.of("trees", "adaboost")
                : List.of(type);
    }

    /** Also what they show as comments; of the methods that hepmva does not have their kind alone. */
    @Test
    @Tag("peer")
    void everyCallKindAndOptionInTheMacrosOfRootIsOnThePage() throws IOException, InterruptedException {
        List<String> words = Peer.run("examples/src/test/peers/tmva_macros.py", folder, List.of());
        String code = Pattern.compile("`([^`]*)`").matcher(page()).results().map(found -> found.group(1))
                .collect(Collectors.joining(" "));

        assertTrue(words.size() > 100, words.size() + " words");
        assertEquals(List.of(), words.stream().filter(line -> !Pattern.compile("\\b"
                + line.substring(line.indexOf(' ') + 1) + "\\b").matcher(code).find()).toList());
    }
}
