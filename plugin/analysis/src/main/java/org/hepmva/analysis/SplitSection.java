package org.hepmva.analysis;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.hepmva.expression.EntryNumber;
import org.hepmva.expression.Expression;
import org.hepmva.sample.AlternateSplit;
import org.hepmva.sample.BlockSplit;
import org.hepmva.sample.Counts;
import org.hepmva.sample.Division;
import org.hepmva.sample.EventIdSplit;
import org.hepmva.sample.Folds;
import org.hepmva.sample.Fractions;
import org.hepmva.sample.PartCounts;
import org.hepmva.sample.RandomSplit;
import org.hepmva.sample.Share;
import org.hepmva.text.Choice;

/**
 * The section {@code split} of an analysis: how events are shared between learning and testing.
 *
 * <p>{@code train} is the share of events that the methods may learn from (default 0.75), the rest is the
 * test part; {@code validation} is the share of those that is set aside to watch the training (default 0.2).
 * Or counts: {@code trainSignal}, {@code validationSignal}, {@code testSignal} and the same for
 * {@code Background}. Those to train on are needed; without the others there is no validation part, and the
 * test part is the rest.
 *
 * <p>Or {@code folds}: each fold is tested by what the others taught; {@code validation} is the share of
 * those that is set aside. Or {@code test}, a cut that says which events of all sources are tested.
 */
final class SplitSection {

    private static final List<String> COUNTS = List.of("trainSignal", "validationSignal", "testSignal",
            "trainBackground", "validationBackground", "testBackground");
    static final List<String> KEYS = Stream.concat(
            Stream.of("train", "validation", "seed", "mode", "byEvent", "folds", "test"),
            COUNTS.stream()).toList();
    private static final Choice<Mode> MODES = Choice.of(Mode.class);
    private static final double TRAIN = 0.75;
    private static final double VALIDATION = 0.2;
    private static final long SEED = 1;

    /** How events are told to their parts, where no event id does it. */
    private enum Mode { RANDOM, BLOCK, ALTERNATE }

    private final YamlMap map;
    private final Definitions definitions;

    private SplitSection(YamlMap map, Definitions definitions) {
        this.map = map;
        this.definitions = definitions;
    }

    /** {@return the split that an analysis asks for, or the default one} */
    static Division read(YamlMap analysis, Definitions definitions) throws IOException {
        if (!analysis.has("split")) {
            return new RandomSplit(fractions(TRAIN, VALIDATION), SEED);
        }
        YamlMap map = analysis.map("split");
        map.allow(KEYS);
        if (analysis.has("classes") || ClassesSection.isRegression(analysis)) {
            refuseCounts(map);
        }
        try {
            return new SplitSection(map, definitions).split();
        } catch (IllegalArgumentException e) {
            throw analysis.complaint("split", e);
        }
    }

    private static void refuseCounts(YamlMap map) throws IOException {
        for (String key : COUNTS) {
            if (map.has(key)) {
                throw map.complaint(key, "'" + key + "' counts events of 'signal' and 'background', and there"
                        + " are none of these names; give shares ('train', 'validation')");
            }
        }
    }

    /** {@return the parts of all events, from the share to learn from and the share of that set aside} */
    static Fractions fractions(double train, double validation) {
        if (!(train > 0 && train <= 1)) {
            throw new IllegalArgumentException("train = " + train + " is not in (0, 1]");
        }
        if (!(validation >= 0 && validation < 1)) {
            throw new IllegalArgumentException("validation = " + validation + " is not in [0, 1)");
        }
        // as one would on paper: 0.2 of 0.75 is 0.15, not 0.15000000000000002
        BigDecimal aside = BigDecimal.valueOf(train).multiply(BigDecimal.valueOf(validation));
        return new Fractions(BigDecimal.valueOf(train).subtract(aside).doubleValue(), aside.doubleValue());
    }

    /** {@return the cut that says which events of all sources are tested; empty if none does} */
    static String test(YamlMap analysis, Definitions definitions) throws IOException {
        if (!analysis.has("split") || !analysis.map("split").has("test")) {
            return "";
        }
        YamlMap map = analysis.map("split");
        String cut = definitions.expression(map, "test");
        SourceSection.requireCut(map, "test", cut);
        return cut;
    }

    private Division split() throws IOException {
        long seed = map.longNumber("seed", SEED);
        if (map.has("test") && (map.has("train") || map.has("folds") || hasCounts())) {
            throw map.complaint("test", "'test' says which events are tested, and all others are learned"
                    + " from: it goes with 'validation', 'mode', 'byEvent' and 'seed' alone");
        }
        if (map.has("folds")) {
            return folds(seed);
        }
        if (map.has("byEvent")) {
            if (map.has("mode") || hasCounts()) {
                throw map.complaint("'byEvent' decides event by event; it goes with neither 'mode' "
                        + "nor counts");
            }
            return new EventIdSplit(eventId(), fractions(), seed);
        }
        Share share = hasCounts() ? counts() : fractions();
        return switch (map.choice("mode", MODES, Mode.RANDOM)) {
            case RANDOM -> new RandomSplit(share, seed);
            case BLOCK -> new BlockSplit(share);
            case ALTERNATE -> new AlternateSplit(share);
        };
    }

    private Folds folds(long seed) throws IOException {
        if (map.has("train") || map.has("mode") || hasCounts()) {
            throw map.complaint("with 'folds' every event is tested and learned from in turn; they go with"
                    + " 'byEvent', 'validation' and 'seed' alone");
        }
        String id = map.has("byEvent") ? eventId() : "";
        List<EntryNumber> numbers = id.isEmpty() ? List.of() : Expression.parse(id).names().stream()
                .flatMap(name -> EntryNumber.of(name).stream()).toList();
        if (!numbers.isEmpty()) {
            throw map.complaint("byEvent", numbers.get(0).written() + " is " + numbers.get(0).meaning()
                    + ", which an event loop does not know; without 'byEvent' there are folds by entry");
        }
        return new Folds(map.wholeNumber("folds", 2, 2, Folds.MOST), id, seed,
                map.number("validation", VALIDATION));
    }

    /** Understood here, where its line is known. */
    private String eventId() throws IOException {
        return Expression.parse(definitions.resolved(map.formula("byEvent", ""))).text();
    }

    private Fractions fractions() throws IOException {
        return fractions(map.number("train", map.has("test") ? 1 : TRAIN),
                map.number("validation", VALIDATION));
    }

    private boolean hasCounts() {
        return COUNTS.stream().anyMatch(map::has);
    }

    private Counts counts() throws IOException {
        if (map.has("train") || map.has("validation")) {
            throw map.complaint("give either shares ('train', 'validation') or counts ('trainSignal', "
                    + "…), not both");
        }
        if (!map.has("trainSignal") || !map.has("trainBackground")) {
            throw map.complaint("counts need both 'trainSignal' and 'trainBackground'; there are: "
                    + String.join(", ", COUNTS.stream().filter(map::has).toList()));
        }
        return Counts.of(partCounts("Signal"), partCounts("Background"));
    }

    private PartCounts partCounts(String cls) throws IOException {
        return new PartCounts(map.wholeNumber("train" + cls, 0, 1),
                map.wholeNumber("validation" + cls, 0, 0),
                map.wholeNumber("test" + cls, Counts.REST, 1));
    }
}
