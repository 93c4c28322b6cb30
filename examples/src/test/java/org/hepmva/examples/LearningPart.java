package org.hepmva.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hepmva.analysis.Analysis;
import org.hepmva.analysis.AnalysisFile;
import org.hepmva.io.ProgressListener;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.Parts;
import org.hepmva.sample.RandomSplit;
import org.hepmva.sample.Sample;
import org.hepmva.sample.SampleReader;

/**
 * What may be looked at of an analysis when defaults are chosen: all but the quarter that it holds out.
 *
 * @param name      of the analysis file below {@code examples}
 * @param divisions how often it is divided; files of few events more often, as their errors are larger
 * @param events    at most 24 000, drawn at random
 */
record LearningPart(String name, int divisions, Sample events) {

    private static final int MOST_EVENTS = 24_000;
    private static final Fractions PARTS = new Fractions(0.64, 0.16);

    /** The six analyses; those of few events are divided three times as often as asked. */
    static List<LearningPart> all(int divisions) throws IOException {
        return List.of(read("analyses/tmva_class_example", 3 * divisions),
                read("analyses/magic04", divisions), read("analyses/higgs", divisions),
                read("analyses/clas12", divisions), read("analyses/hww", 3 * divisions),
                read("demo", divisions));
    }

    /** 64 % to learn from, 16 % to stop by, 20 % to score on. */
    Parts divided(long seed) {
        return new RandomSplit(PARTS, seed).apply(events);
    }

    private static LearningPart read(String name, int divisions) throws IOException {
        Path root = Path.of(System.getProperty("hepmva.root", "."));
        Analysis analysis = AnalysisFile.read(root.resolve("examples/" + name + ".yaml"));
        Sample all = SampleReader.of(analysis.inputs().variables(), List.of())
                .withCut(analysis.inputs().cut())
                .read(analysis.inputs().classes(), ProgressListener.NONE);
        RandomSplit split = (RandomSplit) analysis.split();
        Parts parts = new RandomSplit(new Fractions(0.75, 0), split.seed()).apply(all);
        if (split.apply(all).test().size() != parts.test().size()) {
            throw new IllegalStateException(name + " does not hold out a quarter");
        }
        Sample learning = parts.training();
        double share = Math.min(1, MOST_EVENTS / (double) learning.size());
        return new LearningPart(name, divisions,
                new RandomSplit(new Fractions(share, 0), 999).apply(learning).training());
    }
}
