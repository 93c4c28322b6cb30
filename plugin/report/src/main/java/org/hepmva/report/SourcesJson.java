package org.hepmva.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hepmva.evaluate.EvaluatedSource;
import org.hepmva.evaluate.EvaluatedSources;
import org.hepmva.evaluate.MethodYields;
import org.hepmva.evaluate.Part;
import org.hepmva.evaluate.multiclass.ClassCutYields;
import org.hepmva.evaluate.multiclass.FigureYields;
import org.hepmva.evaluate.multiclass.MulticlassYields;
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

    private static final SourcesJson TWO = new SourcesJson(List.of("signal", "background"));

    private final List<String> classes;

    private SourcesJson(List<String> classes) {
        this.classes = classes;
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
                .value("chosenCut", TWO.yields(yields.atChosenCut(), Sample.SIGNAL, yields.areExpected()))
                .value("workingPoints", ResultsJson.array(yields.atWorkingPoints(), at ->
                        TWO.yields(at, Sample.SIGNAL, yields.areExpected())))
                .text("bestCutsChosenOn", chosenOn.toString())
                .value("significance", ResultsJson.array(yields.scans(), SourcesJson::scan))
                .value("responses", ResultsJson.array(yields.responses(), JsonNumbers::histogram)).build();
    }

    /** {@return what a selection keeps, with one class as signal} */
    JsonObject yields(Yields at, int signal, boolean areExpected) {
        JsonObject.Builder object = JsonObject.builder()
                .value("sources", ResultsJson.array(at.sources(), this::yield))
                .value("classes", new JsonArray(IntStream.range(0, classes.size())
                        .<JsonValue>mapToObj(cls -> classOf(at, cls)).toList()))
                .value("purity", JsonNumbers.measured(at.purity(signal)))
                .value("f1", JsonNumbers.measured(at.f1(signal)));
        if (areExpected) {
            JsonObject.Builder figures = JsonObject.builder();
            for (FigureOfMerit figure : FigureOfMerit.values()) {
                figures.value(key(figure), JsonNumbers.measured(at.significance(figure, signal)));
            }
            object.value("significance", figures.build());
        }
        return object.build();
    }

    private JsonObject yield(SourceYield yield) {
        return JsonObject.builder().text("source", yield.source().name())
                .text("class", classes.get(yield.source().cls()))
                .value("passing", JsonNumbers.measured(yield.passing()))
                .value("failing", JsonNumbers.measured(yield.failing()))
                .value("efficiency", JsonNumbers.measured(yield.efficiency())).build();
    }

    private JsonObject classOf(Yields at, int cls) {
        return JsonObject.builder().text("class", classes.get(cls))
                .value("passing", JsonNumbers.measured(at.passing(cls)))
                .value("failing", JsonNumbers.measured(at.failing(cls)))
                .value("efficiency", JsonNumbers.measured(at.efficiency(cls))).build();
    }

    /** {@return what selections for each of some classes keep} */
    static JsonObject of(MulticlassYields yields, List<String> classes) {
        SourcesJson json = new SourcesJson(classes);
        List<JsonValue> mostLikely = new ArrayList<>();
        List<JsonValue> outputs = new ArrayList<>();
        for (int k = 0; k < classes.size(); k++) {
            mostLikely.add(json.yields(yields.mostLikely().get(k), k, yields.areExpected()));
            outputs.add(ResultsJson.array(yields.outputs().get(k), JsonNumbers::histogram));
        }
        return JsonObject.builder().value("expected", JsonWord.of(yields.areExpected()))
                .value("mostLikely", new JsonArray(mostLikely))
                .value("bestCuts", ResultsJson.array(yields.best(), figure -> json.best(figure,
                        yields.areExpected())))
                .value("outputs", new JsonArray(outputs)).build();
    }

    private JsonObject best(FigureYields best, boolean areExpected) {
        return JsonObject.builder().text("figure", key(best.figure())).text("title", best.figure().title())
                .value("own", ResultsJson.array(best.own(), cut -> cut(cut, areExpected)))
                .value("all", ResultsJson.array(best.all(), cut -> cut(cut, areExpected))).build();
    }

    private JsonObject cut(ClassCutYields cut, boolean areExpected) {
        return JsonObject.builder().text("class", cut.className())
                .value("ranges", ResultsJson.array(cut.cut().ranges(), MulticlassJson::range))
                .value("yields", yields(cut.onTest(), cut.cls(), areExpected)).build();
    }

    private static JsonObject scan(YieldScan scan) {
        return JsonObject.builder().text("figure", key(scan.figure())).text("title", scan.figure().title())
                .value("bestCut", JsonNumbers.number(scan.bestCut()))
                .value("best", JsonNumbers.measured(scan.best()))
                .value("yields", scan.yields().<JsonValue>map(at -> TWO.yields(at, Sample.SIGNAL, true))
                        .orElse(JsonWord.NULL))
                .value("scan", JsonNumbers.graph(scan.scan())).build();
    }

    /** {@return the figure as a key: sOverRootSPlusB} */
    static String key(FigureOfMerit figure) {
        return switch (figure) {
            case S_OVER_ROOT_S_PLUS_B -> "sOverRootSPlusB";
            case S_OVER_ROOT_B -> "sOverRootB";
            case ASIMOV -> "asimov";
            case ASIMOV_WITH_UNCERTAIN_B -> "asimovWithUncertainB";
        };
    }
}
