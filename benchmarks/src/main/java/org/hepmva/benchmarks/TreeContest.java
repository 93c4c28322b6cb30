package org.hepmva.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Has trees trained by one after the other, round after round, and prints how long each took. */
final class TreeContest {

    private static final double NANOS = 1e9;

    private final TrainingTask task;
    private final Map<TreeTraining, Times> times = new LinkedHashMap<>();

    /**
     * A contest.
     *
     * @param task  what is to be trained
     * @param those who train, in their order
     */
    TreeContest(TrainingTask task, List<TreeTraining> those) {
        this.task = task;
        those.forEach(each -> times.put(each, new Times()));
    }

    /** The times of one who trains, in seconds. */
    private record Times(List<Double> construct, List<Double> total, List<Double> processor) {

        Times() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(TreeTraining.Seconds seconds, double cpu) {
            construct.add(seconds.construct());
            total.add(seconds.total());
            processor.add(cpu);
        }

        boolean knowsConstruct() {
            return construct.stream().noneMatch(value -> value.isNaN());
        }

        List<Double> fit() {
            List<Double> rest = new ArrayList<>();
            for (int i = 0; i < total.size(); i++) {
                rest.add(total.get(i) - construct.get(i));
            }
            return rest;
        }
    }

    /** Measures and prints. Memory is that before the test part is read. */
    void run() throws IOException {
        if (task.repetitions() > 0) {
            for (TreeTraining each : times.keySet()) {
                Stopwatch.warmUp(each::train, 1);
            }
        }
        for (int i = 0; i < Math.max(1, task.repetitions()); i++) {
            for (Map.Entry<TreeTraining, Times> each : times.entrySet()) {
                long cpu = Stopwatch.processorNanos();
                TreeTraining.Seconds seconds = each.getKey().train();
                each.getValue().add(seconds, (Stopwatch.processorNanos() - cpu) / NANOS);
            }
        }
        PeakMemory peak = PeakMemory.now();
        for (Map.Entry<TreeTraining, Times> each : times.entrySet()) {
            print(each.getKey(), each.getValue(), peak);
        }
    }

    private void print(TreeTraining who, Times spent, PeakMemory peak) throws IOException {
        System.out.println(line(who).withSeconds("fit_total", spent.total())
                .withEach("cpu", spent.processor()).with("auc", who.auc())
                .with("peak_rss_mb", peak.residentMegabytes()).with("peak_heap_mb", peak.heapMegabytes()));
        if (spent.knowsConstruct()) {
            System.out.println(line(who).withSeconds("construct", spent.construct()));
            System.out.println(line(who).withSeconds("fit_only", spent.fit()));
        }
    }

    private MeasuredLine line(TreeTraining who) throws IOException {
        String suffix = times.size() > 1 && who instanceof HepmvaTraining ? " beside them" : "";
        return new MeasuredLine().with("bench", "train_trees").with("case", task.name())
                .with("peer", who.name() + suffix).with("version", who.version())
                .with("threads", task.threads());
    }
}
