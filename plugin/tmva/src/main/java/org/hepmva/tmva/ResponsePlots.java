package org.hepmva.tmva;

import java.io.IOException;
import java.util.List;
import org.hepmva.hist.RegularAxis;
import org.hepmva.tmva.BookedHistogram.Contents;

/**
 * The response of a classifier of two classes to events of the test and the training, and its efficiencies
 * (MethodBase::TestClassification, GetEfficiency, GetTrainingEfficiency).
 */
final class ResponsePlots {

    private static final int BINS = 40;
    private static final int FINE_BINS = 10_000;
    private static final int CURVE_BINS = 100;
    private static final double EPSILON = Math.ulp(1.0);
    private static final List<String> LETTERS = List.of("S", "B");
    private static final List<String> WORDS = List.of("signal", "background");

    private final TmvaMethod method;
    private final TmvaEvents training;
    private final TmvaEvents test;
    private final ResponseSpan span;

    ResponsePlots(TmvaMethod method, TmvaEvents training, TmvaEvents test) {
        this.method = method;
        this.training = training;
        this.test = test;
        this.span = ResponseSpan.of(method.response(false), test.weights(), test.classes());
    }

    void write(TmvaFolder folder) throws IOException {
        writeDistributions(folder, test, false, "", BINS);
        writeDistributions(folder, test, false, "_high", FINE_BINS);
        CutEfficiency[] onTest = efficiencies(test, false);
        writeEfficiencies(folder, onTest, "eff");
        writeCurves(folder, onTest);
        writeDistributions(folder, training, true, "_Train", BINS);
        CutEfficiency[] onTraining = efficiencies(training, true);
        writeEfficiencies(folder, onTraining, "trainingEff");
        writeTrainingCurves(folder, onTraining[0], onTraining[1]);
    }

    private void writeDistributions(TmvaFolder folder, TmvaEvents events, boolean isTraining, String word,
            int bins) throws IOException {
        RegularAxis axis = axis(bins);
        byte[] classes = events.classes();
        float[] weights = events.weights();
        float[] responses = method.response(isTraining);
        for (int cls = 0; cls < 2; cls++) {
            String letter = "_" + LETTERS.get(cls);
            String name = method.prefix() + (isTraining ? word + letter : letter + word);
            BookedHistogram histogram = BookedHistogram.of(name, name, axis).holding(Contents.D);
            for (int i = 0; i < responses.length; i++) {
                if (classes[i] == cls) {
                    histogram.fill(responses[i], weights[i]);
                }
            }
            folder.put(histogram.normalised());
        }
    }

    private RegularAxis axis(int bins) {
        return Bounds.axis("", bins, span.min(), span.upperEdge());
    }

    private CutEfficiency[] efficiencies(TmvaEvents events, boolean isTraining) {
        CutEfficiency[] all = new CutEfficiency[2];
        byte[] classes = events.classes();
        for (int cls = 0; cls < 2; cls++) {
            float[] weights = events.weights();
            for (int i = 0; i < weights.length; i++) {
                weights[i] = classes[i] == cls ? weights[i] : 0;
            }
            all[cls] = CutEfficiency.of(axis(FINE_BINS), span, method.response(isTraining), weights);
        }
        return all;
    }

    private void writeEfficiencies(TmvaFolder folder, CutEfficiency[] efficiencies, String word)
            throws IOException {
        for (int cls = 0; cls < 2; cls++) {
            // no entry and no error, as in TMVA, which adds to the bins
            BookedHistogram histogram = BookedHistogram.of(
                    method.prefix() + "_" + word + LETTERS.get(cls),
                    method.prefix() + " (" + WORDS.get(cls) + ")", axis(FINE_BINS))
                    .holding(Contents.D).keepingErrors();
            for (int bin = 0; bin < FINE_BINS; bin++) {
                histogram.put(bin, efficiencies[cls].share(bin), 0);
            }
            folder.put(histogram);
        }
    }

    private BookedHistogram curve(String word, String x, String y) {
        return BookedHistogram.of(method.prefix() + word, method.prefix(),
                new RegularAxis(x, CURVE_BINS, 0, 1)).withContentTitle(y).holding(Contents.D);
    }

    private void writeCurves(TmvaFolder folder, CutEfficiency[] onTest) throws IOException {
        BookedHistogram efficiency = curve("_effBvsS", "Signal eff", "Backgr eff");
        BookedHistogram rejection = curve("_rejBvsS", "Signal eff", "Backgr rejection (1-eff)");
        BookedHistogram factor = curve("_invBeffvsSeff", "Signal eff", "Inverse backgr. eff (1/eff)");
        fill(efficiency, rejection, onTest[0], onTest[1]);
        for (int bin = 0; bin < CURVE_BINS; bin++) {
            double background = efficiency.content(bin);
            if (background > EPSILON) {
                factor.set(bin, 1 / background);
            }
        }
        folder.put(efficiency);
        folder.put(rejection);
        folder.put(factor);
    }

    /** With the cuts of the training's own signal; those of the test's, in TMVA. */
    private void writeTrainingCurves(TmvaFolder folder, CutEfficiency signal, CutEfficiency background)
            throws IOException {
        BookedHistogram efficiency = curve("_trainingEffBvsS", "", "");
        BookedHistogram rejection = curve("_trainingRejBvsS", "", "");
        fill(efficiency, rejection, signal, background);
        folder.put(efficiency);
        folder.put(rejection);
    }

    private static void fill(BookedHistogram efficiency, BookedHistogram rejection, CutEfficiency signal,
            CutEfficiency background) {
        for (int bin = 0; bin < CURVE_BINS; bin++) {
            double passed = background.at(signal.cutFor(efficiency.axis().center(bin)));
            efficiency.set(bin, passed);
            rejection.set(bin, 1 - passed);
        }
    }
}
