package org.hepmva.report;

import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.evaluate.EvaluatedSource;
import org.hepmva.evaluate.EvaluatedSources;
import org.hepmva.evaluate.MethodYields;
import org.hepmva.evaluate.Part;
import org.hepmva.measure.FigureOfMerit;
import org.hepmva.measure.SourceYield;
import org.hepmva.measure.YieldScan;
import org.hepmva.measure.Yields;
import org.hepmva.sample.Sample;
import org.hepmva.text.json.JsonArray;
import org.hepmva.text.json.JsonObject;
import org.hepmva.text.json.JsonValue;
import org.hepmva.text.json.JsonWord;

/** Sources and yields as JSON. */
final class SourcesJson {

    private static final List<String> CLASSES = List.of("signal", "background");

    private SourcesJson() {
    }

    static JsonObject of(EvaluatedSources sources) {
        return JsonObject.builder().value("expected", JsonWord.of(sources.areExpected()))
                .value("list", ResultsJson.array(sources.list(), SourcesJson::source)).build();
    }

    private static JsonObject source(EvaluatedSource source) {
        return JsonObject.builder().text("name", source.all().name()).text("class", source.all().className())
                .text("label", source.label()).whole("read", source.all().read())
                .value("scaled", JsonWord.of(source.all().isScaled()))
                .value("scale", JsonNumbers.number(source.all().factor()))
                .value("passed", ResultsJson.summary(source.all().passed()))
                .value("test", ResultsJson.summary(source.inPart()))
                .value("factor", JsonNumbers.number(source.factor())).build();
    }

    static JsonObject of(MethodYields yields, Part chosenOn) {
        return JsonObject.builder().value("expected", JsonWord.of(yields.areExpected()))
                .value("chosenCut", yields(yields.atChosenCut(), yields.areExpected()))
                .value("workingPoints", ResultsJson.array(yields.atWorkingPoints(), at ->
                        yields(at, yields.areExpected())))
                .text("bestCutsChosenOn", chosenOn.toString())
                .value("significance", ResultsJson.array(yields.scans(), SourcesJson::scan))
                .value("responses", ResultsJson.array(yields.responses(), JsonNumbers::histogram)).build();
    }

    private static JsonObject yields(Yields at, boolean areExpected) {
        JsonObject.Builder object = JsonObject.builder()
                .value("sources", ResultsJson.array(at.sources(), SourcesJson::yield))
                .value("classes", new JsonArray(IntStream.range(0, CLASSES.size())
                        .<JsonValue>mapToObj(cls -> classOf(at, cls)).toList()))
                .value("purity", JsonNumbers.measured(at.purity(Sample.SIGNAL)))
                .value("f1", JsonNumbers.measured(at.f1(Sample.SIGNAL)));
        if (areExpected) {
            JsonObject.Builder figures = JsonObject.builder();
            for (FigureOfMerit figure : FigureOfMerit.values()) {
                figures.value(key(figure), JsonNumbers.measured(at.significance(figure, Sample.SIGNAL)));
            }
            object.value("significance", figures.build());
        }
        return object.build();
    }

    private static JsonObject yield(SourceYield yield) {
        return JsonObject.builder().text("source", yield.source().name())
                .text("class", CLASSES.get(yield.source().cls()))
                .value("passing", JsonNumbers.measured(yield.passing()))
                .value("failing", JsonNumbers.measured(yield.failing()))
                .value("efficiency", JsonNumbers.measured(yield.efficiency())).build();
    }

    private static JsonObject classOf(Yields at, int cls) {
        return JsonObject.builder().text("class", CLASSES.get(cls))
                .value("passing", JsonNumbers.measured(at.passing(cls)))
                .value("failing", JsonNumbers.measured(at.failing(cls)))
                .value("efficiency", JsonNumbers.measured(at.efficiency(cls))).build();
    }

    private static JsonObject scan(YieldScan scan) {
        return JsonObject.builder().text("figure", key(scan.figure())).text("title", scan.figure().title())
                .value("bestCut", JsonNumbers.number(scan.bestCut()))
                .value("best", JsonNumbers.measured(scan.best()))
                .value("yields", scan.yields().<JsonValue>map(at -> yields(at, true)).orElse(JsonWord.NULL))
                .value("scan", JsonNumbers.graph(scan.scan())).build();
    }

    /** {@return the figure as a key: sOverRootSPlusB} */
    private static String key(FigureOfMerit figure) {
        return switch (figure) {
            case S_OVER_ROOT_S_PLUS_B -> "sOverRootSPlusB";
            case S_OVER_ROOT_B -> "sOverRootB";
            case ASIMOV -> "asimov";
            case ASIMOV_WITH_UNCERTAIN_B -> "asimovWithUncertainB";
        };
    }
}
