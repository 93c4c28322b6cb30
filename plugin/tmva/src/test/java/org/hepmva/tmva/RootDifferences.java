package org.hepmva.tmva;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hepmva.io.root.object.RootObject;

/**
 * In what two histograms, profiles or graphs of ROOT files differ: class, name, titles, bins, edges, labels,
 * contents, errors, entries and sums. How they are drawn is left out.
 */
final class RootDifferences {

    private static final List<String> AXES = List.of("fXaxis", "fYaxis", "fZaxis");

    private final List<String> found = new ArrayList<>();
    private final double tolerance;

    private RootDifferences(double tolerance) {
        this.tolerance = tolerance;
    }

    /**
     * {@return what differs, such as {@code "contents"}}
     *
     * @param tolerance by how much, of the largest number in an array, its numbers may differ
     */
    static List<String> of(RootObject theirs, RootObject ours, double tolerance) {
        RootDifferences differences = new RootDifferences(tolerance);
        differences.compare(theirs, ours);
        return differences.found;
    }

    private void compare(RootObject theirs, RootObject ours) {
        same("class", theirs.className(), ours.className());
        for (String member : List.of("fName", "fTitle", "fString")) {
            if (theirs.has(member)) {
                same(member, theirs.text(member), ours.has(member) ? ours.text(member) : "(none)");
            }
        }
        if (theirs.has("fXaxis")) {
            AXES.forEach(axis -> compareAxes(axis, theirs.object(axis).orElseThrow(),
                    ours.object(axis).orElseThrow()));
            numbers("contents", theirs.numbers(), ours.numbers());
            numbers("fSumw2", array(theirs, "fSumw2"), array(ours, "fSumw2"));
            for (String member : List.of("fEntries", "fTsumw", "fTsumw2", "fTsumwx", "fTsumwx2")) {
                number(member, theirs.number(member), ours.number(member));
            }
        }
        for (String member : List.of("fBinEntries", "fBinSumw2")) {
            if (theirs.has(member)) {
                numbers(member, array(theirs, member), array(ours, member));
            }
        }
        for (String member : List.of("fX", "fY")) {
            if (theirs.has(member)) {
                numbers(member, theirs.numbers(member), ours.numbers(member));
            }
        }
    }

    private static double[] array(RootObject object, String member) {
        return object.object(member).map(RootObject::numbers).orElseGet(() -> object.numbers(member));
    }

    private void compareAxes(String axis, RootObject theirs, RootObject ours) {
        same(axis + ".fTitle", theirs.text("fTitle"), ours.text("fTitle"));
        same(axis + ".fNbins", theirs.whole("fNbins"), ours.whole("fNbins"));
        number(axis + ".fXmin", theirs.number("fXmin"), ours.number("fXmin"));
        number(axis + ".fXmax", theirs.number("fXmax"), ours.number("fXmax"));
        same(axis + ".fLabels", labels(theirs), labels(ours));
    }

    private static List<String> labels(RootObject axis) {
        Optional<RootObject> labels = axis.has("fLabels") ? axis.object("fLabels") : Optional.empty();
        return labels.map(all -> all.elements().stream()
                .map(label -> label.whole("fUniqueID") + " " + label.text("fString")).sorted().toList())
                .orElse(List.of());
    }

    private void same(String what, Object theirs, Object ours) {
        if (!theirs.equals(ours)) {
            found.add(what + ": '" + theirs + "', ours '" + ours + "'");
        }
    }

    private void number(String what, double theirs, double ours) {
        if (Math.abs(theirs - ours) > tolerance * Math.max(1, Math.abs(theirs))) {
            found.add(what + ": " + theirs + ", ours " + ours);
        }
    }

    private void numbers(String what, double[] theirs, double[] ours) {
        if (theirs.length != ours.length) {
            found.add(what + ": " + theirs.length + " numbers, ours " + ours.length);
            return;
        }
        double largest = Math.max(1e-300, Arrays.stream(theirs).map(Math::abs).max().orElse(0));
        int different = 0;
        double worst = 0;
        for (int i = 0; i < theirs.length; i++) {
            double difference = Math.abs(theirs[i] - ours[i]) / largest;
            different += difference <= tolerance ? 0 : 1;
            worst = Math.max(worst, difference);
        }
        if (different > 0) {
            found.add(what + ": " + different + " numbers differ by up to " + worst + " of the largest");
        }
    }
}
