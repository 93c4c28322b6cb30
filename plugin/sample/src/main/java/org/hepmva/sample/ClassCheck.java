package org.hepmva.sample;

import java.util.ArrayList;
import java.util.List;

/** Looks at the weights of classes and sources once they are read. */
final class ClassCheck {

    private ClassCheck() {
    }

    /**
     * Checks that each class has events and weights that can be summed.
     *
     * @throws IllegalArgumentException if not, naming class and weight
     */
    static void require(List<ClassSource> classes, List<SourceSummary> sources) {
        for (ClassSource cls : classes) {
            long entries = 0;
            long zero = 0;
            double sumW = 0;
            double sumW2 = 0;
            for (SourceSummary source : of(cls, sources)) {
                entries += source.passed().entries();
                zero += source.passed().zero();
                sumW += source.passed().sumW();
                sumW2 += source.passed().sumW2();
            }
            if (entries == 0) {
                throw new IllegalArgumentException("class '" + cls.name() + "': no event of its "
                        + cls.sources().size() + " sources passes the cuts");
            }
            if (entries == zero) {
                throw new IllegalArgumentException("class '" + cls.name() + "': the event weight"
                        + weights(cls) + " is zero in all " + entries + " events");
            }
            if (!(sumW2 > 0 && sumW2 <= Double.MAX_VALUE) || !(Math.abs(sumW) <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("class '" + cls.name() + "': the event weights"
                        + weights(cls) + " sum to " + sumW + ", their squares to " + sumW2
                        + ", which a double cannot hold; multiply them by a factor");
            }
        }
    }

    /** {@return what a person should know of the sources of classes that have several} */
    static List<Warning> remarks(List<ClassSource> classes, List<SourceSummary> sources) {
        List<Warning> remarks = new ArrayList<>();
        for (ClassSource cls : classes) {
            List<SourceSummary> own = of(cls, sources);
            for (int s = 0; own.size() > 1 && s < own.size(); s++) {
                EventSummary passed = own.get(s).passed();
                if (passed.entries() > 0 && !(passed.sumW() > 0)) {
                    String source = cls.called(cls.sources().get(s));
                    remarks.add(new Warning(Warning.Kind.SUM_OF_WEIGHTS, Subject.source(source), source
                            + ": the event weights sum to " + passed.sumW()
                            + ", which is not above zero (" + passed.negative() + " of "
                            + passed.entries() + " are negative)"));
                }
            }
            long scaled = own.stream().filter(SourceSummary::isScaled).count();
            if (scaled > 0 && scaled < own.size()) {
                remarks.add(new Warning(Warning.Kind.MIXED_SCALES, Subject.ofClass(cls.name()),
                        "class '" + cls.name() + "': " + scaled + " of its " + own.size()
                        + " sources have a scale or a cross-section, so the others are mixed in with weights"
                        + " that are no expected events"));
            }
        }
        return remarks;
    }

    private static List<SourceSummary> of(ClassSource cls, List<SourceSummary> sources) {
        return sources.stream().filter(source -> source.className().equals(cls.name())).toList();
    }

    /** {@return the expressions of the weights, as a sentence goes on with them} */
    private static String weights(ClassSource cls) {
        List<String> written = cls.sources().stream().map(Source::weight)
                .filter(weight -> !weight.isBlank()).distinct().toList();
        return written.isEmpty() ? "" : " '" + String.join("', '", written) + "'";
    }
}
