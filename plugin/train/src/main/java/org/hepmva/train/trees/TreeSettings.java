package org.hepmva.train.trees;

import static org.hepmva.train.NumberRange.from;
import static org.hepmva.train.SettingType.number;
import static org.hepmva.train.SettingType.parsed;
import static org.hepmva.train.SettingType.wholeNumber;
import static org.hepmva.train.SettingType.word;

import java.util.List;
import org.hepmva.train.Setting;
import org.hepmva.train.SettingList;
import org.hepmva.train.SettingValues;

/**
 * How one tree is grown, by gradient boosting or by AdaBoost.
 *
 * @param values of {@link #LIST}, or of more settings, which are left out
 */
public record TreeSettings(SettingValues values) {

    private static final SettingList.Builder OWN = SettingList.builder();

    /** See {@link #maxDepth}. */
    public static final Setting<Integer> MAX_DEPTH = OWN.add("maxDepth", wholeNumber(1, 60), 3,
            "cuts between root and leaf");

    /** See {@link #maxLeaves}. */
    public static final Setting<Integer> MAX_LEAVES = OWN.add("maxLeaves", wholeNumber(2, 1_000_000).or(0), 0,
            "leaves of a tree; the leaf of largest gain is split first. 0: no limit");

    /** See {@link #minEvents}. */
    public static final Setting<LeafMinimum> MIN_EVENTS = OWN.add("minEvents",
            parsed(LeafMinimum::parse, LeafMinimum.ALLOWED, List.of("1", "2147483647", "0.1%", "50%"),
                    List.of("0", "-1", "50.1%", "-1%", "0%", "NaN%", "some", "1.5", "2147483648")),
            LeafMinimum.of(5), "fewest training events in a leaf, counted without weights, among those that"
                    + " the tree sees; a number or a share of the training part");

    /** See {@link #minGain}. */
    public static final Setting<Double> MIN_GAIN = OWN.add("minGain", number(from(0)), 0.0,
            "least reduction of the loss (AdaBoost: of the Gini sum) for a cut, in events");

    /** See {@link #bins}. */
    public static final Setting<Integer> BINS = OWN.add("bins", wholeNumber(2, 255), 255,
            "bins of each variable, between which cuts are placed; a missing value has one of its own");

    /** See {@link #binEdges}. */
    public static final Setting<BinEdges> BIN_EDGES = OWN.add("binEdges", word(BinEdges.class),
            BinEdges.BY_EVENTS, "whether bins hold about the same number of events or the same sum of"
                    + " absolute weights");

    /** All of them. */
    public static final SettingList LIST = OWN.build();

    /** Takes the values of {@link #LIST} out of others. */
    public TreeSettings {
        values = values.part(LIST);
    }

    /** {@return depth 3, any number of leaves of 5 events, no least gain, 255 bins by events} */
    public static TreeSettings defaults() {
        return new TreeSettings(LIST.defaults());
    }

    /** {@return the value of a setting of {@link #LIST}} */
    public <T> T get(Setting<T> setting) {
        return values.get(setting);
    }

    /**
     * {@return these settings with another value of one of {@link #LIST}}
     *
     * @throws IllegalArgumentException if the value is not allowed
     */
    public <T> TreeSettings with(Setting<T> setting, T value) {
        return new TreeSettings(values.with(setting, value));
    }

    /** {@return cuts between root and leaf} */
    public int maxDepth() {
        return get(MAX_DEPTH);
    }

    /** {@return leaves of a tree, or 0 for no limit. With one the leaf of largest gain is split first} */
    public int maxLeaves() {
        return get(MAX_LEAVES);
    }

    /**
     * {@return fewest training events in a leaf: events are counted, not their weights (a leaf may hold less
     * Σw than that), and only those that the tree sees, so with a subsample of 0.7 a leaf of 50 holds about
     * 70 events of the training part}
     */
    public LeafMinimum minEvents() {
        return get(MIN_EVENTS);
    }

    /** {@return least reduction of the loss (gradient boosting) or of the Gini sum (AdaBoost) for a cut} */
    public double minGain() {
        return get(MIN_GAIN);
    }

    /** {@return bins of each variable; a missing value has one more of its own} */
    public int bins() {
        return get(BINS);
    }

    /** {@return where the bins are placed} */
    public BinEdges binEdges() {
        return get(BIN_EDGES);
    }

    /** {@return these settings with another depth} */
    public TreeSettings withMaxDepth(int value) {
        return with(MAX_DEPTH, value);
    }

    /** {@return these settings with another limit of leaves, 0 for none} */
    public TreeSettings withMaxLeaves(int value) {
        return with(MAX_LEAVES, value);
    }

    /** {@return these settings with other fewest events in a leaf} */
    public TreeSettings withMinEvents(LeafMinimum value) {
        return with(MIN_EVENTS, value);
    }

    /** {@return these settings with another least gain} */
    public TreeSettings withMinGain(double value) {
        return with(MIN_GAIN, value);
    }

    /** {@return these settings with another number of bins} */
    public TreeSettings withBins(int value) {
        return with(BINS, value);
    }

    /** {@return these settings with bin edges placed otherwise} */
    public TreeSettings withBinEdges(BinEdges value) {
        return with(BIN_EDGES, value);
    }
}
