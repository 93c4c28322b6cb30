package org.hepmva.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hepmva.measure.Overtraining;

/** One story of the trainings of all folds. */
final class FoldReport {

    /** Not those in a name such as v1. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(?:[.]\\d+)?(?!\\w)");

    private final List<TrainingReport> folds;

    private FoldReport(List<TrainingReport> folds) {
        this.folds = folds;
    }

    /**
     * {@return the mean of the curves of all folds, as far as all of them go; the median of the steps that
     * are kept; the course of the fold that lost most by going on; the mean importance of each variable}
     */
    static TrainingReport of(List<TrainingReport> folds) {
        return new FoldReport(folds).report();
    }

    private TrainingReport report() {
        TrainingReport first = folds.get(0);
        int[] kept = folds.stream().mapToInt(TrainingReport::bestStep).sorted().toArray();
        return TrainingReport.of(first.stepName(), kept[(kept.length - 1) / 2])
                .withLossDefinition(first.loss())
                .withLoss(mean(TrainingReport::trainingLoss), mean(TrainingReport::validationLoss))
                .withAuc(mean(TrainingReport::trainingAuc), mean(TrainingReport::validationAuc))
                .withCourse(worst()).withWarnings(warnings()).withRanking(ranking());
    }

    private double[] mean(Function<TrainingReport, double[]> curve) {
        List<double[]> curves = folds.stream().map(curve).toList();
        double[] mean = new double[curves.stream().mapToInt(each -> each.length).min().orElse(0)];
        Arrays.setAll(mean, step ->
                curves.stream().mapToDouble(each -> each[step]).sum() / curves.size());
        return mean;
    }

    private Overtraining.Course worst() {
        return folds.stream().map(TrainingReport::course).filter(course -> !course.isUnknown())
                .max(Comparator.comparingDouble(course -> course.loss().sigmas()))
                .orElse(Overtraining.Course.NONE);
    }

    /** What several folds say, if with other numbers, is said once. */
    private List<String> warnings() {
        Map<String, Map<Integer, String>> said = new LinkedHashMap<>();
        for (int fold = 0; fold < folds.size(); fold++) {
            Map<String, Integer> times = new HashMap<>();
            for (String warning : folds.get(fold).warnings()) {
                String words = NUMBER.matcher(warning).replaceAll("#");
                // one fold may say the same of several things
                String key = times.merge(words, 1, Integer::sum) + words;
                said.computeIfAbsent(key, none -> new LinkedHashMap<>()).put(fold, warning);
            }
        }
        return said.values().stream().map(this::together).toList();
    }

    private String together(Map<Integer, String> byFold) {
        Map.Entry<Integer, String> first = byFold.entrySet().iterator().next();
        List<String> numbers = byFold.keySet().stream().map(String::valueOf).toList();
        String where = byFold.size() == 1 ? "fold " + first.getKey()
                : byFold.size() == folds.size() ? "all folds" : "folds " + String.join(", ", numbers);
        boolean alike = byFold.values().stream().distinct().count() == 1;
        return where + (alike ? "" : ", such as " + first.getKey()) + ": " + first.getValue();
    }

    private List<VariableImportance> ranking() {
        Map<String, Double> sums = new LinkedHashMap<>();
        for (TrainingReport fold : folds) {
            fold.ranking().forEach(each -> sums.merge(each.variable(), each.importance(), Double::sum));
        }
        List<VariableImportance> ranking = new ArrayList<>();
        sums.forEach((variable, sum) -> ranking.add(new VariableImportance(variable, sum / folds.size())));
        ranking.sort(Comparator.comparingDouble((VariableImportance each) -> -each.importance()));
        return ranking;
    }
}
